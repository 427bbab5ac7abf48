import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { parseCategories } from './category-list.ts'
import type { FeatureCard, FeatureSide } from './feature-card.ts'
import type { LoadedHook, OnHookError } from './hook.ts'
import { createHuggingFaceTokenizer } from './hugging-face-tokenizer.ts'
import type { ModelCard } from './model-card.ts'

/** Where the files lie that a card names. */
export interface CardFolder {
  readText(file: string): Promise<string>
  importModule(file: string): Promise<unknown>
  /** Told of what a hook of the folder does wrong. */
  readonly onHookError?: OnHookError
}

/**
 * Reads the files that the features of a card name: tokenizers of Hugging Face, lists of categories, and hooks.
 *
 * @returns the card with what was read in the place of the names
 * @throws {ToolkitError} MODEL_INVALID when a file cannot be read, naming the feature and the file
 */
export async function loadCardFiles(card: ModelCard, folder: CardFolder, label: string): Promise<ModelCard> {
  const load = (side: FeatureSide): Promise<FeatureCard[]> =>
    Promise.all(
      card[side].map((feature, i) => {
        const place = card.placeOf === undefined ? label : `${label}:${card.placeOf([side, i])}`
        return loadFeatureFiles(feature, folder, place)
      }),
    )
  return { ...card, inputs: await load('inputs'), outputs: await load('outputs') }
}

async function loadFeatureFiles(
  feature: FeatureCard,
  folder: CardFolder,
  label: string,
): Promise<FeatureCard> {
  const { tokenizer, categories, hook } = feature
  const attempt = async <Read>(file: string, read: () => Promise<Read>): Promise<Read> => {
    try {
      return await read()
    } catch (error) {
      const reason = messageOf(error).split('\n', 1)[0]
      throw new ToolkitError(
        'MODEL_INVALID',
        `Failed to read '${file}' of feature '${feature.name}' of model card ${label}: ${reason}`,
        { cause: error },
      )
    }
  }
  const loaded: Record<string, unknown> = {}
  if (isRecord(tokenizer) && tokenizer['kind'] === 'hugging-face') {
    const file = assertFile(feature, tokenizer, label)
    loaded['tokenizer'] = await attempt(file, async () =>
      createHuggingFaceTokenizer(JSON.parse(await folder.readText(file)) as unknown, file),
    )
  }
  if (typeof categories === 'string')
    loaded['categories'] = await attempt(categories, async () =>
      parseCategories(await folder.readText(categories)),
    )
  if (typeof hook === 'string')
    loaded['hook'] = await attempt(hook, async (): Promise<LoadedHook> => {
      const module = { ...((await folder.importModule(hook)) as object) }
      const { onHookError } = folder
      if (onHookError === undefined) return { file: hook, module }
      return { file: hook, module, onError: (error) => onHookError(error, label) }
    })
  return { ...feature, ...loaded }
}

function assertFile(
  { name }: FeatureCard,
  tokenizer: Readonly<Record<string, unknown>>,
  label: string,
): string {
  const { kind: _kind, file, ...others } = tokenizer
  const [unknown] = Object.keys(others)
  if (typeof file === 'string' && unknown === undefined) return file
  throw new ToolkitError(
    'MODEL_INVALID',
    `Failed to read the tokenizer of feature '${name}' of model card ${label}: expected 'kind: hugging-face' and a file name in 'file', found ${unknown === undefined ? 'no file' : `'${unknown}'`}`,
  )
}
