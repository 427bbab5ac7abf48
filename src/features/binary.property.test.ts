import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TensorSpec } from '../inference/model-signature.ts'
import { createBinaryFeature } from './binary.ts'
import { encode, featureLaws } from './feature.laws.ts'

const CARD = { name: 'ill', kind: 'binary', tensor: 'x' } as const
const bind = (dtype: TensorSpec['dtype'], shape: TensorSpec['shape'] = ['batch']) =>
  createBinaryFeature(CARD, { name: 'x', dtype, shape })

const wrong = fc.constantFrom<unknown>('1', null, undefined, [1], -0.1, 1.1, Number.NaN, Infinity)
for (const dtype of ['float32', 'float64'] as const) {
  const value = fc.oneof(fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }))
  featureLaws(`binary ${dtype}`, { feature: bind(dtype), value, wrong })
}
featureLaws('binary bool', {
  feature: bind('bool', ['batch', 1]),
  value: fc.constantFrom(0, 1, true, false),
  wrong: fc.oneof(wrong, fc.constant(0.5)),
})

test('always decodes the probabilities that it encoded', () => {
  const feature = bind('float64', ['batch', 1])
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (given) => {
      expect(feature.decode(encode(feature, given))).toEqual(given)
    }),
  )
})
