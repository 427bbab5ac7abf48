import { Agent } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { startServing, type ServingCli } from '../support/cli-process.ts'
import { post, send } from '../support/http-client.ts'
import { startWebhookReceiver } from '../support/webhook-receiver.ts'

let cli: ServingCli | undefined
afterEach(async () => {
  cli?.child.kill('SIGKILL')
  await cli?.ended
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  'finishes a request under way, delivers a webhook under way and ends with 0 after %s',
  async (signal) => {
    const receiver = await startWebhookReceiver(200)
    const agent = new Agent({ keepAlive: true })
    try {
      cli = await startServing('--seed', '1')
      const { url, ended } = cli
      const slow = `${url}/modelbit/v1/example_slow_doubler/latest`
      // Acknowledged at once, computed in 2 s.
      const run = await post(slow, { data: [[1, 10]], response_webhook: receiver.url })
      const { batchId } = JSON.parse(run.text) as { batchId: string }
      const headers = { authorization: 'test-key' }
      const pending = send(slow, { agent, headers, body: '{"data":[[1,10]]}' })
      // Requests are taken in the order of their arrival: once this is answered, the one before is under way.
      await send(`${url}/__mockference/health`, { method: 'GET' })
      cli.child.kill(signal)
      expect(await cli.printed(signal, 'stderr')).toContain('finishing what is under way')

      expect(await pending).toMatchObject({ status: 200, text: '{"data":[[1,20]]}' })
      const delivered = await receiver.next()
      expect(delivered.headers['x-mb-batch-id']).toBe(batchId)
      expect(delivered.body).toBe('{"data":[[1,20]]}')
      const answeredAtMs = performance.now()
      expect((await ended).code).toBe(0)
      // A connection that is kept alive does not hold the server until its grace of 10 s is over.
      expect(performance.now() - answeredAtMs).toBeLessThan(4000)
    } finally {
      agent.destroy()
      await receiver.close()
    }
  },
)

test('ends at once at the second signal', async () => {
  cli = await startServing()
  const pending = post(`${cli.url}/modelbit/v1/example_slow_doubler/latest`, { data: 1 }).catch(() => 'cut')
  await send(`${cli.url}/__mockference/health`, { method: 'GET' })
  cli.child.kill('SIGINT')
  await cli.printed('SIGINT', 'stderr')
  expect((await cli.stop('SIGINT')).code).toBe(130)
  expect(await pending).toBe('cut')
})
