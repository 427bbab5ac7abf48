/** Bytes that wait for the rest of their line. Adding n bytes in any number of pieces costs O(n). */
export interface ByteQueue {
  byteLength(): number
  /** Copies the bytes to the end. */
  add(bytes: Uint8Array): void
  /** Empties the queue. Gives what it held followed by `rest`; the result is valid until the next `add`. */
  take(rest: Uint8Array): Uint8Array
}

const MIN_CAPACITY = 256

export function createByteQueue(): ByteQueue {
  let held = new Uint8Array(0)
  let length = 0

  function add(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    const needed = length + bytes.length
    if (needed > held.length) {
      const grown = new Uint8Array(Math.max(MIN_CAPACITY, 2 * held.length, needed))
      grown.set(held.subarray(0, length))
      held = grown
    }
    held.set(bytes, length)
    length = needed
  }

  return {
    byteLength: () => length,
    add,
    take(rest) {
      if (length === 0) return rest
      add(rest)
      const taken = held.subarray(0, length)
      length = 0
      return taken
    },
  }
}
