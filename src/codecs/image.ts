import { ToolkitError } from '../errors/toolkit-error.ts'
import { imageFailure } from './image-failure.ts'
import type { Image } from './image-pixels.ts'
import { decodeJpeg } from './jpeg-decoder.ts'
import { findJpegFrame } from './jpeg-frame.ts'
import { isJpeg } from './jpeg-segments.ts'
import { decodePng } from './png-decoder.ts'
import { isPng, parsePngHeader } from './png-header.ts'

export { toChannels, type Image } from './image-pixels.ts'
export { encodeJpeg } from './jpeg-encoder.ts'
export { encodePng } from './png-encoder.ts'

export type ImageFormat = 'png' | 'jpeg'

/** Pictures of more pixels are refused unless a caller allows them. */
export const DEFAULT_MAX_PIXELS = 50_000_000

/** Tells the format by the first bytes; `undefined` when it is neither. */
export function imageFormatOf(bytes: Uint8Array): ImageFormat | undefined {
  if (isPng(bytes)) return 'png'
  return isJpeg(bytes) ? 'jpeg' : undefined
}

/**
 * Reads width and height from the header, in pixels. Nothing is decompressed.
 *
 * @throws {ToolkitError} DECODE_FAILED when the bytes are no PNG or JPEG file, or the header is damaged or of a kind that
 *   {@link decodeImage} does not support
 */
export function imageSizeOf(bytes: Uint8Array): { width: number; height: number } {
  const { width, height } = requireFormat(bytes) === 'png' ? parsePngHeader(bytes) : findJpegFrame(bytes)
  return { width, height }
}

/**
 * Decodes a PNG or JPEG file to 8 bits per sample. A PNG keeps its channels (palette colours become RGB, transparency an
 * alpha channel), a JPEG gives grey or RGB. The input is neither kept nor changed.
 *
 * @param limits - `maxPixels`: the largest width x height, {@link DEFAULT_MAX_PIXELS} by default; checked before anything is
 *   decompressed
 * @throws {ToolkitError} DECODE_FAILED when the file is damaged, cut, too large, or of an unsupported kind
 * @example
 * const image = toChannels(decodeImage(bytes), 3)
 */
export function decodeImage(bytes: Uint8Array, limits: { readonly maxPixels?: number } = {}): Image {
  const { maxPixels = DEFAULT_MAX_PIXELS } = limits
  const format = requireFormat(bytes)
  const { width, height } = imageSizeOf(bytes)
  const label = format === 'png' ? 'PNG' : 'JPEG'
  if (width * height > maxPixels) {
    throw imageFailure(label, `expected at most ${maxPixels} pixels, found ${width} x ${height}`)
  }
  try {
    return format === 'png' ? decodePng(bytes) : decodeJpeg(bytes)
  } catch (error) {
    if (error instanceof ToolkitError) throw error
    // A caller may allow more pixels than there is memory for.
    throw imageFailure(label, `${width} x ${height} pixels could not be decoded`, error)
  }
}

function requireFormat(bytes: Uint8Array): ImageFormat {
  const format = imageFormatOf(bytes)
  if (format !== undefined) return format
  throw new ToolkitError(
    'DECODE_FAILED',
    `Failed to decode image: expected a PNG or JPEG file, found ${bytes.length} bytes that begin as neither`,
  )
}
