import { joinBytes } from '../codecs/join-bytes.ts'

/** A copy of a body that passes by. */
export interface BodyCopy {
  push(chunk: Uint8Array): void
  /** All that passed; undefined when that was more than is kept. */
  take(): Uint8Array | undefined
  /** How much passed, kept or not. */
  byteLength(): number
  /** Gives the memory back; what was taken must no longer be used. */
  release(): void
}

export interface BodyCopiesOptions {
  readonly maxBodyBytes: number
  /** Of all copies that are not released. */
  readonly maxTotalBytes: number
}

// A small chunk holds on to the whole buffer that the socket was read into.
const MAX_COPIED_BYTES = 16_384

/** Creates the place where bodies are kept until they are judged: bounded, however much passes. */
export function createBodyCopies({ maxBodyBytes, maxTotalBytes }: BodyCopiesOptions): {
  readonly open: () => BodyCopy
} {
  let totalBytes = 0
  return {
    open() {
      let chunks: Uint8Array[] | undefined = []
      let keptBytes = 0
      let byteLength = 0
      const release = (): void => {
        totalBytes -= keptBytes
        keptBytes = 0
        chunks = undefined
      }
      return {
        push(chunk) {
          byteLength += chunk.length
          if (chunks === undefined) return
          if (byteLength > maxBodyBytes || totalBytes + chunk.length > maxTotalBytes) return release()
          chunks.push(chunk.length <= MAX_COPIED_BYTES ? Uint8Array.prototype.slice.call(chunk) : chunk)
          keptBytes += chunk.length
          totalBytes += chunk.length
        },
        take() {
          const [first] = chunks ?? []
          if (chunks === undefined) return undefined
          return chunks.length === 1 && first !== undefined ? first : joinBytes(chunks)
        },
        byteLength: () => byteLength,
        release,
      }
    },
  }
}
