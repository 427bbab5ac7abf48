/** How the pixels of a picture lie in a tensor and which numbers stand for them. */
export interface PixelScale {
  readonly layout: 'NCHW' | 'NHWC'
  readonly channels: 1 | 3
  /** The tensor's number is `(pixel / scale - mean) / deviation`. */
  readonly scale: number
  /** One per channel. */
  readonly mean: readonly number[]
  /** One per channel. */
  readonly deviation: readonly number[]
  /** Whether the tensor holds whole numbers. */
  readonly rounds: boolean
}

/** What a tensor of pixels keeps them in. */
export type PixelData = Float32Array | Float64Array | Uint8Array

/** The order of the elements of one item, for pixels given as `[height, width, channels]`. */
function strides({ layout, channels }: PixelScale, pixelCount: number): { pixel: number; channel: number } {
  return layout === 'NCHW' ? { pixel: 1, channel: pixelCount } : { pixel: channels, channel: 1 }
}

/**
 * Writes pixels, `[height, width, channels]`, as one item of a tensor.
 *
 * @param pixels - whole numbers, or what a resize blended
 */
export function writePixels(
  pixels: Uint8Array | Float64Array,
  scale: PixelScale,
  { data, item }: { readonly data: PixelData; readonly item: number },
): void {
  const { channels } = scale
  const pixelCount = pixels.length / channels
  const stride = strides(scale, pixelCount)
  for (let channel = 0; channel < channels; channel++) {
    let to = item * pixels.length + channel * stride.channel
    const mean = scale.mean[channel] as number
    const deviation = scale.deviation[channel] as number
    for (let from = channel; from < pixels.length; from += channels) {
      const value = ((pixels[from] as number) / scale.scale - mean) / deviation
      data[to] = scale.rounds ? Math.floor(value + 0.5) : value
      to += stride.pixel
    }
  }
}

/** Reads one item of a tensor as pixels, `[height, width, channels]`, rounded half up and clamped to 0 to 255. */
export function readPixels(
  data: PixelData,
  scale: PixelScale,
  { pixels, item }: { readonly pixels: Uint8Array; readonly item: number },
): void {
  const { channels } = scale
  const stride = strides(scale, pixels.length / channels)
  for (let channel = 0; channel < channels; channel++) {
    let from = item * pixels.length + channel * stride.channel
    const mean = scale.mean[channel] as number
    const deviation = scale.deviation[channel] as number
    for (let to = channel; to < pixels.length; to += channels) {
      const pixel = ((data[from] as number) * deviation + mean) * scale.scale
      // A NaN becomes 0, as in every store to an array of uint8.
      pixels[to] = Math.min(Math.max(Math.floor(pixel + 0.5), 0), 255)
      from += stride.pixel
    }
  }
}
