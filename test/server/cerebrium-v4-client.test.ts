import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCerebriumV4Client, type CerebriumV4Client } from '../../src/clients/cerebrium-v4.ts'
import { RUN_ID, startCerebriumV4, type CerebriumV4Server } from '../support/cerebrium-v4-server.ts'

let server: CerebriumV4Server
let client: CerebriumV4Client
beforeAll(async () => {
  server = await startCerebriumV4()
  const place = { baseUrl: server.baseUrl, projectId: 'p-1a2b3c4d', appName: '1-numbers' }
  client = createCerebriumV4Client({ ...place, token: 'test-key' })
})
afterAll(() => server.close())

test.each([204, 205, 304])('gives the run of a function that chose %i, which has no body', async (status) => {
  expect(await client.call('choose_status', { a: status, b: 0, c: 0 })).toEqual({
    runId: expect.stringMatching(RUN_ID) as string,
    runTimeMs: undefined,
    result: undefined,
    status,
  })
})

test('rejects an answer without a body that names no run', async () => {
  const strange = createCerebriumV4Client({
    baseUrl: server.baseUrl,
    projectId: 'p',
    appName: 'a',
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  })
  await expect(strange.call('run')).rejects.toMatchObject({ code: 'RESPONSE_INVALID' })
})
