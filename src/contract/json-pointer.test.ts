import { expect, test } from 'vitest'
import { escapePointerSegment, nameMember, parsePointer } from './json-pointer.ts'

// RFC 6901, section 5: the pointers of its example are these names behind a slash.
test.each([
  ['a/b', 'a~1b'],
  ['m~n', 'm~0n'],
  ['~1', '~01'],
  ['c%d', 'c%d'],
  ['', ''],
])('writes %j as %j, and reads it', (name, segment) => {
  expect(escapePointerSegment(name)).toBe(segment)
  expect(parsePointer(`/a/${segment}`)).toEqual(['a', name])
})

test('names members', () => {
  expect(nameMember('')).toBe('')
  expect(nameMember('/deployments/0/faults/12/nth')).toBe('deployments[0].faults[12].nth')
  expect(nameMember('/server/x~1y')).toBe('server.x/y')
})
