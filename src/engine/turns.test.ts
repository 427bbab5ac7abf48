import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

test('gives one turn at a time, in the order of asking', async () => {
  const scheduled: (() => void)[] = []
  const takeTurn = createTurns((callback) => scheduled.push(callback))
  const log: string[] = []
  const walk = async (name: string): Promise<void> => {
    for (let i = 0; i < 2; i++) {
      await takeTurn()
      log.push(`${name}${i}`)
    }
  }
  const walks = [walk('a'), walk('b')]
  const seen: string[] = []
  while (scheduled.length > 0) {
    expect(scheduled).toHaveLength(1)
    scheduled.shift()?.()
    await Promise.resolve()
    await Promise.resolve()
    seen.push(log.join(' '))
  }
  await Promise.all(walks)
  expect(seen).toEqual(['a0', 'a0 b0', 'a0 b0 a1', 'a0 b0 a1 b1'])
})

test('lets timers run between turns, however many wait', async () => {
  const takeTurn = createTurns()
  let isRunning = true
  let turns = 0
  const walks = Array.from({ length: 16 }, async () => {
    while (isRunning) {
      await takeTurn()
      turns += 1
    }
  })
  await new Promise((resolve) => setTimeout(resolve, 5))
  isRunning = false
  await Promise.all(walks)
  expect(turns).toBeGreaterThan(16)
})

test('works with messages where there is no setImmediate, as in browsers', async () => {
  const kept = globalThis.setImmediate
  Reflect.deleteProperty(globalThis, 'setImmediate')
  try {
    const takeTurn = createTurns()
    const log: number[] = []
    await Promise.all(
      [0, 1, 2].map(async (i) => {
        await takeTurn()
        log.push(i)
      }),
    )
    expect(log).toEqual([0, 1, 2])
  } finally {
    globalThis.setImmediate = kept
  }
})
