import { expect, test } from 'vitest'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { awaitAdmission } from './admission.ts'

const ended: string[] = []

async function* count(failure?: ToolkitError): AsyncGenerator<number, string, undefined> {
  try {
    if (failure !== undefined) throw failure
    await Promise.resolve()
    yield 1
    yield 2
    return 'end'
  } finally {
    ended.push('left')
  }
}

test('gives all parts and the end to whoever reads', async () => {
  const parts = await awaitAdmission(count())
  const read: unknown[] = []
  for (let next = await parts.next(); ; next = await parts.next()) {
    read.push(next.value)
    if (next.done === true) break
  }
  expect(read).toEqual([1, 2, 'end'])
})

test('ends what it began for a reader who never reads', async () => {
  ended.length = 0
  const parts = await awaitAdmission(count())
  await parts.return('')
  expect(ended).toEqual(['left'])
  expect(await parts.next()).toEqual({ done: true, value: undefined })
})

test('refuses at once, and keeps any other failure for whoever reads', async () => {
  const full = new ToolkitError('ENGINE_OVERLOADED', 'full')
  await expect(awaitAdmission(count(full))).rejects.toBe(full)
  const broken = new ToolkitError('ENGINE_FAILED', 'broken')
  const parts = await awaitAdmission(count(broken))
  await expect(parts.next()).rejects.toBe(broken)
  expect(await parts.next()).toEqual({ done: true, value: undefined })
})
