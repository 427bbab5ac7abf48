import { expect, test } from 'vitest'
import { createVirtualClock, readSteadyMs, wait, wallClock } from './clock.ts'

test('runs what falls due in the order of time and stands still otherwise', async () => {
  const clock = createVirtualClock(1000)
  const seen: string[] = []
  clock.schedule(20, () => seen.push(`b at ${clock.nowMs()}`))
  clock.schedule(10, () => seen.push(`a at ${clock.nowMs()}`))
  const cancel = clock.schedule(15, () => seen.push('never'))
  cancel()
  await clock.advance(19)
  expect(seen).toEqual(['a at 1010'])
  await clock.advance(1)
  expect(seen).toEqual(['a at 1010', 'b at 1020'])
  expect(clock.nowMs()).toBe(1020)
})

test('runs what callbacks schedule within the same advance', async () => {
  const clock = createVirtualClock()
  let ticks = 0
  const tick = (): void => {
    if (++ticks < 3) clock.schedule(10, tick)
  }
  clock.schedule(10, tick)
  await clock.advance(30)
  expect(ticks).toBe(3)
})

test('ends a wait when its signal is aborted', async () => {
  const abort = new AbortController()
  const waiting = wait(createVirtualClock(), 1000, abort.signal)
  abort.abort()
  await expect(waiting).resolves.toBeUndefined()
  await expect(wait(createVirtualClock(), 1000, abort.signal)).resolves.toBeUndefined()
})

test('the steady time has fractions on the wall clock and is the time itself on a virtual one', async () => {
  const reads = Array.from({ length: 20 }, () => readSteadyMs(wallClock))
  expect(reads.some((one) => !Number.isInteger(one))).toBe(true)
  expect(reads).toEqual([...reads].sort((a, b) => a - b))
  const clock = createVirtualClock(7)
  await clock.advance(2)
  expect(readSteadyMs(clock)).toBe(9)
})

test('the wall clock tells the time in milliseconds and calls back', async () => {
  const before = wallClock.nowMs()
  await wait(wallClock, 1)
  expect(wallClock.nowMs()).toBeGreaterThanOrEqual(before)
})
