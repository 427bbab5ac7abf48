import { setupServer } from 'msw/node'
import { expect, test } from 'vitest'
import { createMockference, listenOptions } from '../../mocks/msw/handlers.ts'
import type { Conditions } from '../../src/conditions/conditions.ts'
import { createControl, type Control } from '../../src/control/control.ts'
import { instantClock } from '../support/observed-clock.ts'
import { startTestServer } from '../support/running-server.ts'

const SEED = 77
const DOUBLER = {
  path: '/modelbit/v1/example_doubler/latest',
  key: 'test-key',
  body: '{"data":[[1,10],[2,11],[3,12]]}',
}
const STORY = {
  path: '/baseten/model-sw2h6yjd/production/predict',
  key: 'Bearer test-key',
  body: '{"prompt":"Once upon a time","max_tokens":24,"stream":true}',
}

const CONDITIONS: readonly Conditions[] = [
  { faults: [{ kind: 'cut' }] },
  { faults: [{ kind: 'truncated', rate: 0.5 }] },
  {
    faults: [
      { kind: 'close', rate: 0.3 },
      { kind: 'status', status: 503, rate: 0.5 },
    ],
  },
  { faults: [{ kind: 'reset', every: 2 }] },
  { faults: [{ kind: 'reset', afterBytes: 5 }] },
  { faults: [{ kind: 'trickle', bytesPerSecond: 300 }], latencyMs: { lognormal: { median: 5, p99: 50 } } },
  { faults: [{ kind: 'content-type' }], betweenTokensMs: 5 },
  { rateLimit: { requests: 2, windowMs: 60_000, retryAfter: 'date' } },
  { vary: true },
]

/** What a client sees of one exchange. */
async function observe(url: string, { key, body }: typeof DOUBLER): Promise<string> {
  let seen = ''
  try {
    const headers = { authorization: key, 'content-type': 'application/json', 'accept-encoding': 'identity' }
    const response = await fetch(url, { method: 'POST', headers, body })
    const names = ['content-type', 'retry-after', 'x-mockference-fault', 'x-mockference-variation']
    seen = [response.status, ...names.map((name) => response.headers.get(name))].join(' | ')
    const reader = response.body?.getReader()
    for (;;) {
      const next = await reader?.read()
      if (next?.done !== false) return seen
      seen += Buffer.from(next.value as Uint8Array).toString('latin1')
    }
  } catch {
    return `${seen} FAILED`
  }
}

/** Runs everything twice, with a reset between: seeds begin anew. */
async function collect(origin: string, control: Control): Promise<string[]> {
  const seen: string[] = []
  for (let round = 0; round < 2; round++) {
    for (const conditions of CONDITIONS) {
      await control.setConditions(conditions)
      for (const request of [DOUBLER, STORY, DOUBLER, DOUBLER])
        seen.push(await observe(origin + request.path, request))
    }
    await control.reset()
  }
  return seen
}

test('same seed, same conditions: the same bytes and the same faults from the server and through MSW', async () => {
  const server = await startTestServer({ seed: SEED, clock: instantClock })
  const fromSocket = await collect(server.url, createControl(server.url)).finally(() => server.close(0))

  const origin = 'http://inference.test'
  const mock = createMockference({ baseUrl: origin, seed: SEED, clock: instantClock })
  const intercepted = setupServer(...mock.handlers)
  intercepted.listen(listenOptions('error'))
  const fromMsw = await collect(origin, mock.control).finally(() => intercepted.close())

  expect(fromMsw).toEqual(fromSocket)
  const half = fromSocket.length / 2
  expect(fromSocket.slice(half)).toEqual(fromSocket.slice(0, half))
  // Every kind was seen.
  const all = fromSocket.join('\n')
  for (const label of [
    'cut; bytes=',
    'truncated; bytes=',
    'status; status=503',
    'reset; bytes=5',
    'trickle',
    'content-type',
    'rate-limit',
    'batch-order',
  ])
    expect(all).toContain(label)
  expect(fromSocket.filter((one) => one === ' FAILED').length).toBeGreaterThan(2)
})
