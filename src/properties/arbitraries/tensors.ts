import fc from 'fast-check'
import { ARRAY_OF_DTYPE, type Dtype } from '../../tensor/dtype.ts'
import { elementCount, type Tensor } from '../../tensor/tensor.ts'
import { bigIntegers, float32, float64, integers } from './floats.ts'
import { texts } from './texts.ts'

export interface TensorArbitraryOptions {
  /** Any dtype but `string` unless given. */
  readonly dtype?: Dtype
  /** Any shape of rank 0 to 4 unless given; a name or a dimension left open takes any size, the same for equal names. */
  readonly shape?: readonly (number | string)[]
  /** Elements, 24 unless given; a shape whose sizes are all given is kept whatever it holds. */
  readonly maxElements?: number
  /** False leaves out NaN and the infinities of the floats. */
  readonly allowsNonFinite?: boolean
}

export const NUMERIC_DTYPES = [
  'float32', 'float64', 'float16', 'int8', 'uint8', 'int16', 'uint16', 'int32', 'uint32', 'int64', 'uint64', 'bool',
] as const // prettier-ignore

type Element = number | bigint | string

// Bits, so that NaNs with payloads and subnormals are as frequent as they are.
const halves = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 0xffff }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      0,
      0x8000,
      0x3c00,
      0x0001,
      0x83ff,
      0x0400,
      0x7bff,
      0x7c00,
      0xfc00,
      0x7e00,
      0x7c01,
    ),
  },
)

/** Elements of every dtype as a tensor holds them, with NaN, infinities, -0, subnormals and the limits of integers; those of float16 are bits. */
export const ELEMENTS: Readonly<Record<Dtype, fc.Arbitrary<Element>>> = {
  float16: halves,
  float32,
  float64,
  int8: integers(8, true),
  uint8: integers(8, false),
  int16: integers(16, true),
  uint16: integers(16, false),
  int32: integers(32, true),
  uint32: integers(32, false),
  int64: bigIntegers(true),
  uint64: bigIntegers(false),
  bool: fc.constantFrom(0, 1),
  string: texts({ maxLength: 6 }),
}

/**
 * Tensors of any or one dtype and shape, scalars and empty ones too. Every second one is a view on a larger buffer with
 * other elements around it: code that sends the buffer sends those as well. Shrink to few elements that are 0.
 */
export function tensor(options: TensorArbitraryOptions = {}): fc.Arbitrary<Tensor> {
  const { dtype, maxElements = 24, allowsNonFinite = true } = options
  const dtypes = dtype === undefined ? fc.constantFrom<Dtype>(...NUMERIC_DTYPES) : fc.constant(dtype)
  const shapes = options.shape === undefined ? anyShapes : shapesLike(options.shape, maxElements)
  return dtypes.chain((one) => {
    const element = allowsNonFinite ? ELEMENTS[one] : ELEMENTS[one].map((value) => toFinite(one, value))
    return fc
      .record({
        shape: shapes.map((shape) => (isFixed(options.shape) ? shape : fit(shape, maxElements))),
        // Used over and over, so that shapes shrink without them.
        pool: fc.array(element, { minLength: 1, maxLength: Math.max(2, Math.min(maxElements, 64)) }),
        isSlice: fc.boolean(),
      })
      .map(({ shape, pool, isSlice }) => fill(one, shape, { pool, isSlice }))
  })
}

const anyShapes = fc.array(fc.nat(4), { maxLength: 4 })

function isFixed(shape: readonly (number | string)[] | undefined): boolean {
  return shape?.every((dimension) => typeof dimension === 'number') === true
}

function shapesLike(shape: readonly (number | string)[], maxElements: number): fc.Arbitrary<number[]> {
  const names = [...new Set(shape.filter((dimension) => typeof dimension === 'string'))]
  const given = elementCount(shape.filter((dimension) => typeof dimension === 'number'))
  const most = Math.max(
    0,
    Math.min(4, Math.floor((maxElements / Math.max(1, given)) ** (1 / Math.max(1, names.length)))),
  )
  const sizes = fc.tuple(...names.map(() => fc.nat(most)))
  return sizes.map((found) =>
    shape.map((dimension) =>
      typeof dimension === 'number' ? dimension : (found[names.indexOf(dimension)] as number),
    ),
  )
}

/** Takes the largest dimensions down until the elements are few enough. */
function fit(shape: readonly number[], maxElements: number): number[] {
  const fitted = [...shape]
  while (elementCount(fitted) > maxElements) {
    const at = fitted.indexOf(Math.max(...fitted))
    fitted[at] = (fitted[at] as number) - 1
  }
  return fitted
}

function toFinite(dtype: Dtype, value: Element): Element {
  if (dtype === 'float16') return ((value as number) & 0x7c00) === 0x7c00 ? (value as number) & 0x83ff : value
  return typeof value === 'number' && !Number.isFinite(value) ? 0 : value
}

function fill(
  dtype: Dtype,
  shape: readonly number[],
  { pool, isSlice }: { pool: readonly Element[]; isSlice: boolean },
): Tensor {
  const count = elementCount(shape)
  const elements = Array.from({ length: count }, (_, i) => pool[i % pool.length] as Element)
  if (dtype === 'string') return { dtype, shape, data: elements as string[] }
  const Kind = ARRAY_OF_DTYPE[dtype] as unknown as Float64ArrayConstructor
  const first = pool[0] as number
  const data = isSlice
    ? Kind.from([first, ...(elements as number[]), first]).subarray(1, count + 1)
    : Kind.from(elements as number[])
  return { dtype, shape, data } as unknown as Tensor
}
