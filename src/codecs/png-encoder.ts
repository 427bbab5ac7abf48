// The entry for browsers is the same code without worker threads: it loads faster, and there is one build to test.
import { zlibSync } from 'fflate/browser'
import { assertImage, type Image } from './image-pixels.ts'
import { crc32 } from './png-checksums.ts'
import { PNG_COLOUR, PNG_SIGNATURE } from './png-header.ts'
import { predictPaeth } from './png-scanlines.ts'

const COLOUR_TYPES = {
  1: PNG_COLOUR.grey,
  2: PNG_COLOUR.greyAlpha,
  3: PNG_COLOUR.rgb,
  4: PNG_COLOUR.rgba,
} as const

/**
 * Encodes a picture as PNG, 8 bits per sample, not interlaced. The same picture always gives the same bytes: there is no
 * time and no text in the file, and one compressor for every platform.
 *
 * @throws {ToolkitError} USAGE_INVALID when the size and the data do not fit
 */
export function encodePng(image: Image): Uint8Array {
  assertImage(image)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, image.width)
  view.setUint32(4, image.height)
  header[8] = 8
  header[9] = COLOUR_TYPES[image.channels]
  const chunks = [
    frameChunk('IHDR', header),
    frameChunk('IDAT', zlibSync(filterRows(image), { level: 6 })),
    frameChunk('IEND', new Uint8Array(0)),
  ]
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, PNG_SIGNATURE.length)
  const file = new Uint8Array(length)
  file.set(PNG_SIGNATURE)
  let offset = PNG_SIGNATURE.length
  for (const chunk of chunks) {
    file.set(chunk, offset)
    offset += chunk.length
  }
  return file
}

function frameChunk(name: string, content: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(content.length + 12)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, content.length)
  for (let i = 0; i < 4; i++) chunk[4 + i] = name.charCodeAt(i)
  chunk.set(content, 8)
  view.setUint32(8 + content.length, crc32(chunk.subarray(4, 8 + content.length)))
  return chunk
}

/** Filters each row with the filter whose bytes are nearest to zero: PNG, section 12.7 recommends it. */
function filterRows({ width, height, channels, data }: Image): Uint8Array {
  const rowBytes = width * channels
  const filtered = new Uint8Array(height * (rowBytes + 1))
  const candidates = Array.from({ length: 5 }, () => new Uint8Array(rowBytes + 1))
  let above: Uint8Array = new Uint8Array(rowBytes)
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * rowBytes, (y + 1) * rowBytes)
    let best = candidates[0]!
    let bestDistance = Infinity
    candidates.forEach((candidate, filter) => {
      const distance = applyFilter(filter, { row, above, channels }, candidate)
      if (distance < bestDistance) {
        bestDistance = distance
        best = candidate
      }
    })
    filtered.set(best, y * (rowBytes + 1))
    above = row
  }
  return filtered
}

interface Rows {
  readonly row: Uint8Array
  readonly above: Uint8Array
  readonly channels: number
}

/** Writes the filtered row and returns the sum of its distances from zero. */
function applyFilter(filter: number, { row, above, channels }: Rows, target: Uint8Array): number {
  target[0] = filter
  let distance = 0
  for (let i = 0; i < row.length; i++) {
    const left = i < channels ? 0 : row[i - channels]!
    const corner = i < channels ? 0 : above[i - channels]!
    const difference = (row[i]! - predict(filter, { left, above: above[i]!, corner })) & 0xff
    target[i + 1] = difference
    distance += difference < 128 ? difference : 256 - difference
  }
  return distance
}

interface Neighbours {
  readonly left: number
  readonly above: number
  readonly corner: number
}

function predict(filter: number, { left, above, corner }: Neighbours): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return predictPaeth(left, above, corner)
    default:
      return 0
  }
}
