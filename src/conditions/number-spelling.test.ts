import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson, serializeJson } from '../codecs/lossless-json.ts'
import { spellNumbersAsJava } from './number-spelling.ts'

test.each([
  { given: 3000, want: '3000.0' },
  { given: 1.1728967e-12, want: '1.1728967E-12' },
  { given: 0.001, want: '0.001' },
  { given: 0.00099, want: '9.9E-4' },
  { given: 9_999_999, want: '9999999.0' },
  { given: 1e7, want: '1.0E7' },
  { given: -2.5e-5, want: '-2.5E-5' },
  { given: 0, want: '0.0' },
  { given: -0, want: '-0.0' },
])('writes $given as $want', ({ given, want }) => {
  expect(serializeJson(spellNumbersAsJava({ value: [given, { a: [given] }] }))).toBe(
    `[${want},{"a":[${want}]}]`,
  )
})

test('leaves members alone whose numbers are whole', () => {
  const document = { value: { shape: [2, 2], data: [1], n: { shape: 3 } } }
  const text = serializeJson(spellNumbersAsJava(document, ['shape']))
  expect(text).toBe('{"shape":[2,2],"data":[1.0],"n":{"shape":3}}')
})

test('never changes a value', () => {
  const values = fc.jsonValue({ maxDepth: 4 })
  fc.assert(
    fc.property(values, (value) => {
      // A bare number has nothing that could hold its spelling.
      const text = serializeJson(spellNumbersAsJava({ value: [value] }))
      expect(parseJson(text).value).toEqual([value])
    }),
  )
})
