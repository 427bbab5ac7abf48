import fc from 'fast-check'
import type { Image } from '../../src/codecs/image.ts'
import { ARRAY_OF_DTYPE, type NumericDtype } from '../../src/tensor/dtype.ts'
import { defineTensor, type Tensor } from '../../src/tensor/tensor.ts'
import type { IdentityModel } from './identity-models.ts'

const whole = (bits: number, isSigned: boolean): fc.Arbitrary<number> =>
  isSigned
    ? fc.integer({ min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 })
    : fc.integer({ min: 0, max: 2 ** bits - 1 })

/** Elements of every dtype, simplest first; those of float16 are bits. */
const ELEMENTS: Readonly<Record<NumericDtype, fc.Arbitrary<number | bigint>>> = {
  float16: whole(16, false),
  float32: fc.float(),
  float64: fc.double(),
  int8: whole(8, true),
  uint8: whole(8, false),
  int16: whole(16, true),
  uint16: whole(16, false),
  int32: whole(32, true),
  uint32: whole(32, false),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  bool: fc.constantFrom(0, 1),
}

export const DTYPES = Object.keys(ARRAY_OF_DTYPE) as readonly NumericDtype[]

const MAX_SIDE = 3

/** Arrays of one dtype and rank, also empty ones; some are a slice of a larger buffer with other elements around it. */
export function tensors(dtype: NumericDtype, rank: number): fc.Arbitrary<Tensor> {
  const size = MAX_SIDE ** rank
  const Kind = ARRAY_OF_DTYPE[dtype] as unknown as Float64ArrayConstructor
  return fc
    .record({
      shape: fc.array(fc.nat(MAX_SIDE), { minLength: rank, maxLength: rank }),
      // Used over and over, so that shapes shrink without them.
      pool: fc.array(ELEMENTS[dtype], { minLength: 1, maxLength: Math.max(2, size) }),
      isSlice: fc.boolean(),
    })
    .map(({ shape, pool, isSlice }) => {
      const count = shape.reduce((product, side) => product * side, 1)
      const given = Array.from({ length: count }, (_, i) => pool[i % pool.length] as number)
      if (!isSlice) return defineTensor('float64', shape, Kind.from(given))
      const around = Kind.from([pool[0] as number, ...given, pool[0] as number])
      return defineTensor('float64', shape, around.subarray(1, count + 1))
    })
    .map((tensor) => ({ ...tensor, dtype }) as Tensor)
}

/** Small pictures, grey or RGB. */
export function images(channels: 1 | 3): fc.Arbitrary<Image> {
  const side = fc.integer({ min: 1, max: 5 })
  const size = 25 * channels
  return fc
    .record({
      width: side,
      height: side,
      samples: fc.array(fc.nat(255), { minLength: size, maxLength: size }),
    })
    .map(({ width, height, samples }) => {
      const data = Uint8Array.from(samples).subarray(0, width * height * channels)
      return { width, height, channels, data }
    })
}

/** Names that a careless client or service trips over. */
export const ODD_NAMES = [
  '',
  ' ',
  'a/b~c',
  '"quoted\\"',
  'line\nbreak',
  'data:image/png;base64,',
  'constructor',
  'hasOwnProperty',
  'shape',
  'data',
  'dtype',
  '7',
  '\u00e9',
  'e\u0301',
  '\u202eright to left',
  '\u{1f415}\u200d\u{1f9ba}',
] as const

/** Probabilities of {@link ODD_NAMES}: 64ths, whose sum is exactly 1. */
export const probabilities: fc.Arbitrary<Readonly<Record<string, number>>> = fc
  .array(fc.nat(ODD_NAMES.length - 1), { minLength: 64, maxLength: 64 })
  .map((drawn) =>
    Object.fromEntries(ODD_NAMES.map((name, i) => [name, drawn.filter((one) => one === i).length / 64])),
  )

/**
 * Every well-formed text that a tensor of texts can hold: without U+0000. What is normalised, trimmed or escaped somewhere is
 * drawn more often.
 */
export const texts: fc.Arbitrary<string> = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('\n', '\r', '\r\n', '\t', '"', '\\', '\u2028', '\ufeff', '\u0301', '\u0085', ' '),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 12,
  })
  .map((text) => text.replaceAll('\0', ''))

const OPEN = ['height', 'width', 'depth'] as const

/** A model for every dtype of arrays, and one for each other kind of value. */
export const IDENTITY_MODELS: Readonly<Record<string, IdentityModel>> = {
  ...Object.fromEntries(
    DTYPES.map((dtype): [string, IdentityModel] => [
      dtype,
      { kind: 'tensor', dtype, shape: OPEN.slice(0, 2) },
    ]),
  ),
  scalar: { kind: 'tensor', dtype: 'float64', shape: [] },
  cube: { kind: 'tensor', dtype: 'float64', shape: OPEN },
  json: { kind: 'tensor', dtype: 'float64', shape: OPEN.slice(0, 2), settings: { tensorJson: true } },
  grey: { kind: 'image', dtype: 'uint8', shape: [...OPEN.slice(0, 2), 1], card: { layout: 'NHWC' } },
  colour: { kind: 'image', dtype: 'uint8', shape: [...OPEN.slice(0, 2), 3], card: { layout: 'NHWC' } },
  number: { kind: 'number', dtype: 'float64', shape: [] },
  category: {
    kind: 'category',
    dtype: 'float64',
    shape: [ODD_NAMES.length],
    card: { categories: ODD_NAMES },
  },
  text: { kind: 'text', dtype: 'string', shape: [] },
}
