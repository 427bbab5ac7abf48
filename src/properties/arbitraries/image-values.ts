import fc from 'fast-check'
import { encodeJpeg, encodePng, type Image } from '../../codecs/image.ts'

/** Sides of pictures where nothing fixes them, in pixels. */
const MAX_SIDE = 5

/** Pictures of any or one size; black, white, and noise. Shrink to one black pixel. */
export function image(
  options: { width?: number; height?: number; channels?: 1 | 2 | 3 | 4 } = {},
): fc.Arbitrary<Image> {
  const side = (given: number | undefined): fc.Arbitrary<number> =>
    given === undefined ? fc.integer({ min: 1, max: MAX_SIDE }) : fc.constant(given)
  const sample = fc.oneof({ withCrossShrink: true }, fc.nat(255), fc.constantFrom(0, 255, 127, 128))
  return fc
    .record({
      width: side(options.width),
      height: side(options.height),
      channels:
        options.channels === undefined
          ? fc.constantFrom(1 as const, 3 as const, 4 as const, 2 as const)
          : fc.constant(options.channels),
      // Used over and over: a large picture costs no more to draw.
      pool: fc.array(sample, { minLength: 1, maxLength: 75 }),
    })
    .map(({ width, height, channels, pool }) => {
      const data = Uint8Array.from(
        { length: width * height * channels },
        (_, i) => pool[i % pool.length] as number,
      )
      return { width, height, channels, data }
    })
}

/** A picture in memory, or its PNG or JPEG file, for a feature of the shape `[height, width, channels]`. */
export function imageValue(shape: readonly (number | string)[]): fc.Arbitrary<Image | Uint8Array> {
  const [height, width, channels] = shape.map((size) => (typeof size === 'number' ? size : undefined))
  const size = { ...(height !== undefined && { height }), ...(width !== undefined && { width }) }
  const own = image({ ...size, channels: channels === 1 ? 1 : 3 })
  // With alpha, or grey for a model of colours: the feature brings it to its own channels.
  const other = image(size)
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: own },
    { weight: 2, arbitrary: own.map((one) => encodePng(one)) },
    { weight: 1, arbitrary: own.map((one) => encodeJpeg(one)) },
    { weight: 1, arbitrary: other.map((one) => encodePng(one)) },
  )
}
