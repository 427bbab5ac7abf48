import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asJsonText, pythonFloat, serializePythonJson, SHORT_SEPARATORS } from './python-json.ts'

// Printed by repr() of CPython 3.11.
test.each([
  [1, '1.0'],
  [-0, '-0.0'],
  [0.1, '0.1'],
  [1e15, '1000000000000000.0'],
  [1e16, '1e+16'],
  [1.5e21, '1.5e+21'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [1.25e-7, '1.25e-07'],
  [5e-324, '5e-324'],
  [1.7976931348623157e308, '1.7976931348623157e+308'],
  [0.10000000149011612, '0.10000000149011612'],
])('writes %f as Python does', (number, want) => {
  expect(pythonFloat(number)).toBe(want)
})

test('always writes a float that is read as the same number', () => {
  const float = fc.double({ noNaN: true, noDefaultInfinity: true })
  fc.assert(fc.property(float, (number) => Object.is(Number(pythonFloat(number)), number)))
})

test('puts blanks after commas and colons and escapes all beyond ASCII in lower-case digits', () => {
  const value = { a: ['é\u007f😀"\n', 1, null, true, asJsonText('2.0')], b: {} }
  expect(serializePythonJson(value)).toBe(
    String.raw`{"a": ["\u00e9\u007f\ud83d\ude00\"\n", 1, null, true, 2.0], "b": {}}`,
  )
  expect(serializePythonJson([1, { a: 2 }], SHORT_SEPARATORS)).toBe('[1,{"a":2}]')
})

test('always writes JSON that is read as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const plain = JSON.stringify(value)
      expect(JSON.stringify(JSON.parse(serializePythonJson(value)))).toBe(plain)
    }),
  )
})
