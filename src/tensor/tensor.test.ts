import { describe, expect, expectTypeOf, test } from 'vitest'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { defineTensor, elementCount, type Tensor } from './tensor.ts'

test('elementCount is the product of the dimensions, 1 for a scalar, 0 with an empty axis', () => {
  expect(elementCount([2, 3])).toBe(6)
  expect(elementCount([])).toBe(1)
  expect(elementCount([0, 5])).toBe(0)
})

describe('defineTensor', () => {
  test('keeps the data and copies the shape', () => {
    const shape = [2]
    const data = Float64Array.of(1, 2)
    const tensor = defineTensor('float64', shape, data)
    shape[0] = 9
    expect(tensor.shape).toEqual([2])
    expect(tensor.data).toBe(data)
  })

  test('accepts a scalar, an empty batch and strings', () => {
    expect(defineTensor('int64', [], BigInt64Array.of(7n)).shape).toEqual([])
    expect(defineTensor('float32', [0, 3], new Float32Array()).data).toHaveLength(0)
    expect(defineTensor('string', [1, 2], ['a', 'b']).data).toEqual(['a', 'b'])
  })

  test.each([
    {
      name: 'too few elements',
      shape: [2, 3],
      found: 'shape [2, 3] of float32 needs 6 elements, data has 5',
    },
    {
      name: 'a scalar of five elements',
      shape: [],
      found: 'shape [] of float32 needs 1 elements, data has 5',
    },
    { name: 'a negative dimension', shape: [-1, -5], found: 'found [-1, -5]' },
    { name: 'a fraction', shape: [2.5, 2], found: 'found [2.5, 2]' },
    { name: 'NaN', shape: [Number.NaN], found: 'found [NaN]' },
  ])('throws DECODE_FAILED for $name', ({ shape, found }) => {
    const define = () => defineTensor('float32', shape, new Float32Array(5))
    expect(define).toThrow(ToolkitError)
    expect(define).toThrow(expect.objectContaining({ code: 'DECODE_FAILED' }))
    expect(define).toThrow(`Failed to define tensor: `)
    expect(define).toThrow(found)
  })

  test('gives data the type of its dtype', () => {
    const tensor: Tensor = defineTensor('float64', [1], Float64Array.of(1))
    if (tensor.dtype === 'float64') expectTypeOf(tensor.data).toEqualTypeOf<Float64Array>()
    expectTypeOf<Tensor<'int64'>['data']>().toEqualTypeOf<BigInt64Array>()
    // @ts-expect-error float64 data does not fit float32
    defineTensor('float32', [1], Float64Array.of(1))
  })
})
