import { afterEach, expect, test } from 'vitest'
import { loadDeployments } from '../../src/deployments/deployment-store.ts'
import { createPipeline, type Pipeline } from '../../src/pipeline/pipeline.ts'
import { createGatedEngine } from '../support/gated-engine.ts'
import { createObservedClock } from '../support/observed-clock.ts'

const gated = createGatedEngine(1)
let pipeline: Pipeline | undefined
afterEach(async () => {
  gated.open()
  await pipeline?.close(1000)
})

test('answers in time, also while a model computes or lets wait', async () => {
  const clock = createObservedClock()
  const started = createPipeline({ store: await loadDeployments({ engine: gated.engine }), seed: 1, clock })
  pipeline = started
  const ask = async (timeoutSeconds: number): Promise<readonly [number, string]> => {
    const { status, body } = await started.exchange({
      method: 'POST',
      origin: 'http://127.0.0.1',
      target: '/modelbit/v1/example_doubler/latest',
      headers: { authorization: 'test-key', 'content-type': 'application/json' },
      bytes: new TextEncoder().encode(JSON.stringify({ data: 21, timeout_seconds: timeoutSeconds })),
    })
    return [status, body as string]
  }
  gated.shut()
  const computed = ask(1)
  await clock.waitBegins(1000)
  const queued = ask(2)
  await clock.waitBegins(2000)
  const late = "Failed to answer in time: expected 'example_doubler' to answer within 1 s, it takes longer"
  await clock.advance(1000)
  expect(await computed).toEqual([408, JSON.stringify({ error: late })])
  expect((await ask(5))[0]).toBe(503) // the place in the queue is taken
  await clock.advance(1000)
  expect((await queued)[0]).toBe(408)
  const served = ask(5) // and free again
  gated.open()
  expect(await served).toEqual([200, '{"data":42}'])
})
