import { imageFailure } from './image-failure.ts'
import type { Image } from './image-pixels.ts'
import { isFrameMarker, parseJpegFrame, type JpegFrame } from './jpeg-frame.ts'
import type { HuffmanTable } from './jpeg-huffman.ts'
import { createPlane, createRowStretcher } from './jpeg-planes.ts'
import { decodeScan, parseScanHeader } from './jpeg-scan.ts'
import { firstSegmentOffset, JPEG_MARKER, parseSegment } from './jpeg-segments.ts'
import { parseHuffmanTables, parseQuantizationTables } from './jpeg-tables.ts'

/** More scans than any encoder writes: each one costs a walk over all blocks and next to no bytes. */
const MAX_SCANS = 100

/** What the segments of a file have said so far. */
interface DecoderState {
  readonly quantization: (Uint16Array | undefined)[]
  readonly dc: (HuffmanTable | undefined)[]
  readonly ac: (HuffmanTable | undefined)[]
  restartInterval: number
  hasJfif: boolean
  adobeTransform: number | undefined
  frame: JpegFrame | undefined
  coefficients: Int16Array[]
  /** By component: the quantization steps in force at its first scan. */
  steps: (Uint16Array | undefined)[]
  scans: number
}

/**
 * Decodes a baseline or progressive JPEG file with Huffman coding and samples of 8 bits, to grey or RGB.
 *
 * Bytes behind the end marker are ignored: cameras put previews there. The orientation that EXIF names is not applied, and
 * colour profiles are ignored, as Pillow's `open` and TensorFlow's `decode_jpeg` do. Memory: up to 12 bytes per pixel.
 *
 * @throws {ToolkitError} DECODE_FAILED when the file is damaged or cut, or of a kind that is not supported:
 *   arithmetic coding, lossless, hierarchical, 12 bits, CMYK, height behind the first scan
 * @see {@link https://www.w3.org/Graphics/JPEG/itu-t81.pdf | ITU-T T.81}
 */
export function decodeJpeg(bytes: Uint8Array): Image {
  const state: DecoderState = {
    quantization: [],
    dc: [],
    ac: [],
    restartInterval: 0,
    hasJfif: false,
    adobeTransform: undefined,
    frame: undefined,
    coefficients: [],
    steps: [],
    scans: 0,
  }
  let offset = firstSegmentOffset(bytes)
  for (;;) {
    const { marker, content, end } = parseSegment(bytes, offset)
    if (marker === JPEG_MARKER.end) return toImage(state)
    offset = end
    if (marker === JPEG_MARKER.scan) offset = readScan(bytes, end, { state, content })
    else if (isFrameMarker(marker)) {
      if (state.frame) throw imageFailure('JPEG', 'expected one frame header, found a second one')
      state.frame = parseJpegFrame({ marker, content, end })
      state.coefficients = allocate(state.frame, bytes.length - end)
    } else readTables(marker, content, state)
  }
}

function readTables(marker: number, content: Uint8Array, state: DecoderState): void {
  if (marker === JPEG_MARKER.quantizationTables) parseQuantizationTables(content, state.quantization)
  else if (marker === JPEG_MARKER.huffmanTables) parseHuffmanTables(content, state)
  else if (marker === JPEG_MARKER.restartInterval) {
    if (content.length !== 2) {
      throw imageFailure('JPEG', `expected a restart interval of 2 bytes, found ${content.length}`)
    }
    state.restartInterval = (content[0]! << 8) | content[1]!
  } else if (marker === JPEG_MARKER.jfif && beginsWith(content, 'JFIF\0')) state.hasJfif = true
  else if (marker === JPEG_MARKER.adobe && beginsWith(content, 'Adobe')) state.adobeTransform = content[11]
}

function beginsWith(content: Uint8Array, text: string): boolean {
  return [...text].every((letter, i) => content[i] === letter.charCodeAt(0))
}

/** Each block takes at least one bit, so a short file cannot make us allocate for a large picture. */
function allocate(frame: JpegFrame, codedBytes: number): Int16Array[] {
  const blocks = frame.components.map(({ blockColumns, blockRows }) => blockColumns * blockRows)
  const fewest = frame.components.reduce(
    (sum, { blocksWide, blocksHigh }) => sum + blocksWide * blocksHigh,
    0,
  )
  if (fewest > codedBytes * 8) {
    throw imageFailure(
      'JPEG',
      `${frame.width} x ${frame.height} pixels need at least ${Math.ceil(fewest / 8)} bytes of coded data, the file has ${codedBytes}`,
    )
  }
  return blocks.map((count) => new Int16Array(64 * count))
}

function readScan(
  bytes: Uint8Array,
  offset: number,
  { state, content }: { readonly state: DecoderState; readonly content: Uint8Array },
): number {
  const { frame, coefficients } = state
  if (!frame) throw imageFailure('JPEG', 'expected a frame header before the first scan, found none')
  if (++state.scans > MAX_SCANS) throw imageFailure('JPEG', `expected at most ${MAX_SCANS} scans, found more`)
  const scan = parseScanHeader(content, frame)
  for (const { index } of scan.members) {
    if (state.steps[index] && !frame.progressive) {
      throw imageFailure('JPEG', `expected component ${index + 1} in one scan, found it in a second one`)
    }
    state.steps[index] ??= state.quantization[frame.components[index]!.quantizationIndex]
    if (!state.steps[index]) {
      throw imageFailure('JPEG', `expected a quantization table for component ${index + 1}, found none`)
    }
  }
  return decodeScan(bytes, offset, { frame, scan, tables: state, coefficients })
}

function toImage(state: DecoderState): Image {
  const { frame, coefficients, steps } = state
  if (!frame) throw imageFailure('JPEG', 'expected a frame header before the end, found none')
  const stretchers = frame.components.map((component, i) => {
    const ownSteps = steps[i]
    if (!ownSteps) throw imageFailure('JPEG', `expected a scan of component ${i + 1}, found none`)
    const plane = createPlane(component, coefficients[i]!, ownSteps)
    // Not needed any more: the next plane may take its memory.
    coefficients[i] = new Int16Array(0)
    return createRowStretcher(plane, frame)
  })
  const { width, height } = frame
  if (stretchers.length === 1) {
    const data = new Uint8Array(width * height)
    for (let y = 0; y < height; y++) stretchers[0]!(y, data.subarray(y * width, (y + 1) * width))
    return { width, height, channels: 1, data }
  }
  const data = new Uint8ClampedArray(width * height * 3)
  const rows = stretchers.map(() => new Uint8Array(width))
  const writeRow = isRgb(state) ? copyRgb : convertYcc
  for (let y = 0; y < height; y++) {
    stretchers.forEach((stretch, i) => stretch(y, rows[i]!))
    writeRow(rows, data.subarray(y * width * 3, (y + 1) * width * 3))
  }
  return { width, height, channels: 3, data: new Uint8Array(data.buffer) }
}

/** Files rarely say which colours they hold; this is how libjpeg guesses. */
function isRgb({ hasJfif, adobeTransform, frame }: DecoderState): boolean {
  if (hasJfif) return false
  if (adobeTransform !== undefined) return adobeTransform === 0
  return String.fromCharCode(...frame!.components.map(({ id }) => id)) === 'RGB'
}

function copyRgb(rows: readonly Uint8Array[], target: Uint8ClampedArray): void {
  rows.forEach((row, channel) => {
    for (let x = 0; x < row.length; x++) target[3 * x + channel] = row[x]!
  })
}

/** JFIF, section 7: 1.402, 0.344136, 0.714136 and 1.772, in 65536ths, rounded as libjpeg does. */
function convertYcc(rows: readonly Uint8Array[], target: Uint8ClampedArray): void {
  const [lumas, blues, reds] = rows as [Uint8Array, Uint8Array, Uint8Array]
  for (let x = 0, to = 0; x < lumas.length; x++, to += 3) {
    const luma = lumas[x]!
    const blue = blues[x]! - 128
    const red = reds[x]! - 128
    target[to] = luma + ((91881 * red + 32768) >> 16)
    target[to + 1] = luma + ((-22554 * blue - 46802 * red + 32768) >> 16)
    target[to + 2] = luma + ((116130 * blue + 32768) >> 16)
  }
}
