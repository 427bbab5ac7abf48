import { ToolkitError } from '../errors/toolkit-error.ts'
import { assertImage, type Image } from './image-pixels.ts'
import { createBitWriter, createCodes, type BitWriter, type HuffmanCodes } from './jpeg-bit-writer.ts'
import { ZIGZAG } from './jpeg-blocks.ts'
import { forwardCosineTransform } from './jpeg-cosine-transform.ts'
import { JPEG_MARKER } from './jpeg-segments.ts'
import { CHROMINANCE_TABLES, LUMINANCE_TABLES, type StandardTables } from './jpeg-standard-tables.ts'

const MAX_JPEG_SIDE = 65535
const END_OF_BLOCK = 0
const SIXTEEN_ZEROS = 0xf0
const JFIF = [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]

/**
 * Encodes a grey or RGB picture as baseline JPEG with colour at full resolution (4:4:4) and the example tables of the standard.
 * The same picture and quality always give the same bytes.
 *
 * @param quality - 1 to 100, on the scale of libjpeg
 * @throws {ToolkitError} USAGE_INVALID when the picture has alpha, is wider or higher than 65535, or the quality is none
 */
export function encodeJpeg(image: Image, quality = 75): Uint8Array {
  assertImage(image)
  assertEncodable(image, quality)
  const { width, height, channels } = image
  const kinds = [LUMINANCE_TABLES, CHROMINANCE_TABLES].slice(0, channels === 1 ? 1 : 2)
  const steps = kinds.map((tables) => scaleSteps(tables.steps, quality))
  const writer = createBitWriter()
  writer.writeBytes([0xff, JPEG_MARKER.start])
  writeSegment(writer, JPEG_MARKER.jfif, JFIF)
  steps.forEach((list, i) => writeSegment(writer, JPEG_MARKER.quantizationTables, [i, ...list]))
  const components = Array.from({ length: channels }, (_, i) => ({ id: i + 1, kind: Math.min(i, 1) }))
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff]
  const frame = components.flatMap(({ id, kind }) => [id, 0x11, kind])
  writeSegment(writer, JPEG_MARKER.baseline, [8, ...size, channels, ...frame])
  kinds.forEach(({ dc, ac }, i) => {
    writeSegment(writer, JPEG_MARKER.huffmanTables, [i, ...dc.counts, ...dc.symbols])
    writeSegment(writer, JPEG_MARKER.huffmanTables, [0x10 | i, ...ac.counts, ...ac.symbols])
  })
  const scan = components.flatMap(({ id, kind }) => [id, (kind << 4) | kind])
  writeSegment(writer, JPEG_MARKER.scan, [channels, ...scan, 0, 63, 0])
  writeBlocks(
    writer,
    image,
    components.map(({ kind }) => createBlockCoder(kinds[kind]!, steps[kind]!)),
  )
  writer.endBits()
  writer.writeBytes([0xff, JPEG_MARKER.end])
  return writer.take()
}

function assertEncodable({ width, height, channels }: Image, quality: number): void {
  const fail = (detail: string): ToolkitError =>
    new ToolkitError('USAGE_INVALID', `Failed to encode JPEG image: ${detail}`)
  if (channels === 2 || channels === 4) {
    throw fail(`expected 1 or 3 channels, found ${channels}. JPEG has no alpha; use toChannels first, or PNG`)
  }
  if (width > MAX_JPEG_SIDE || height > MAX_JPEG_SIDE) {
    throw fail(`expected sides of at most ${MAX_JPEG_SIDE} pixels, found ${width} x ${height}`)
  }
  if (!(quality >= 1 && quality <= 100)) throw fail(`expected a quality of 1 to 100, found ${quality}`)
}

function writeSegment(writer: BitWriter, marker: number, content: readonly number[]): void {
  const length = content.length + 2
  writer.writeBytes([0xff, marker, length >> 8, length & 0xff, ...content])
}

/** The quality scale of libjpeg: 50 are the steps of the standard, 100 are steps of 1. */
function scaleSteps(steps: readonly number[], quality: number): readonly number[] {
  const percent = quality < 50 ? 5000 / quality : 200 - 2 * quality
  return steps.map((step) => Math.min(255, Math.max(1, Math.floor((step * percent + 50) / 100))))
}

type BlockCoder = (writer: BitWriter, samples: Float64Array) => void

function writeBlocks(writer: BitWriter, image: Image, coders: readonly BlockCoder[]): void {
  const blocks = coders.map(() => new Float64Array(64))
  for (let top = 0; top < image.height; top += 8) {
    for (let left = 0; left < image.width; left += 8) {
      readBlock(image, { left, top }, blocks)
      coders.forEach((code, i) => code(writer, blocks[i]!))
    }
  }
}

/** Reads 8 x 8 pixels as samples around 0; beyond the edges the last column and row are repeated. */
function readBlock(
  { width, height, channels, data }: Image,
  { left, top }: { readonly left: number; readonly top: number },
  blocks: readonly Float64Array[],
): void {
  for (let i = 0; i < 64; i++) {
    const x = Math.min(left + (i & 7), width - 1)
    const y = Math.min(top + (i >> 3), height - 1)
    const at = (y * width + x) * channels
    const red = data[at]!
    if (channels === 1) {
      blocks[0]![i] = red - 128
      continue
    }
    const green = data[at + 1]!
    const blue = data[at + 2]!
    // JFIF, section 7. Rounded: a decoder sees whole samples too.
    const luma = 0.299 * red + 0.587 * green + 0.114 * blue
    blocks[0]![i] = Math.round(luma) - 128
    blocks[1]![i] = Math.round((blue - luma) / 1.772)
    blocks[2]![i] = Math.round((red - luma) / 1.402)
  }
}

function createBlockCoder(tables: StandardTables, steps: readonly number[]): BlockCoder {
  const dc = createCodes(tables.dc)
  const ac = createCodes(tables.ac)
  const coefficients = new Float64Array(64)
  let prediction = 0
  return (writer, samples) => {
    forwardCosineTransform(samples, coefficients)
    const quantized = steps.map((step, k) => Math.round(coefficients[ZIGZAG[k]!]! / step))
    const first = quantized[0]!
    writeValue(writer, { codes: dc, zeros: 0, value: first - prediction })
    prediction = first
    let zeros = 0
    for (let k = 1; k < 64; k++) {
      const value = quantized[k]!
      if (value === 0) {
        zeros++
        continue
      }
      for (; zeros > 15; zeros -= 16) writer.writeCode(ac, SIXTEEN_ZEROS)
      writeValue(writer, { codes: ac, zeros, value })
      zeros = 0
    }
    if (zeros > 0) writer.writeCode(ac, END_OF_BLOCK)
  }
}

interface CodedValue {
  readonly codes: HuffmanCodes
  readonly zeros: number
  readonly value: number
}

/** T.81, section F.1.2: the symbol says how many bits follow; a negative value is written one lower. */
function writeValue(writer: BitWriter, { codes, zeros, value }: CodedValue): void {
  const bits = 32 - Math.clz32(Math.abs(value))
  writer.writeCode(codes, (zeros << 4) | bits)
  writer.writeBits(value < 0 ? value + 2 ** bits - 1 : value, bits)
}
