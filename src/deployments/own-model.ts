import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import type { Engine, LoadOptions, Model } from '../engine/engine.ts'
import { hasOpenBatch, toItemSignature } from '../engine/item-model.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { loadCardFiles } from '../features/card-files.ts'
import { parseModelCard, type ModelCard } from '../features/model-card.ts'
import type { ModelSignature } from '../inference/model-signature.ts'
import { loadOnnxHeader, type ModelHeader } from '../model-files/load-onnx-header.ts'
import { NEIGHBOUR_FILES, readNeighbourFiles } from '../model-files/neighbour-files.ts'
import { proposeCard, type ProposedCard } from '../model-files/proposed-card.ts'
import { bindModel, loadOptionsOf, openFolder, type LoadedModel, type RunSettings } from './load-model.ts'
import { probeOutputs } from './probe-outputs.ts'
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
    given === undefined ? proposeOwnCard(path, header, model.signature) : { card: given, notes: [] },
  )
  const cardLabel = cardPath ?? `proposed for ${path}`
  const complete = await closeOnError(model, () =>
    loadCardFiles(card, openFolder(dirname(cardPath ?? path), file), cardLabel),
  )
  const loaded = await bindModel(model, complete, { ...file, label: path, cardLabel })
  const failure = await tryExample(loaded, file.clock)
  return { ...loaded, card, cardPath, notes: failure === undefined ? notes : [...notes, failure] }
}

/** Where the card of a model lies unless it is said. */
export function findCard(path: string): string | undefined {
  const beside = cardBeside(path)
  return existsSync(beside) ? beside : undefined
}

function cardBeside(path: string): string {
  return `${path.replace(/\.onnx$/, '')}.model.yaml`
}

async function loadCard(path: string): Promise<ModelCard> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const isMissing = (error as { code?: unknown }).code === 'ENOENT'
    const found = isMissing ? 'nothing' : messageOf(error)
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to read model card ${path}: expected a file, found ${found}`,
      {
        cause: error,
      },
    )
  }
  return parseModelCard(text, path)
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

/** Proposes a card for a model that has none. */
export function proposeOwnCard(path: string, header: ModelHeader, signature: ModelSignature): ProposedCard {
  const used = { outputs: signature.outputs.map(({ name }) => name) }
  const isOpen = hasOpenBatch(signature, used)
  const bare = { file: basename(path), header, files: readNeighbourFiles(path) }
  if (isOpen) return proposeCard({ ...bare, signature })
  const { card, notes } = proposeCard({ ...bare, signature: toItemSignature(signature, used) })
  const fixed = [...signature.inputs, ...signature.outputs]
    .filter(({ shape }) => typeof shape[0] !== 'string')
    .map(({ name, dtype, shape }) => `'${name}' is ${dtype} [${shape.join(', ')}]`)
  const note = `items are run one at a time, as not every tensor has an open first axis: ${fixed.slice(0, 20).join(', ')}`
  return { card, notes: [...notes, note] }
}

async function closeOnError<Result>(model: Model, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    await model.close()
    throw error
  }
}
