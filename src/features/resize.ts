/** Pixels of one picture, `[height, width, channels]`, row-major. */
export interface PixelGrid {
  readonly height: number
  readonly width: number
  readonly channels: number
  readonly data: Uint8Array
}

/** A height and a width in pixels. */
export interface PixelSize {
  readonly height: number
  readonly width: number
}

/**
 * Takes for each pixel the one that its centre lies in, as `nearest-exact` of PyTorch and `nearest` of TensorFlow 2.
 *
 * @returns uint8 `[height, width, channels]`
 */
export function resizeNearest(grid: PixelGrid, { height, width }: PixelSize): Uint8Array {
  const { channels, data } = grid
  const resized = new Uint8Array(height * width * channels)
  let to = 0
  for (let y = 0; y < height; y++) {
    const row = nearest(y, grid.height, height) * grid.width
    for (let x = 0; x < width; x++) {
      const from = (row + nearest(x, grid.width, width)) * channels
      for (let channel = 0; channel < channels; channel++) resized[to++] = data[from + channel] as number
    }
  }
  return resized
}

/** (i + 0.5) * from / to, rounded down, in whole numbers. */
function nearest(i: number, from: number, to: number): number {
  return Math.floor(((2 * i + 1) * from) / (2 * to))
}

/**
 * Blends the four pixels around the place of each new pixel, with half-pixel centres and without antialiasing: as
 * `tf.image.resize` of TensorFlow 2, and as `interpolate` of PyTorch with `align_corners=False`. Not rounded.
 *
 * @returns `[height, width, channels]`, values from 0 to 255
 */
export function resizeBilinear(grid: PixelGrid, { height, width }: PixelSize): Float64Array {
  const { channels, data } = grid
  const resized = new Float64Array(height * width * channels)
  const columns = sampleAxis(grid.width, width)
  const rows = sampleAxis(grid.height, height)
  let to = 0
  for (let y = 0; y < height; y++) {
    const down = rows.fraction[y] as number
    const top = (rows.before[y] as number) * grid.width
    const bottom = (rows.after[y] as number) * grid.width
    for (let x = 0; x < width; x++) {
      const right = columns.fraction[x] as number
      const left = columns.before[x] as number
      const next = columns.after[x] as number
      const topLeft = (top + left) * channels
      const topRight = (top + next) * channels
      const bottomLeft = (bottom + left) * channels
      const bottomRight = (bottom + next) * channels
      for (let channel = 0; channel < channels; channel++) {
        const upper = blend(data[topLeft + channel]!, data[topRight + channel]!, right)
        const lower = blend(data[bottomLeft + channel]!, data[bottomRight + channel]!, right)
        resized[to++] = blend(upper, lower, down)
      }
    }
  }
  return resized
}

function blend(first: number, second: number, fraction: number): number {
  return first + (second - first) * fraction
}

/** Where each new place along an axis lies: between which old ones, and how far towards the second. */
interface AxisSamples {
  readonly before: Uint32Array
  readonly after: Uint32Array
  readonly fraction: Float64Array
}

function sampleAxis(from: number, to: number): AxisSamples {
  const before = new Uint32Array(to)
  const after = new Uint32Array(to)
  const fraction = new Float64Array(to)
  for (let i = 0; i < to; i++) {
    // Less than from - 0.5: the last old place is the largest that `before` can be.
    const place = Math.max(((i + 0.5) * from) / to - 0.5, 0)
    before[i] = Math.floor(place)
    after[i] = Math.min(before[i]! + 1, from - 1)
    fraction[i] = place - before[i]!
  }
  return { before, after, fraction }
}
