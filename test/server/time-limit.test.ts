import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf, post } from '../support/http-client.ts'
import { createObservedClock } from '../support/observed-clock.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

const clock = createObservedClock()
let server: RunningServer
beforeAll(async () => {
  server = await startTestServer({ clock })
})
afterAll(() => server.close())

test('answers 408 after timeout_seconds when the deployment takes longer', async () => {
  const pending = post(`${server.modelbit}/v1/example_slow_doubler/1`, {
    data: [[1, 10]],
    timeout_seconds: 1,
  })
  await clock.waitBegins(1000)
  await clock.advance(1000)
  const answer = await pending
  expect(answer.status).toBe(408)
  expect(errorOf(answer)).toContain('within 1 s')
})

test('answers after the latency of the deployment when timeout_seconds is longer', async () => {
  let isAnswered = false
  const pending = post(`${server.modelbit}/v1/example_slow_doubler/1`, {
    data: [[1, 10]],
    timeout_seconds: 3,
  })
  void pending.then(() => (isAnswered = true))
  await clock.waitBegins(2000)
  await clock.advance(1999)
  expect(isAnswered).toBe(false)
  await clock.advance(1)
  expect(await pending).toMatchObject({ status: 200, text: '{"data":[[1,20]]}' })
})
