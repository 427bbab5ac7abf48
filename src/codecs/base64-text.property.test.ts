import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthOf, toPieces } from './base64-text.ts'

test('always gives prefix and base64 of all parts, however they are cut', () => {
  const parts = fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 6 })
  fc.assert(
    fc.property(fc.constantFrom('', 'data:x;base64,'), parts, (prefix, bytes) => {
      const text = { prefix, parts: bytes }
      const whole = prefix + Buffer.concat(bytes).toString('base64')
      expect([...toPieces(text)].join('')).toBe(whole)
      expect(lengthOf(text)).toBe(whole.length)
    }),
  )
})

test('gives a large part in pieces', () => {
  const bytes = new Uint8Array(2_000_001).map((_, i) => i * 7)
  const pieces = [...toPieces({ prefix: 'p', parts: [bytes] })]
  expect(pieces.length).toBeGreaterThan(3)
  expect(pieces.join('')).toBe(`p${Buffer.from(bytes).toString('base64')}`)
})
