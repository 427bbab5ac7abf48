import { imageFailure } from './image-failure.ts'
import type { PngHeader } from './png-header.ts'

/** One pass over the picture: where its pixels lie. A picture without interlacing has one pass. */
export interface PngPass {
  readonly left: number
  readonly top: number
  readonly stepX: number
  readonly stepY: number
  readonly width: number
  readonly height: number
}

// PNG, section 8.2: left, top, stepX, stepY of the seven passes of Adam7.
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** The passes of a picture that hold at least one pixel, in order. */
export function passesOf({ width, height, interlaced }: PngHeader): readonly PngPass[] {
  const grids = interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const)
  return grids
    .map(([left, top, stepX, stepY]) => ({
      left,
      top,
      stepX,
      stepY,
      width: Math.ceil((width - left) / stepX),
      height: Math.ceil((height - top) / stepY),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0)
}

function rowBytesOf(header: PngHeader, pass: PngPass): number {
  return Math.ceil((pass.width * header.samplesPerPixel * header.depth) / 8)
}

/** How many bytes the pixel data has before compression: each row has one more, for its filter. */
export function pixelDataBytesOf(header: PngHeader): number {
  let total = 0
  for (const pass of passesOf(header)) total += pass.height * (rowBytesOf(header, pass) + 1)
  return total
}

/**
 * Cuts pixel data into rows and undoes their filters. Accepts the data in pieces of any size; `take` gets each row as
 * a view that is valid during the call only.
 */
export function createScanlineReader(
  header: PngHeader,
  take: (row: Uint8Array, pass: PngPass, y: number) => void,
): (piece: Uint8Array) => void {
  const passes = passesOf(header)
  const pixelBytes = Math.max(1, (header.samplesPerPixel * header.depth) >> 3)
  let passIndex = -1
  let pass: PngPass
  let y = 0
  let filled = 0
  let current: Uint8Array
  let above: Uint8Array
  startPass()

  function startPass(): void {
    pass = passes[++passIndex]!
    if (pass === undefined) return
    const length = rowBytesOf(header, pass) + 1
    current = new Uint8Array(length)
    above = new Uint8Array(length)
    y = 0
  }

  function endRow(): void {
    unfilter(current, above, pixelBytes)
    take(current.subarray(1), pass, y)
    const done = above
    above = current
    current = done
    filled = 0
    if (++y === pass.height) startPass()
  }

  return (piece) => {
    for (let start = 0; start < piece.length;) {
      const count = Math.min(current.length - filled, piece.length - start)
      current.set(piece.subarray(start, start + count), filled)
      filled += count
      start += count
      if (filled === current.length) endRow()
    }
  }
}

/** Undoes the filter that the first byte of `row` names, in place. @see {@link https://www.w3.org/TR/png-3/#9Filters | PNG, section 9} */
function unfilter(row: Uint8Array, above: Uint8Array, pixelBytes: number): void {
  const filter = row[0]!
  const firstPixelEnd = Math.min(1 + pixelBytes, row.length)
  switch (filter) {
    case 0:
      return
    case 1:
      for (let i = firstPixelEnd; i < row.length; i++) row[i]! += row[i - pixelBytes]!
      return
    case 2:
      for (let i = 1; i < row.length; i++) row[i]! += above[i]!
      return
    case 3:
      for (let i = 1; i < firstPixelEnd; i++) row[i]! += above[i]! >> 1
      for (let i = firstPixelEnd; i < row.length; i++) row[i]! += (row[i - pixelBytes]! + above[i]!) >> 1
      return
    case 4:
      for (let i = 1; i < firstPixelEnd; i++) row[i]! += above[i]!
      for (let i = firstPixelEnd; i < row.length; i++) {
        row[i]! += predictPaeth(row[i - pixelBytes]!, above[i]!, above[i - pixelBytes]!)
      }
      return
    default:
      throw imageFailure('PNG', `expected a filter of 0 to 4 for each row, found ${filter}`)
  }
}

/** Picks the neighbour that is nearest to left + above - corner. @see {@link https://www.w3.org/TR/png-3/#9Filter-type-4-Paeth | PNG, section 9.4} */
export function predictPaeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner)
  const toAbove = Math.abs(left - corner)
  const toCorner = Math.abs(left + above - 2 * corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
