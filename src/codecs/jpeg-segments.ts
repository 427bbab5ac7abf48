import { imageFailure } from './image-failure.ts'

/** The markers that the decoder acts on. @see {@link https://www.w3.org/Graphics/JPEG/itu-t81.pdf | ITU-T T.81, table B.1} */
export const JPEG_MARKER = {
  baseline: 0xc0,
  extended: 0xc1,
  progressive: 0xc2,
  huffmanTables: 0xc4,
  firstRestart: 0xd0,
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  quantizationTables: 0xdb,
  restartInterval: 0xdd,
  jfif: 0xe0,
  adobe: 0xee,
} as const

/** A marker and what belongs to it; the coded data behind a scan's header is not part of it. */
export interface JpegSegment {
  readonly marker: number
  readonly content: Uint8Array
  /** Where the next marker, or coded data, begins. */
  readonly end: number
}

/** Whether the bytes begin as a JPEG file does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === JPEG_MARKER.start && bytes[2] === 0xff
}

/** Where the first segment behind the start marker begins. */
export function firstSegmentOffset(bytes: Uint8Array): number {
  if (!isJpeg(bytes))
    throw imageFailure('JPEG', 'expected the start marker of a JPEG file, found other bytes')
  return 2
}

/** Parses the segment at `offset`; fill bytes before its marker are skipped (T.81, section B.1.1.2). */
export function parseSegment(bytes: Uint8Array, offset: number): JpegSegment {
  let at = offset
  if (bytes[at] !== 0xff) throw cutOrDamaged(bytes, at, 'a marker')
  while (bytes[at] === 0xff) at++
  const marker = bytes[at++]
  if (marker === undefined) throw cutOrDamaged(bytes, at, 'a marker')
  // RST0 to RST7, SOI, EOI and TEM stand alone.
  const isAlone = (marker >= 0xd0 && marker <= JPEG_MARKER.end) || marker === 0x01
  if (isAlone) return { marker, content: bytes.subarray(at, at), end: at }
  if (at + 2 > bytes.length) throw cutOrDamaged(bytes, at, 'a segment length')
  const length = (bytes[at]! << 8) | bytes[at + 1]!
  if (length < 2 || at + length > bytes.length) {
    throw imageFailure(
      'JPEG',
      `the segment at byte ${at} needs ${length} bytes of at least 2, the file has ${bytes.length - at} left`,
    )
  }
  return { marker, content: bytes.subarray(at + 2, at + length), end: at + length }
}

function cutOrDamaged(bytes: Uint8Array, at: number, expected: string): Error {
  const found = at < bytes.length ? `byte ${bytes[at]}` : 'the end of the file'
  return imageFailure('JPEG', `expected ${expected} at byte ${Math.min(at, bytes.length)}, found ${found}`)
}
