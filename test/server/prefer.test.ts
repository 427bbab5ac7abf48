import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../src/apis/modelbit/generated/operations.ts'
import { validateSchema } from '../../src/contract/schema-validator.ts'
import { errorOf, post, type Answer } from '../support/http-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const ask = (prefer: string, body: unknown = { data: [[1, 10]] }): Promise<Answer> =>
  post(`${server.modelbit}/v1/example_doubler/latest`, body, { prefer })

test.each([400, 401, 404, 405, 408, 413, 415, 500] as const)(
  'answers %i when Prefer asks for it',
  async (code) => {
    const answer = await ask(`code=${code}`)
    expect(answer.status).toBe(code)
    errorOf(answer)
    expect(validateSchema(operations[0].responses[code].validate, JSON.parse(answer.text))).toEqual([])
  },
)

test('answers with the example that Prefer names', async () => {
  expect(await ask('example=adder')).toMatchObject({ status: 200, text: '{"data":[[1,12],[2,21]]}' })
})

test('answers with generated data that fits the contract when Prefer says dynamic=true', async () => {
  const answer = await ask('dynamic=true')
  expect(answer.status).toBe(200)
  expect(validateSchema(operations[0].responses[200].validate, JSON.parse(answer.text))).toEqual([])
})

test('says that an answer is from the specification, and makes up the same for the same seed', async () => {
  const askAll = async (): Promise<string[]> => {
    const answers: Answer[] = []
    for (let i = 0; i < 6; i++) answers.push(await ask('dynamic=true'))
    for (const { headers } of answers) expect(headers['x-mockference-variation']).toBe('specification')
    return answers.map(({ text }) => text)
  }
  await server.pipeline.control.reset()
  const first = await askAll()
  expect(new Set(first).size).toBeGreaterThan(1)
  await server.pipeline.control.reset()
  expect(await askAll()).toEqual(first)
  expect((await ask('code=404')).headers['x-mockference-variation']).toBe('specification')
  expect((await ask('respond-async')).headers['x-mockference-variation']).toBeUndefined()
})

test.each(['code=418', 'example=nothing'])('answers 404 to Prefer: %s and says why', async (prefer) => {
  const answer = await ask(prefer)
  expect(answer.status).toBe(404)
  expect(errorOf(answer)).toMatch(/^Failed to answer from the specification: ./)
})

test.each(['respond-async', 'return=minimal', 'code=abc', ''])(
  'computes the answer when Prefer says %j',
  async (prefer) => {
    expect(await ask(prefer)).toMatchObject({ status: 200, text: '{"data":[[1,20]]}' })
  },
)

test('refuses a bad request whatever Prefer says', async () => {
  expect((await ask('code=200', '{')).status).toBe(400)
})
