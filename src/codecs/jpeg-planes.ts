import { ZIGZAG } from './jpeg-blocks.ts'
import { inverseCosineTransform } from './jpeg-cosine-transform.ts'
import type { JpegComponent, JpegFrame } from './jpeg-frame.ts'

/** The samples of one component, before they are stretched to the size of the picture. */
export interface JpegPlane {
  readonly component: JpegComponent
  /** Bytes from one row to the next. */
  readonly stride: number
  readonly samples: Uint8ClampedArray
}

/** Turns the coefficients of a component into samples; `steps` are its quantization steps in zigzag order. */
export function createPlane(
  component: JpegComponent,
  coefficients: Int16Array,
  steps: Uint16Array,
): JpegPlane {
  const { blockColumns, blocksWide, blocksHigh } = component
  const stride = blocksWide * 8
  const samples = new Uint8ClampedArray(stride * blocksHigh * 8)
  const scaled = new Float64Array(64)
  const block = new Float64Array(64)
  for (let row = 0; row < blocksHigh; row++) {
    for (let column = 0; column < blocksWide; column++) {
      const start = 64 * (row * blockColumns + column)
      let isFlat = true
      for (let k = 0; k < 64; k++) {
        const at = ZIGZAG[k]!
        const value = coefficients[start + at]!
        scaled[at] = value * steps[k]!
        if (value !== 0 && k > 0) isFlat = false
      }
      // The transform of a single DC value is an eighth of it everywhere.
      if (isFlat) block.fill(scaled[0]! / 8)
      else inverseCosineTransform(scaled, block)
      for (let y = 0; y < 8; y++) {
        const to = (row * 8 + y) * stride + column * 8
        for (let x = 0; x < 8; x++) samples[to + x] = Math.round(block[8 * y + x]! + 128)
      }
    }
  }
  return { component, stride, samples }
}

/** Writes row `y` of the picture: the component's samples, stretched to its width. */
export type RowStretcher = (y: number, row: Uint8ClampedArray | Uint8Array) => void

/**
 * Makes the function that stretches a plane to the size of its frame. A factor of 2 is a triangle filter, 3/4 of the
 * nearer and 1/4 of the farther sample, with the roundings of libjpeg ("fancy upsampling"): most services decode with it, and
 * repeated samples would differ from it by tens of levels at edges. Other factors repeat samples, as it does.
 */
export function createRowStretcher(
  { component, stride, samples }: JpegPlane,
  frame: JpegFrame,
): RowStretcher {
  const timesX = frame.maxHorizontal / component.horizontal
  const timesY = frame.maxVertical / component.vertical
  const { width, height } = component
  // libjpeg repeats samples when a component is at most two wide.
  const isSmoothX = timesX === 2 && width > 2
  const isSmoothY = timesY === 2 && (isSmoothX || timesX === 1)
  const sums = new Uint16Array(width)

  function sumRows(y: number): void {
    const near = Math.floor(y / timesY)
    const far = Math.min(Math.max(near + (y % 2 === 0 ? -1 : 1), 0), height - 1)
    for (let x = 0; x < width; x++) {
      const sample = samples[near * stride + x]!
      sums[x] = isSmoothY ? 3 * sample + samples[far * stride + x]! : sample
    }
  }

  return (y, row) => {
    sumRows(y)
    if (isSmoothX) {
      const shift = isSmoothY ? 4 : 2
      const roundLeft = isSmoothY ? 8 : 1
      const roundRight = isSmoothY ? 7 : 2
      for (let x = 0; x < frame.width; x += 2) {
        const at = x >> 1
        const sum = 3 * sums[at]!
        row[x] = (sum + sums[Math.max(at - 1, 0)]! + roundLeft) >> shift
        if (x + 1 < frame.width) row[x + 1] = (sum + sums[Math.min(at + 1, width - 1)]! + roundRight) >> shift
      }
    } else if (isSmoothY) {
      const rounding = y % 2 === 0 ? 1 : 2
      for (let x = 0; x < frame.width; x++) row[x] = (sums[x]! + rounding) >> 2
    } else {
      for (let x = 0; x < frame.width; x++) row[x] = sums[Math.floor(x / timesX)]!
    }
  }
}
