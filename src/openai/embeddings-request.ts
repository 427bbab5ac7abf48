import { createMemberReader } from './member-reader.ts'
import type { OpenAiError } from './openai-error.ts'
import { refuseLongTexts } from './text-length.ts'
import { readTextList, type TextOrTokens } from './token-lists.ts'

/** What a vendor says of the model when a request for embeddings is decoded. */
export interface EmbeddingsDecodeOptions {
  /** How many numbers an embedding has. */
  readonly dimension: number
  readonly vocabularySize: number
  /** Members beyond OpenAI's that the vendor takes; they are ignored. */
  readonly extras?: readonly string[]
}

/** A request for embeddings. */
export interface EmbeddingsRequest {
  readonly model: string
  readonly inputs: readonly TextOrTokens[]
  readonly encoding: 'float' | 'base64'
  /** How many numbers are wanted; the model's own number or fewer. */
  readonly dimension: number
}

const ENCODINGS = ['float', 'base64'] as const
const MAX_INPUTS = 2048
const MEMBERS = ['model', 'input', 'encoding_format', 'dimensions', 'user']

/**
 * Decodes the body of `POST embeddings`.
 *
 * @param body - parsed JSON
 * @see {@link https://github.com/openai/openai-openapi | OpenAI's OpenAPI document, CreateEmbeddingRequest}
 */
export function decodeEmbeddingsRequest(
  body: unknown,
  options: EmbeddingsDecodeOptions,
): EmbeddingsRequest | OpenAiError {
  const { dimension, vocabularySize, extras = [] } = options
  const read = createMemberReader(body, [...MEMBERS, ...extras])
  read.need('model')
  const model = read.text('model') ?? ''
  if (model === '')
    read.refuse('model', "Invalid 'model': expected the name of a model, but got an empty string.")
  read.need('input')
  const inputs =
    readTextList(read, 'input', { vocabularySize, maxCount: MAX_INPUTS, allowsEmptyText: false }) ?? []
  refuseLongTexts(read, 'input', inputs)
  const format = read.text('encoding_format') ?? 'float'
  const encoding = ENCODINGS.find((known) => known === format)
  if (encoding === undefined) {
    const rule = `Supported values are: ${ENCODINGS.map((known) => `'${known}'`).join(' and ')}.`
    read.refuse('encoding_format', `Invalid value: '${format.slice(0, 80)}'. ${rule}`, 'invalid_value')
  }
  const wanted = read.integer('dimensions', { from: 1, to: dimension }) ?? dimension
  read.text('user')
  return read.problem() ?? { model, inputs, encoding: encoding ?? 'float', dimension: wanted }
}
