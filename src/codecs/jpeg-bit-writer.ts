import type { HuffmanSpecification } from './jpeg-standard-tables.ts'

/** By symbol: its code, and how many bits that has. */
export interface HuffmanCodes {
  readonly codes: Uint16Array
  readonly lengths: Uint8Array
}

/** Assigns the codes of a table. @see {@link https://www.w3.org/Graphics/JPEG/itu-t81.pdf | ITU-T T.81, annex C} */
export function createCodes({ counts, symbols }: HuffmanSpecification): HuffmanCodes {
  const codes = new Uint16Array(256)
  const lengths = new Uint8Array(256)
  let code = 0
  let index = 0
  counts.forEach((count, i) => {
    for (let n = 0; n < count; n++, index++, code++) {
      codes[symbols[index]!] = code
      lengths[symbols[index]!] = i + 1
    }
    code <<= 1
  })
  return { codes, lengths }
}

/** Collects the bytes of a file, and bits of coded data, in which `FF` is followed by a stuffed 0. */
export interface BitWriter {
  writeBytes(bytes: readonly number[]): void
  /** Writes the lowest `count` bits, at most 16. */
  writeBits(value: number, count: number): void
  writeCode(codes: HuffmanCodes, symbol: number): void
  /** Fills the last byte of coded data with ones (T.81, section F.1.2.3). */
  endBits(): void
  take(): Uint8Array
}

/** Makes an empty writer. */
export function createBitWriter(): BitWriter {
  let file = new Uint8Array(4096)
  let length = 0
  let buffer = 0
  let waiting = 0

  function append(byte: number): void {
    if (length === file.length) {
      const larger = new Uint8Array(2 * length)
      larger.set(file)
      file = larger
    }
    file[length++] = byte
  }

  function writeBits(value: number, count: number): void {
    buffer = (buffer << count) | (value & (2 ** count - 1))
    waiting += count
    while (waiting >= 8) {
      waiting -= 8
      const byte = (buffer >>> waiting) & 0xff
      append(byte)
      if (byte === 0xff) append(0)
    }
  }

  return {
    writeBytes: (bytes) => bytes.forEach(append),
    writeBits,
    writeCode: ({ codes, lengths }, symbol) => writeBits(codes[symbol]!, lengths[symbol]!),
    endBits: () => writeBits(0x7f, (8 - waiting) % 8),
    take: () => file.slice(0, length),
  }
}
