/** The parts one after another, in bytes of their own. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let byteLength = 0
  for (const part of parts) byteLength += part.byteLength
  const joined = new Uint8Array(byteLength)
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.byteLength
  }
  return joined
}
