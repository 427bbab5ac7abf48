import { expect, test } from 'vitest'
import { createViolationList, listViolations } from './violation-list.ts'

const violation = (pointer: string) => ({ code: 'x', pointer, message: 'must be y' })

test('keeps 20 violations, says how many more there are, and makes no words for those', () => {
  const violations = createViolationList()
  let made = 0
  for (let i = 0; i < 500; i++) violations.add(() => (made++, violation(`/${i}`)))
  expect([made, violations.count]).toEqual([20, 500])
  expect(violations.toList()).toHaveLength(20)
  expect(violations.toList().at(-1)).toEqual({ ...violation('/19'), message: 'must be y (and 480 more)' })
})

test('lists up to 20 as they are', () => {
  const names = Array.from({ length: 20 }, (_, i) => `/${i}`)
  expect(listViolations(names, violation)).toEqual(names.map(violation))
  expect(listViolations([], violation)).toEqual([])
})
