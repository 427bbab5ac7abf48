import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  IRIS,
  JSON_HEADERS,
  KEYED,
  predict,
  PROJECT,
  startCerebrium,
  UUID_V4,
  VIRGINICA,
  type Label,
} from '../support/cerebrium-v1-client.ts'
import { send } from '../support/http-client.ts'
import type { RunningServer } from '../support/running-server.ts'

let server: RunningServer
const remarks: string[] = []
beforeAll(async () => {
  server = await startCerebrium({
    onRemarks: (_api, _request, list) =>
      remarks.push(...list.map(({ code, pointer }) => `${code} ${pointer}`)),
  })
})
beforeEach(() => void (remarks.length = 0))
afterAll(() => server.close())

describe('the envelope', () => {
  test('has the recorded members in the recorded order, without blanks', async () => {
    const { status, text, headers } = await predict(server, 'flower-classifier', [IRIS])
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/json')
    const number = String.raw`-?\d+\.\d+(e-\d\d)?`
    expect(text).toMatch(
      new RegExp(
        `^\\{"run_id":"[0-9a-f-]{36}","prediction_ids":\\["[0-9a-f]{32}"\\],"result":\\[\\[${number},${number},${number}\\]\\],"run_time_ms":${number}\\}$`,
      ),
    )
  })

  test('has a fresh UUID for each run and different IDs for all predictions', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => predict(server, 'flower-classifier', [IRIS, VIRGINICA])),
    )
    const runIds = answers.map(({ body }) => body['run_id'] as string)
    const ids = answers.flatMap(({ body }) => body['prediction_ids'] as string[])
    for (const id of runIds) expect(id).toMatch(UUID_V4)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$/)
    expect(new Set(runIds).size).toBe(5)
    expect(new Set(ids).size).toBe(10)
  })

  test('measures the run with fractions of a millisecond', async () => {
    const times = await Promise.all(
      Array.from(
        { length: 5 },
        async () => (await predict(server, 'animal-weight', [['animal', 'x', 1]])).body,
      ),
    )
    const runTimes = times.map((body) => body['run_time_ms'] as number)
    for (const ms of runTimes) expect(ms).toBeGreaterThan(0)
    expect(runTimes.some((ms) => !Number.isInteger(ms))).toBe(true)
  })
})

describe('data points', () => {
  test('are answered by a classifier with probabilities that sum to 1, in order', async () => {
    const { body } = await predict(server, 'flower-classifier', [IRIS, VIRGINICA])
    const rows = body['result'] as number[][]
    expect(rows.map((row) => row.indexOf(Math.max(...row)))).toEqual([0, 2])
    for (const row of rows) {
      expect(Math.abs(row.reduce((sum, one) => sum + one, 0) - 1)).toBeLessThan(1e-4)
      for (const one of row) expect(Math.fround(one)).toBe(one)
    }
  })

  test('are read out of an object as out of a list, and a bare row of numbers is one of them', async () => {
    const { body } = await predict(server, 'flower-classifier', [IRIS])
    for (const given of [{ data: [IRIS] }, { data: [IRIS], parameters: {} }, IRIS, { data: IRIS }]) {
      expect((await predict(server, 'flower-classifier', given)).body['result']).toEqual(body['result'])
    }
    expect(remarks).toEqual(['feature-vector ', 'feature-vector /data'])
  })

  test('may hold whole numbers, which are features like others', async () => {
    const { body } = await predict(server, 'flower-classifier', '[[5,3,1,0],[5.0,3.0,1.0,0.0]]')
    const [whole, float] = body['result'] as number[][]
    expect(whole).toEqual(float)
  })

  test('named by their inputs count by their leading dimension', async () => {
    const { body } = await predict(server, 'flower-onnx', [{ x: [VIRGINICA, IRIS, IRIS] }])
    expect(body['prediction_ids']).toHaveLength(3)
    const rows = await predict(server, 'flower-classifier', [VIRGINICA, IRIS, IRIS])
    expect(body['result']).toEqual(rows.body['result'])
    const single = await predict(server, 'flower-onnx', { data: { x: [VIRGINICA] } })
    expect(single.body['prediction_ids']).toHaveLength(1)
    const two = await predict(server, 'flower-onnx', [{ x: [VIRGINICA, IRIS] }, { x: [IRIS] }])
    expect(two.body['prediction_ids']).toHaveLength(2)
    expect(two.body['result']).toEqual(body['result'])
  })

  test('of several features are lists in the order of the inputs, with a number each for an answer', async () => {
    const points = [
      ['animal', 'miaow', 0.4],
      ['vehicle', 'vroom', 3.2],
    ]
    const { body, text } = await predict(server, 'animal-weight', points)
    expect(body['result']).toEqual([Math.fround(1.2), 3000])
    expect(text).toContain('"result":[1.2000000476837158,3000.0]')
  })

  test('that are texts are answered with labels', async () => {
    const { body } = await predict(server, 'ticket-topic', [
      'I was charged twice',
      'My parcel has not arrived',
    ])
    expect((body['result'] as Label[]).map(({ label }) => label)).toEqual(['billing', 'shipping'])
    const single = await predict(server, 'ticket-topic', { data: 'I was charged twice' })
    expect(single.body['result']).toEqual([(body['result'] as Label[])[0]])
    expect(single.body['prediction_ids']).toHaveLength(1)
  })

  test('are ranked as deep as the parameter says; parameters that nobody knows are ignored with a remark', async () => {
    const body = { data: ['I was charged twice'], parameters: { top: 5, colour: 'red' }, other: 1 }
    const deep = (await predict(server, 'ticket-topics', body)).body['result'] as Label[][]
    const usual = (await predict(server, 'ticket-topics', body.data)).body['result'] as Label[][]
    const scores = deep[0]?.map(({ score }) => score) ?? []
    expect(scores).toHaveLength(5)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(usual).toEqual([deep[0]?.slice(0, 3)])
    expect(remarks).toEqual(['member-unknown /other', 'member-unknown /colour'])
  })

  test('may have a result that is an object', async () => {
    const { body } = await predict(server, 'animal-report', [['animal', 'miaow', 0.4]])
    expect(body['result']).toEqual({ Weight: [Math.fround(1.2)] })
  })
})

describe('a language model', () => {
  test('goes on with each text, as far as the parameters say', async () => {
    const texts = ['The cat is', 'The dog is']
    const { body } = await predict(server, 'story-writer', texts)
    const written = (body['result'] as { generated_text: string }[]).map((one) => one.generated_text)
    written.forEach((text, k) => expect(text.startsWith(`${texts[k]} `)).toBe(true))
    expect(body['prediction_ids']).toHaveLength(2)
    const short = { data: 'The cat is', parameters: { max_new_tokens: 1, return_full_text: false } }
    const [one] = (await predict(server, 'story-writer', short)).body['result'] as {
      generated_text: string
    }[]
    expect(written[0]?.startsWith(`The cat is${one?.generated_text}`)).toBe(true)
    expect(one?.generated_text.length).toBeLessThan(written[0]?.length ?? 0)
  })

  test('answers a prompt with a text and a message, without prediction IDs', async () => {
    const prompt = { prompt: 'Tell me about the cat.' }
    const { body, status } = await predict(server, 'story-writer-webhook', prompt)
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(['run_id', 'message', 'result', 'run_time_ms'])
    expect(body['run_id']).toMatch(UUID_V4)
    expect(body['result']).toMatch(/^The cat .*\.$/)
    expect(body['message']).toBe('Successfully generated text')
    const inProject = await predict(server, 'story-writer', prompt)
    expect(inProject.body['result']).toBe(body['result'])
  })

  test('draws other texts from other seeds, and the same from one', async () => {
    const write = async (seed: number): Promise<unknown> =>
      (await predict(server, 'story-writer-webhook', { prompt: 'Tell me a story.', temperature: 1.5, seed }))
        .body['result']
    const texts = await Promise.all([1, 2, 3, 4, 1].map(write))
    expect(texts[4]).toBe(texts[0])
    expect(new Set(texts).size).toBeGreaterThan(1)
  })
})

test('a prebuilt model takes its inputs by name, files as base64', async () => {
  const example = await send(`${server.url}/__mockference/examples/cerebrium-v1/whisper`, { method: 'GET' })
  const { status, body } = await predict(server, 'whisper-webhook', example.text)
  expect(status).toBe(200)
  expect(Object.keys(body)).toEqual(['run_id', 'message', 'result', 'run_time_ms'])
  expect(body['result']).toHaveProperty('text')
})

describe('an address', () => {
  test.each([
    ['with a version', `/cerebrium-v1/v1/${PROJECT}/flower-classifier/predict`, {}],
    ['without a version', `/cerebrium-v1/${PROJECT}/flower-classifier/predict`, {}],
    ['of the vendor', `/v1/${PROJECT}/flower-classifier/predict`, { host: 'run.cerebrium.ai' }],
    [
      'of the vendor without a version',
      `/${PROJECT}/flower-classifier/predict`,
      { host: 'run.cerebrium.ai' },
    ],
  ])('%s is answered', async (_name, path, headers) => {
    const options = { headers: { ...JSON_HEADERS, ...headers }, body: JSON.stringify([IRIS]) }
    expect((await send(server.url + path, options)).status).toBe(200)
  })
})

test.each(['text/plain', 'application/x-www-form-urlencoded', undefined])(
  'JSON under the label %s is read, with a remark',
  async (type) => {
    const headers = { ...KEYED, ...(type === undefined ? {} : { 'content-type': type }) }
    expect((await predict(server, 'flower-classifier', [IRIS], headers)).status).toBe(200)
    expect(remarks).toEqual(['json-media-type '])
  },
)

test('answers are equal for equal seeds but for the time that they took', async () => {
  const untimed = async (): Promise<string> => {
    const own = await startCerebrium({ seed: 77 })
    const { text } = await predict(own, 'flower-untimed', [IRIS])
    await own.close()
    return text
  }
  expect(await untimed()).toBe(await untimed())
})

test('the example request of every deployment is answered, forms too', async () => {
  const [served] = server.pipeline.store.served
  const { api, deployments, credentials } = served as NonNullable<typeof served>
  for (const one of deployments) {
    const { path, headers, body } = api.exampleRequest(one, credentials.apiKeys[0])
    const answer = await send(`${server.url}/cerebrium-v1${path}`, { headers, body })
    expect(answer.status, `${one.name}: ${answer.text.slice(0, 200)}`).toBe(200)
  }
  expect(deployments.length).toBeGreaterThan(10)
})
