import { expect, test } from 'vitest'
import { escapePointerSegment } from './json-pointer.ts'

// RFC 6901, section 5: the pointers of its example are these names behind a slash.
test.each([
  ['a/b', 'a~1b'],
  ['m~n', 'm~0n'],
  ['~1', '~01'],
  ['c%d', 'c%d'],
  ['', ''],
])('writes %j as %j', (name, segment) => {
  expect(escapePointerSegment(name)).toBe(segment)
})
