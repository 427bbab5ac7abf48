import { expect, test } from 'vitest'
import { createJournal, type Journal, type JournalEntry } from './journal.ts'
import { keepBody, MAX_KEPT_BYTES } from './kept-body.ts'

function add(journal: Journal<JournalEntry>, change: Partial<JournalEntry> = {}): void {
  journal.add({
    id: journal.nextId,
    atMs: 0,
    method: 'POST',
    origin: 'http://localhost',
    target: '/a',
    requestHeaders: {},
    requestBody: undefined,
    api: 'modelbit',
    operation: 'infer',
    deployment: 'example_doubler',
    model: 'example_doubler',
    answeredBy: 'model',
    status: 200,
    responseHeaders: {},
    responseBody: undefined,
    durationMs: 1,
    inferenceMs: 1,
    fault: undefined,
    variation: undefined,
    problem: undefined,
    failure: undefined,
    isAbandoned: false,
    judge: undefined,
    ...change,
  })
}

test('100,000 exchanges leave the last 1000, and as many bytes of bodies as are allowed', () => {
  const journal = createJournal<JournalEntry>({ maxBodyBytes: 1_000_000 })
  const bytes = (entries: readonly JournalEntry[]): number =>
    entries.reduce((sum, { requestBody }) => sum + (requestBody?.content.length ?? 0), 0)
  for (let i = 0; i < 100_000; i++) add(journal, { requestBody: keepBody(new Uint8Array(5000)) })
  const kept = journal.find({ limit: Infinity })
  expect(journal.count).toBe(1000)
  expect(kept.map(({ id }) => id)).toEqual(Array.from({ length: 1000 }, (_, i) => 99_001 + i))
  expect(bytes(kept)).toBeLessThanOrEqual(1_000_000)
  expect(bytes(kept)).toBeGreaterThan(990_000)
  // The newest keep theirs.
  expect(kept.at(-1)?.requestBody?.byteLength).toBe(5000)
  expect(kept[0]?.requestBody).toBeUndefined()
})

test('keeps no more memory however many exchanges there were', () => {
  const journal = createJournal<JournalEntry>()
  const fill = (count: number): number => {
    for (let i = 0; i < count; i++)
      add(journal, { requestBody: keepBody(new Uint8Array(2000)), responseBody: keepBody('x'.repeat(500)) })
    return process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed
  }
  const before = fill(5000)
  // 100,000 of these are 250 MB; garbage that is not collected yet is part of what is seen.
  expect(fill(100_000) - before).toBeLessThan(100_000_000)
})

test('counts a body that comes after its entry', () => {
  const journal = createJournal<JournalEntry>({ maxBodyBytes: 100_000 })
  for (let i = 0; i < 5; i++) {
    add(journal)
    const entry = journal.find({ limit: 1 })[0]!
    entry.responseBody = keepBody(new Uint8Array(40_000))
    journal.grow(40_000)
  }
  const kept = journal.find({ limit: 10 }).map(({ responseBody }) => responseBody?.byteLength)
  expect(kept).toEqual([undefined, undefined, undefined, 40_000, 40_000])
})

test.each([
  { name: 'by api', filter: { api: 'peltarion' }, want: [3] },
  { name: 'by operation', filter: { operation: 'forward' }, want: [3] },
  { name: 'by deployment', filter: { deployment: 'example_doubler' }, want: [1, 2, 4] },
  { name: 'by status', filter: { status: '404' }, want: [2] },
  { name: 'by class of status', filter: { status: '4xx' }, want: [2, 3] },
  { name: 'by a connection that ended', filter: { status: 'none' }, want: [4] },
  { name: 'after an id', filter: { since: 2 }, want: [3, 4] },
  { name: 'the last so many', filter: { limit: 2 }, want: [3, 4] },
  { name: 'the last so many of a kind', filter: { deployment: 'example_doubler', limit: 2 }, want: [2, 4] },
])('finds exchanges $name', ({ filter, want }) => {
  const journal = createJournal<JournalEntry>()
  add(journal)
  add(journal, { status: 404 })
  add(journal, { api: 'peltarion', operation: 'forward', deployment: 'digits', status: 422 })
  add(journal, { status: undefined })
  expect(journal.find({ limit: 100, ...filter }).map(({ id }) => id)).toEqual(want)
})

test('begins with 1 after a reset', () => {
  const journal = createJournal<JournalEntry>()
  add(journal)
  journal.reset()
  expect(journal.find({ limit: 1 })).toEqual([])
  add(journal)
  expect(journal.find({ limit: 9 }).map(({ id }) => id)).toEqual([1])
})

test('of a large body the beginning is kept, with the length of the whole', () => {
  const body = keepBody(new Uint8Array(MAX_KEPT_BYTES + 1).fill(7))
  expect(body).toMatchObject({ byteLength: MAX_KEPT_BYTES + 1, isWhole: false })
  expect(body.content.length).toBeLessThan(10_000)
  expect(keepBody('é'.repeat(MAX_KEPT_BYTES + 1)).isWhole).toBe(false)
})

test('does not hold the large buffer of which a body is a part', () => {
  const large = new Uint8Array(1_000_000).fill(1)
  const { content } = keepBody(large.subarray(10, 20))
  expect((content as Uint8Array).buffer).not.toBe(large.buffer)
  large.fill(2)
  expect([...(content as Uint8Array)]).toEqual(new Array(10).fill(1))
})
