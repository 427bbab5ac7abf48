import { imageFailure } from './image-failure.ts'
import type { BitReader, HuffmanTable } from './jpeg-huffman.ts'

/** From zigzag order to row-major order. @see {@link https://www.w3.org/Graphics/JPEG/itu-t81.pdf | ITU-T T.81, figure A.6} */
export const ZIGZAG: Uint8Array = createZigzag()

function createZigzag(): Uint8Array {
  const order: number[] = []
  for (let diagonal = 0; diagonal < 15; diagonal++) {
    const cells: number[] = []
    for (let row = Math.max(0, diagonal - 7); row <= Math.min(7, diagonal); row++) {
      cells.push(row * 8 + diagonal - row)
    }
    order.push(...(diagonal % 2 === 0 ? cells.reverse() : cells))
  }
  return Uint8Array.from(order)
}

/** Which coefficients a scan holds, and which of their bits. @see T.81, section B.2.3 */
export interface ScanBand {
  /** First and last coefficient, in zigzag order. */
  readonly first: number
  readonly last: number
  /** The bit that the scan before this one reached; 0 when this is the first. */
  readonly highBit: number
  /** The lowest bit of this scan. */
  readonly lowBit: number
}

/** What a block decoder needs of its component; `prediction` and `endOfBandRun` start at 0 in each interval. */
export interface BlockState {
  readonly coefficients: Int16Array
  readonly dcTable: HuffmanTable | undefined
  readonly acTable: HuffmanTable | undefined
  prediction: number
  /** How many blocks to come hold nothing new. */
  endOfBandRun: number
}

/** Decodes the part of one block that a scan holds; `start` is where the block's coefficients begin. */
export type BlockDecoder = (reader: BitReader, state: BlockState, start: number) => void

/** Picks the procedure of T.81, annexes F and G, for the blocks of a scan. */
export function createBlockDecoder(progressive: boolean, band: ScanBand): BlockDecoder {
  if (!progressive) return decodeSequential
  if (band.first === 0) return band.highBit === 0 ? dcFirst(band) : dcRefinement(band)
  return band.highBit === 0 ? acFirst(band) : acRefinement(band)
}

function tableOf(table: HuffmanTable | undefined): HuffmanTable {
  if (table === undefined)
    throw imageFailure('JPEG', 'expected the Huffman table that a scan names, found none')
  return table
}

function readDc(reader: BitReader, state: BlockState): number {
  const bits = reader.readSymbol(tableOf(state.dcTable))
  if (bits > 15) throw imageFailure('JPEG', `expected a DC difference of at most 15 bits, found ${bits}`)
  return (state.prediction += reader.readSigned(bits))
}

function assertInBlock(k: number, last: number): void {
  if (k > last) throw imageFailure('JPEG', `expected coefficients up to ${last} in a block, found ${k}`)
}

function decodeSequential(reader: BitReader, state: BlockState, start: number): void {
  const { coefficients } = state
  const table = tableOf(state.acTable)
  coefficients[start] = readDc(reader, state)
  for (let k = 1; k < 64; k++) {
    const symbol = reader.readSymbol(table)
    const bits = symbol & 15
    const zeros = symbol >> 4
    if (bits === 0 && zeros < 15) return
    k += zeros
    assertInBlock(k, 63)
    if (bits > 0) coefficients[start + ZIGZAG[k]!] = reader.readSigned(bits)
  }
}

function dcFirst({ lowBit }: ScanBand): BlockDecoder {
  return (reader, state, start) => {
    state.coefficients[start] = readDc(reader, state) * 2 ** lowBit
  }
}

function dcRefinement({ lowBit }: ScanBand): BlockDecoder {
  return (reader, state, start) => {
    if (reader.readBit() === 1) state.coefficients[start]! |= 1 << lowBit
  }
}

function acFirst({ first, last, lowBit }: ScanBand): BlockDecoder {
  return (reader, state, start) => {
    if (state.endOfBandRun > 0) {
      state.endOfBandRun--
      return
    }
    const table = tableOf(state.acTable)
    for (let k = first; k <= last; k++) {
      const symbol = reader.readSymbol(table)
      const bits = symbol & 15
      const zeros = symbol >> 4
      if (bits === 0 && zeros < 15) {
        state.endOfBandRun = 2 ** zeros + reader.readBits(zeros) - 1
        return
      }
      k += zeros
      assertInBlock(k, last)
      if (bits > 0) state.coefficients[start + ZIGZAG[k]!] = reader.readSigned(bits) * 2 ** lowBit
    }
  }
}

/** T.81, section G.1.2.3: new coefficients, and between them one more bit for each that is not zero already. */
function acRefinement({ first, last, lowBit }: ScanBand): BlockDecoder {
  const unit = 1 << lowBit

  function refine(reader: BitReader, coefficients: Int16Array, at: number): void {
    const value = coefficients[at]!
    if (reader.readBit() === 1 && (value & unit) === 0) coefficients[at] = value + (value > 0 ? unit : -unit)
  }

  return (reader, state, start) => {
    const { coefficients } = state
    let k = first
    while (state.endOfBandRun === 0 && k <= last) {
      const symbol = reader.readSymbol(tableOf(state.acTable))
      const bits = symbol & 15
      let zeros = symbol >> 4
      let added = 0
      if (bits > 1) throw imageFailure('JPEG', `expected a new coefficient of 1 bit, found ${bits} bits`)
      if (bits === 1) added = reader.readBit() === 1 ? unit : -unit
      else if (zeros < 15) {
        state.endOfBandRun = 2 ** zeros + reader.readBits(zeros)
        break
      }
      for (; k <= last; k++) {
        const at = start + ZIGZAG[k]!
        if (coefficients[at] !== 0) refine(reader, coefficients, at)
        else if (--zeros < 0) {
          coefficients[at] = added
          break
        }
      }
      // Sixteen zeros may end with the band, a new coefficient may not lie behind it.
      if (added !== 0) assertInBlock(k, last)
      k++
    }
    if (state.endOfBandRun === 0) return
    for (; k <= last; k++) {
      const at = start + ZIGZAG[k]!
      if (coefficients[at] !== 0) refine(reader, coefficients, at)
    }
    state.endOfBandRun--
  }
}
