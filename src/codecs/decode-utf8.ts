const LINE_FEED = 10

/**
 * Decodes a text file.
 *
 * @param refuse - told the place of the first byte that is not UTF-8, such as `3:12`, and what is wrong there
 */
export function decodeUtf8(bytes: Uint8Array, refuse: (place: string, explanation: string) => never): string {
  const text = tryDecode(bytes)
  if (text !== undefined) return text
  const { place, byte } = findFault(bytes)
  const hex = byte.toString(16).toUpperCase()
  return refuse(place, `expected text in UTF-8, found the byte 0x${hex}. Save the file as UTF-8`)
}

function tryDecode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The first character that is none, of bytes that are not UTF-8. */
function findFault(bytes: Uint8Array): { readonly place: string; readonly byte: number } {
  let [i, line, column] = [0, 1, 1]
  for (;;) {
    const byte = bytes[i] as number
    const byteLength = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    if (tryDecode(bytes.subarray(i, i + byteLength)) === undefined)
      return { place: `${line}:${column}`, byte }
    ;[line, column] = byte === LINE_FEED ? [line + 1, 1] : [line, column + 1]
    i += byteLength
  }
}
