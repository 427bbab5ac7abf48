import { expect, test } from 'vitest'
import { createPool, settle } from '../../../test/support/hand-workers.ts'

test('replaces a worker that ends, at once and then later and later', async () => {
  const { clock, started, ask } = createPool()
  for (const [i, delayMs] of [0, 100, 1000].entries()) {
    const run = ask(`run ${i}`)
    started[i]?.die()
    expect(await run).toBe(
      'ENGINE_FAILED: Failed to run model m.onnx: its worker process was ended by SIGSEGV',
    )
    if (delayMs > 0) {
      await clock.advance(delayMs - 1)
      expect(started).toHaveLength(i + 1)
      await clock.advance(1)
    }
    await settle()
    expect(started).toHaveLength(i + 2)
  }
})

test('begins anew with short waits once a run has been completed', async () => {
  const { clock, started, ask } = createPool()
  for (let i = 0; i < 6; i++) {
    started[i]?.die()
    await clock.advance(100)
    const run = ask('a')
    started[i + 1]?.finish()
    expect(await run).toBe('a')
  }
})

test('tells everybody at once when no worker stays up, until one does', async () => {
  const { clock, started, ask, failStarts } = createPool()
  failStarts('no memory')
  const waiting = [ask('a'), ask('b')]
  started[0]?.die()
  expect(await waiting[0]).toMatch(/SIGSEGV/)
  await clock.advance(1100)
  const reason =
    'ENGINE_FAILED: Failed to run model m.onnx: expected a worker process that stays up, 4 in a row have ended. ' +
    'The last could not load it: no memory; the next one starts within 5 s'
  expect(await waiting[1]).toBe(reason)
  expect(await ask('c')).toBe(reason)
  failStarts(undefined)
  await clock.advance(5000)
  const run = ask('d')
  started[1]?.finish()
  expect(await run).toBe('d')
})

test('tells of workers that end, what they did and when the next one starts', async () => {
  const { clock, started, lost, ask, failStarts } = createPool()
  const run = ask('a')
  started[0]?.die()
  await run
  await settle()
  failStarts('no memory')
  started[1]?.die('ended with exit code 1')
  await clock.advance(100)
  expect(lost).toEqual([
    'the worker process of model m.onnx was ended by SIGSEGV while it computed; the next one starts when it is needed',
    'the worker process of model m.onnx ended with exit code 1; the next one starts within 0.1 s',
    'the worker process of model m.onnx could not load it: no memory; the next one starts within 1 s',
  ])
})

test('ends a worker that goes on for 30 s with a run that nobody waits for, and replaces it at once', async () => {
  const { clock, first, started, lost, ask } = createPool()
  const controller = new AbortController()
  const gone = ask('a', controller.signal)
  const next = ask('b')
  await clock.advance(60_000)
  controller.abort()
  expect(await gone).toMatch(/^REQUEST_CANCELLED/)
  await clock.advance(29_999)
  expect(first.isKilled).toBe(false)
  await clock.advance(1)
  expect(first.isKilled).toBe(true)
  expect(lost).toEqual([
    'the worker process of model m.onnx went on for 30 s with a run that nobody waits for, and was ended',
  ])
  started[1]?.finish()
  expect(await next).toBe('b')
})

test('spares a worker that is done with what nobody waited for', async () => {
  const { clock, first, ask } = createPool()
  const controller = new AbortController()
  const gone = ask('a', controller.signal)
  const next = ask('b')
  controller.abort()
  await gone
  first.finish()
  await clock.advance(60_000)
  expect(first.isKilled).toBe(false)
  first.finish()
  expect(await next).toBe('b')
})

test('ends at its close a worker that computes what nobody waits for', async () => {
  const { pool, first, ask } = createPool()
  const controller = new AbortController()
  const gone = ask('a', controller.signal)
  controller.abort()
  await gone
  await pool.close()
  expect(first.isKilled).toBe(true)
})

test('starts no worker any more once it is closed', async () => {
  const { pool, clock, started } = createPool()
  started[0]?.die()
  await settle()
  started[1]?.die()
  await settle()
  await pool.close()
  await clock.advance(60_000)
  expect(started).toHaveLength(2)
})
