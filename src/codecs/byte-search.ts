/** Finds the first place of a fixed byte sequence at or after `from`; -1 when there is none. */
export type ByteSearch = (bytes: Uint8Array, from: number) => number

/** Prepares a search for `needle` (1 byte or more), which is copied: native where there is a `Buffer`, else portable. */
export function createByteSearch(needle: Uint8Array): ByteSearch {
  const native = (globalThis as { Buffer?: typeof Buffer }).Buffer
  if (native === undefined) return createPortableByteSearch(needle)
  const wanted = native.from(needle)
  return (bytes, from) => native.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(wanted, from)
}

/**
 * Prepares the search for places without a `Buffer`.
 *
 * Boyer-Moore-Horspool, comparing from the front: where the first byte of the needle occurs in it only once (as in
 * `CR LF - - boundary`), comparisons overlap by one byte at most and time is linear in the searched bytes.
 *
 * @see R. N. Horspool, Practical fast searching in strings, 1980
 */
export function createPortableByteSearch(needle: Uint8Array): ByteSearch {
  const wanted = Uint8Array.from(needle)
  const last = wanted.length - 1
  const lastByte = wanted[last]
  // How far the needle may move, by the byte that lies under its last place.
  const shifts = new Int32Array(256).fill(wanted.length)
  for (let i = 0; i < last; i++) shifts[wanted[i]!] = last - i
  return (bytes, from) => {
    const end = bytes.length
    let at = from + last
    while (at < end) {
      const byte = bytes[at]!
      if (byte === lastByte) {
        const start = at - last
        let i = 0
        while (i < last && bytes[start + i] === wanted[i]) i++
        if (i === last) return start
      }
      at += shifts[byte]!
    }
    return -1
  }
}
