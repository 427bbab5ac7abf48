import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dtype } from '../tensor/dtype.ts'
import { createCategoryFeature } from './category.ts'
import { encode, featureLaws } from './feature.laws.ts'

const NAMES = ['cat', 'dog', 'toString']
const CARD = { name: 'animal', kind: 'category', tensor: 'x', categories: NAMES } as const
const bind = (dtype: Dtype, shape: readonly (number | string)[]) =>
  createCategoryFeature(CARD, { name: 'x', dtype, shape }, 'outputs')

const FORMS = [
  { dtype: 'float32', shape: ['batch', 3] },
  { dtype: 'float64', shape: ['batch', 'classes'] },
  { dtype: 'int64', shape: ['batch'] },
  { dtype: 'int32', shape: ['batch', 1] },
  { dtype: 'string', shape: ['batch'] },
] as const

const wrong = fc.constantFrom<unknown>(
  'bird',
  '',
  'constructor',
  0,
  null,
  undefined,
  true,
  [],
  ['cat'],
  {},
  { cat: 0 },
  { cat: -1, dog: 2 },
  { cat: '1' },
  { cat: 1, bird: 0 },
  { cat: Infinity },
  { cat: Number.NaN },
  { cat: 1e308, dog: 1e308 },
)
const name = fc.constantFrom(...NAMES)
const oneHot = name.map((only) => ({ cat: 0, [only]: 3 }))
const weights = fc.record({ cat: fc.double({ min: 0.1, max: 9, noNaN: true }), dog: fc.constantFrom(0, 1) })

for (const { dtype, shape } of FORMS) {
  const isDistribution = dtype === 'float32' || dtype === 'float64'
  featureLaws(`category ${dtype}`, {
    feature: bind(dtype, shape),
    value: isDistribution ? fc.oneof(name, oneHot, weights) : fc.oneof(name, oneHot),
    wrong: isDistribution ? wrong : fc.oneof(wrong, fc.constant({ cat: 0.5, dog: 0.5 })),
  })

  test(`category ${dtype}: a name always comes back as the one category of probability 1`, () => {
    const feature = bind(dtype, shape)
    fc.assert(
      fc.property(fc.array(fc.oneof(name, oneHot)), (given) => {
        const decoded = feature.decode(encode(feature, given)) as Readonly<Record<string, number>>[]
        expect(decoded).toHaveLength(given.length)
        decoded.forEach((probabilities, item) => {
          const one = given[item]
          const want =
            typeof one === 'string' ? one : Object.entries(one!).find(([, weight]) => weight > 0)![0]
          expect(Object.keys(probabilities)).toEqual(NAMES)
          for (const key of NAMES) expect(probabilities[key]).toBe(key === want ? 1 : 0)
        })
      }),
    )
  })
}

test('a distribution always comes back when its weights add up to 1', () => {
  const feature = bind('float64', ['batch', 3])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 64 }), fc.integer({ min: 0, max: 64 }), (a, b) => {
      const given = { cat: a / 128, dog: b / 128, toString: (128 - a - b) / 128 }
      expect(feature.decode(encode(feature, [given]))).toEqual([given])
    }),
  )
})
