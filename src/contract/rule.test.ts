import { expect, test } from 'vitest'
import { defineRules, type Rule } from './rule.ts'

const rule: Rule = {
  code: 'id-echoed',
  title: 'Ids are repeated',
  description: 'An answer repeats the id that the request gave.',
  source: { document: 'RFC 0' },
  severity: 'error',
  example: '{"id": 2}',
}

test('finds rules by their code, and freezes them', () => {
  const rules = defineRules([rule, { ...rule, code: 'other' }])
  expect([...rules.keys()]).toEqual(['id-echoed', 'other'])
  expect(Object.isFrozen(rules.get('other'))).toBe(true)
  expect(Object.isFrozen(rules.get('other')!.source)).toBe(true)
})

test.each([
  {
    name: 'a code that is used twice',
    codes: ['a', 'a'],
    message: /expected a code of its own, found it used twice/,
  },
  {
    name: 'a code that is not kebab-case',
    codes: ['aB'],
    message: /expected a code in kebab-case, found 'aB'/,
  },
])('refuses $name', ({ codes, message }) => {
  expect(() => defineRules(codes.map((code) => ({ ...rule, code })))).toThrow(
    expect.objectContaining({ code: 'USAGE_INVALID', message: expect.stringMatching(message) }),
  )
})
