import { afterEach, expect, test } from 'vitest'
import { cancel, LABEL, look, startAsyncServer, statusAtEnd, submit } from '../support/baseten-async.ts'
import { call, LABELS, valueOf } from '../support/baseten-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

const servers: RunningServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close(0)
})

async function start(settings?: string) {
  const started = await startAsyncServer(settings)
  servers.push(started.server)
  return started
}

test('tells how far a request is, and forgets it one hour after its end', async () => {
  const { server, clock } = await start()
  const id = await submit(server, LABELS.ticketTopic, { model_input: 'The app crashes' })
  expect(await statusAtEnd(server, LABELS.ticketTopic, id)).toEqual({
    request_id: id,
    model_id: 'tt3c9vbm',
    deployment_id: 'dtt63def',
    status: 'SUCCEEDED',
    webhook_status: 'NO_WEBHOOK_PROVIDED',
    created_at: '2023-11-14T22:13:20.000000Z',
    status_at: '2023-11-14T22:13:20.000000Z',
    errors: [],
  })
  await clock.advance(3_599_999)
  expect((await look(server, LABELS.ticketTopic, id)).status).toBe('SUCCEEDED')
  await clock.advance(1)
  const text = await valueOf(
    call(server, `${LABELS.ticketTopic}/async_request/${id}`, undefined, { method: 'GET' }),
    404,
  )
  expect(text).toEqual({
    error: `Request '${id}' does not exist, or ended more than one hour ago`,
    error_code: 'model_does_not_exist',
  })
})

test('names the chain of a chain’s request, and keeps it from others', async () => {
  const { server } = await start()
  const series = [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [8, 9, 10, 11],
  ]
  const label = LABELS.tensorStatistics
  const id = await submit(server, label, { series, offset: 1 })
  const other = await submit(server, LABELS.ticketTopic, { model_input: 'x' })
  const status = await statusAtEnd(server, label, id)
  expect([status.status, status['chain_id'], 'model_id' in status]).toEqual(['SUCCEEDED', 'ts6n1glc', false])
  for (const [path, method] of [
    [`${LABELS.musicgen}/async_request/${id}`, 'GET'],
    [`${LABELS.musicgen}/async_request/${id}`, 'DELETE'],
    [`${label}/async_request/${'0'.repeat(32)}`, 'GET'],
    [`${LABELS.musicgen}/async_request/${other}`, 'GET'],
  ] as const)
    await valueOf(call(server, path, undefined, { method }), 404)
})

test('takes the arguments of a chain within model_input too, and reports it', async () => {
  const remarks: string[] = []
  const server = await startTestServer({
    onRemarks: (_api, _request, found) => remarks.push(...found.map(({ code }) => code)),
  })
  servers.push(server)
  const series = [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [8, 9, 10, 11],
  ]
  const id = await submit(server, LABELS.tensorStatistics, { model_input: { series, offset: 1 } })
  expect((await statusAtEnd(server, LABELS.tensorStatistics, id)).status).toBe('SUCCEEDED')
  expect(remarks).toEqual(['chain-input-wrapped'])
})

test('carries out requests by priority, as many at once as the deployment does, and counts the rest', async () => {
  const { server, clock } = await start('latencyMs: 1000, concurrency: 2')
  const ids: string[] = []
  for (const priority of [2, 2, 1, 0]) {
    ids.push(await submit(server, LABEL, { model_input: { index: 1 }, priority }))
    if (ids.length <= 2) await clock.waitBegins(1000)
  }
  const queue = await valueOf(
    call(server, `${LABEL}/production/async_queue_status`, undefined, { method: 'GET' }),
  )
  expect(queue).toEqual({
    model_id: 'aaaaaaaa',
    deployment_id: 'dddddddd',
    num_queued_requests: 2,
    num_in_progress_requests: 2,
  })
  const late = await submit(server, LABEL, { model_input: { index: 1 }, priority: 1 })
  await clock.advance(1000)
  await clock.waitBegins(1000)
  await clock.waitBegins(1000)
  const states = await Promise.all([...ids, late].map(async (id) => (await look(server, LABEL, id)).status))
  expect(states).toEqual(['SUCCEEDED', 'SUCCEEDED', 'IN_PROGRESS', 'IN_PROGRESS', 'QUEUED'])
})

test('cancels what still waits, and nothing else', async () => {
  const { server, clock } = await start('latencyMs: 1000')
  const first = await submit(server, LABEL, { model_input: { index: 1 } })
  await clock.waitBegins(1000)
  const url = 'http://127.0.0.1:9/'
  const second = await submit(server, LABEL, { model_input: { index: 1 }, webhook_endpoint: url })
  expect(await cancel(server, LABEL, second)).toEqual({
    request_id: second,
    canceled: true,
    message: 'The request was canceled',
  })
  expect(await look(server, LABEL, second)).toMatchObject({ status: 'CANCELED', webhook_status: 'CANCELED' })
  const refused = { request_id: first, canceled: false }
  expect(await cancel(server, LABEL, first)).toMatchObject({
    ...refused,
    message: 'The request is IN_PROGRESS, only QUEUED requests can be canceled',
  })
  await clock.advance(1000)
  await statusAtEnd(server, LABEL, first)
  expect(await cancel(server, LABEL, first)).toMatchObject({
    ...refused,
    message: 'The request is SUCCEEDED, only QUEUED requests can be canceled',
  })
})

test('expires what waits too long', async () => {
  const { server, clock } = await start('latencyMs: 60000')
  await submit(server, LABEL, { model_input: { index: 1 } })
  await clock.waitBegins(60_000)
  const body = {
    model_input: { index: 1 },
    max_time_in_queue_seconds: 10,
    webhook_endpoint: 'http://127.0.0.1:9/',
  }
  const id = await submit(server, LABEL, body)
  await clock.advance(9999)
  expect((await look(server, LABEL, id)).status).toBe('QUEUED')
  await clock.advance(1)
  expect(await statusAtEnd(server, LABEL, id)).toMatchObject({
    status: 'EXPIRED',
    webhook_status: 'CANCELED',
    errors: [],
    status_at: '2023-11-14T22:13:30.000000Z',
  })
})

test('tries again what failed in the model, with delays that double', async () => {
  const { server, clock } = await start('concurrency: 1')
  const retry = { max_attempts: 4, initial_delay_ms: 100, max_delay_ms: 300 }
  const id = await submit(server, LABEL, { model_input: { index: 30 }, inference_retry_config: retry })
  for (const delayMs of [100, 200, 300]) {
    await clock.waitBegins(delayMs)
    expect((await look(server, LABEL, id)).status).toBe('IN_PROGRESS')
    await clock.advance(delayMs)
  }
  const error = { code: 'MODEL_PREDICT_ERROR', message: 'Internal Server Error (in model/chainlet).' }
  expect(await statusAtEnd(server, LABEL, id)).toMatchObject({
    status: 'FAILED',
    errors: [error],
    status_at: '2023-11-14T22:13:20.600000Z',
  })
})
