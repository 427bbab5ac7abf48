import { decodeImage, imageSizeOf, toChannels, type Image } from '../codecs/image.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { resizeBilinear, resizeNearest, type PixelSize } from './resize.ts'

/** What is wrong with one picture. */
export interface ImageFault {
  readonly code: string
  readonly message: string
}

/** What pictures are turned into. */
export interface ImageTarget {
  readonly channels: 1 | 3
  /** Undefined while a picture may have any size. */
  readonly size: PixelSize | undefined
  readonly resize: 'bilinear' | 'nearest' | 'refuse'
  readonly maxPixels: number | undefined
}

/** Pixels `[height, width, channels]` of a picture that is ready for a tensor. */
export interface ImagePixels extends PixelSize {
  readonly pixels: Uint8Array | Float64Array
}

/** Whether a value is a picture in memory that does not contradict itself. */
export function isImage(value: unknown): value is Image {
  if (!isRecord(value)) return false
  const { width, height, channels, data } = value
  const isSize = (size: unknown): size is number => Number.isSafeInteger(size) && (size as number) >= 1
  return (
    isSize(width) &&
    isSize(height) &&
    isSize(channels) &&
    channels <= 4 &&
    data instanceof Uint8Array &&
    data.length === width * height * channels
  )
}

/** Height and width of a picture or of the file that holds it; undefined when it is neither. */
export function sizeOf(value: unknown): PixelSize | undefined {
  if (isImage(value)) return value
  if (!(value instanceof Uint8Array)) return undefined
  try {
    return imageSizeOf(value)
  } catch (error) {
    if (error instanceof ToolkitError) return undefined
    throw error
  }
}

/** Reads a picture from its file where need be, and gives it the channels and the size that are asked for. */
export function toPixels(value: unknown, target: ImageTarget): ImagePixels | ImageFault {
  const { channels, size, resize, maxPixels } = target
  const image = readImage(value, maxPixels)
  if ('code' in image) return image
  const grid = toChannels(image, channels)
  const { height, width } = grid
  if (size === undefined || (size.height === height && size.width === width)) {
    return { height, width, pixels: grid.data }
  }
  if (resize === 'refuse') {
    return {
      code: 'feature-shape',
      message: `must be an image of ${size.width} x ${size.height} pixels, found ${width} x ${height}`,
    }
  }
  return { ...size, pixels: (resize === 'nearest' ? resizeNearest : resizeBilinear)(grid, size) }
}

function readImage(value: unknown, maxPixels: number | undefined): Image | ImageFault {
  if (isImage(value)) {
    const pixels = value.width * value.height
    if (maxPixels === undefined || pixels <= maxPixels) return value
    return {
      code: 'feature-image',
      message: `must be an image of at most ${maxPixels} pixels, found ${pixels}`,
    }
  }
  if (!(value instanceof Uint8Array)) {
    return {
      code: 'feature-type',
      message: `must be the bytes of a PNG or JPEG file or an image, found ${describeValue(value)}`,
    }
  }
  try {
    return decodeImage(value, maxPixels === undefined ? undefined : { maxPixels })
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    const reason = messageOf(error).replace(/^Failed to [^:]*: /, '')
    return {
      code: 'feature-image',
      message: `must be a PNG or JPEG file that can be read, found ${describeValue(value)}: ${reason}`,
    }
  }
}
