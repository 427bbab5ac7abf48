import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { serializeJson, type NumberTexts } from '../../codecs/lossless-json.ts'
import { floatTextOf, keepFloatTexts } from './float-text.ts'

describe('floatTextOf', () => {
  // Printed by Python 3.11: repr of each.
  test.each([
    [1, '1.0'],
    [0, '0.0'],
    [-0, '-0.0'],
    [-3000, '-3000.0'],
    [0.5469377040863037, undefined],
    [1e-4, undefined],
    [9.999e-5, '9.999e-05'],
    [1e-5, '1e-05'],
    [2.2819979006482097e-14, undefined],
    [1.5e-7, '1.5e-07'],
    [5e-324, undefined],
    [9007199254740993, '9007199254740992.0'],
    [1e16, '1e+16'],
    [1.2345e18, '1.2345e+18'],
    [1e22, undefined],
    [1.7976931348623157e308, undefined],
  ])('writes %d as %s', (value, text) => {
    const found = floatTextOf(value) ?? String(value)
    expect(found).toBe(text ?? String(value))
  })

  test('always has the same value, and a point or an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = floatTextOf(value) ?? String(value)
        expect(Object.is(Number(text), value)).toBe(true)
        expect(text).toMatch(/^-?\d+(\.\d+)?(e[+-]\d{2,3})?$/)
        expect(text).toMatch(/[.e]/)
      }),
    )
  })
})

describe('keepFloatTexts', () => {
  test('reaches every number of lists and objects', () => {
    const texts: NumberTexts = new WeakMap()
    const value = [[1, 0.5], { score: 1, label: 'a', list: [0.00001] }, null]
    expect(keepFloatTexts(value, texts)).toBeUndefined()
    expect(serializeJson({ value, numberTexts: texts })).toBe(
      '[[1.0,0.5],{"score":1.0,"label":"a","list":[1e-05]},null]',
    )
  })

  test.each([NaN, Infinity, -Infinity])('gives %d back, which JSON does not have', (value) => {
    expect(keepFloatTexts([[1, { a: [value] }]], new WeakMap())).toBe(value)
  })
})
