import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkClientLaws } from '../../src/properties/check-client-laws.ts'
import { createChildAdapter } from '../../src/properties/child-adapter.ts'
import type { ClientAdapter } from '../../src/properties/client-adapter.ts'
import { isRunning } from '../support/is-running.ts'

type Predict = ClientAdapter['predict']
type Instances = Parameters<Predict>[0]

/** The same for every instance. */
const each =
  (make: () => unknown): Predict =>
  (instances: Instances) =>
    Promise.resolve(instances.map(make))

function raise(thrown: unknown): never {
  throw thrown
}

function createCycle(): unknown {
  const cycle: unknown[] = [1]
  cycle.push({ cycle })
  return cycle
}

function createDeepList(): unknown {
  let list: unknown = 0
  for (let depth = 0; depth < 20_000; depth++) list = [list]
  return list
}

const refusal = (): never => raise(new Error('no'))
const unreadableError = Object.defineProperty(new Error('x'), 'message', { get: refusal })
const only = ['one-item-is-a-batch-of-one']

test.each<{ name: string; predict: Predict; want: string }>([
  { name: 'throws nothing', predict: () => raise(undefined), want: 'raised: nothing, which is no error' },
  { name: 'throws a text', predict: () => raise('no such host'), want: 'raised: no such host' },
  {
    name: 'throws an object',
    predict: () => raise({ code: 7 }),
    want: 'raised: {code: 7}, which is no error',
  },
  { name: 'throws without words', predict: () => raise(new TypeError()), want: 'raised: TypeError' },
  {
    name: 'throws an object without a text',
    predict: () => raise(Object.create(null)),
    want: 'raised: {}, which is no error',
  },
  {
    name: 'throws what throws',
    predict: () => raise(unreadableError),
    want: 'raised: an error that cannot be read',
  },
  { name: 'gives nothing', predict: () => undefined as never, want: '1 prediction, found nothing' },
  {
    name: 'never settles',
    predict: () => new Promise(() => undefined),
    want: 'Expected an answer, found none within 50 ms.',
  },
  {
    name: 'gives a list with a hole',
    predict: (instances) => Promise.resolve(new Array<unknown>(instances.length)),
    want: 'found nothing',
  },
  { name: 'gives what holds itself', predict: each(createCycle), want: 'found [1, {cycle: [1, {cycle: ' },
  { name: 'gives deep lists', predict: each(createDeepList), want: 'found [[[[[[[[[...]]]]]]]]].' },
  {
    name: 'gives what throws when it is read',
    predict: each(() => ({ get label(): string { return refusal() } })), // prettier-ignore
    want: 'found {label: what cannot be read}',
  },
  {
    name: 'gives a proxy that refuses',
    predict: each(() => new Proxy({}, { ownKeys: refusal })),
    want: 'found what cannot be read',
  },
  { name: 'gives a BigInt', predict: each(() => 5n), want: 'found 5n' },
  { name: 'forgets to wait', predict: each(() => Promise.resolve(1)), want: 'found a promise' },
  { name: 'gives functions', predict: each(() => () => 1), want: 'found a function' },
  {
    name: 'gives far too many',
    predict: () => Promise.resolve(new Array<unknown>(1_000_000).fill(0)),
    want: 'Expected 1 prediction, found 1000000: [0, ',
  },
  { name: 'gives a huge text', predict: each(() => 'x'.repeat(1_000_000)), want: '(1000000 characters)' },
])('an adapter that $name is reported in plain words', async ({ predict, want }) => {
  const report = await checkClientLaws('modelbit', { predict }, { seed: 1, runs: 5, timeoutMs: 50, only })
  expect(report.text).toContain(want)
  expect(report.outcomes.map(({ problem }) => problem)).toEqual([undefined])
  expect(report.text).not.toMatch(/\bat .*\.ts:\d+|node_modules/)
  expect(Math.max(...report.text.split('\n').map((line) => line.length))).toBeLessThan(1000)
})

test.each<{ mode: string; want: string; isProblem?: true; timeoutMs?: number }>([
  { mode: 'garbage', want: 'found "loading the model ..."', isProblem: true },
  { mode: 'null', want: `expected the 'id' of a call that waits`, isProblem: true },
  { mode: 'error-object', want: `a text in 'error', found`, isProblem: true },
  { mode: 'exits-midway', want: 'ended with code 0 within one: "{\\"id\\":1,', isProblem: true },
  { mode: 'exit', want: 'it ended with code 3 before', isProblem: true },
  { mode: 'hang', want: 'found none within 300 ms.', timeoutMs: 300 },
  {
    mode: 'half-line',
    want: 'ms; the adapter wrote "{\\"id\\":1,\\"predi" and no line end.',
    timeoutMs: 2000,
  },
  { mode: 'closes-input', want: 'found none within 300 ms.', timeoutMs: 300 },
  { mode: 'deep', want: 'expected at most 512 lists and objects within each other, found more' },
  { mode: 'bad-file', want: 'answer cannot be read: Failed to decode npy array' },
])(
  'a process that does "$mode" is reported in plain words',
  async ({ mode, want, isProblem, timeoutMs = 20_000 }) => {
    const adapter = createChildAdapter(`node test/support/child-law-adapter.ts ${mode}`)
    const report = await checkClientLaws('modelbit', adapter, { seed: 1, runs: 5, timeoutMs, only })
    adapter.close()
    expect(report.text).toContain(want)
    expect(report.problem !== undefined).toBe(isProblem ?? false)
    expect(report.text).not.toMatch(/\bat .*\.ts:\d+/)
  },
)

test('a process that does not read is told from one that has ended', async () => {
  const adapter = createChildAdapter('exec 0<&-; sleep 60')
  const { problem = '', text } = await checkClientLaws('modelbit', adapter, {
    seed: 1,
    timeoutMs: 1000,
    only,
  })
  adapter.close()
  // A line that was written before it closes is lost without a word, so that the call hangs.
  const isHung = problem === ''
  expect(isHung ? text : problem).toContain(
    isHung ? 'within 1000 ms' : 'expected it to read its standard input, found that it has closed it',
  )
})

test('no process is left of an adapter that hangs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'law-adapter-'))
  const adapter = createChildAdapter(`sh -c 'echo $$ > ${folder}/pid; sleep 60 & wait'`)
  await checkClientLaws('modelbit', adapter, { seed: 1, timeoutMs: 300, only })
  adapter.close()
  const pid = Number(await readFile(join(folder, 'pid'), 'utf8'))
  await expect.poll(() => isRunning(pid)).toBe(false)
  await rm(folder, { recursive: true })
})
