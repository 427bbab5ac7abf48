import { ToolkitError } from '../errors/toolkit-error.ts'

/** A picture in memory: grey, grey and alpha, RGB, or RGBA, by its number of channels. */
export interface Image {
  /** Pixels, at least 1. */
  readonly width: number
  /** Pixels, at least 1. */
  readonly height: number
  readonly channels: 1 | 2 | 3 | 4
  /** uint8 `[height, width, channels]`, row-major: the channels of a pixel lie side by side. Alpha is not premultiplied. */
  readonly data: Uint8Array
}

/** Throws when a picture that is to be written contradicts itself. */
export function assertImage({ width, height, channels, data }: Image): void {
  const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 1
  if (!isSize(width) || !isSize(height) || ![1, 2, 3, 4].includes(channels)) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to encode image: expected a width and a height of at least 1 and 1 to 4 channels, found ${width} x ${height} x ${channels}`,
    )
  }
  if (data.length !== width * height * channels) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to encode image: ${width} x ${height} x ${channels} needs ${width * height * channels} bytes, data has ${data.length}`,
    )
  }
}

/**
 * Turns a picture into grey or RGB. Grey is the luma of ITU-R BT.601 (0.299 R + 0.587 G + 0.114 B, rounded), with the
 * integer weights of Pillow, so that both give the same bytes. A picture that has the channels already is returned as it is.
 *
 * Alpha is dropped, and the colours below it stay as they were stored. That is what `convert('RGB')` of Pillow and
 * `decode_image(channels=3)` of TensorFlow do in front of most models; a browser would show the picture on its page.
 */
export function toChannels(image: Image, channels: 1 | 3): Image {
  if (image.channels === channels) return image
  const { width, height, channels: step, data: source } = image
  const data = new Uint8Array(width * height * channels)
  const isGrey = step <= 2
  for (let from = 0, to = 0; to < data.length; from += step, to += channels) {
    if (channels === 1) {
      data[to] = isGrey ? source[from]! : luma(source[from]!, source[from + 1]!, source[from + 2]!)
    } else {
      data[to] = source[from]!
      data[to + 1] = source[isGrey ? from : from + 1]!
      data[to + 2] = source[isGrey ? from : from + 2]!
    }
  }
  return { width, height, channels, data }
}

/** 65536 x (0.299, 0.587, 0.114): the weights add up to 65536, so white stays white. */
function luma(red: number, green: number, blue: number): number {
  return (19595 * red + 38470 * green + 7471 * blue + 32768) >> 16
}
