/** Whether typed arrays of this machine are little-endian. */
export const HOST_IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

/**
 * Reverses the bytes of each element in place. Works on bits, so that no NaN changes.
 *
 * @param bytes - starts at a multiple of 4 within its buffer, and holds whole elements
 * @param elementBytes - 1, 2, 4 or 8
 */
export function swapByteOrder(bytes: Uint8Array, elementBytes: number): void {
  if (elementBytes === 1) return
  if (elementBytes === 2) {
    const halves = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2)
    for (let i = 0; i < halves.length; i++) halves[i] = (halves[i]! << 8) | (halves[i]! >>> 8)
    return
  }
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  if (elementBytes === 4) {
    for (let i = 0; i < words.length; i++) words[i] = reverse(words[i]!)
    return
  }
  for (let i = 0; i < words.length; i += 2) {
    const first = reverse(words[i]!)
    words[i] = reverse(words[i + 1]!)
    words[i + 1] = first
  }
}

function reverse(word: number): number {
  return (word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)
}
