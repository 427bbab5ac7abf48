import { isRecord } from '../errors/is-record.ts'
import type { GenerationCard } from '../features/generation-card.ts'
import type { MemberReader } from './member-reader.ts'

/** What a vendor says beside the body when a request for text is decoded. */
export interface TextDecodeOptions {
  /** The card of the model that will answer. */
  readonly card: GenerationCard
  /** Members beyond OpenAI's that the vendor takes; they are ignored. */
  readonly extras?: readonly string[]
  /** The most tokens one choice may ask for: 16,384 unless given. */
  readonly maxTokensLimit?: number
}

/** What chat completions and completions have in common. */
export interface TextSettings {
  readonly model: string
  readonly temperature: number
  readonly topP: number
  readonly presencePenalty: number
  readonly frequencyPenalty: number
  readonly logitBias: ReadonlyMap<number, number>
  readonly stop: readonly string[]
  /** Left out, the prompt decides: equal requests answer equally. */
  readonly seed: number | undefined
  /** Choices for each prompt. */
  readonly choiceCount: number
  readonly isStream: boolean
  /** Whether a stream ends with a chunk of usage. */
  readonly includesUsage: boolean
}

/** Members that {@link readTextSettings} reads, and those without effect here. */
export const TEXT_MEMBERS: readonly string[] = [
  'model',
  'temperature',
  'top_p',
  'presence_penalty',
  'frequency_penalty',
  'logit_bias',
  'stop',
  'seed',
  'n',
  'stream',
  'stream_options',
  'user',
]

const DEFAULT_TOKENS_LIMIT = 16_384
// OpenAI allows 128, each of which costs as much as a request of its own.
const MAX_CHOICES = 8
const MAX_STOPS = 4
const PENALTY = { from: -2, to: 2 }
const MAX_BIAS = 100

/** Reads the members of {@link TEXT_MEMBERS}. */
export function readTextSettings(read: MemberReader, { card }: TextDecodeOptions): TextSettings {
  read.need('model')
  const model = read.text('model') ?? ''
  if (model === '')
    read.refuse('model', "Invalid 'model': expected the name of a model, but got an empty string.")
  read.text('user')
  const isStream = read.flag('stream') ?? false
  return {
    model,
    temperature: read.decimal('temperature', { from: 0, to: 2 }) ?? 1,
    topP: read.decimal('top_p', { from: 0, to: 1 }) ?? 1,
    presencePenalty: read.decimal('presence_penalty', PENALTY) ?? 0,
    frequencyPenalty: read.decimal('frequency_penalty', PENALTY) ?? 0,
    logitBias: readLogitBias(read, card.tokenizer.vocabularySize),
    stop: readStop(read),
    seed: read.integer('seed', { from: -(2 ** 63), to: 2 ** 63 }),
    choiceCount: read.integer('n', { from: 1, to: MAX_CHOICES }) ?? 1,
    isStream,
    includesUsage: readStreamOptions(read, isStream),
  }
}

/** Reads a limit of tokens. */
export function readMaxTokens(
  read: MemberReader,
  name: string,
  { from, limit = DEFAULT_TOKENS_LIMIT }: { readonly from: number; readonly limit: number | undefined },
): number | undefined {
  const count = read.integer(name, { from, to: Infinity })
  if (count !== undefined && count > limit) {
    read.refuse(
      name,
      `${name} is too large: ${count}. This model supports at most ${limit} completion tokens, whereas you provided ${count}.`,
      'invalid_value',
    )
  }
  return count
}

function readStop(read: MemberReader): readonly string[] {
  const stop = read.raw('stop')
  if (stop === undefined) return []
  const stops: readonly unknown[] = Array.isArray(stop) ? stop : [stop]
  if (stops.length === 0) {
    read.refuse(
      'stop',
      `Invalid 'stop': empty array. Expected an array with minimum length 1, but got an empty array instead.`,
      'empty_array',
    )
  }
  if (stops.length > MAX_STOPS) {
    read.refuse(
      'stop',
      `Invalid 'stop': array too long. Expected an array with maximum length ${MAX_STOPS}, but got an array with length ${stops.length} instead.`,
      'array_above_max_length',
    )
  }
  return stops.map((text, i) => {
    const param = Array.isArray(stop) ? `stop[${i}]` : 'stop'
    if (typeof text !== 'string') {
      read.refuseType(param, Array.isArray(stop) ? 'a string' : 'a string or an array of strings', text)
      return ''
    }
    if (text === '') {
      const rule = 'Expected a string with minimum length 1, but got an empty string instead.'
      read.refuse(param, `Invalid '${param}': empty string. ${rule}`, 'empty_string')
    }
    return text
  })
}

function readLogitBias(read: MemberReader, vocabularySize: number): ReadonlyMap<number, number> {
  const bias = read.raw('logit_bias')
  const biases = new Map<number, number>()
  if (bias === undefined) return biases
  if (!isRecord(bias)) {
    read.refuseType('logit_bias', 'an object', bias)
    return biases
  }
  for (const [name, value] of Object.entries(bias)) {
    const token = /^(0|[1-9]\d{0,8})$/.test(name) ? Number(name) : -1
    const param = `logit_bias.${name.slice(0, 80)}`
    if (token < 0 || token >= vocabularySize) {
      const rule = `Expected token IDs from 0 to ${vocabularySize - 1}, but got '${name.slice(0, 80)}' instead.`
      read.refuse('logit_bias', `Invalid key in 'logit_bias': ${rule}`, 'invalid_value')
    } else if (typeof value !== 'number') read.refuseType(param, 'a decimal', value)
    else if (Math.abs(value) > MAX_BIAS) {
      const rule = `Expected a value from -${MAX_BIAS} to ${MAX_BIAS}, but got ${value} instead.`
      read.refuse(param, `Invalid '${param}': ${rule}`, 'invalid_value')
    } else biases.set(token, value)
  }
  return biases
}

function readStreamOptions(read: MemberReader, isStream: boolean): boolean {
  const options = read.raw('stream_options')
  if (options === undefined) return false
  if (!isRecord(options)) {
    read.refuseType('stream_options', 'an object', options)
    return false
  }
  if (!isStream) {
    read.refuse('stream_options', "The 'stream_options' parameter is only allowed when 'stream' is enabled.")
  }
  for (const [name, value] of Object.entries(options)) {
    const param = `stream_options.${name.slice(0, 80)}`
    if (name !== 'include_usage' && name !== 'include_obfuscation') {
      read.refuse(param, `Unrecognized request argument supplied: ${param}`)
    } else if (typeof value !== 'boolean' && value !== null) read.refuseType(param, 'a boolean', value)
  }
  return options['include_usage'] === true
}
