import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRecord } from '../errors/is-record.ts'

/** What files beside a model say about it, as Hugging Face's exporters leave them there. */
export interface NeighbourFiles {
  /** Whether there is a `tokenizer.json`. */
  readonly hasTokenizer: boolean
  /** `id2label` of `config.json`, in the order of the ids. */
  readonly categories: readonly string[] | undefined
  /** How `preprocessor_config.json` has pictures normalised. */
  readonly pictures: PictureScale | undefined
}

/** `(pixel / scale - mean) / deviation` */
export interface PictureScale {
  readonly scale: number
  readonly mean: readonly number[] | undefined
  readonly deviation: readonly number[] | undefined
}

/** The names of those files. */
export const NEIGHBOUR_FILES = ['tokenizer.json', 'config.json', 'preprocessor_config.json'] as const

/** Looks for known files in the folder of a model; what cannot be read is as good as not there. */
export function readNeighbourFiles(modelPath: string): NeighbourFiles {
  const [tokenizer, config, pictures] = NEIGHBOUR_FILES.map((file) =>
    readJson(join(dirname(modelPath), file)),
  )
  return {
    hasTokenizer: tokenizer !== undefined,
    categories: readCategories(config),
    pictures: readPictures(pictures),
  }
}

function readJson(path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function readCategories(
  config: Readonly<Record<string, unknown>> | undefined,
): readonly string[] | undefined {
  const labels = config?.['id2label']
  if (!isRecord(labels)) return undefined
  const names = Object.keys(labels).map((_, id) => labels[id])
  const isList = names.length > 0 && names.every((name) => typeof name === 'string')
  return isList && new Set(names).size === names.length ? names : undefined
}

function readPictures(config: Readonly<Record<string, unknown>> | undefined): PictureScale | undefined {
  if (config === undefined) return undefined
  const factor = config['rescale_factor']
  const normalizes = config['do_normalize'] !== false
  const listOf = (value: unknown): readonly number[] | undefined =>
    normalizes && Array.isArray(value) && value.every((one) => typeof one === 'number') ? value : undefined
  return {
    // 1/255 comes back as 255 although it was rounded.
    scale: typeof factor === 'number' && factor > 0 ? Math.round((1 / factor) * 1e6) / 1e6 : 255,
    mean: listOf(config['image_mean']),
    deviation: listOf(config['image_std']),
  }
}
