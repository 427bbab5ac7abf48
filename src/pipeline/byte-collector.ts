import { joinBytes } from '../codecs/join-bytes.ts'

/** Puts the chunks of a body together. */
export interface ByteCollector {
  push(chunk: Uint8Array): void
  /** The whole; a single chunk is handed on as it is. */
  take(): Uint8Array
}

/**
 * Creates a collector.
 *
 * @param expectedBytes - what the sender announced, 0 when nothing: so much is reserved at once, and joining costs no
 *   second copy
 * @param maxBytes - an announcement beyond it is not believed
 */
export function createByteCollector(expectedBytes: number, maxBytes: number): ByteCollector {
  const isLarge = expectedBytes >= LARGE_BYTES && expectedBytes <= maxBytes
  let reserved: Uint8Array | undefined
  let chunks: Uint8Array[] = []
  let byteLength = 0
  return {
    push(chunk) {
      if (isLarge && byteLength + chunk.byteLength <= expectedBytes) {
        reserved ??= new Uint8Array(expectedBytes)
        reserved.set(chunk, byteLength)
      } else chunks.push(chunk)
      byteLength += chunk.byteLength
    },
    take() {
      const parts =
        reserved === undefined ? chunks : [reserved.subarray(0, byteLength - sizeOf(chunks)), ...chunks]
      chunks = []
      const [only] = parts
      if (parts.length === 1 && only !== undefined) return only
      return joinBytes(parts)
    },
  }
}

const LARGE_BYTES = 1_000_000

function sizeOf(chunks: readonly Uint8Array[]): number {
  let size = 0
  for (const chunk of chunks) size += chunk.byteLength
  return size
}
