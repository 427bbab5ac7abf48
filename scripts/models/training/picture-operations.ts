import { createMatrix } from './matrix.ts'
import { accumulate, type Tape, type Variable } from './tape.ts'

/**
 * Pictures of one size as a matrix: one row per pixel, row-major, picture after picture; one column per channel.
 */
export interface PictureSize {
  readonly height: number
  readonly width: number
}

/**
 * Puts the pixels under a square window side by side, which makes a convolution without padding of the `linear` behind
 * it. `[batch * height * width, channels]` becomes
 * `[batch * (height - side + 1) * (width - side + 1), side * side * channels]`.
 */
export function slideWindow(tape: Tape, x: Variable, { height, width }: PictureSize, side: number): Variable {
  const { rows, columns: channels } = x.value
  const [outHeight, outWidth] = [height - side + 1, width - side + 1]
  const run = side * channels
  const value = createMatrix((rows / (height * width)) * outHeight * outWidth, side * run)
  // One run is one line of a window: its pixels are neighbours in both matrices.
  const forEachRun = (copy: (outside: number, inside: number) => void) => {
    for (let row = 0; row < value.rows; row++) {
      const line = Math.floor(row / outWidth)
      const top = Math.floor(line / outHeight) * height + (line % outHeight)
      for (let dy = 0; dy < side; dy++) {
        copy((row * side + dy) * run, ((top + dy) * width + (row % outWidth)) * channels)
      }
    }
  }
  forEachRun((outside, inside) => {
    for (let k = 0; k < run; k++) value.data[outside + k] = x.value.data[inside + k] as number
  })
  return tape.record(value, (gradient) => {
    forEachRun((outside, inside) => {
      for (let k = 0; k < run; k++) {
        ;(x.gradient.data[inside + k] as number) += gradient.data[outside + k] as number
      }
    })
  })
}

/** Keeps the largest of each two by two pixels, channel by channel; height and width are even. */
export function maxPool(tape: Tape, x: Variable, { width }: PictureSize): Variable {
  const { rows, columns: channels, data } = x.value
  const value = createMatrix(rows / 4, channels)
  const winners = new Uint32Array(value.data.length)
  for (let row = 0, at = 0; row < value.rows; row++) {
    const line = Math.floor(row / (width / 2))
    const first = 2 * line * width + 2 * (row % (width / 2))
    for (let channel = 0; channel < channels; channel++, at++) {
      let winner = first * channels + channel
      for (const pixel of [first + 1, first + width, first + width + 1]) {
        const other = pixel * channels + channel
        if ((data[other] as number) > (data[winner] as number)) winner = other
      }
      winners[at] = winner
      value.data[at] = data[winner] as number
    }
  }
  return tape.record(value, (gradient) => {
    winners.forEach((winner, at) => {
      ;(x.gradient.data[winner] as number) += gradient.data[at] as number
    })
  })
}

/** Makes one row of each picture's pixels and channels. */
export function flattenPictures(tape: Tape, x: Variable, { height, width }: PictureSize): Variable {
  const { rows, columns, data } = x.value
  const area = height * width
  return tape.record(createMatrix(rows / area, columns * area, data), (gradient) => {
    accumulate(x.gradient, createMatrix(rows, columns, gradient.data))
  })
}
