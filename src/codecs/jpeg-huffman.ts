import { imageFailure } from './image-failure.ts'

const LOOKUP_BITS = 9
const MAX_CODE_BITS = 16

/** A Huffman table, ready to decode: short codes by one look-up, long ones by comparing with the largest per length. */
export interface HuffmanTable {
  /** By the next 9 bits: length x 256 + symbol, or 0 where the code is longer. */
  readonly lookup: Uint16Array
  /** By length: the largest code, shifted to 16 bits, plus one. */
  readonly limits: Uint32Array
  /** By length: the index of its first symbol minus its first code. */
  readonly offsets: Int32Array
  readonly symbols: Uint8Array
}

/** Builds a table from the counts of codes of 1 to 16 bits and their symbols. @see {@link https://www.w3.org/Graphics/JPEG/itu-t81.pdf | ITU-T T.81, annex C} */
export function createHuffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const lookup = new Uint16Array(2 ** LOOKUP_BITS)
  const limits = new Uint32Array(MAX_CODE_BITS + 1)
  const offsets = new Int32Array(MAX_CODE_BITS + 1)
  let code = 0
  let index = 0
  for (let length = 1; length <= MAX_CODE_BITS; length++) {
    offsets[length] = index - code
    for (let i = 0; i < counts[length - 1]!; i++, code++, index++) {
      if (length > LOOKUP_BITS) continue
      const spread = LOOKUP_BITS - length
      lookup.fill((length << 8) | symbols[index]!, code << spread, (code + 1) << spread)
    }
    if (code > 2 ** length) {
      throw imageFailure(
        'JPEG',
        `expected at most ${2 ** length} Huffman codes of ${length} bits, found more`,
      )
    }
    limits[length] = code << (MAX_CODE_BITS - length)
    code <<= 1
  }
  return { lookup, limits, offsets, symbols }
}

/** Reads the bits of coded data, highest first. It stops at markers and undoes the stuffing of `FF` as `FF 00`. */
export interface BitReader {
  readBit(): number
  /** Reads up to 16 bits. */
  readBits(count: number): number
  /** Reads `count` bits as T.81 codes signed differences: a leading 0 means negative. */
  readSigned(count: number): number
  readSymbol(table: HuffmanTable): number
  /** Ends an interval: drops the padding and returns where the marker has to be. */
  finish(): number
  /** Goes on behind a marker. */
  continueAt(offset: number): void
}

/** @throws {ToolkitError} DECODE_FAILED when more bits are asked for than there are before the next marker */
export function createBitReader(bytes: Uint8Array, start: number): BitReader {
  let offset = start
  let buffer = 0
  let available = 0
  // Zero bits put behind the last byte, so that a look-up may see more bits than there are; using them is an error.
  let padding = 0

  function fill(): void {
    while (available <= 24) {
      const byte = bytes[offset]
      if (byte === undefined || (byte === 0xff && bytes[offset + 1] !== 0)) {
        padding += 8
        buffer <<= 8
      } else {
        buffer = (buffer << 8) | byte
        offset += byte === 0xff ? 2 : 1
      }
      available += 8
    }
  }

  function drop(count: number): void {
    available -= count
    if (available < padding) {
      throw imageFailure('JPEG', `expected more coded data at byte ${offset}, found the end or a marker`)
    }
  }

  function readBits(count: number): number {
    if (count === 0) return 0
    if (available < count) fill()
    const value = (buffer >>> (available - count)) & (2 ** count - 1)
    drop(count)
    return value
  }

  return {
    readBits,
    readBit() {
      if (available < 1) fill()
      const value = (buffer >>> (available - 1)) & 1
      drop(1)
      return value
    },
    readSigned(count) {
      const value = readBits(count)
      return count === 0 || value >= 2 ** (count - 1) ? value : value - 2 ** count + 1
    },
    readSymbol({ lookup, limits, offsets, symbols }) {
      if (available < MAX_CODE_BITS) fill()
      const next = (buffer >>> (available - MAX_CODE_BITS)) & 0xffff
      const entry = lookup[next >> (MAX_CODE_BITS - LOOKUP_BITS)]!
      if (entry > 0) {
        drop(entry >> 8)
        return entry & 0xff
      }
      let length = LOOKUP_BITS + 1
      while (length <= MAX_CODE_BITS && next >= limits[length]!) length++
      if (length > MAX_CODE_BITS)
        throw imageFailure('JPEG', `expected a Huffman code before byte ${offset}, found none`)
      drop(length)
      return symbols[(next >> (MAX_CODE_BITS - length)) + offsets[length]!]!
    },
    finish() {
      available = padding = buffer = 0
      return offset
    },
    continueAt(next) {
      offset = next
    },
  }
}
