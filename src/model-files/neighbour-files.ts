import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf } from '../errors/toolkit-error.ts'

/** What files beside a model say about it, as Hugging Face's exporters leave them there. */
export interface NeighbourFiles {
  /** Whether there is a `tokenizer.json`; one that is no JSON is of no use. */
  readonly tokenizer: 'none' | 'broken' | 'there'
  /** `id2label` of `config.json`. */
  readonly labels: LabelList | undefined
  /** How `preprocessor_config.json` has pictures normalised. */
  readonly pictures: PictureScale | undefined
  /** What is wrong with those files, and is not used. */
  readonly notes: readonly string[]
}

/** The classes of a model. */
export interface LabelList {
  /** In the order of the ids; some may be equal. */
  readonly names: readonly string[]
  /** Whether several of them may be true at once. */
  readonly isMulti: boolean
}

/** `(pixel / scale - mean) / deviation`; the lists have a number for each channel. */
export interface PictureScale {
  readonly scale: number
  readonly mean: number | readonly number[] | undefined
  readonly deviation: number | readonly number[] | undefined
  /** What the file asks for and no card can say. */
  readonly beyond: readonly string[]
}

/** The names of those files. */
export const NEIGHBOUR_FILES = ['tokenizer.json', 'config.json', 'preprocessor_config.json'] as const

type JsonObject = Readonly<Record<string, unknown>>

/** Looks for known files in the folder of a model; of what cannot be used there is a note. */
export function readNeighbourFiles(modelPath: string): NeighbourFiles {
  const notes: string[] = []
  const refuse = (file: string, reason: string): undefined => {
    notes.push(`${file} beside the model is left out: ${reason}`)
    return undefined
  }
  const [tokenizer, config, pictures] = NEIGHBOUR_FILES.map((file) => {
    const found = readJson(join(dirname(modelPath), file))
    return typeof found === 'string' ? (refuse(file, found), 'broken' as const) : found
  })
  const use = <Read>(
    file: string,
    found: JsonObject | 'broken' | undefined,
    read: (config: JsonObject) => Read | string | undefined,
  ): Read | undefined => {
    if (found === undefined || found === 'broken') return undefined
    const result = read(found)
    return typeof result === 'string' ? refuse(file, result) : result
  }
  return {
    tokenizer: tokenizer === undefined ? 'none' : tokenizer === 'broken' ? 'broken' : 'there',
    labels: use('config.json', config, readLabels),
    pictures: use('preprocessor_config.json', pictures, readPictures),
    notes,
  }
}

/** The object in a file, undefined without one; a text says what is wrong with it. */
function readJson(path: string): JsonObject | string | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
    return isRecord(value) ? value : `expected a JSON object, found ${describeValue(value)}`
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return undefined
    const reason = messageOf(error).replace(/\s+/g, ' ').slice(0, 120)
    return `expected a JSON object, found ${reason}`
  }
}

function readLabels(config: JsonObject): LabelList | string | undefined {
  const labels = config['id2label']
  if (labels === undefined || labels === null) return undefined
  if (!isRecord(labels)) return `expected names by id in 'id2label', found ${describeValue(labels)}`
  const ids = Object.keys(labels).map((_, id) => String(id))
  const missing = ids.find((id) => typeof labels[id] !== 'string')
  if (ids.length === 0 || missing !== undefined)
    return `expected a name for each id from "0" on in 'id2label', found ${describeValue(labels[missing ?? '0'])} for "${missing ?? '0'}"`
  return {
    names: ids.map((id) => labels[id] as string),
    isMulti: config['problem_type'] === 'multi_label_classification',
  }
}

/** An input's pictures have this many channels at most. */
const CHANNELS: readonly number[] = [1, 3]

function readPictures(config: JsonObject): PictureScale | string | undefined {
  const factor = config['rescale_factor'] ?? 1 / 255
  if (typeof factor !== 'number' || !(factor > 0))
    return `expected a number above 0 in 'rescale_factor', found ${describeValue(factor)}`
  const isChannels = (value: unknown, isAllowed: (one: number) => boolean): boolean => {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    const isLength = !Array.isArray(value) || CHANNELS.includes(list.length)
    return isLength && list.every((one) => typeof one === 'number' && Number.isFinite(one) && isAllowed(one))
  }
  const isNormalized = config['do_normalize'] !== false
  const mean = isNormalized ? (config['image_mean'] ?? undefined) : undefined
  const deviation = isNormalized ? (config['image_std'] ?? undefined) : undefined
  const wrong = (member: string, expected: string, found: unknown): string => {
    const shown = Array.isArray(found) ? `[${found.slice(0, 20).join(', ')}]` : describeValue(found)
    return `expected ${expected} in '${member}', or 1 or 3 of them, found ${shown}`
  }
  if (mean !== undefined && !isChannels(mean, () => true)) return wrong('image_mean', 'a number', mean)
  if (deviation !== undefined && !isChannels(deviation, (one) => one > 0))
    return wrong('image_std', 'a number above 0', deviation)
  return {
    // 1/255 comes back as 255 although it was rounded.
    scale: config['do_rescale'] === false ? 1 : Math.round((1 / factor) * 1e6) / 1e6,
    mean: mean as PictureScale['mean'],
    deviation: deviation as PictureScale['deviation'],
    beyond: findBeyond(config),
  }
}

/** As Pillow numbers its filters. */
const BILINEAR = 2

function findBeyond(config: JsonObject): readonly string[] {
  const resample = config['do_resize'] === false ? undefined : config['resample']
  return [
    ...(resample === undefined || resample === null || resample === BILINEAR
      ? []
      : ['another way to resize than bilinear']),
    ...(config['do_center_crop'] === true ? ['the middle to be cut out'] : []),
    ...(config['rescale_offset'] === true ? ['an offset'] : []),
  ]
}
