import { expect, test } from 'vitest'
import { checkClientLaws } from '../../src/properties/check-client-laws.ts'
import type { ClientAdapter } from '../../src/properties/client-adapter.ts'
import { lawsFor } from '../../src/properties/client-laws.ts'
import { naiveStream } from '../mutants/naive-stream.ts'
import { aiSdkAdapter, openAiAdapter } from '../mutants/official-clients.ts'
import { basetenAdapter, cerebriumV1Adapter, cerebriumV4Adapter, modelbitAdapter } from './kit-clients.ts'

test.each([
  { api: 'baseten', adapter: basetenAdapter },
  { api: 'cerebrium-v4', adapter: cerebriumV4Adapter },
])('the client of $api passes over sockets as well', async ({ api, adapter }) => {
  const { holds, text } = await checkClientLaws(api, { ...adapter, needsServer: true }, { seed: 2, runs: 15 })
  expect({ holds, text }).toEqual({ holds: true, text })
})

function without(call: keyof ClientAdapter, adapter: ClientAdapter): ClientAdapter {
  const calls = Object.entries(adapter).filter(([name]) => name !== call)
  return Object.fromEntries(calls) as unknown as ClientAdapter
}

test('laws on streams and webhooks apply where the api declares them and the adapter has the calls', () => {
  const namesOf = (api: string, adapter: ClientAdapter): readonly string[] =>
    lawsFor(api, adapter).map(({ name }) => name)
  expect(namesOf('baseten', without('stream', basetenAdapter))).not.toContain('stream-equals-whole')
  expect(namesOf('modelbit', basetenAdapter)).not.toContain('stream-equals-whole')
  expect(namesOf('modelbit', without('receiveWebhook', modelbitAdapter))).not.toContain(
    'webhook-order-changes-nothing',
  )
  const v1 = namesOf('cerebrium-v1', cerebriumV1Adapter)
  expect(v1).toContain('webhook-order-changes-nothing')
  // One delivery for each run, and nothing signed.
  expect(v1).not.toContain('webhook-duplicates-are-processed-once')
  expect(v1).not.toContain('webhook-signatures-are-verified')
})

test('a receiver that has seen a suite passes it again', async () => {
  const options = { seed: 2, runs: 5, only: ['webhook-order-changes-nothing'] }
  for (let turn = 1; turn <= 2; turn++) {
    const { holds, text } = await checkClientLaws('modelbit', modelbitAdapter, options)
    expect({ turn, holds, text }).toEqual({ turn, holds: true, text })
  }
})

test('a stream law tells the texts, the variation, what was expected, and how to see it again', async () => {
  const adapter = naiveStream({ read: (data) => data.trim() })
  const { text } = await checkClientLaws('cerebrium-v4', adapter, {
    only: ['stream-equals-whole'],
    deployments: ['story'],
    seed: 3,
  })
  expect(text).toContain('broken stream-equals-whole: The pieces of a stream are the text')
  expect(text).toMatch(/ {2}Expected the text ".*", found ".*"\.\n/)
  expect(text).toMatch(
    / {2}input: text of story, which writes \d texts? \[.*\] for "Hi" with at most 6 tokens/,
  )
  expect(text).toMatch(/ {2}received 200 \(in chunks\) data: .*\\n\\n\n/)
})

// What breaks is in the zoo too, with where others met it.
test.each([
  { client: 'openai', api: 'baseten', adapter: openAiAdapter, breaks: ['cut-stream-is-an-error'] },
  { client: 'openai', api: 'cerebrium-v4', adapter: openAiAdapter, breaks: ['cut-stream-is-an-error'] },
  { client: 'ai', api: 'baseten', adapter: aiSdkAdapter, breaks: ['cancelled-stream-cancels'] },
  { client: 'ai', api: 'cerebrium-v4', adapter: aiSdkAdapter, breaks: ['cancelled-stream-cancels'] },
])(
  'the package $client passes the laws on streams of $api, all but $breaks',
  async ({ api, adapter, breaks }) => {
    const { outcomes, problem } = await checkClientLaws(api, adapter, { seed: 1, runs: 40 })
    expect(problem).toBeUndefined()
    expect(outcomes.map(({ name }) => name)).toContain('stream-equals-whole')
    const broken = outcomes.filter((one) => one.counterexample !== undefined || one.problem !== undefined)
    expect(broken.map(({ name }) => name)).toEqual(breaks)
  },
)
