import type { Batch } from '../forms/form.ts'
import { findAnswerDifference } from '../same-answer.ts'
import type { Answer, Session } from '../session.ts'
import { callOf, drawBelow, show, shuffled, type Law, type LiveSubject, type PoolItem } from './law.ts'

/** How many items are asked alone in a round. */
const ALONE = 6
/** Items of a batch that counts as large. */
const LARGE = 130
const MAX_SHRINK_REQUESTS = 14

/** Asks some items alone, each as a batch of one: what larger batches are compared with. */
export const fillPool: Law = async (session, subject) => {
  const { batch, pool, form, source } = subject
  if (batch === undefined) return
  const known = new Set(pool.map(({ item }) => JSON.stringify(item)))
  const fresh = batch.items.filter((item) => !known.has(JSON.stringify(item)))
  // The first are those of the example.
  const chosen = [...fresh.slice(0, 2), ...shuffled(session, fresh.slice(2))].slice(0, ALONE)
  await Promise.all(
    chosen.map(async (item) => {
      const answer = await session.ask(callOf(subject, batch.write([item])))
      const results = answer.isOk ? readBatch(session, batch, [item], answer) : undefined
      if (results !== undefined) pool.push({ item, result: results[0] })
      else if (!answer.isOk && !answer.isBusy && form.isTotal && source.inputs !== undefined)
        session.report('valid-refused', `must be 2xx for ${show(item)}, found ${answer.status}`, answer)
    }),
  )
}

/** The results of a batch, or undefined: a wrong number of them is reported. */
function readBatch(
  session: Session,
  batch: Batch,
  items: readonly unknown[],
  answer: Answer,
): readonly unknown[] | undefined {
  const results = answer.document === undefined ? undefined : batch.read(answer.document.value, items)
  if (results === undefined && batch.isDocumented) {
    const found = show(answer.document?.value)
    session.report(
      'batch-count',
      `must have ${items.length} results, one for each item, found ${found}`,
      answer,
    )
  }
  return results
}

interface Mismatch {
  readonly at: number
  readonly message: string
  readonly pointer: string
  readonly answer: Answer
}

/** Asks a batch and looks for an item that is not answered as alone. */
async function findMismatch(
  session: Session,
  subject: LiveSubject,
  picked: readonly PoolItem[],
): Promise<Mismatch | 'refused' | undefined> {
  const { batch } = subject
  if (batch === undefined) return undefined
  const items = picked.map(({ item }) => item)
  const answer = await session.ask(callOf(subject, batch.write(items)))
  if (answer.isBusy) return undefined
  if (!answer.isOk) {
    if (batch.isDocumented && items.length <= 8 && answer.status !== 0)
      session.report(
        'batch-refused',
        `must be 2xx for ${items.length} items that were accepted alone, found ${answer.status}`,
        answer,
      )
    return 'refused'
  }
  const results = readBatch(session, batch, items, answer)
  if (results === undefined) return undefined
  for (const [at, { item, result }] of picked.entries()) {
    const difference = findAnswerDifference(result, results[at])
    if (difference === undefined) continue
    const { pointer, expected, found } = difference
    const place = `item ${at + 1} of ${items.length}, ${show(item)},`
    return { at, pointer, answer, message: `must answer ${place} as alone: ${expected}, found ${found}` }
  }
  return undefined
}

/** Leaves items out as long as the law stays broken, and reports what is left. */
async function reportSmallest(
  session: Session,
  subject: LiveSubject,
  code: string,
  picked: readonly PoolItem[],
  mismatch: Mismatch,
): Promise<void> {
  let smallest = { picked, mismatch }
  let requests = 0
  let size = Math.ceil(picked.length / 2)
  while (size >= 1 && requests < MAX_SHRINK_REQUESTS && session.remaining > 20) {
    let isSmaller = false
    for (let start = 0; start < smallest.picked.length && requests < MAX_SHRINK_REQUESTS; start += size) {
      const fewer = smallest.picked.toSpliced(start, size)
      if (fewer.length === 0) continue
      requests++
      const found = await findMismatch(session, subject, fewer)
      if (found === undefined || found === 'refused') continue
      smallest = { picked: fewer, mismatch: found }
      isSmaller = true
      break
    }
    if (!isSmaller) size = size === 1 ? 0 : Math.ceil(size / 2)
  }
  const { message, answer, pointer } = smallest.mismatch
  session.report(code, message, answer, { pointer })
}

/** A law of one batch of items from the pool. */
function batchLaw(
  code: string,
  pick: (session: Session, pool: readonly PoolItem[], batch: Batch) => readonly PoolItem[] | undefined,
): Law {
  return async (session, subject) => {
    const { batch, pool } = subject
    if (batch === undefined || pool.length === 0) return
    if (!subject.isRepeatable) return session.undecided(code, 'equal requests are answered differently')
    const picked = pick(session, pool, batch)
    if (picked === undefined) return
    const mismatch = await findMismatch(session, subject, picked)
    if (mismatch === 'refused' || mismatch === undefined) return
    await reportSmallest(session, subject, code, picked, mismatch)
  }
}

export const batchSingle = batchLaw('batch-single', (session, pool, { maxItems }) =>
  pool.length < 2 ? undefined : shuffled(session, pool).slice(0, Math.min(8, maxItems)),
)

export const batchDuplicates = batchLaw('batch-duplicates', (session, pool, { maxItems }) => {
  const [one, other] = shuffled(session, pool)
  if (one === undefined) return undefined
  return [one, one, ...(other === undefined ? [] : [other]), one].slice(0, maxItems)
})

export const batchPermutation = batchLaw('batch-permutation', (session, pool, { maxItems }) =>
  pool.length < 3
    ? undefined
    : pool.slice(0, Math.min(3 + drawBelow(session, pool.length - 2), maxItems)).reverse(),
)

/** Two parts of other sizes, asked at the same time. */
export const batchSplit: Law = async (session, subject) => {
  const cut = 1 + drawBelow(session, Math.max(1, Math.min(subject.pool.length - 1, 5)))
  await Promise.all(
    [subject.pool.slice(0, cut), subject.pool.slice(cut, cut + 6)].map((part) =>
      batchLaw('batch-split', () => (part.length < 2 ? undefined : part))(session, subject),
    ),
  )
}

export const batchLarge: Law = async (session, subject) => {
  const { batch, pool } = subject
  if (batch === undefined || pool.length === 0) return
  const count = Math.min(batch.maxItems, LARGE)
  if (count < 20 || !batch.isDocumented)
    return session.undecided('batch-large', 'how many items a batch may have is not documented')
  if (JSON.stringify(pool[0]?.item).length > 2000)
    return session.undecided('batch-large', 'one item alone is large')
  const order = shuffled(session, pool)
  await batchLaw('batch-large', () => Array.from({ length: count }, (_, i) => order[i % order.length]!))(
    session,
    subject,
  )
}

export const batchEmpty: Law = async (session, subject) => {
  const { batch } = subject
  if (batch?.isDocumented !== true) return
  const answer = await session.ask(callOf(subject, batch.write([])))
  // Whether it is accepted is open.
  if (!answer.isOk || answer.document === undefined) return
  if (batch.read(answer.document.value, []) === undefined)
    session.report('batch-empty', `must have no results, found ${show(answer.document.value)}`, answer)
}

/** An item alone, in the API's own form for that, and as a batch of one. */
export const singleForm: Law = async (session, subject) => {
  const { batch, pool } = subject
  const single = batch?.single
  if (single === undefined || !subject.isRepeatable) return
  for (const { item, result } of shuffled(session, pool).slice(0, 3)) {
    const answer = await session.ask(callOf(subject, single.write(item)))
    // A list or nothing as the only argument may be read as another call.
    if (!answer.isOk || answer.document === undefined) continue
    const difference = findAnswerDifference(result, single.read(answer.document.value))
    if (difference === undefined) continue
    const { pointer, expected, found } = difference
    session.report(
      'batch-single',
      `must answer ${show(item)} as in a batch: ${expected}, found ${found}`,
      answer,
      { pointer },
    )
  }
}
