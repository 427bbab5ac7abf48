import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from '../../codecs/lossless-json.ts'
import { findDifference } from '../difference.ts'
import { expectCovered, shrinkUntil } from './coverage.laws.ts'
import { float64 } from './floats.ts'
import { arbitraryFromSchema } from './schema-arbitrary.ts'
import { jsonSpelling, numberSpelling } from './json-spelling.ts'

const SAMPLE = { 'a"\u{1f415}': [1, -0, 12.5, 'x/\n'], b: { c: null, d: true }, e: '' }

test('spellings always parse to the value they stand for', () => {
  const values = arbitraryFromSchema(true)
  fc.assert(
    fc.property(
      values.chain((value) => jsonSpelling(value).map((text) => ({ value, text }))),
      ({ value, text }) => {
        expect(findDifference(value, JSON.parse(text))).toBeUndefined()
        expect(findDifference(value, parseJson(text).value)).toBeUndefined()
      },
    ),
    { numRuns: 200 },
  )
})

test('spellings of numbers are always the same double', () => {
  const finite = float64.filter(Number.isFinite)
  fc.assert(
    fc.property(
      finite.chain((value) => numberSpelling(value).map((text) => ({ value, text }))),
      ({ value, text }) => {
        expect(JSON.parse(text)).toBe(value)
      },
    ),
    { numRuns: 2000 },
  )
})

test('spellings differ in blanks, order, escapes and numbers', () => {
  expectCovered(jsonSpelling(SAMPLE), {
    plain: (text) => text.startsWith('{"a\\"') && !/\s(?!\n)/.test(text),
    blanks: (text) => /[\t\n ]/.test(text),
    'another order': (text) => /^\s*\{\s*"(b|\\u0062|e|\\u0065)"/.test(text),
    'an escaped pair of surrogates': (text) => /\\ud83d\\udc15/i.test(text),
    'an escaped solidus': (text) => text.includes('\\/'),
    'a fraction of zeros': (text) => /\b1\.0/.test(text),
    'a capital E': (text) => /\dE/.test(text),
    'minus zero': (text) => /-0/.test(text),
    'an exponent of a fraction': (text) => /125e-1|0\.125e/i.test(text),
  })
})

test('spellings shrink to what JSON.stringify writes', () => {
  expect(shrinkUntil(jsonSpelling([1, 'a', { b: 2 }]), () => true)).toBe('[1,"a",{"b":2}]')
})
