import { imageFailure } from './image-failure.ts'
import type { Image } from './image-pixels.ts'
import type { PngChunks } from './png-chunks.ts'
import { PNG_COLOUR } from './png-header.ts'

/** Where the pixels of a row go: `step` bytes from one to the next. */
export interface RowTarget {
  readonly data: Uint8Array
  readonly start: number
  readonly step: number
}

type RowConverter = (row: Uint8Array, pixels: number, target: RowTarget) => void

/** How many channels the decoded picture has. */
export function channelsOf({ header, transparency }: PngChunks): Image['channels'] {
  const colours = header.colourType === PNG_COLOUR.palette ? 3 : header.samplesPerPixel
  return (colours + (transparency ? 1 : 0)) as Image['channels']
}

/** Makes the function that turns an unfiltered row of this file into bytes of the decoded picture. */
export function createRowConverter(chunks: PngChunks): RowConverter {
  const { header, palette, transparency } = chunks
  const { depth, samplesPerPixel } = header
  const samples = new Uint16Array(header.width * samplesPerPixel)
  if (header.colourType === PNG_COLOUR.palette) {
    return (row, pixels, target) => {
      unpack(row, depth, samples.subarray(0, pixels))
      placeColours(samples, pixels, { target, palette: palette!, alphas: transparency })
    }
  }
  const channels = channelsOf(chunks)
  const toByte = byteScaler(depth)
  const keys = transparency && transparentKey(transparency, depth)
  return (row, pixels, { data, start, step }) => {
    if (depth === 8 && !keys && step === samplesPerPixel) {
      data.set(row, start)
      return
    }
    unpack(row, depth, samples.subarray(0, pixels * samplesPerPixel))
    for (let pixel = 0, from = 0, to = start; pixel < pixels; pixel++, to += step) {
      let isKey = keys !== undefined
      for (let c = 0; c < samplesPerPixel; c++) {
        const sample = samples[from++]!
        data[to + c] = toByte(sample)
        if (isKey && sample !== keys![c]) isKey = false
      }
      if (keys) data[to + channels - 1] = isKey ? 0 : 255
    }
  }
}

/** Reads the samples of a row: big-endian, and the leftmost in the highest bits. */
function unpack(row: Uint8Array, depth: number, samples: Uint16Array): void {
  if (depth === 8) samples.set(row)
  else if (depth === 16) {
    for (let i = 0; i < samples.length; i++) samples[i] = (row[2 * i]! << 8) | row[2 * i + 1]!
  } else {
    const mask = 2 ** depth - 1
    for (let i = 0; i < samples.length; i++) {
      const bit = i * depth
      samples[i] = (row[bit >> 3]! >> (8 - depth - (bit & 7))) & mask
    }
  }
}

/** The nearest of 256 levels; exact for 1, 2 and 4 bits, of which 255 is a multiple. */
function byteScaler(depth: number): (sample: number) => number {
  if (depth === 8) return (sample) => sample
  // 65535 is 255 x 257, and 257 is odd: no sample lies half way.
  if (depth === 16) return (sample) => Math.round(sample / 257)
  const factor = 255 / (2 ** depth - 1)
  return (sample) => sample * factor
}

/** The samples that `tRNS` declares transparent; bits above the depth are ignored (PNG, section 11.3.1.1). */
function transparentKey(transparency: Uint8Array, depth: number): Uint16Array {
  const key = new Uint16Array(transparency.length / 2)
  unpack(transparency, 16, key)
  return key.map((sample) => sample & (2 ** depth - 1))
}

interface PaletteColours {
  readonly target: RowTarget
  readonly palette: Uint8Array
  /** One alpha per entry; entries beyond its end are opaque. */
  readonly alphas: Uint8Array | undefined
}

function placeColours(
  indices: Uint16Array,
  pixels: number,
  { target, palette, alphas }: PaletteColours,
): void {
  const { data, start, step } = target
  for (let pixel = 0, to = start; pixel < pixels; pixel++, to += step) {
    const index = indices[pixel]!
    const entry = 3 * index
    if (entry >= palette.length) {
      throw imageFailure('PNG', `expected indices below ${palette.length / 3}, found ${index}`)
    }
    data[to] = palette[entry]!
    data[to + 1] = palette[entry + 1]!
    data[to + 2] = palette[entry + 2]!
    if (alphas) data[to + 3] = alphas[index] ?? 255
  }
}
