import { DIGIT_SIZE_PIXELS } from './drawing.ts'

/** Ink weaker than this share of the strongest is noise. */
export const INK_THRESHOLD = 0.3

/** Half the side of the sampled square, in standard deviations of the ink. */
export const WINDOW_DEVIATIONS = 2.1

/** The smallest mass and contrast that are divided by: an empty picture stays empty. */
export const SMALLEST_DIVISOR = 1e-3

/** Side of the normalised picture after pairs of pixels were averaged. */
export const NORMALISED_SIZE = DIGIT_SIZE_PIXELS / 2

const AREA = DIGIT_SIZE_PIXELS ** 2

/** Coordinates of the centres of the pixels of one axis, from -1 at the left rim to 1 at the right. */
export const PIXEL_CENTRES: Float64Array = Float64Array.from(
  { length: DIGIT_SIZE_PIXELS },
  (_, i) => (2 * i + 1) / DIGIT_SIZE_PIXELS - 1,
)

/** Whether a pixel is on the rim, where the ground is read. */
export function isOnRim(x: number, y: number): boolean {
  return x === 0 || y === 0 || x === DIGIT_SIZE_PIXELS - 1 || y === DIGIT_SIZE_PIXELS - 1
}

const RIM = Array.from({ length: AREA }, (_, i) => i).filter((i) =>
  isOnRim(i % DIGIT_SIZE_PIXELS, Math.floor(i / DIGIT_SIZE_PIXELS)),
)

/**
 * Makes ink of brightness, whatever is light or dark, and moves and scales it: its centre of mass comes to the middle,
 * its spread to a fixed size. The model's graph computes the same.
 *
 * @param pixels - `[28, 28]`, any range
 * @returns `[14, 14]`, 0 without ink to 1
 */
export function normaliseDigit(pixels: Uint8Array): Float64Array {
  const ink = toInk(pixels)
  let [mass, sumX, sumY] = [0, 0, 0]
  forEachPixel((i, x, y) => {
    const amount = ink[i] as number
    mass += amount
    sumX += amount * x
    sumY += amount * y
  })
  const divisor = Math.max(mass, SMALLEST_DIVISOR)
  const [centreX, centreY] = [sumX / divisor, sumY / divisor]
  let spread = 0
  forEachPixel((i, x, y) => {
    spread += (ink[i] as number) * ((x - centreX) ** 2 + (y - centreY) ** 2)
  })
  const reach = WINDOW_DEVIATIONS * Math.sqrt(spread / divisor)
  const result = new Float64Array(NORMALISED_SIZE ** 2)
  forEachPixel((i, x, y) => {
    const [column, row] = [(i % DIGIT_SIZE_PIXELS) >> 1, Math.floor(i / DIGIT_SIZE_PIXELS) >> 1]
    result[row * NORMALISED_SIZE + column]! += sample(ink, centreX + reach * x, centreY + reach * y) / 4
  })
  return result
}

function toInk(pixels: Uint8Array): Float64Array {
  let ground = 0
  for (const i of RIM) ground += (pixels[i] as number) / RIM.length
  const distance = Float64Array.from(pixels, (brightness) => Math.abs(brightness - ground) / 255)
  const strongest = Math.max(
    distance.reduce((a, b) => Math.max(a, b), 0),
    SMALLEST_DIVISOR,
  )
  return distance.map((amount) => Math.max(amount / strongest - INK_THRESHOLD, 0) / (1 - INK_THRESHOLD))
}

function forEachPixel(visit: (i: number, x: number, y: number) => void): void {
  for (let i = 0; i < AREA; i++) {
    visit(
      i,
      PIXEL_CENTRES[i % DIGIT_SIZE_PIXELS] as number,
      PIXEL_CENTRES[Math.floor(i / DIGIT_SIZE_PIXELS)] as number,
    )
  }
}

/** Ink between four pixels, none outside: GridSample with bilinear mode, zero padding and unaligned corners. */
function sample(ink: Float64Array, x: number, y: number): number {
  const column = ((x + 1) * DIGIT_SIZE_PIXELS - 1) / 2
  const row = ((y + 1) * DIGIT_SIZE_PIXELS - 1) / 2
  const [left, top] = [Math.floor(column), Math.floor(row)]
  const [shareX, shareY] = [column - left, row - top]
  const at = (dx: number, dy: number): number => {
    const [i, j] = [left + dx, top + dy]
    const isInside = i >= 0 && j >= 0 && i < DIGIT_SIZE_PIXELS && j < DIGIT_SIZE_PIXELS
    return isInside ? (ink[j * DIGIT_SIZE_PIXELS + i] as number) : 0
  }
  return (
    (1 - shareY) * ((1 - shareX) * at(0, 0) + shareX * at(1, 0)) +
    shareY * ((1 - shareX) * at(0, 1) + shareX * at(1, 1))
  )
}
