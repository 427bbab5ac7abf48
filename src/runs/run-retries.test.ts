import { expect, test } from 'vitest'
import { createVirtualClock } from '../clock/clock.ts'
import { createRandom } from '../random/random.ts'
import type { RunSubmission } from './run.ts'
import { createRunStore } from './run-store.ts'

const QUEUE = { key: 'a', concurrency: 1, maxQueued: 100 }
const CRASH = { error: { code: 'crash', message: '' }, isRetryable: true }
const RETRY = { maxAttempts: 2, initialDelayMs: 1000, maxDelayMs: 1000 }

function setUp() {
  const clock = createVirtualClock()
  const store = createRunStore<string>({ clock, ids: createRandom(1).stream('runs') })
  /** Executions in their order, `<run> <attempt>`. */
  const begun: string[] = []
  const advance = async (byMs: number): Promise<void> => {
    await clock.advance(byMs)
    for (let turn = 0; turn < 8; turn++) await clock.advance(0)
  }
  const submit = (name: string, more: Partial<RunSubmission<string, string>>): string => {
    const { execute = () => Promise.resolve({ output: 'done' }), ...others } = more
    const accepted = store.submit<string>({
      data: name,
      queue: QUEUE,
      ...others,
      execute(attempt) {
        begun.push(`${name} ${attempt.number}`)
        return execute(attempt)
      },
    })
    if ('refusal' in accepted) throw new Error(accepted.refusal.message)
    return accepted.run.id
  }
  return { store, begun, advance, submit }
}

test('gives its place to another run while it waits for its next attempt, and goes on before a third', async () => {
  const { store, begun, advance, submit } = setUp()
  submit('first', { retry: RETRY, execute: () => Promise.resolve(CRASH) })
  let end: () => void = () => undefined
  submit('second', {
    execute: () => new Promise((resolve) => (end = () => resolve({ output: 'done' }))),
  })
  await advance(500)
  submit('third', {})
  expect(store.queueStatus('a')).toEqual({ queued: 1, inProgress: 2 })
  await advance(1000)
  expect(begun).toEqual(['first 1', 'second 1'])
  end()
  await advance(0)
  expect(begun).toEqual(['first 1', 'second 1', 'first 2', 'third 1'])
})

test('lets a run begin in time that would expire behind one that waits for its next attempt', async () => {
  const { store, advance, submit } = setUp()
  submit('first', { retry: RETRY, execute: () => Promise.resolve(CRASH) })
  const id = submit('second', { maxTimeInQueueMs: 500 })
  await advance(0)
  await advance(500)
  expect(store.find(id)).toMatchObject({ state: 'succeeded' })
})

test('keeps to its concurrency when a line has nothing but runs that wait for their next attempts', async () => {
  const { begun, advance, submit } = setUp()
  submit('first', { retry: RETRY, execute: () => Promise.resolve(CRASH) })
  await advance(0)
  submit('second', {})
  await advance(0)
  // The line has been empty meanwhile: the run that comes back finds the new one executing.
  let end: () => void = () => undefined
  submit('third', {
    execute: () => new Promise((resolve) => (end = () => resolve({ output: 'done' }))),
  })
  await advance(1000)
  expect(begun).toEqual(['first 1', 'second 1', 'third 1'])
  end()
  await advance(0)
  expect(begun.at(-1)).toBe('first 2')
})
