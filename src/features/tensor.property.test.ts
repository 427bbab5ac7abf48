import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NumericDtype } from '../tensor/dtype.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'
import { encode, featureLaws } from './feature.laws.ts'
import { createTensorFeature } from './tensor.ts'
import { createData } from './tensor-cast.ts'

// prettier-ignore
const DTYPES: readonly NumericDtype[] = [
  'float16', 'float32', 'float64', 'int8', 'uint8', 'int16', 'uint16', 'int32', 'uint32', 'int64', 'uint64', 'bool',
]

const bind = (dtype: NumericDtype, shape: readonly (number | string)[]) =>
  createTensorFeature({ name: 'input', kind: 'tensor', tensor: 'x' }, { name: 'x', dtype, shape })

/** A tensor of any bytes: also NaN with payloads, infinities and subnormal numbers. */
const tensorOf = (dtype: NumericDtype, shape: readonly number[]): fc.Arbitrary<Tensor> => {
  const data = createData(dtype, elementCount(shape))
  const length = data.byteLength
  return fc
    .uint8Array({ minLength: length, maxLength: length, max: dtype === 'bool' ? 1 : 255 })
    .map((bytes) => {
      const copy = createData(dtype, data.length)
      new Uint8Array(copy.buffer).set(bytes)
      return { dtype, shape, data: copy } as Tensor
    })
}

test.each(DTYPES)('tensors of %s always come back with the same bytes', (dtype) => {
  const feature = bind(dtype, ['batch', 2, 'n'])
  fc.assert(
    fc.property(fc.array(tensorOf(dtype, [2, 2]), { minLength: 1, maxLength: 4 }), (tensors) => {
      const items = feature.decode(encode(feature, tensors)) as Tensor[]
      expect(items.map(({ dtype }) => dtype)).toEqual(tensors.map(({ dtype }) => dtype))
      expect(items.map(bytesOf)).toEqual(tensors.map(bytesOf))
    }),
  )
})

function bytesOf({ data }: Tensor): number[] {
  const { buffer, byteOffset, byteLength } = data as Uint8Array
  return Array.from(new Uint8Array(buffer, byteOffset, byteLength))
}

test('a cast to a wider integer and back always gives the same numbers', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<NumericDtype>('int16', 'int32', 'int64', 'float32', 'float64'),
      tensorOf('int8', [3]),
      (wider, given) => {
        const [wide] = bind(wider, ['batch', 3]).decode(encode(bind(wider, ['batch', 3]), [given]))
        const back = encode(bind('int8', ['batch', 3]), [wide])
        expect(back.data).toEqual(given.data)
      },
    ),
  )
})

test('nested lists always give what their tensor gives', () => {
  const rows = fc.array(fc.array(fc.integer({ min: 0, max: 127 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(fc.constantFrom(...DTYPES.filter((dtype) => dtype !== 'bool')), rows, (dtype, lists) => {
      const feature = bind(dtype, ['batch', 'rows', 3])
      const tensor = { dtype: 'float64', shape: [lists.length, 3], data: Float64Array.from(lists.flat()) }
      expect(encode(feature, [lists])).toEqual(encode(feature, [tensor]))
    }),
  )
})

// prettier-ignore
const wrong = fc.constantFrom<unknown>(
  null, 1, 'x', {}, [], [1], [1, 2, 3], [1, '2'], [1, Number.NaN], [1, 1e10], [[1], [2]],
  { dtype: 'int8', shape: [2], data: new Float32Array(2) },
)
const pair = fc.integer({ min: 0, max: 1 })
const value = fc.oneof(
  fc.tuple(pair, pair),
  tensorOf('bool', [2]),
  tensorOf('bool', [2]).map(({ data }) => ({ dtype: 'uint8', shape: [2], data })),
)
for (const dtype of ['int8', 'uint64', 'bool'] as const) {
  featureLaws(`tensor ${dtype}`, {
    feature: bind(dtype, ['batch', 2]),
    value,
    wrong: dtype === 'uint64' ? wrong.filter((one) => !(Array.isArray(one) && one[1] === 1e10)) : wrong,
  })
}
const numbers = fc.array(fc.double(), { minLength: 2, maxLength: 2 })
featureLaws('tensor float64', {
  feature: bind('float64', ['batch', 2]),
  value: numbers,
  wrong: fc.constantFrom<unknown>([1], null, [1, null], [[1], 2], '12'),
})
featureLaws('tensor of numbers', {
  feature: bind('int16', ['batch']),
  value: fc.integer({ min: -9, max: 9 }),
  wrong: fc.constantFrom<unknown>([1], null, 1e5, 0.5),
})
