import { request } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { chainModel, squareModel } from '../support/heavy-models.ts'
import { isAlive, startHeavyServer, type HeavyServer } from '../support/heavy-server.ts'
import { send } from '../support/http-client.ts'

let server: HeavyServer | undefined
afterEach(async () => {
  await server?.close()
  expect(server?.workers.filter(({ processId }) => isAlive(processId))).toEqual([])
})

/** Serves a model of about 50 ms a run. */
async function startSlow(execution = 'workers: 1'): Promise<HeavyServer> {
  return (server = await startHeavyServer(squareModel({ size: 256, steps: 100 }), { size: 256, execution }))
}

/** Leaves as soon as the request has been sent. */
function sendAndLeave({ address, bodyOf }: HeavyServer): Promise<void> {
  return new Promise((resolve) => {
    const sent = request(address, { method: 'POST', headers: { 'content-type': 'application/json' } })
    sent.on('error', () => resolve())
    sent.end(bodyOf(1), () => setTimeout(() => sent.destroy(), 20))
  })
}

test('answers other requests while a model computes', async () => {
  const { url, ask } = await startSlow()
  let isComputing = true
  const slow = Promise.all([ask(1), ask(2), ask(3)]).finally(() => (isComputing = false))
  let answered = 0
  while (isComputing) {
    expect((await send(`${url}/__mockference/health`, { method: 'GET' })).status).toBe(200)
    answered += 1
  }
  expect((await slow).map(({ status }) => status)).toEqual([200, 200, 200])
  // Between three runs that keep the thread there is room for four.
  expect(answered).toBeGreaterThan(10)
})

test('answers 500 in the words of the API when a worker is killed in mid-run, and goes on', async () => {
  const { ask, workers, killAtNextRun } = await startSlow()
  killAtNextRun()
  const [hit, beside] = await Promise.all([ask(1), ask(2)])
  expect(hit).toMatchObject({
    status: 500,
    text: JSON.stringify({
      message:
        "Failed to compute 'heavy': Failed to run model heavy.onnx: its worker process was ended by SIGKILL",
    }),
  })
  expect(beside.status).toBe(200)
  expect((await ask(1)).status).toBe(200)
  expect(workers).toHaveLength(2)
})

test('tells in its metrics what waits and what is computed', async () => {
  const { url, ask } = await startSlow()
  const read = async (): Promise<string[]> => {
    const { text } = await send(`${url}/__mockference/metrics`, { method: 'GET' })
    return text.match(/^mockference_model_.*$/gm) ?? []
  }
  const tell = (waiting: number, computing: number): string[] => [
    `mockference_model_runs_waiting{model="heavy"} ${waiting}`,
    `mockference_model_runs_computing{model="heavy"} ${computing}`,
    'mockference_model_workers{model="heavy"} 1',
  ]
  expect(await read()).toEqual(tell(0, 0))
  const asked = Promise.all([ask(1), ask(2), ask(3)])
  await expect.poll(read, { interval: 2 }).toEqual(tell(2, 1))
  await asked
  expect(await read()).toEqual(tell(0, 0))
})

test('gives the place of a client that has left to another', async () => {
  const { ask } = await startSlow('run: worker\nworkers: 1\nmaxQueued: 1')
  const first = ask(1)
  await sendAndLeave(server as HeavyServer)
  const [a, b] = await Promise.all([first, ask(2)])
  expect([a.status, b.status]).toEqual([200, 200])
})

test('answers 503 when more wait than may', async () => {
  const { ask } = await startSlow('run: worker\nworkers: 1\nmaxQueued: 1')
  const statuses = (await Promise.all([1, 2, 3, 4].map((value) => ask(value)))).map(({ status }) => status)
  expect(statuses.sort()).toEqual([200, 200, 503, 503])
})

test('answers what is under way when it is closed, and leaves no process', async () => {
  const started = await startSlow()
  const { ask, workers, url } = started
  const underWay = [ask(1), ask(2)]
  await send(`${url}/__mockference/health`, { method: 'GET' })
  await started.close()
  expect((await Promise.all(underWay)).map(({ status }) => status)).toEqual([200, 200])
  expect(workers.map(({ processId }) => isAlive(processId))).toEqual([false])
})

test('joins requests that come together, and gives each its own answer', async () => {
  const { ask } = (server = await startHeavyServer(chainModel({ size: 4, steps: 6 }), {
    size: 4,
    execution: 'maxDelayMs: 20\nmaxBatch: 8',
  }))
  const rowOf = ({ text }: { readonly text: string }): readonly number[] =>
    (JSON.parse(text) as { result: readonly (readonly number[])[] }).result[0] as readonly number[]
  const values = [0.5, -1, 2, 3, -0.25, 7, 1, 0]
  const together = await Promise.all(values.map((value) => ask(value)))
  for (const [i, value] of values.entries()) {
    const alone = rowOf(await ask(value))
    rowOf(together[i] as { text: string }).forEach((number, k) =>
      expect(number).toBeCloseTo(alone[k] as number, 4),
    )
  }
})
