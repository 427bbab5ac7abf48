import type { RandomStream } from '../../../src/random/random.ts'

/** Width and height of a picture of a digit in pixels. */
export const DIGIT_SIZE_PIXELS = 28

/** How far a drawing strays from its glyph; 1 is a careless hand. */
const POINT_WOBBLE = 0.35
const CURVE_STEPS = 5

type Point = readonly [x: number, y: number]

/**
 * Draws a digit as a hand would: with its own slant, size, place, pen width, wobble and noise, light on dark or dark
 * on light.
 *
 * @returns brightness 0 to 255 of `[28, 28]` pixels, row-major
 */
export function drawDigit(glyph: readonly string[], random: RandomStream): Uint8Array {
  const between = (low: number, high: number) => low + (high - low) * random.fraction()
  const place = createPlacement(between)
  const wobble = new Map<string, Point>()
  const strokes = glyph.map((stroke) => {
    const points = stroke.split(' ').map((text): Point => {
      // Strokes that meet in a corner still meet after it was moved.
      let point = wobble.get(text)
      if (point === undefined) {
        const [x = 0, y = 0] = text.split(',').map(Number)
        const moved: Point = [
          x + between(-POINT_WOBBLE, POINT_WOBBLE),
          y + between(-POINT_WOBBLE, POINT_WOBBLE),
        ]
        wobble.set(text, (point = place(moved)))
      }
      return point
    })
    return toCurve(points)
  })
  return paint(strokes, {
    penRadius: between(0.7, 1.9),
    contrast: between(0.5, 1),
    noise: between(0, 0.16),
    isInverted: random.fraction() < 0.3,
    random,
  })
}

/** Draws a digit as it stands in the glyph table, upright, centred and without noise, light on dark. */
export function drawCleanDigit(glyph: readonly string[]): Uint8Array {
  const place = ([x, y]: Point): Point => [14 + (x - 3) * 2, 14 + (y - 5) * 2]
  const strokes = glyph.map((stroke) =>
    toCurve(
      stroke.split(' ').map((text) => {
        const [x = 0, y = 0] = text.split(',').map(Number)
        return place([x, y])
      }),
    ),
  )
  return paint(strokes, { penRadius: 1.2, contrast: 1, noise: 0, isInverted: false })
}

function createPlacement(between: (low: number, high: number) => number): (point: Point) => Point {
  const angle = between(-0.22, 0.22)
  const shear = between(-0.35, 0.25)
  const height = between(1.35, 2.25)
  const width = height * between(0.75, 1.3)
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const centre: Point = [14 + between(-2.5, 2.5), 14 + between(-2.5, 2.5)]
  return ([x, y]) => {
    const dy = (y - 5) * height
    const dx = (x - 3) * width - shear * dy
    return [centre[0] + cosine * dx - sine * dy, centre[1] + sine * dx + cosine * dy]
  }
}

/** A Catmull-Rom curve through the points, as short straight pieces. */
function toCurve(points: readonly Point[]): Point[] {
  const at = (i: number): Point => points[Math.min(Math.max(i, 0), points.length - 1)] as Point
  const curve: Point[] = [at(0)]
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    for (let step = 1; step <= CURVE_STEPS; step++) {
      const t = step / CURVE_STEPS
      const along = (axis: 0 | 1) =>
        b[axis] +
        0.5 *
          t *
          (c[axis] -
            a[axis] +
            t *
              (2 * a[axis] -
                5 * b[axis] +
                4 * c[axis] -
                d[axis] +
                t * (3 * (b[axis] - c[axis]) + d[axis] - a[axis])))
      curve.push([along(0), along(1)])
    }
  }
  return curve
}

interface Pen {
  readonly penRadius: number
  readonly contrast: number
  readonly noise: number
  readonly isInverted: boolean
  /** Where grain comes from; without one there is none. */
  readonly random?: RandomStream
}

function paint(
  curves: readonly Point[][],
  { penRadius, contrast, noise, isInverted, random }: Pen,
): Uint8Array {
  const ink = new Float64Array(DIGIT_SIZE_PIXELS ** 2)
  for (const curve of curves) {
    for (let i = 0; i + 1 < curve.length; i++) {
      inkSegment(ink, curve[i] as Point, curve[i + 1] as Point, penRadius)
    }
  }
  const ground = random === undefined ? 0 : (1 - contrast) * random.fraction()
  return Uint8Array.from(ink, (amount) => {
    const grain = random === undefined ? 0 : noise * (random.fraction() + random.fraction() - 1)
    const brightness = Math.min(Math.max(ground + contrast * amount + grain, 0), 1)
    return Math.round(255 * (isInverted ? 1 - brightness : brightness))
  })
}

/** Lays ink along a straight piece; a pixel's share falls off over one pixel at the rim. */
function inkSegment(ink: Float64Array, [ax, ay]: Point, [bx, by]: Point, radius: number): void {
  const reach = radius + 1
  const clamp = (value: number) => Math.min(Math.max(value, 0), DIGIT_SIZE_PIXELS - 1)
  const [left, right] = [
    clamp(Math.floor(Math.min(ax, bx) - reach)),
    clamp(Math.ceil(Math.max(ax, bx) + reach)),
  ]
  const [top, bottom] = [
    clamp(Math.floor(Math.min(ay, by) - reach)),
    clamp(Math.ceil(Math.max(ay, by) + reach)),
  ]
  const [dx, dy] = [bx - ax, by - ay]
  const lengthSquared = Math.max(dx * dx + dy * dy, 1e-9)
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      // The centre of pixel (x, y) lies half a pixel inside it.
      const [px, py] = [x + 0.5 - ax, y + 0.5 - ay]
      const along = Math.min(Math.max((px * dx + py * dy) / lengthSquared, 0), 1)
      const [ex, ey] = [px - along * dx, py - along * dy]
      const amount = Math.min(Math.max(radius + 0.5 - Math.sqrt(ex * ex + ey * ey), 0), 1)
      const i = y * DIGIT_SIZE_PIXELS + x
      if (amount > (ink[i] as number)) ink[i] = amount
    }
  }
}
