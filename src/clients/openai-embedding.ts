import { decodeBase64 } from '../codecs/base64.ts'
import { describeValue } from '../errors/describe-value.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'

/**
 * Reads the vector of an embedding: a list of numbers, or base64 of float32 in little-endian order.
 *
 * @throws {ToolkitError} RESPONSE_INVALID when it is neither
 */
export function readEmbedding(embedding: unknown): Float32Array {
  if (Array.isArray(embedding)) {
    const wrong: unknown = embedding.find((number) => typeof number !== 'number')
    if (wrong !== undefined) throw invalid(`a list of numbers, found ${describeValue(wrong)} in it`)
    return Float32Array.from(embedding as readonly number[])
  }
  if (typeof embedding !== 'string') throw invalid(`a list or base64, found ${describeValue(embedding)}`)
  let bytes: Uint8Array
  try {
    bytes = decodeBase64(embedding)
  } catch (cause) {
    throw invalid(`base64, found ${describeValue(embedding)}`, cause)
  }
  if (bytes.byteLength % 4 !== 0) throw invalid(`a multiple of 4 bytes, found ${bytes.byteLength}`)
  // The bytes may lie anywhere in a larger buffer, and the machine may be big-endian.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float32Array.from({ length: bytes.byteLength / 4 }, (_, i) => view.getFloat32(i * 4, true))
}

function invalid(detail: string, cause?: unknown): ToolkitError {
  return new ToolkitError(
    'RESPONSE_INVALID',
    `Failed to read the embedding: expected ${detail}`,
    cause === undefined ? {} : { cause },
  )
}
