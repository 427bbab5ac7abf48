import { expect, test } from 'vitest'
import { createBodyCopies } from './body-copies.ts'

test('keeps what passes, in bytes of its own', () => {
  const copy = createBodyCopies({ maxBodyBytes: 10, maxTotalBytes: 100 }).open()
  const chunk = Buffer.from('abc')
  copy.push(chunk)
  chunk.fill(0)
  copy.push(Buffer.from('de'))
  expect([Buffer.from(copy.take() ?? []).toString(), copy.byteLength()]).toEqual(['abcde', 5])
})

test('lets go of a body that is larger than it may be, and counts on', () => {
  const copy = createBodyCopies({ maxBodyBytes: 4, maxTotalBytes: 100 }).open()
  for (const text of ['abc', 'de', 'f']) copy.push(Buffer.from(text))
  expect([copy.take(), copy.byteLength()]).toEqual([undefined, 6])
})

test('keeps no further body while others fill the memory, and does again when they are released', () => {
  const copies = createBodyCopies({ maxBodyBytes: 10, maxTotalBytes: 10 })
  const [first, second] = [copies.open(), copies.open()]
  first.push(Buffer.alloc(8))
  second.push(Buffer.alloc(8))
  expect([first.take()?.length, second.take()]).toEqual([8, undefined])
  first.release()
  first.release()
  const third = copies.open()
  third.push(Buffer.alloc(8))
  expect(third.take()?.length).toBe(8)
})
