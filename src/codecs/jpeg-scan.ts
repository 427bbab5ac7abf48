import { imageFailure } from './image-failure.ts'
import { createBlockDecoder, type BlockState, type ScanBand } from './jpeg-blocks.ts'
import type { JpegComponent, JpegFrame } from './jpeg-frame.ts'
import { createBitReader, type HuffmanTable } from './jpeg-huffman.ts'
import { JPEG_MARKER } from './jpeg-segments.ts'

/** The tables that are in force when a scan begins. */
export interface JpegTables {
  readonly dc: readonly (HuffmanTable | undefined)[]
  readonly ac: readonly (HuffmanTable | undefined)[]
  /** Units between two restart markers; 0 when there are none. */
  readonly restartInterval: number
}

/** A scan: which components it holds, in which order, and which part of their coefficients. */
export interface JpegScan {
  readonly members: readonly { readonly index: number; readonly dcTable: number; readonly acTable: number }[]
  readonly band: ScanBand
}

/** The coefficients of each component, 64 per block, row-major. */
export type Coefficients = readonly Int16Array[]

// T.81, section B.2.3: the sum of horizontal x vertical over the components of an interleaved scan.
const MAX_BLOCKS_PER_UNIT = 10

/** Parses a scan header. @throws {ToolkitError} DECODE_FAILED when it does not fit its frame */
export function parseScanHeader(content: Uint8Array, frame: JpegFrame): JpegScan {
  const count = content[0] ?? 0
  if (count < 1 || count > frame.components.length || content.length !== 4 + 2 * count) {
    throw imageFailure(
      'JPEG',
      `expected a scan of 1 to ${frame.components.length} components, found ${count}`,
    )
  }
  const members = Array.from({ length: count }, (_, i) => {
    const id = content[1 + 2 * i]!
    const tables = content[2 + 2 * i]!
    const index = frame.components.findIndex((component) => component.id === id)
    if (index < 0) throw imageFailure('JPEG', `expected a component of the frame in a scan, found id ${id}`)
    return { index, dcTable: tables >> 4, acTable: tables & 15 }
  })
  if (new Set(members.map(({ index }) => index)).size !== count) {
    throw imageFailure('JPEG', 'expected each component at most once in a scan, found one twice')
  }
  const blocks = members.reduce((sum, { index }) => sum + blocksPerUnit(frame.components[index]!), 0)
  if (count > 1 && blocks > MAX_BLOCKS_PER_UNIT) {
    throw imageFailure('JPEG', `expected at most ${MAX_BLOCKS_PER_UNIT} blocks per unit, found ${blocks}`)
  }
  const [first = 0, last = 0, bits = 0] = content.subarray(1 + 2 * count)
  const band = { first, last, highBit: bits >> 4, lowBit: bits & 15 }
  if (frame.progressive) assertBand(band, count)
  return { members, band }
}

function assertBand({ first, last, highBit, lowBit }: ScanBand, components: number): void {
  const isBand = first === 0 ? last === 0 : first <= last && last <= 63 && components === 1
  const isStep = lowBit <= 13 && (highBit === 0 || highBit === lowBit + 1)
  if (!isBand || !isStep) {
    throw imageFailure(
      'JPEG',
      `expected a progressive scan that the standard allows, found coefficients ${first} to ${last}, bits ${highBit} to ${lowBit}`,
    )
  }
}

function blocksPerUnit({ horizontal, vertical }: JpegComponent): number {
  return horizontal * vertical
}

/** Decodes the coded data of a scan, which begins at `offset`, into `coefficients`; returns where the next segment begins. */
export function decodeScan(
  bytes: Uint8Array,
  offset: number,
  { frame, scan, tables, coefficients }: ScanContext,
): number {
  const members = scan.members.map(({ index, dcTable, acTable }): ScanMember => ({
    component: frame.components[index]!,
    state: {
      coefficients: coefficients[index]!,
      dcTable: tables.dc[dcTable],
      acTable: tables.ac[acTable],
      prediction: 0,
      endOfBandRun: 0,
    },
  }))
  const reader = createBitReader(bytes, offset)
  const decodeBlock = createBlockDecoder(frame.progressive, scan.band)
  const decodeUnit = createUnitDecoder(frame, members)
  const units = countUnits(frame, members)
  const interval = tables.restartInterval || units
  for (let unit = 0, restarts = 0; unit < units; unit++) {
    if (unit > 0 && unit % interval === 0) {
      const at = findMarker(bytes, reader.finish())
      const expected = JPEG_MARKER.firstRestart + (restarts++ % 8)
      if (bytes[at + 1] !== expected) {
        throw imageFailure(
          'JPEG',
          `expected the restart marker ${expected.toString(16)} at byte ${at}, found another or none`,
        )
      }
      reader.continueAt(at + 2)
      for (const { state } of members) state.prediction = state.endOfBandRun = 0
    }
    decodeUnit(unit, (state, start) => decodeBlock(reader, state, start))
  }
  return findMarker(bytes, reader.finish())
}

/** All that a scan needs besides its bytes. */
export interface ScanContext {
  readonly frame: JpegFrame
  readonly scan: JpegScan
  readonly tables: JpegTables
  readonly coefficients: Coefficients
}

interface ScanMember {
  readonly component: JpegComponent
  readonly state: BlockState
}

type UnitDecoder = (unit: number, decode: (state: BlockState, start: number) => void) => void

function countUnits(frame: JpegFrame, members: readonly ScanMember[]): number {
  const [{ component }] = members as [ScanMember]
  return members.length === 1
    ? component.blocksWide * component.blocksHigh
    : frame.unitColumns * frame.unitRows
}

/** T.81, section A.2: a unit is one block in a scan of one component, else a rectangle of blocks of each. */
function createUnitDecoder(frame: JpegFrame, members: readonly ScanMember[]): UnitDecoder {
  if (members.length === 1) {
    const [{ component, state }] = members as [ScanMember]
    const { blocksWide, blockColumns } = component
    return (unit, decode) => {
      const row = Math.floor(unit / blocksWide)
      decode(state, 64 * (row * blockColumns + unit - row * blocksWide))
    }
  }
  return (unit, decode) => {
    const unitRow = Math.floor(unit / frame.unitColumns)
    const unitColumn = unit - unitRow * frame.unitColumns
    for (const { component, state } of members) {
      const { horizontal, vertical, blockColumns } = component
      for (let y = 0; y < vertical; y++) {
        const row = (unitRow * vertical + y) * blockColumns + unitColumn * horizontal
        for (let x = 0; x < horizontal; x++) decode(state, 64 * (row + x))
      }
    }
  }
}

/** The next marker at or behind `offset`: some encoders leave bytes between the last bit and the marker. */
function findMarker(bytes: Uint8Array, offset: number): number {
  let at = offset
  while (at < bytes.length - 1 && (bytes[at] !== 0xff || bytes[at + 1] === 0 || bytes[at + 1] === 0xff)) at++
  return at
}
