import { imageFailure } from './image-failure.ts'
import { crc32 } from './png-checksums.ts'
import { parsePngHeader, PNG_COLOUR, PNG_SIGNATURE, type PngHeader } from './png-header.ts'

/** The chunks that decide what the pixels are. */
export interface PngChunks {
  readonly header: PngHeader
  /** RGB triples. */
  readonly palette?: Uint8Array
  /** The raw bytes of `tRNS`. */
  readonly transparency?: Uint8Array
  /** All `IDAT` chunks, joined: one zlib stream. */
  readonly imageData: Uint8Array
}

const IHDR = 0x49484452
const PLTE = 0x504c5445
const IDAT = 0x49444154
const IEND = 0x49454e44
const TRNS = 0x74524e53
const CHUNK_FRAME_BYTES = 12

interface Chunk {
  readonly type: number
  readonly content: Uint8Array
  /** Where the next chunk begins. */
  readonly end: number
}

/**
 * Parses a whole PNG file. Every CRC is checked, of chunks that nobody needs too. Other ancillary chunks (text, colour
 * profiles, animation) are skipped unread.
 *
 * @throws {ToolkitError} DECODE_FAILED when a chunk is damaged, missing, misplaced, or followed by more than the end
 */
export function parsePngChunks(bytes: Uint8Array): PngChunks {
  const header = parsePngHeader(bytes)
  let palette: Uint8Array | undefined
  let transparency: Uint8Array | undefined
  let firstDataOffset = 0
  let dataBytes = 0
  let dataEnded = false
  let offset = PNG_SIGNATURE.length
  for (;;) {
    const { type, content, end } = readChunk(bytes, offset)
    const place = firstDataOffset > 0
    if (place && type !== IDAT) dataEnded = true
    if (type === IHDR) {
      if (offset !== PNG_SIGNATURE.length) throw misplaced(type, 'once, at the start')
    } else if (type === PLTE) {
      if (palette || transparency || place) throw misplaced(type, 'once, before tRNS and IDAT')
      palette = checkPalette(content, header)
    } else if (type === TRNS) {
      if (transparency || place) throw misplaced(type, 'once, before IDAT')
      transparency = checkTransparency(content, header, palette)
    } else if (type === IDAT) {
      if (dataEnded) throw misplaced(type, 'without other chunks between')
      if (!place) firstDataOffset = offset
      dataBytes += content.length
    } else if (type === IEND) {
      if (content.length > 0)
        throw imageFailure('PNG', `expected an empty IEND, found ${content.length} bytes`)
      if (end !== bytes.length) {
        throw imageFailure('PNG', `expected nothing behind the chunk IEND, found ${bytes.length - end} bytes`)
      }
      break
    } else if ((type & 0x20000000) === 0) {
      // PNG, section 5.4: a capital first letter marks a chunk without which the picture cannot be understood.
      throw imageFailure(
        'PNG',
        `expected no critical chunk besides the four standard ones, found ${nameOf(type)}`,
      )
    }
    offset = end
  }
  if (firstDataOffset === 0) throw imageFailure('PNG', 'expected a chunk IDAT, found none')
  if (header.colourType === PNG_COLOUR.palette && !palette) {
    throw imageFailure('PNG', 'expected a chunk PLTE for palette colours, found none')
  }
  return {
    header,
    ...(palette && { palette }),
    ...(transparency && { transparency }),
    imageData: joinData(bytes, firstDataOffset, dataBytes),
  }
}

function readChunk(bytes: Uint8Array, offset: number): Chunk {
  const rest = bytes.length - offset
  if (rest < CHUNK_FRAME_BYTES) {
    throw imageFailure('PNG', `expected a chunk at byte ${offset}, found ${rest} bytes. The file is cut off`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, rest)
  const length = view.getUint32(0)
  const type = view.getUint32(4)
  if (length > rest - CHUNK_FRAME_BYTES) {
    throw imageFailure(
      'PNG',
      `the chunk ${nameOf(type)} at byte ${offset} needs ${length} bytes, the file has ${rest - CHUNK_FRAME_BYTES} left`,
    )
  }
  const stored = view.getUint32(8 + length)
  const computed = crc32(bytes.subarray(offset + 4, offset + 8 + length))
  if (stored !== computed) {
    throw imageFailure(
      'PNG',
      `expected the CRC ${hex(computed)} for the chunk ${nameOf(type)} at byte ${offset}, found ${hex(stored)}`,
    )
  }
  return {
    type,
    content: bytes.subarray(offset + 8, offset + 8 + length),
    end: offset + CHUNK_FRAME_BYTES + length,
  }
}

function checkPalette(content: Uint8Array, { colourType, depth }: PngHeader): Uint8Array {
  if (colourType === PNG_COLOUR.grey || colourType === PNG_COLOUR.greyAlpha) {
    throw imageFailure('PNG', 'expected no palette in a grey picture, found one')
  }
  const most = colourType === PNG_COLOUR.palette ? 2 ** depth : 256
  const entries = content.length / 3
  if (!Number.isInteger(entries) || entries < 1 || entries > most) {
    throw imageFailure('PNG', `expected a palette of 1 to ${most} triples, found ${content.length} bytes`)
  }
  return content
}

function checkTransparency(
  content: Uint8Array,
  { colourType }: PngHeader,
  palette: Uint8Array | undefined,
): Uint8Array {
  const fits =
    colourType === PNG_COLOUR.grey
      ? content.length === 2
      : colourType === PNG_COLOUR.rgb
        ? content.length === 6
        : colourType === PNG_COLOUR.palette && palette !== undefined && content.length <= palette.length / 3
  if (!fits) {
    throw imageFailure(
      'PNG',
      `expected a chunk tRNS that fits the colour type, found ${content.length} bytes`,
    )
  }
  return content
}

/** Joins the `IDAT` chunks, which follow one another; a single one is returned as a view. */
function joinData(bytes: Uint8Array, firstOffset: number, total: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const firstBytes = view.getUint32(firstOffset)
  if (firstBytes === total) return bytes.subarray(firstOffset + 8, firstOffset + 8 + total)
  const joined = new Uint8Array(total)
  for (let offset = firstOffset, filled = 0; filled < total;) {
    const length = view.getUint32(offset)
    joined.set(bytes.subarray(offset + 8, offset + 8 + length), filled)
    filled += length
    offset += CHUNK_FRAME_BYTES + length
  }
  return joined
}

function misplaced(type: number, where: string): Error {
  return imageFailure('PNG', `expected the chunk ${nameOf(type)} ${where}, found it elsewhere`)
}

function nameOf(type: number): string {
  const letters = [type >>> 24, (type >>> 16) & 0xff, (type >>> 8) & 0xff, type & 0xff]
  const isName = letters.every((code) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122))
  return isName ? String.fromCharCode(...letters) : hex(type)
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`
}
