import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { apis } from '../../src/apis/registry.ts'
import { checkClientLaws, type LawReport } from '../../src/properties/check-client-laws.ts'
import type { ClientAdapter } from '../../src/properties/client-adapter.ts'
import { clientLaws, lawsFor } from '../../src/properties/client-laws.ts'
import { describeClientLaws } from '../../src/properties/describe-client-laws.ts'
import { modelbitLawMutants } from '../mutants/modelbit-law-mutants.ts'
import { naiveModelbit, postNaively } from '../mutants/naive-modelbit.ts'
import { modelbitAdapter, referenceAdapters } from './kit-clients.ts'

/** `npm run laws:nightly` takes 10,000. */
const RUNS = 60

for (const [api, adapter] of Object.entries(referenceAdapters))
  describeClientLaws(api, adapter, { runner: { afterAll, describe, test }, runs: RUNS, batchSize: 4 })

test('a reference client that has to use a server passes as well', async () => {
  const { holds, text } = await checkClientLaws(
    'modelbit',
    { ...modelbitAdapter, needsServer: true },
    { seed: 3, runs: 20, batchSize: 4 },
  )
  expect({ holds, text }).toEqual({ holds: true, text })
})

test('which laws apply follows from what an API declares', () => {
  const namesOf = (api: string): string[] => lawsFor(api, modelbitAdapter).map(({ name }) => name)
  const having = (law: string): string[] => apis.map(({ id }) => id).filter((id) => namesOf(id).includes(law))
  // Leaves the order of a batch open, or takes instances one by one.
  expect(having('results-in-input-order')).toEqual(['baseten', 'cerebrium-v4', 'modelbit'])
  expect(having('ids-are-unique')).toEqual(['modelbit'])
  expect(having('retries-are-safe')).toEqual(apis.map(({ id }) => id))
})

/** Sends each request up to three times. */
const patientAdapter = naiveModelbit({
  async send(body, context, headers) {
    for (let attempt = 1; ; attempt++) {
      const response = await postNaively(body, context, headers)
      const text = await response.text()
      if (response.ok) return text
      if (attempt === 3 || response.status < 429)
        throw new Error(String((JSON.parse(text) as { error: unknown }).error))
    }
  },
})

test('a request that is sent again has to fit the contract as well', async () => {
  const adapter = naiveModelbit({
    async send(body, context, headers) {
      const first = await postNaively(body, context, headers)
      if (first.ok) return first.text()
      const second = await postNaively(body, context, { 'content-type': 'application/json' })
      if (!second.ok) throw new Error(await second.text())
      return second.text()
    },
  })
  const only = ['retries-are-safe']
  const { text } = await checkClientLaws('modelbit', adapter, { only, seed: 8, batchSize: 4 })
  expect(text).toMatch(
    /Expected requests that fit the contract, found: the service refuses it with status 401/,
  )
})

test('a client that sends again, and does so rightly, breaks no law', async () => {
  const { holds, text } = await checkClientLaws('modelbit', patientAdapter, { seed: 8, batchSize: 4 })
  expect({ holds, text }).toEqual({ holds: true, text })
})

test('the law on cancellation applies to adapters that take a signal', () => {
  const names = lawsFor('modelbit', { ...modelbitAdapter, takesSignal: false }).map(({ name }) => name)
  expect(names).not.toContain('cancellation-cancels')
})

function findMutant(name: string): { adapter: ClientAdapter } {
  return modelbitLawMutants.find((one) => one.name === name) as { adapter: ClientAdapter }
}
const byPosition = findMutant('matches by position')

test('a report says the law, the input, what was exchanged, what was expected, and how to see it again', async () => {
  const { text, holds } = await checkClientLaws('modelbit', byPosition.adapter, {
    only: ['results-in-input-order'],
    deployments: ['example_doubler'],
    seed: 7,
  })
  expect(holds).toBe(false)
  expect(text).toContain(
    'broken results-in-input-order: A client hands results back in the order of its inputs',
  )
  expect(text).toMatch(/ {2}Prediction 0 of 2 should be \d+, found \d+\.\n/)
  expect(text).toMatch(
    / {2}input: 2 instances to example_doubler: \[\{foo: \d\}, \{foo: \d\}\], answered in the order 1, 0\n/,
  )
  expect(text).toMatch(
    / {2}sent POST \/modelbit\/v1\/example_doubler\/\S+ \{"data":\[\[0,\d\],\[1,\d\]\]\}\n/,
  )
  expect(text).toMatch(/ {2}received 200( \(varied: batch-order\))? \{"data":\[\[1,\d+\],\[0,\d+\]\]\}\n/)
  expect(text).toMatch(
    / {2}again: checkClientLaws\('modelbit', adapter, \{ only: \['results-in-input-order'\], seed: 7, path: '[\d:]+', deployments: \['example_doubler'\] \}\)\n$/,
  )
})

test('the line that leads back works as it is, with batches that end around a size', async () => {
  const only = ['splitting-changes-nothing']
  const { adapter } = findMutant('skips an instance at each border')
  const { text, outcomes } = await checkClientLaws('modelbit', adapter, { only, seed: 5, batchSize: 4 })
  const line = / {2}again: (checkClientLaws\(.*\))\n$/.exec(text)?.[1] ?? ''
  const again = (await runInNewContext(line, { checkClientLaws, adapter })) as LawReport
  expect(again.outcomes[0]?.counterexample).toMatchObject({
    input: outcomes[0]?.counterexample?.input,
    shrinks: 0,
  })
})

test('a test of a law fails with the report alone, and a line for the same runner', async () => {
  const bodies: (() => Promise<void>)[] = []
  const runner = {
    describe: (_name: string, body: () => void) => body(),
    test: (_name: string, body: () => Promise<void>) => bodies.push(body),
    afterAll: (close: () => Promise<void>) => onTestFinished(close),
  }
  const only = ['results-in-input-order']
  describeClientLaws('modelbit', byPosition.adapter, { runner, only, seed: 7, batchSize: 4 })
  const failed = (await bodies[0]?.().catch((error: unknown) => error)) as Error
  expect(failed.message).toMatch(
    / {2}again: describeClientLaws\('modelbit', adapter, \{ runner, only: \[.*\], seed: 7, path: '[\d:]+', batchSize: 4 \}\)$/,
  )
  expect(failed.stack).toBe(`Error: ${failed.message}`)
})

test.each([0, -1, 1.5, NaN])('no law holds for %d cases', async (runs) => {
  const { holds, text } = await checkClientLaws('modelbit', modelbitAdapter, { runs, only: ['empty-batch'] })
  expect(holds).toBe(false)
  expect(text).toContain('expected runs to be a whole number from 1 on')
})

test('a path leads to the same counterexample in one run', async () => {
  const { laws } = await clientLaws('modelbit', byPosition.adapter, { only: ['results-in-input-order'] })
  const first = await laws[0]?.run({ seed: 4_000_000_000 })
  const again = await laws[0]?.run({ seed: 4_000_000_000, path: first?.counterexample?.path ?? '' })
  expect(again?.counterexample?.input).toBe(first?.counterexample?.input)
  expect(again?.counterexample?.shrinks).toBe(0)
})

test.each<{ name: string; predict: ClientAdapter['predict']; want: RegExp }>([
  {
    name: 'throws',
    predict: () => Promise.reject(new Error('no such host')),
    want: /Expected a request, found none, the client raised: no such host/,
  },
  {
    name: 'throws at once',
    predict: () => {
      throw new Error('not written yet')
    },
    want: /the client raised: not written yet/,
  },
  { name: 'hangs', predict: () => new Promise(() => undefined), want: /found none within 50 ms/ },
  { name: 'gives no list', predict: () => Promise.resolve('?' as never), want: /found '\?'|found "\?"/ },
  { name: 'gives too few', predict: () => Promise.resolve([]), want: /Expected 1 prediction, found 0/ },
])('an adapter that $name is reported in plain words', async ({ predict, want }) => {
  const only = ['requests-are-valid', 'one-item-is-a-batch-of-one', 'splitting-changes-nothing']
  const report = await checkClientLaws('modelbit', { predict }, { seed: 1, timeoutMs: 50, only })
  expect(report.holds).toBe(false)
  expect(report.text).toMatch(want)
  expect(report.text).not.toMatch(/\bat .*\.ts:\d+/)
})

test.each([
  { api: 'nobody', options: {}, want: /expected one of .*modelbit.*, found "nobody"/ },
  { api: 'modelbit', options: { only: ['nothing'] }, want: /expected one of .*, found "nothing"/ },
  { api: 'modelbit', options: { deployments: ['nowhere'] }, want: /example_doubler.*found 'nowhere'/ },
])('wrong use is a problem of the report: $want', async ({ api, options, want }) => {
  const report = await checkClientLaws(api, modelbitAdapter, options)
  expect(report.holds).toBe(false)
  expect(report.problem).toMatch(want)
})
