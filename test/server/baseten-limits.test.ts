import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, errorOf, LABELS, startBasetenServer } from '../support/baseten-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => server.close(0))

const prompts = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `p${i}`)

test.each([
  { name: 'more clips than fit', count: 17, duration: 0.1, error: 'prompts must hold at most 16, found 17' },
  {
    name: 'fifty long clips',
    count: 50,
    duration: 30,
    error: 'prompts must hold at most 16, found 50',
  },
  {
    name: 'more sound than fits',
    count: 9,
    duration: 30,
    error: 'duration must be at most 240 in total, found 270 (9 items)',
  },
])('refuses $name with an HTTP exception of the model', async ({ count, duration, error }) => {
  const sent = call(server, `${LABELS.musicgen}/production/predict`, { prompts: prompts(count), duration })
  expect(await errorOf(sent)).toEqual([422, '04', '600', JSON.stringify({ error })])
})

test('takes as many clips as fit', async () => {
  const body = { prompts: prompts(16), duration: 0.1 }
  const { status, text } = await call(server, `${LABELS.musicgen}/production/predict`, body)
  expect(status).toBe(200)
  expect((JSON.parse(text) as { data: unknown[] }).data).toHaveLength(16)
})

test('answers before it reads the files of too many items', async () => {
  const other = await startBasetenServer(
    '  - { name: a, model: whisper, modelId: aaaaaaaa, deploymentId: dddddddd, input: { files: [{ file: $audio }] }, output: [$transcript], maxItems: 2 }',
  )
  const body = { files: Array.from({ length: 3 }, () => ({ file: 'no base64' })) }
  const sent = call(other, 'model-aaaaaaaa/production/predict', body)
  const error = JSON.stringify({ error: 'files must hold at most 2, found 3' })
  expect(await errorOf(sent)).toEqual([422, '04', '600', error])
  await other.close(0)
})
