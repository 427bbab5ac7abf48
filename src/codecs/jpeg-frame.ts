import { imageFailure } from './image-failure.ts'
import { firstSegmentOffset, JPEG_MARKER, parseSegment, type JpegSegment } from './jpeg-segments.ts'

/** One colour component of a frame. */
export interface JpegComponent {
  readonly id: number
  /** Samples of this component per unit of the frame, 1 to 4. */
  readonly horizontal: number
  readonly vertical: number
  readonly quantizationIndex: number
  /** Samples that belong to the picture; blocks hold up to a unit more. */
  readonly width: number
  readonly height: number
  /** Blocks of 8 x 8 samples that cover `width` x `height`: what a scan of this component alone holds. */
  readonly blocksWide: number
  readonly blocksHigh: number
  /** Blocks that cover whole units: what is kept. */
  readonly blockColumns: number
  readonly blockRows: number
}

/** What the frame header says. @see {@link https://www.w3.org/Graphics/JPEG/itu-t81.pdf | ITU-T T.81, section B.2.2} */
export interface JpegFrame {
  readonly width: number
  readonly height: number
  readonly progressive: boolean
  readonly maxHorizontal: number
  readonly maxVertical: number
  readonly unitColumns: number
  readonly unitRows: number
  readonly components: readonly JpegComponent[]
}

const LOSSLESS_MARKERS = [0xc3, 0xc7, 0xcb, 0xcf]
const FIRST_ARITHMETIC_MARKER = 0xc9

/** Whether a marker starts a frame of any kind. `C4`, `C8` and `CC` lie in the same range and do not. */
export function isFrameMarker(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/**
 * Finds the frame header of a JPEG file and parses it; nothing is decoded.
 *
 * @throws {ToolkitError} DECODE_FAILED when there is none, or when it is of a kind that is not supported
 */
export function findJpegFrame(bytes: Uint8Array): JpegFrame {
  let offset = firstSegmentOffset(bytes)
  for (;;) {
    const segment = parseSegment(bytes, offset)
    if (isFrameMarker(segment.marker)) return parseJpegFrame(segment)
    if (segment.marker === JPEG_MARKER.scan || segment.marker === JPEG_MARKER.end) {
      throw imageFailure('JPEG', 'expected a frame header before the first scan, found none')
    }
    offset = segment.end
  }
}

/** Parses a frame header. */
export function parseJpegFrame({ marker, content }: JpegSegment): JpegFrame {
  assertSupported(marker)
  const [precision = 0, heightHigh = 0, heightLow = 0, widthHigh = 0, widthLow = 0, count = 0] = content
  const width = (widthHigh << 8) | widthLow
  const height = (heightHigh << 8) | heightLow
  if (content.length !== 6 + 3 * count) {
    throw imageFailure(
      'JPEG',
      `a frame header of ${count} components needs ${6 + 3 * count} bytes, found ${content.length}`,
    )
  }
  if (precision !== 8) throw imageFailure('JPEG', `expected samples of 8 bits, found ${precision} bits`)
  if (width === 0 || height === 0) {
    throw imageFailure(
      'JPEG',
      `expected the width and height in the frame header, found ${width} x ${height}`,
    )
  }
  if (count === 4) {
    throw imageFailure(
      'JPEG',
      'expected grey or three colours, found four (CMYK or YCCK), whose colours depend on a print profile. Convert it to RGB first',
    )
  }
  if (count !== 1 && count !== 3) throw imageFailure('JPEG', `expected 1 or 3 components, found ${count}`)
  const given = Array.from({ length: count }, (_, i) => content.subarray(6 + 3 * i, 9 + 3 * i))
  // A single component is never interleaved, so its sampling factors have no effect (T.81, section A.2.2).
  const factors = given.map(([, sampling = 0]) => (count === 1 ? [1, 1] : [sampling >> 4, sampling & 15]))
  const maxHorizontal = Math.max(...factors.map(([horizontal]) => horizontal!))
  const maxVertical = Math.max(...factors.map(([, vertical]) => vertical!))
  const unitColumns = Math.ceil(width / (8 * maxHorizontal))
  const unitRows = Math.ceil(height / (8 * maxVertical))
  const components = given.map(([id = 0, , quantizationIndex = 0], i): JpegComponent => {
    const [horizontal = 0, vertical = 0] = factors[i]!
    assertSampling(horizontal, maxHorizontal)
    assertSampling(vertical, maxVertical)
    const ownWidth = Math.ceil((width * horizontal) / maxHorizontal)
    const ownHeight = Math.ceil((height * vertical) / maxVertical)
    return {
      id,
      horizontal,
      vertical,
      quantizationIndex,
      width: ownWidth,
      height: ownHeight,
      blocksWide: Math.ceil(ownWidth / 8),
      blocksHigh: Math.ceil(ownHeight / 8),
      blockColumns: unitColumns * horizontal,
      blockRows: unitRows * vertical,
    }
  })
  if (new Set(components.map(({ id }) => id)).size !== count) {
    throw imageFailure('JPEG', 'expected a different id for each component, found one twice')
  }
  const progressive = marker === JPEG_MARKER.progressive
  return { width, height, progressive, maxHorizontal, maxVertical, unitColumns, unitRows, components }
}

function assertSupported(marker: number): void {
  if (marker <= JPEG_MARKER.progressive) return
  const found = LOSSLESS_MARKERS.includes(marker)
    ? 'a lossless one'
    : marker >= FIRST_ARITHMETIC_MARKER
      ? 'one with arithmetic coding'
      : 'a hierarchical one'
  throw imageFailure('JPEG', `expected a baseline or progressive file with Huffman coding, found ${found}`)
}

function assertSampling(factor: number, most: number): void {
  if (factor < 1 || factor > 4 || most % factor !== 0) {
    throw imageFailure(
      'JPEG',
      `expected sampling factors of 1 to 4 that divide the largest, found ${factor} of ${most}`,
    )
  }
}
