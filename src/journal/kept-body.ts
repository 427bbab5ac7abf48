/** What the journal keeps of a body. */
export interface KeptBody {
  /** As it was handed over; the beginning alone of a body that is too large. */
  readonly content: string | Uint8Array
  /** Of the whole. */
  readonly byteLength: number
  readonly isWhole: boolean
}

/** A body up to this size is kept as a whole. */
export const MAX_KEPT_BYTES = 65_536
/** What is kept of a larger one. */
const BEGINNING_BYTES = 4_096

const utf8 = new TextEncoder()

/** Keeps a body, or its beginning. Bytes are copied where they are a small part of a larger buffer. */
export function keepBody(content: string | Uint8Array): KeptBody {
  if (typeof content === 'string') {
    if (content.length <= MAX_KEPT_BYTES) return { content, byteLength: content.length, isWhole: true }
    // A part of a text would hold the whole of it in memory.
    return {
      content: utf8.encode(content.slice(0, BEGINNING_BYTES)),
      byteLength: content.length,
      isWhole: false,
    }
  }
  const { byteLength } = content
  if (byteLength > MAX_KEPT_BYTES)
    return { content: content.slice(0, BEGINNING_BYTES), byteLength, isWhole: false }
  const isSlice = content.buffer.byteLength > 2 * byteLength
  return { content: isSlice ? copySmall(content) : content, byteLength, isWhole: true }
}

/** Small bodies share a buffer, as one of their own costs more than its bytes; it goes when the last of them does. */
const SHARED_BYTES = 65_536
const MAX_SHARED_BYTES = 4_096
let shared = new Uint8Array(SHARED_BYTES)
let used = 0

function copySmall(content: Uint8Array): Uint8Array {
  const { byteLength } = content
  if (byteLength > MAX_SHARED_BYTES) return content.slice()
  if (used + byteLength > SHARED_BYTES) {
    shared = new Uint8Array(SHARED_BYTES)
    used = 0
  }
  const copy = shared.subarray(used, (used += byteLength))
  copy.set(content)
  return copy
}

/** The bytes of what is kept. */
export function toBytes({ content }: KeptBody): Uint8Array {
  return typeof content === 'string' ? utf8.encode(content) : content
}

/** How much memory it takes at most: a text may need two bytes for each unit. */
export function sizeOf(body: KeptBody | undefined): number {
  const content = body?.content
  return content === undefined ? 0 : typeof content === 'string' ? content.length * 2 : content.byteLength
}
