import { encodeBase64 } from '../codecs/base64.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { toShortestFloat32 } from '../tensor/shortest-float32.ts'
import type { EmbeddingsRequest } from './embeddings-request.ts'

/** What a model made of the inputs of a request. */
export interface EmbeddedInputs {
  /** One embedding per input, in order, all of one length. */
  readonly rows: readonly Float32Array[]
  /** Tokens of all inputs. */
  readonly tokenCount: number
}

export interface EmbeddingObject {
  readonly object: 'embedding'
  readonly index: number
  /** Numbers, or base64 of little-endian float32. */
  readonly embedding: readonly number[] | string
}

/** The answer to `POST embeddings`. */
export interface EmbeddingList {
  readonly object: 'list'
  readonly data: readonly EmbeddingObject[]
  readonly model: string
  readonly usage: { readonly prompt_tokens: number; readonly total_tokens: number }
}

/**
 * Answers a request for embeddings, in the order of its inputs. Shortened embeddings have length 1 again. Both encodings
 * carry the same float32: numbers are written with as many digits as tell them apart, -0 is 0.
 *
 * @param model - the name in the answer; the request's unless given
 * @throws {ToolkitError} RESPONSE_INVALID when the model gives embeddings that do not fit the request, or NaN or infinities
 */
export function createEmbeddings(
  request: EmbeddingsRequest,
  { rows, tokenCount }: EmbeddedInputs,
  model: string = request.model,
): EmbeddingList {
  const { inputs, dimension, encoding } = request
  if (rows.length !== inputs.length) throw unfit(`${inputs.length} embeddings`, String(rows.length))
  return {
    object: 'list',
    data: rows.map((embedding, index) => {
      const shortened = shorten(embedding, dimension)
      return {
        object: 'embedding',
        index,
        embedding: encoding === 'base64' ? toBase64(shortened) : Array.from(shortened, toShortestFloat32),
      }
    }),
    model,
    usage: { prompt_tokens: tokenCount, total_tokens: tokenCount },
  }
}

/** The first `dimension` numbers, scaled to length 1 when some are cut off. */
function shorten(embedding: Float32Array, dimension: number): Float32Array {
  if (embedding.length < dimension) throw unfit(`${dimension} numbers or more`, String(embedding.length))
  const kept = embedding.subarray(0, dimension)
  const wrong = kept.findIndex((number) => !Number.isFinite(number))
  if (wrong >= 0) throw unfit('finite numbers', `${kept[wrong]} at ${wrong}`)
  const isWhole = dimension === embedding.length
  const length = isWhole ? 1 : Math.sqrt(kept.reduce((sum, number) => sum + number * number, 0))
  // Adding 0 turns -0 into 0, once it is a float32: tiny numbers become -0 by rounding. Where nothing is left there is no
  // direction to keep.
  return kept.map((number) => Math.fround(length === 0 ? 0 : number / length) + 0)
}

function toBase64(numbers: Float32Array): string {
  const view = new DataView(new ArrayBuffer(numbers.length * 4))
  numbers.forEach((number, i) => view.setFloat32(i * 4, number, true))
  return encodeBase64(new Uint8Array(view.buffer))
}

function unfit(expected: string, found: string): ToolkitError {
  return new ToolkitError(
    'RESPONSE_INVALID',
    `Failed to encode embeddings: expected ${expected}, found ${found}`,
  )
}
