import { expect, test } from 'vitest'
import { createVirtualClock } from './clock.ts'
import { createRateWindows } from './rate-windows.ts'

const rate = { calls: 2, windowMs: 1000 }

test('lets so many calls of a kind pass in a window and tells when the next begins', async () => {
  const clock = createVirtualClock()
  const windows = createRateWindows(clock)
  const owner = {}
  await clock.advance(300)
  expect(windows.count(owner, 'a', rate)).toEqual({ isBeyond: false, untilNextMs: 1000 })
  await clock.advance(400)
  expect(windows.count(owner, 'a', rate)).toEqual({ isBeyond: false, untilNextMs: 600 })
  expect(windows.count(owner, 'a', rate)).toEqual({ isBeyond: true, untilNextMs: 600 })
  expect(windows.count(owner, 'b', rate).isBeyond).toBe(false)
  expect(windows.count({}, 'a', rate).isBeyond).toBe(false)
  await clock.advance(600)
  expect(windows.count(owner, 'a', rate)).toEqual({ isBeyond: false, untilNextMs: 1000 })
})
