import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  keepNumberText,
  MAX_JSON_DEPTH,
  numberTextOf,
  parseJson,
  parseJsonBytes,
  serializeJson,
  serializeJsonInPieces,
} from './lossless-json.ts'

const numberText = fc.oneof(
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => (Object.is(value, -0) ? '-0' : JSON.stringify(value))),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map(String),
  fc
    .tuple(fc.integer(), fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), fc.nat(400))
    .map(([mantissa, e, sign, exponent]) => `${mantissa}${e}${sign}${exponent}`),
  fc
    .tuple(fc.integer(), fc.nat(), fc.nat(5))
    .map(([whole, part, zeros]) => `${whole}.${part}${'0'.repeat(zeros)}`),
)

/** Compact JSON text, so that serializing what was parsed has to give the same text. */
const { text: jsonText } = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    numberText,
    fc.string({ unit: 'binary' }).map((value) => JSON.stringify(value)),
    fc.constantFrom('null', 'true', 'false'),
    fc.array(tie('text'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    fc
      .uniqueArray(
        fc.tuple(
          fc.string().map((name) => `n${name}`),
          tie('text'),
        ),
        { maxLength: 4, selector: ([name]) => name },
      )
      .map((members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
  ),
}))

test('always writes compact JSON back as it was read, every number with its own spelling', () => {
  fc.assert(
    fc.property(jsonText, (text) => {
      // A number at the top has no holder that could keep its spelling.
      const wrapped = `[${text}]`
      expect(serializeJson(parseJson(wrapped))).toBe(wrapped)
    }),
    { numRuns: 1000 },
  )
})

test('never gives another value than JSON.parse', () => {
  fc.assert(
    fc.property(jsonText, (text) => {
      expect(parseJson(text).value).toStrictEqual(JSON.parse(text))
    }),
  )
})

test.each(['9007199254740993', '1e2', '1.0', '-0', '1E400', '123456789012345678901234567890'])(
  'keeps the spelling of %s',
  (text) => {
    const document = parseJson(`{"data":[${text}]}`)
    expect(numberTextOf(document, (document.value as { data: object }).data, 0)).toBe(text)
    expect(serializeJson(document)).toBe(`{"data":[${text}]}`)
  },
)

test('keeps no spellings where JavaScript would write the same', () => {
  expect(parseJson('[1,2.5,-3,1e+21]').numberTexts).toBeUndefined()
})

test('writes a spelling that was set by hand', () => {
  const numberTexts = new WeakMap<object, Map<string, string>>()
  const value = [1]
  keepNumberText(numberTexts, value, 0, '1.00')
  expect(serializeJson({ value, numberTexts })).toBe('[1.00]')
})

test('takes the last of members with one name, and a member named __proto__ as any other', () => {
  expect(parseJson('{"a":1,"a":2}').value).toEqual({ a: 2 })
  const { value } = parseJson('{"__proto__":{"x":1},"b":1.0}')
  expect(Object.keys(value as object)).toEqual(['__proto__', 'b'])
  expect(({} as { x?: number }).x).toBeUndefined()
})

test('accepts the deepest nesting and refuses one level more', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ' '.repeat(2000) + ']'.repeat(depth)
  expect(() => parseJson(nested(MAX_JSON_DEPTH))).not.toThrow()
  expect(() => parseJson(nested(MAX_JSON_DEPTH + 1))).toThrow(/at most 512 nested lists and objects/)
  expect(() => parseJson(JSON.stringify('['.repeat(10_000)))).not.toThrow()
})

test.each([
  { name: 'nothing', text: '', message: /found an empty body/ },
  { name: 'a cut list', text: '[1,', message: /found text of 3 characters that is none/ },
  { name: 'NaN', text: '[NaN]', message: /that is none/ },
])('refuses $name', ({ text, message }) => {
  expect(() => parseJson(text)).toThrow(
    expect.objectContaining({ code: 'DECODE_FAILED', message: expect.stringMatching(message) as string }),
  )
})

test('refuses bytes that are not UTF-8 and skips a byte order mark', () => {
  expect(() => parseJsonBytes(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(/UTF-8/)
  expect(() => parseJsonBytes(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22))).toThrow(/UTF-8/)
  expect(parseJsonBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x31)).value).toBe(1)
})

test('always reads back what it wrote, whatever the style', () => {
  const style = fc.record({ asciiOnly: fc.boolean(), spaced: fc.boolean() })
  fc.assert(
    fc.property(fc.jsonValue(), style, (value, one) => {
      const text = serializeJson({ value }, one)
      expect(parseJson(text).value).toEqual(JSON.parse(JSON.stringify(value)))
      if (one.asciiOnly) expect(text).toMatch(/^[\0-\x7f]*$/)
    }),
  )
})

test.each([
  { style: { spaced: true }, want: '{"a": [1, {}, [], "\\n, é"], "b": null}' },
  { style: { asciiOnly: true }, want: '{"a":[1,{},[],"\\n, \\u00E9"],"b":null}' },
])('writes JSON in the style $style', ({ style, want }) => {
  expect(serializeJson({ value: { a: [1, {}, [], '\n, é'], b: null } }, style)).toBe(want)
})

test('writes large texts piece by piece as it writes them whole', () => {
  const marker = '\u0001large 0\u0001'
  const row = { x: 'preview', y: marker }
  const text = {
    prefix: 'data:x;base64,',
    parts: [new Uint8Array(7).fill(1), new Uint8Array(1_000_001).fill(2)],
  }
  const document = {
    value: { rows: [row, marker] },
    base64Texts: new WeakMap([[row, new Map([['x', text]])]]),
  }
  const { byteLength, pieces } = serializeJsonInPieces(document)
  const bytes = Buffer.concat([...pieces])
  expect(bytes.toString()).toBe(serializeJson(document))
  expect(bytes.byteLength).toBe(byteLength)
  const { rows } = JSON.parse(bytes.toString()) as { rows: [{ x: string; y: string }, string] }
  expect(rows[0].x).toBe(`data:x;base64,${Buffer.concat(text.parts).toString('base64')}`)
  expect(rows[0].y).toBe(marker)
})
