import { expect, test } from 'vitest'
import { hasOverflow } from './overflow.ts'

test.each([
  ['1e400', true],
  ['[1,[2,[-1e999]]]', true],
  ['[[1,2],[3,1e308]]', false],
  ['"1e400"', false],
  ['null', false],
  ['[]', false],
  ['{"a":1}', false],
])('%s', (text, want) => {
  expect(hasOverflow(JSON.parse(text))).toBe(want)
})

test('needs no stack for lists within lists', () => {
  let deep: unknown = [Infinity]
  for (let depth = 0; depth < 100_000; depth++) deep = [deep]
  expect(hasOverflow(deep)).toBe(true)
})
