import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectCovered, shrinkUntil } from './coverage.laws.ts'
import { id, ids, integerId } from './ids.ts'

test('the JSON text of an id always means its value', () => {
  fc.assert(
    fc.property(id, ({ value, json }) => {
      if (typeof value === 'bigint') {
        expect(json).toBe(value.toString())
        expect(Number.isSafeInteger(Number(value))).toBe(false)
      } else expect(JSON.parse(json)).toBe(value)
    }),
    { numRuns: 1000 },
  )
})

test('ids cover texts, small integers, and those around 2^53 and the limits of int64', () => {
  const values = id.map(({ value }) => value)
  expectCovered(values, {
    texts: (value) => typeof value === 'string',
    'texts that look like a number': (value) => typeof value === 'string' && /^\d+$/.test(value),
    'the empty text': (value) => value === '',
    'small integers': (value) => typeof value === 'number' && value < 1000,
    '2^53 + 1': (value) => value === 2n ** 53n + 1n,
    'the largest of int64': (value) => value === 2n ** 63n - 1n,
    'beyond uint64': (value) => typeof value === 'bigint' && value >= 2n ** 64n,
  })
})

test('ids of a batch always differ', () => {
  fc.assert(
    fc.property(ids(), (all) => {
      expect(new Set(all.map(({ json }) => json)).size).toBe(all.length)
    }),
  )
})

test('ids shrink to the smallest that fails', () => {
  expect(shrinkUntil(integerId, ({ value }) => typeof value === 'bigint').json).toMatch(
    /^-?900719925474099\d$/,
  )
  expect(shrinkUntil(id, ({ value }) => value !== 0).json.length).toBeLessThanOrEqual(3)
})
