import { imageFailure } from './image-failure.ts'

export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The colour types of PNG. @see {@link https://www.w3.org/TR/png-3/#6Colour-values | PNG, section 6.1} */
export const PNG_COLOUR = { grey: 0, rgb: 2, palette: 3, greyAlpha: 4, rgba: 6 } as const

/** What the chunk `IHDR` says. */
export interface PngHeader {
  readonly width: number
  readonly height: number
  /** Bits per sample: 1, 2, 4, 8 or 16. */
  readonly depth: number
  readonly colourType: number
  /** Samples per pixel as stored: 1 for a palette index. */
  readonly samplesPerPixel: number
  readonly interlaced: boolean
}

// PNG, section 11.2.1, table 12: the bit depths that each colour type allows.
const KINDS: ReadonlyMap<number, { readonly samplesPerPixel: number; readonly depths: readonly number[] }> =
  new Map([
    [PNG_COLOUR.grey, { samplesPerPixel: 1, depths: [1, 2, 4, 8, 16] }],
    [PNG_COLOUR.rgb, { samplesPerPixel: 3, depths: [8, 16] }],
    [PNG_COLOUR.palette, { samplesPerPixel: 1, depths: [1, 2, 4, 8] }],
    [PNG_COLOUR.greyAlpha, { samplesPerPixel: 2, depths: [8, 16] }],
    [PNG_COLOUR.rgba, { samplesPerPixel: 4, depths: [8, 16] }],
  ])

const MAX_PNG_SIDE = 2 ** 31 - 1

/** Whether the bytes begin as a PNG file does. */
export function isPng(bytes: Uint8Array): boolean {
  return bytes.length >= PNG_SIGNATURE.length && PNG_SIGNATURE.every((byte, i) => bytes[i] === byte)
}

/**
 * Parses the header of a PNG file and nothing behind it.
 *
 * @throws {ToolkitError} DECODE_FAILED when the file does not begin with a valid `IHDR`
 */
export function parsePngHeader(bytes: Uint8Array): PngHeader {
  if (!isPng(bytes)) throw imageFailure('PNG', 'expected the signature of a PNG file, found other bytes')
  if (bytes.length < 33) throw imageFailure('PNG', `expected a header of 33 bytes, found ${bytes.length}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(8) !== 13 || view.getUint32(12) !== 0x49484452) {
    throw imageFailure('PNG', 'expected the chunk IHDR of 13 bytes first, found another')
  }
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  if (width < 1 || height < 1 || width > MAX_PNG_SIDE || height > MAX_PNG_SIDE) {
    throw imageFailure('PNG', `expected sides of 1 to ${MAX_PNG_SIDE} pixels, found ${width} x ${height}`)
  }
  const [depth = 0, colourType = 0, compression = 0, filter = 0, interlace = 0] = bytes.subarray(24, 29)
  const kind = KINDS.get(colourType)
  if (kind === undefined || !kind.depths.includes(depth)) {
    throw imageFailure(
      'PNG',
      `expected a colour type and a bit depth that the standard allows, found type ${colourType} with ${depth} bits`,
    )
  }
  if (compression !== 0 || filter !== 0 || interlace > 1) {
    throw imageFailure(
      'PNG',
      `expected compression 0, filter 0 and interlace 0 or 1, found ${compression}, ${filter} and ${interlace}`,
    )
  }
  return {
    width,
    height,
    depth,
    colourType,
    samplesPerPixel: kind.samplesPerPixel,
    interlaced: interlace === 1,
  }
}
