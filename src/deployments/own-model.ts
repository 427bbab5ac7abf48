import { isUtf8 } from 'node:buffer'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Engine, LoadOptions, Model } from '../engine/engine.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { loadCardFiles } from '../features/card-files.ts'
import { MAX_ELEMENTS } from '../features/tensor-fit.ts'
import { parseModelCard, type ModelCard } from '../features/model-card.ts'
import type { ModelSignature } from '../inference/model-signature.ts'
import { loadOnnxHeader, type ModelHeader } from '../model-files/load-onnx-header.ts'
import type { OnnxValue } from '../model-files/onnx-value.ts'
import { stripModelExtension } from '../model-files/model-file-name.ts'
import { NEIGHBOUR_FILES } from '../model-files/neighbour-files.ts'
import { isDtype } from '../tensor/dtype.ts'
import { elementCount } from '../tensor/tensor.ts'
import { quoteForShell } from '../report/quote-for-shell.ts'
import { bindModel, loadOptionsOf, openFolder, type LoadedModel, type RunSettings } from './load-model.ts'
import { probeOutputs } from './probe-outputs.ts'
import { proposeOwnCard } from './propose-own-card.ts'
import { tryExample } from './try-example.ts'

/** A model file of the user's. */
export interface OwnModelFile extends RunSettings {
  readonly path: string
  /** The file of its card; `<name>.model.yaml` beside `<name>.onnx` when left out, and if there is none, a proposed one. */
  readonly cardPath?: string
}

/** A model of the user's that is ready, and where its features are from. */
export interface OwnModel extends LoadedModel {
  readonly card: ModelCard
  /** Undefined when the card was proposed. */
  readonly cardPath: string | undefined
  readonly notes: readonly string[]
  /** The tensors as the file has them, where `model` may show a batch axis in front of them. */
  readonly signature: ModelSignature
}

/**
 * Loads a model file with its card, or with one that is made of its graph.
 *
 * @throws {ToolkitError} MODEL_INVALID when the file, the card or what they name cannot be used; DEPENDENCY_MISSING
 */
export async function loadOwnModel(engine: Engine, file: OwnModelFile): Promise<OwnModel> {
  const { path, onFile } = file
  const cardPath = file.cardPath ?? findCard(path)
  onFile?.(path)
  onFile?.(cardPath ?? cardBeside(path))
  const given = cardPath === undefined ? undefined : await loadCard(cardPath)
  const header = loadOnnxHeader(path)
  const neighbours = [...header.graph.externalFiles, ...(given === undefined ? NEIGHBOUR_FILES : [])]
  for (const neighbour of neighbours) onFile?.(resolve(dirname(path), neighbour))
  const model = await loadGraph(engine, path, { header, options: loadOptionsOf(given ?? {}, file) })
  const { card, notes } = await closeOnError(model, () =>
    given === undefined ? proposeOwnCard(path, header, model) : { card: given, notes: [] },
  )
  const cardLabel = cardPath ?? `proposed for ${path}`
  const [unhooked] = given === undefined ? card.inputs.filter(({ kind }) => kind === 'hook') : []
  if (unhooked !== undefined) {
    await model.close()
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to serve ${path}: expected inputs that a feature can fill without a card, found texts of several columns in '${unhooked.tensor}'. ` +
        `Write a card with mockference inspect ${quoteForShell(path)} --card > ${quoteForShell(cardBeside(path))} and name a module of yours in 'hook', see docs/features.md`,
    )
  }
  const complete = await closeOnError(model, () =>
    loadCardFiles(card, openFolder(dirname(cardPath ?? path), file), cardLabel),
  )
  const loaded = await bindModel(model, complete, { ...file, label: path, cardLabel })
  const failure = await tryExample(loaded, file.clock)
  const { signature } = model
  return { ...loaded, card, cardPath, signature, notes: failure === undefined ? notes : [...notes, failure] }
}

/** Where the card of a model lies unless it is said. */
export function findCard(path: string): string | undefined {
  const beside = cardBeside(path)
  return existsSync(beside) ? beside : undefined
}

function cardBeside(path: string): string {
  return `${stripModelExtension(path)}.model.yaml`
}

async function loadCard(path: string): Promise<ModelCard> {
  const refuse = (expected: string, found: string, cause?: unknown): never => {
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to read model card ${path}: expected ${expected}, found ${found}`,
      { cause },
    )
  }
  const bytes = await readFile(path).catch((error: unknown) => {
    const isMissing = (error as { code?: unknown }).code === 'ENOENT'
    return refuse('a file', isMissing ? 'nothing' : messageOf(error), error)
  })
  if (!isUtf8(bytes) || bytes.includes(0)) refuse('YAML', 'bytes that are no text in UTF-8')
  return parseModelCard(bytes.toString('utf8'), path)
}

/**
 * Makes a model file ready to compute, and finds out the shapes that it leaves open.
 *
 * @throws {ToolkitError} MODEL_INVALID when it cannot be used here, or weights that lie in other files are missing
 */
export async function loadGraph(
  engine: Engine,
  path: string,
  { header, options = {} }: { readonly header: ModelHeader; readonly options?: LoadOptions },
): Promise<Model> {
  assertInputShapes(header, path)
  const missing = header.graph.externalFiles.filter((file) => !existsSync(resolve(dirname(path), file)))
  if (missing.length > 0) {
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to load model ${path}: expected the files with its weights beside it, found no ${missing.slice(0, 20).join(', ')}`,
    )
  }
  const model = await engine.load(path, path, options).catch((error: unknown) => {
    throw explainOperator(error, path, header)
  })
  return closeOnError(model, () => probeOutputs(model, header, path))
}

/** What no request could fill is refused before anything is made for it. */
function assertInputShapes({ graph }: ModelHeader, path: string): void {
  const tensors = (side: readonly OnnxValue[]): readonly OnnxValue[] =>
    side.filter(({ kind }) => kind === 'tensor')
  const unknown = tensors([...graph.inputs, ...graph.outputs]).find(({ dtype }) => !isDtype(dtype))
  if (unknown !== undefined) {
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to load model ${path}: expected dtypes that ONNX Runtime has for JavaScript, found '${unknown.name}' of ${unknown.dtype}. Export it with float32 or float16, or with integers of at least 8 bits`,
    )
  }
  for (const { name, dtype, shape } of tensors(graph.inputs)) {
    if (shape === undefined) {
      throw new ToolkitError(
        'MODEL_INVALID',
        `Failed to load model ${path}: expected inputs with a shape, found '${name}' of ${dtype} without one. Export it with its shape, open sizes by name`,
      )
    }
    const fixed = shape.map((size) => (typeof size === 'number' ? size : 1))
    if (elementCount(fixed) <= MAX_ELEMENTS) continue
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to load model ${path}: expected inputs of at most 2^28 elements for one item, found '${name}' of ${dtype} [${shape.join(', ')}]`,
    )
  }
}

/** How the runtime names an operator that it does not have. */
const UNKNOWN_OPERATORS = [
  /No Op registered for (\S+)/,
  /Could not find an implementation for (\S+?)\(/,
  /: (\S+?)\(-?\d+\) is not a registered function\/op/,
]

function explainOperator(error: unknown, path: string, { opsets }: ModelHeader): unknown {
  const text = messageOf(error)
  const operator = UNKNOWN_OPERATORS.map((pattern) => pattern.exec(text)?.[1]).find(
    (name) => name !== undefined,
  )
  if (operator === undefined) return error
  const versions = opsets.map(({ domain, version }) => `${domain === '' ? 'ai.onnx' : domain} ${version}`)
  return new ToolkitError(
    'MODEL_INVALID',
    `Failed to load model ${path}: expected operators that ONNX Runtime computes on a CPU, found ${operator} (${versions.join(', ')})`,
    { cause: error },
  )
}

async function closeOnError<Result>(model: Model, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    await model.close()
    throw error
  }
}
