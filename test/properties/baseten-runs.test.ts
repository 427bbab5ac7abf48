import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBasetenClient } from '../../src/clients/baseten.ts'
import { exchangeRequest } from '../../src/pipeline/fetch-exchange.ts'
import { startBasetenServer } from '../support/baseten-client.ts'
import { createObservedClock } from '../support/observed-clock.ts'

const STEPS: Readonly<Record<string, readonly string[]>> = {
  QUEUED: ['IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'EXPIRED', 'CANCELED'],
  IN_PROGRESS: ['SUCCEEDED', 'FAILED'],
}

/** What happens next: a request is queued, one is canceled, or time passes. */
const event = fc.oneof(
  fc.record({
    kind: fc.constant('submit' as const),
    index: fc.constantFrom(1, 30, 'x'),
    priority: fc.nat({ max: 2 }),
    waitSeconds: fc.integer({ min: 10, max: 40 }),
  }),
  fc.record({ kind: fc.constant('cancel' as const), which: fc.nat() }),
  fc.record({ kind: fc.constant('advance' as const), byMs: fc.constantFrom(1, 500, 1000, 5000, 20_000) }),
)

test('a request never goes back in its states, and its ID is never used again', async () => {
  const clock = createObservedClock(1_700_000_000_000)
  const server = await startBasetenServer(
    '  - { name: a, model: faulty_lookup, modelId: aaaaaaaa, deploymentId: dddddddd, latencyMs: 1000, concurrency: 2 }',
    { clock },
  )
  const client = createBasetenClient({
    hostUrl: 'https://model-aaaaaaaa.api.baseten.co',
    apiKey: 'test-key',
    fetch: (input, init) => exchangeRequest(server.pipeline, new Request(input, init)),
  })
  const seen = new Set<string>()
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
        const states = new Map<string, string>()
        for (const one of events) {
          const ids = [...states.keys()]
          if (one.kind === 'submit') {
            const { index, priority, waitSeconds } = one
            const id = await client.predictLater(
              { index },
              { priority, maxTimeInQueueSeconds: waitSeconds, retry: { maxAttempts: 2 } },
            )
            expect(seen.has(id)).toBe(false)
            seen.add(id)
            states.set(id, 'QUEUED')
          } else if (one.kind === 'cancel') {
            const id = ids[one.which % Math.max(1, ids.length)]
            if (id === undefined) continue
            const { status } = await client.statusOf(id)
            expect(await client.cancel(id)).toBe(status === 'QUEUED')
          } else await clock.advance(one.byMs)
          for (const [id, before] of states) {
            const { status, errors, webhookStatus } = await client.statusOf(id)
            if (status !== before) expect(STEPS[before], `${before} -> ${status}`).toContain(status)
            expect([errors.length > 0, webhookStatus]).toEqual([status === 'FAILED', 'NO_WEBHOOK_PROVIDED'])
            states.set(id, status)
          }
        }
      }),
      { numRuns: 60 },
    )
  } finally {
    await server.close(0)
  }
}, 60_000)
