import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepNumberText, parseJson, serializeJson, type NumberTexts } from './lossless-json.ts'
import { replaceMembers } from './raw-members.ts'

test('shares what has no replaced member and copies the way to one that has', () => {
  const inner = [1, 2]
  const value = { a: [inner, { b: 3 }], c: [4] }
  const replaced = replaceMembers(value, (holder) => (holder === inner ? new Map([['1', 'two']]) : undefined))
  expect(replaced).toEqual({ a: [[1, 'two'], { b: 3 }], c: [4] })
  expect(inner).toEqual([1, 2])
  expect((replaced as typeof value).c).toBe(value.c)
})

/** Occurs in no text that is made up here. */
const MARK = '\uE000'

test('always writes what a replacer would', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (given) => {
      // An own member of that name sets no prototype.
      const value = parseJson(JSON.stringify({ given, list: [given], ['__proto__']: 1 })).value as object
      const numberTexts: NumberTexts = new WeakMap()
      const plain = JSON.stringify(value, function (this: object, key: string, member: unknown): unknown {
        if (typeof member !== 'number') return member
        keepNumberText(numberTexts, this, key, `${member}`.replace(/^-?\d+$/, '$&.0'))
        return `${MARK}${member}${MARK}`.replace(/^(.)(-?\d+)(.)$/, '$1$2.0$3')
      })
      expect(serializeJson({ value, numberTexts })).toBe(plain.replace(/"\uE000([^"]*?)\uE000"/g, '$1'))
    }),
    { numRuns: 200 },
  )
})
