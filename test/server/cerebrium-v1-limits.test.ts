import { describe, expect, test } from 'vitest'
import {
  IRIS,
  messageOf,
  predict,
  startCerebrium,
  type CerebriumAnswer,
} from '../support/cerebrium-v1-client.ts'
import { createObservedClock } from '../support/observed-clock.ts'
import { startWebhookReceiver } from '../support/webhook-receiver.ts'

function errorOf(answer: CerebriumAnswer): string {
  return `${answer.status} ${messageOf(answer)}`
}

describe('the limit of 180 seconds', () => {
  const slow = '  - { name: slow, model: flower_classifier, latencyMs: 180001 }\n'
  const writer = '  - { name: writer, model: story_writer }\n'

  test('ends a model that takes longer', async () => {
    const clock = createObservedClock()
    const own = await startCerebrium({ clock }, slow)
    const answering = predict(own, 'slow', [IRIS])
    await clock.waitBegins(180_000)
    await clock.advance(180_000)
    expect(errorOf(await answering)).toBe(
      "504 Failed to answer in time: expected 'slow' to answer within 180 s, it takes longer",
    )
    await own.close()
  })

  test('ends a language model that has not begun', async () => {
    const clock = createObservedClock()
    const own = await startCerebrium(
      { clock },
      '  - { name: writer, model: story_writer, latencyMs: 300000 }\n',
    )
    const answering = predict(own, 'writer', { data: 'The cat' })
    await clock.waitBegins(300_000)
    await clock.advance(180_000)
    expect(errorOf(await answering)).toMatch(/^504 .*within 180 s/)
    await own.close()
  })

  test('ends a language model in the middle of its text', async () => {
    let nowMs = 0
    const clock = { ...createObservedClock(), nowMs: () => (nowMs += 20_000) }
    const own = await startCerebrium({ clock }, writer)
    const answering = predict(own, 'writer', { data: 'The cat', parameters: { max_new_tokens: 1000 } })
    expect(errorOf(await answering)).toMatch(/^504 Failed to answer in time: expected the text within 180 s/)
    await own.close()
  })
})

test('a run for a webhook may take longer than a request', async () => {
  const clock = createObservedClock()
  const receiver = await startWebhookReceiver(200)
  const own = await startCerebrium(
    { clock },
    '  - { name: slow, model: flower_classifier, latencyMs: 200000 }\n',
  )
  await predict(own, 'slow', { data: [IRIS], webhook_endpoint: receiver.url })
  await clock.waitBegins(200_000)
  await clock.advance(200_000)
  const delivered = JSON.parse((await receiver.next()).body) as Record<string, unknown>
  expect(delivered).toMatchObject({ run_time_ms: 200_000, message: 'Successfully ran the model' })
  await own.close()
  await receiver.close()
})

test('a language model waits for latencyMs once, which counts as time of the run', async () => {
  const clock = createObservedClock()
  const own = await startCerebrium({ clock }, '  - { name: writer, model: story_writer, latencyMs: 700 }\n')
  const parameters = { max_new_tokens: 2 }
  const answering = predict(own, 'writer', { data: ['The cat', 'The dog'], parameters })
  await clock.waitBegins(700)
  await clock.advance(700)
  expect((await answering).body).toMatchObject({ run_time_ms: 700 })
  await own.close()
})
