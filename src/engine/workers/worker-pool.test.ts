import { expect, test } from 'vitest'
import { createPool, named, nameOf, settle } from '../../../test/support/hand-workers.ts'

test('computes one run at a time, in the order of asking', async () => {
  const { first, ask } = createPool()
  const runs = ['a', 'b', 'c'].map((name) => ask(name))
  expect(first.given).toEqual(['a'])
  for (const expected of [
    ['a', 'b'],
    ['a', 'b', 'c'],
  ]) {
    first.finish()
    await settle()
    expect(first.given).toEqual(expected)
  }
  first.finish()
  expect(await Promise.all(runs)).toEqual(['a', 'b', 'c'])
})

test('refuses a run when as many wait as may, but not one that was accepted', async () => {
  const { pool, first, ask } = createPool()
  const runs = ['a', 'b', 'c'].map((name) => ask(name))
  expect(await ask('d')).toBe(
    "ENGINE_OVERLOADED: Failed to run model m.onnx: expected room among the runs that may wait, 'maxQueued' is 2, found none. " +
      "Send fewer requests at once, or give it a larger 'maxQueued' in its card or deployment",
  )
  runs.push(pool.run(named('e'), { isAccepted: true }).then(nameOf))
  for (let i = 0; i < 4; i++) {
    first.finish()
    await settle()
  }
  expect(await Promise.all(runs)).toEqual(['a', 'b', 'c', 'e'])
})

test('takes a run for each worker that is still to come, also without a queue', async () => {
  const { started, ask } = createPool({ workers: 2, maxQueued: 0 })
  const runs = [ask('a'), ask('b')]
  expect(await ask('c')).toMatch(/^ENGINE_OVERLOADED/)
  await settle()
  expect(started.map(({ given }) => given)).toEqual([['a'], ['b']])
  for (const worker of started) worker.finish()
  expect(await Promise.all(runs)).toEqual(['a', 'b'])
})

test('lets a cancelled run leave the queue at once', async () => {
  const { first, ask } = createPool()
  const controller = new AbortController()
  const a = ask('a')
  const gone = ask('b', controller.signal)
  const c = ask('c')
  controller.abort()
  expect(await gone).toMatch(/^REQUEST_CANCELLED/)
  const d = ask('d') // has b's place in the queue
  for (let i = 0; i < 3; i++) {
    first.finish()
    await settle()
  }
  expect(await Promise.all([a, c, d])).toEqual(['a', 'c', 'd'])
  expect(first.given).toEqual(['a', 'c', 'd'])
})

test('drops the outputs of a cancelled run and gives its worker to nobody before it is done', async () => {
  const { first, ask } = createPool()
  const controller = new AbortController()
  const gone = ask('a', controller.signal)
  const next = ask('b')
  controller.abort()
  expect(await gone).toMatch(/^REQUEST_CANCELLED/)
  expect(first.given).toEqual(['a'])
  first.finish()
  await settle()
  first.finish()
  expect(await next).toBe('b')
})

test('tells what a run computed for, without its wait', async () => {
  const { pool, clock, first } = createPool()
  const told: number[] = []
  const runs = ['a', 'b'].map((name) => pool.run(named(name), { onComputed: (ms) => told.push(ms) }))
  for (let i = 0; i < 2; i++) {
    await clock.advance(400)
    first.finish()
    await settle()
  }
  await Promise.all(runs)
  expect(told).toEqual([400, 400])
})
