import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf } from '../errors/toolkit-error.ts'

/** What files beside a model say about it, as Hugging Face's exporters leave them there. */
export interface NeighbourFiles {
  /** Whether there is a `tokenizer.json`. */
  readonly hasTokenizer: boolean
  /** `id2label` of `config.json`, in the order of the ids. */
  readonly categories: readonly string[] | undefined
  /** How `preprocessor_config.json` has pictures made. */
  readonly pictures: PictureScale | undefined
  /** What the owner of the model should know of the files. */
  readonly notes: readonly string[]
}

/** `(pixel / scale - mean) / deviation` */
export interface PictureScale {
  readonly scale: number
  readonly mean: readonly number[] | undefined
  readonly deviation: readonly number[] | undefined
  /** What the file asks for and no card can say. */
  readonly beyond: readonly string[]
}

/** The names of those files. */
export const NEIGHBOUR_FILES = ['tokenizer.json', 'config.json', 'preprocessor_config.json'] as const

/** Looks for known files in the folder of a model; what cannot be read is as good as not there, and noted. */
export function readNeighbourFiles(modelPath: string): NeighbourFiles {
  const notes: string[] = []
  const [tokenizer, config, pictures] = NEIGHBOUR_FILES.map((file) =>
    readJson(join(dirname(modelPath), file), notes),
  )
  return {
    hasTokenizer: tokenizer !== undefined,
    categories: readCategories(config, notes),
    pictures: readPictures(pictures),
    notes,
  }
}

function readJson(path: string, notes: string[]): Readonly<Record<string, unknown>> | undefined {
  if (!existsSync(path)) return undefined
  let found: string
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
    if (isRecord(value)) return value
    found = describeValue(value)
  } catch (error) {
    found = messageOf(error).split('\n', 1)[0] ?? ''
  }
  notes.push(`${basename(path)} beside the model is left out: expected a JSON object, found ${found}`)
  return undefined
}

function readCategories(
  config: Readonly<Record<string, unknown>> | undefined,
  notes: string[],
): readonly string[] | undefined {
  const labels = config?.['id2label']
  if (!isRecord(labels)) return undefined
  const names = Object.keys(labels).map((_, id) => labels[id])
  const isList = names.length > 0 && names.every((name) => typeof name === 'string')
  if (!isList || new Set(names).size !== names.length) {
    notes.push(
      'id2label of config.json is left out: expected different names for the numbers from 0, found others',
    )
    return undefined
  }
  if (config?.['problem_type'] !== 'multi_label_classification') return names
  notes.push(
    'id2label of config.json is left out: the model gives each of several labels a probability of its own, which no kind of feature does; take the sigmoid of the numbers, or write a hook',
  )
  return undefined
}

/** As Pillow numbers its filters. */
const BILINEAR = 2

function readPictures(config: Readonly<Record<string, unknown>> | undefined): PictureScale | undefined {
  if (config === undefined) return undefined
  const factor = config['rescale_factor']
  const normalizes = config['do_normalize'] !== false
  const listOf = (value: unknown): readonly number[] | undefined =>
    normalizes && Array.isArray(value) && value.every((one) => typeof one === 'number') ? value : undefined
  const beyond = [
    ...(config['do_resize'] !== false && config['resample'] !== undefined && config['resample'] !== BILINEAR
      ? ['another way to resize than bilinear']
      : []),
    ...(config['do_center_crop'] === true ? ['the middle to be cut out'] : []),
    ...(config['rescale_offset'] === true ? ['an offset'] : []),
  ]
  const isScaled = config['do_rescale'] !== false
  return {
    // 1/255 comes back as 255 although it was rounded.
    scale: !isScaled
      ? 1
      : typeof factor === 'number' && factor > 0
        ? Math.round((1 / factor) * 1e6) / 1e6
        : 255,
    mean: listOf(config['image_mean']),
    deviation: listOf(config['image_std']),
    beyond,
  }
}
