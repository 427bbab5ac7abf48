import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase64WithTables, encodeBase64WithTables } from './base64-tables.ts'
import { base64, decodeBase64, encodeBase64 } from './base64.ts'
import { codecLaws } from './codec.laws.ts'

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const digit = fc.constantFrom(...DIGITS)
const nearMisses = fc
  .tuple(
    fc.string({ unit: digit, maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('=', '-', '\u0141', 'B') }),
  )
  .map(([start, end]) => start + end)

codecLaws('base64', { codec: base64, value: fc.uint8Array({ maxLength: 300 }), nearMisses })

codecLaws('base64 without Buffer', {
  codec: {
    encode: encodeBase64WithTables,
    decode: (text) => {
      const bytes = decodeBase64(text)
      expect(decodeBase64WithTables(text, 0, bytes.length)).toEqual(bytes)
      return bytes
    },
  },
  value: fc.uint8Array({ maxLength: 300 }),
  nearMisses,
})

test('the tables always write what Buffer writes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(encodeBase64WithTables(bytes)).toBe(encodeBase64(bytes))
    }),
  )
})

test('the tables never read a text with a character that is no digit', () => {
  const character = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })
  fc.assert(
    fc.property(
      fc.string({ unit: digit, minLength: 2, maxLength: 9 }),
      fc.nat(),
      character,
      (text, at, found) => {
        fc.pre(text.length % 4 !== 1 && found.length === 1 && !DIGITS.includes(found))
        const start = at % text.length
        const broken = text.slice(0, start) + found + text.slice(start + 1)
        expect(decodeBase64WithTables(broken, 0, Math.floor((text.length * 3) / 4))).toBeUndefined()
      },
    ),
    { numRuns: 1000 },
  )
})

test('decodeBase64 always reads from an offset on what it reads from the rest alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (before, bytes) => {
      const text = before + encodeBase64(bytes)
      expect(decodeBase64(text, before.length)).toEqual(bytes)
      const tail = text.slice(before.length)
      expect(decodeBase64WithTables(text, before.length, bytes.length)).toEqual(decodeBase64(tail))
    }),
  )
})
