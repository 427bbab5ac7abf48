import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Engine, Model } from '../engine/engine.ts'
import { createItemModel, hasOpenBatch } from '../engine/item-model.ts'
import { createTextGenerator, type TextGenerator } from '../engine/text-generator.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { loadCardFiles, type CardFolder } from '../features/card-files.ts'
import { bindModelCard, parseModelCard, type ModelCard, type ModelFeatures } from '../features/model-card.ts'

/** A model with its features. Whoever loaded it closes the model. */
export interface LoadedModel {
  readonly model: Model
  /** How many items one run takes at most; Infinity without a limit. */
  readonly maxBatch: number
  readonly generator: TextGenerator | undefined
  readonly features: ModelFeatures
}

/**
 * Loads a model of a folder by its id: the card `<id>.model.yaml`, and the model that it names.
 *
 * @throws {ToolkitError} MODEL_INVALID or DEPENDENCY_MISSING
 */
export async function loadModel(engine: Engine, directory: string, id: string): Promise<LoadedModel> {
  const cardFile = `${id}.model.yaml`
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
  const card = await loadCardFiles(parsed, openFolder(directory), cardFile)
  const model = await engine.load(await read(card.model), card.model)
  return bindModel(model, card, { label: card.model, cardLabel: cardFile })
}

/** Binds a card to a loaded model; closes the model when they do not fit. */
export async function bindModel(
  model: Model,
  card: ModelCard,
  { label, cardLabel }: { readonly label: string; readonly cardLabel: string },
): Promise<LoadedModel> {
  try {
    const generator = card.generation && createTextGenerator(model, card.generation)
    const batched = toBatched(model, card, label)
    const { maxBatch = batched === model ? Infinity : 1 } = card
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

/** The folder of a card, for the files that it names. */
export function openFolder(directory: string): CardFolder {
  const pathOf = (file: string): string => {
    const path = resolve(directory, file)
    if (existsSync(path)) return path
    throw new Error(`expected a file, found nothing at ${path}`)
  }
  return {
    readText: (file) => readFile(pathOf(file), 'utf8'),
    importModule: (file) => import(pathToFileURL(pathOf(file)).href) as Promise<unknown>,
  }
}

/** The folder of a file. */
export function openFolderOf(file: string): CardFolder {
  return openFolder(dirname(file))
}
