import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { wallClock, type Clock } from '../clock/clock.ts'
import { createBatchingModel } from '../engine/batching-model.ts'
import type { Engine, LoadOptions, Model } from '../engine/engine.ts'
import { createItemModel, hasOpenBatch } from '../engine/item-model.ts'
import { createTextGenerator, type TextGenerator } from '../engine/text-generator.ts'
import { suggestName } from '../errors/nearest-name.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { loadCardFiles, type CardFolder } from '../features/card-files.ts'
import { pickExecution, type ExecutionCard } from '../features/execution-card.ts'
import { bindModelCard, parseModelCard, type ModelCard, type ModelFeatures } from '../features/model-card.ts'
import type { OnHookError } from '../features/hook.ts'
import { importAnew } from './import-anew.ts'
import { limitHook } from './limited-hook.ts'

/** A model with its features. Whoever loaded it closes the model. */
export interface LoadedModel {
  readonly model: Model
  /** How many items one run takes at most; Infinity without a limit. */
  readonly maxBatch: number
  readonly generator: TextGenerator | undefined
  readonly features: ModelFeatures
}

/** Who is told of what happens to a model. */
export interface ModelListeners {
  /** Told of the path of every file that a model is made of, before it is looked for. */
  readonly onFile?: OnFile
  /** Told of errors of hooks. */
  readonly onHookError?: OnHookError
}

/** How a model is run, beside what its card says. */
export interface RunSettings extends ModelListeners {
  /** Members of a deployment, which go before those of the card. */
  readonly execution?: ExecutionCard
  /** Times runs that wait for others. */
  readonly clock?: Clock
  /** Time that one call of a hook may take, in ms; 10,000 when left out. */
  readonly hookLimitMs?: number
}

/** Told of a file, whether it is there or not. */
export type OnFile = (path: string) => void

/** What the engine is told of a card and a deployment together. */
export function loadOptionsOf(card: ExecutionCard, settings: RunSettings): LoadOptions {
  const { maxBatch: _, maxDelayMs: __, ...options } = executionOf(card, settings)
  return options
}

function executionOf(card: ExecutionCard, { execution }: RunSettings): ExecutionCard {
  return { ...pickExecution(card), ...execution }
}

/**
 * Loads a model of a folder by its id: the card `<id>.model.yaml`, and the model that it names.
 *
 * @throws {ToolkitError} MODEL_INVALID or DEPENDENCY_MISSING
 */
export async function loadModel(
  engine: Engine,
  directory: string,
  { id, ...run }: RunSettings & { readonly id: string },
): Promise<LoadedModel> {
  const cardFile = `${id}.model.yaml`
  await assertKnown(id, directory)
  const read = async (file: string): Promise<Uint8Array> => {
    try {
      return await readFile(`${directory}/${file}`)
    } catch (error) {
      throw new ToolkitError('MODEL_INVALID', `Failed to read model '${id}': ${messageOf(error)}`, {
        cause: error,
      })
    }
  }
  const parsed = parseModelCard(new TextDecoder().decode(await read(cardFile)), cardFile)
  const card = await loadCardFiles(parsed, openFolder(directory, run), cardFile)
  const model = await engine.load(await read(card.model), card.model, loadOptionsOf(card, run))
  return bindModel(model, card, { label: card.model, cardLabel: cardFile, ...run })
}

/** Binds a card to a loaded model; closes the model when they do not fit. */
export async function bindModel(
  model: Model,
  card: ModelCard,
  { label, cardLabel, ...run }: RunSettings & { readonly label: string; readonly cardLabel: string },
): Promise<LoadedModel> {
  try {
    const { maxBatch: limit, maxDelayMs } = executionOf(card, run)
    const { clock = wallClock } = run
    const joined =
      maxDelayMs === undefined
        ? model
        : createBatchingModel(model, { label, maxBatch: limit ?? Infinity, maxDelayMs, clock })
    const generator = card.generation && createTextGenerator(joined, card.generation)
    const batched = toBatched(joined, card, label)
    const maxBatch = limit ?? (batched === joined ? Infinity : 1)
    return {
      model: batched,
      maxBatch,
      generator,
      features: bindModelCard(card, batched.signature, cardLabel),
    }
  } catch (error) {
    await model.close()
    throw error
  }
}

/** The model itself where all tensors of the card have a batch axis, otherwise one that runs items one at a time. */
function toBatched(model: Model, card: ModelCard, label: string): Model {
  const used = { outputs: card.outputs.map(({ tensor }) => tensor) }
  const { batchAxis } = card
  const isOpen = batchAxis === 'first' || (batchAxis === undefined && hasOpenBatch(model.signature, used))
  return isOpen ? model : createItemModel(model, used, { label, batchAxis })
}

const HOOK_LIMIT_MS = 10_000

/** The folder of a card, for the files that it names. */
export function openFolder(
  directory: string,
  { onFile, onHookError, hookLimitMs = HOOK_LIMIT_MS }: RunSettings = {},
): CardFolder {
  const pathOf = (file: string): string => {
    const path = resolve(directory, file)
    onFile?.(path)
    if (existsSync(path)) return path
    throw new Error(`expected a file, found nothing at ${path}`)
  }
  return {
    readText: (file) => readFile(pathOf(file), 'utf8'),
    importModule: async (file) => limitHook(await importAnew(pathOf(file)), hookLimitMs),
    ...(onHookError && { onHookError }),
  }
}

async function assertKnown(id: string, directory: string): Promise<void> {
  const ids = (await readdir(directory)).flatMap((file) => /^(.+)\.model\.yaml$/.exec(file)?.[1] ?? [])
  if (ids.includes(id)) return
  throw new ToolkitError(
    'MODEL_INVALID',
    `expected a model that comes along (${ids.join(', ')}) or a path that ends with .onnx, found '${id}'${suggestName(id, ids)}`,
  )
}
