import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortById, type BatchId } from './plan.ts'

const integerId = fc
  .bigInt({ min: -(10n ** 25n), max: 10n ** 25n })
  .map((value): BatchId => ({ value: Number(value), numberText: String(value) }))
const textId = fc.string({ unit: 'grapheme' }).map((value): BatchId => ({ value, numberText: undefined }))

test('always orders whole numbers by their exact value', () => {
  fc.assert(
    fc.property(fc.array(integerId), (ids) => {
      const sorted = sortById(ids).map((i) => BigInt(ids[i]?.numberText ?? ''))
      sorted.forEach((value, i) => expect(i === 0 || (sorted[i - 1] as bigint) <= value).toBe(true))
    }),
  )
})

test('always orders text by code point, after all numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(integerId, textId)), (ids) => {
      const sorted = sortById(ids).map((i) => ids[i]?.value)
      const texts = sorted.filter((value) => typeof value === 'string')
      expect(sorted.slice(sorted.length - texts.length)).toEqual(texts)
      const byCodePoint = [...texts].sort((a, b) => {
        const [left, right] = [[...a], [...b]].map((text) => text.map((c) => c.codePointAt(0) ?? 0)) as [
          number[],
          number[],
        ]
        const i = left.findIndex((code, k) => code !== right[k])
        return i < 0 ? left.length - right.length : (left[i] ?? 0) - (right[i] ?? -1)
      })
      expect(texts).toEqual(byCodePoint)
    }),
  )
})

test('keeps the order of equal IDs and sends every item exactly once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1, 2, 'a')), (values) => {
      const order = sortById(values.map((value) => ({ value, numberText: undefined })))
      expect([...order].sort((a, b) => a - b)).toEqual(values.map((_, i) => i))
      order.forEach((position, k) => {
        const next = order[k + 1]
        if (next !== undefined && values[position] === values[next]) expect(position).toBeLessThan(next)
      })
    }),
  )
})

test.each([
  { name: 'numbers by value, not as text', given: [10, 2, 1], want: [1, 2, 10] },
  { name: 'text as text', given: ['10', '2', '1'], want: ['1', '10', '2'] },
  { name: 'an emoji after a fullwidth tilde', given: ['\u{1F600}', '\uFF5E'], want: ['\uFF5E', '\u{1F600}'] },
])('orders $name', ({ given, want }) => {
  const ids: BatchId[] = given.map((value) => ({ value, numberText: undefined }))
  expect(sortById(ids).map((i) => given[i])).toEqual(want)
})
