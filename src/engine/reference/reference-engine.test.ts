import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ModelSignature } from '../../inference/model-signature.ts'
import { defineTensor, type Tensor } from '../../tensor/tensor.ts'
import { engineLaws } from '../engine.laws.ts'
import { createReferenceModel } from './reference-engine.ts'

const signature: ModelSignature = {
  inputs: ['a', 'b', 'c'].map((name) => ({ name, dtype: 'float64', shape: ['batch'] })),
  outputs: [{ name: 'result', dtype: 'float64', shape: ['batch'] }],
}

const numbers = (values: readonly number[]) =>
  defineTensor('float64', [values.length], Float64Array.from(values))

function valueAt(tensor: Tensor | undefined, index: number): number {
  if (tensor?.dtype !== 'float64') throw new TypeError('expected float64')
  return tensor.data[index] ?? Number.NaN
}

engineLaws('reference adder', {
  createModel: async () =>
    createReferenceModel(signature, ({ a, b, c }) => {
      const size = a?.shape[0] ?? 0
      const sums = Array.from({ length: size }, (_, i) => valueAt(a, i) + valueAt(b, i) + valueAt(c, i))
      return { result: numbers(sums) }
    }),
  item: fc.tuple(fc.double(), fc.double(), fc.double()),
  toInputs: (items) => ({
    a: numbers(items.map(([a]) => a)),
    b: numbers(items.map(([, b]) => b)),
    c: numbers(items.map(([, , c]) => c)),
  }),
})

describe('createReferenceModel', () => {
  test('rejects with ENGINE_FAILED and the cause when the computation throws', async () => {
    const cause = new RangeError('out of luck')
    const model = createReferenceModel({ inputs: [], outputs: [] }, () => {
      throw cause
    })
    await expect(model.run({})).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: 'Failed to run model reference: out of luck',
      cause,
    })
    await model.close()
  })
})
