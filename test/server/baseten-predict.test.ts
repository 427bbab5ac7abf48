import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeBase64, encodeBase64 } from '../../src/codecs/base64.ts'
import { encodeTones } from '../../src/codecs/tone-alphabet.ts'
import { decodeWav, encodeWav } from '../../src/codecs/wav.ts'
import {
  BEARER,
  call,
  createTone,
  errorOf,
  JSON_HEADERS,
  LABELS,
  valueOf,
} from '../support/baseten-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

const speech = encodeWav(encodeTones('hello world', 16_000))
const files = createServer((message, response) => {
  if (message.url === '/speech.wav') response.end(speech)
  else if (message.url !== '/endless') response.writeHead(404).end()
})
let server: RunningServer
let filesUrl: string
beforeAll(async () => {
  server = await startTestServer()
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve))
  filesUrl = `http://127.0.0.1:${(files.address() as AddressInfo).port}`
})
afterAll(async () => {
  files.closeAllConnections()
  files.close()
  await server.close()
})

const predict = (label: string, body: unknown) => call(server, `${label}/production/predict`, body)

test('plays one clip for each prompt, in order, in the way of the melody', async () => {
  const prompts = ['happy rock', 'energetic EDM', 'sad jazz']
  const melody = encodeBase64(createTone(0.5, 48_000))
  const { data } = (await valueOf(predict(LABELS.musicgen, { prompts, melody, duration: 0.5 }))) as {
    data: string[]
  }
  const clips = data.map((text) => decodeWav(decodeBase64(text)))
  expect(clips.map(({ sampleRateHz, channels }) => [sampleRateHz, channels[0]?.length])).toEqual(
    new Array(3).fill([32_000, 16_000]),
  )
  for (const [i, prompt] of prompts.entries()) {
    const alone = await valueOf(predict(LABELS.musicgen, { prompts: [prompt], melody, duration: 0.5 }))
    expect(alone).toEqual({ data: [data[i]] })
  }
  expect(new Set(data).size).toBe(3)
})

test('plays without a melody for 8 seconds when nothing else is said, and nothing for no prompts', async () => {
  const { data } = (await valueOf(predict(LABELS.musicgen, { prompts: ['calm piano'] }))) as {
    data: string[]
  }
  expect(decodeWav(decodeBase64(data[0] ?? '')).channels[0]?.length).toBe(256_000)
  expect(await valueOf(predict(LABELS.musicgen, { prompts: [] }))).toEqual({ data: [] })
})

test('raises an HTTP exception of the model for a duration that it does not have', async () => {
  const text = '{"error":"duration must be from 0.1 to 30, found 31"}'
  expect(await errorOf(predict(LABELS.musicgen, { prompts: ['x'], duration: 31 }))).toEqual([
    422,
    '04',
    '600',
    text,
  ])
})

const TRANSCRIPT =
  '{"language": "english", "segments": [{"start": 0.02, "end": 1.07, "text": "hello world"}], "text": "hello world"}'

test('writes down a file that it fetches, or gets as base64, in the text that Python writes', async () => {
  expect((await predict(LABELS.whisper, { url: `${filesUrl}/speech.wav` })).text).toBe(TRANSCRIPT)
  expect((await predict(LABELS.whisper, { audio: encodeBase64(speech) })).text).toBe(TRANSCRIPT)
})

test.each([
  {
    name: 'is not there',
    path: '/nothing',
    message: /`url`: must be answered with a status of 2xx, found 404\./,
  },
  { name: 'is elsewhere', path: 'https://example.com/a.wav', message: /`url`: must be on this machine/ },
])('refuses a URL whose file $name', async ({ path, message }) => {
  const url = path.startsWith('/') ? filesUrl + path : path
  const [status, source, code, text] = await errorOf(predict(LABELS.whisper, { url }))
  expect([status, source, code]).toEqual([400, '04', '700'])
  expect((JSON.parse(text as string) as { error: string }).error).toMatch(message)
})

test('takes a bare text and answers with one', async () => {
  const answer = await predict(LABELS.ticketTopic, '"My parcel has not arrived"')
  expect(answer.text).toBe('"shipping"')
  expect(answer.headers['content-type']).toBe('application/json')
  expect(answer.headers['x-baseten-request-id']).toMatch(/^[0-9a-f]{32}$/)
})

test.each([
  'model-tt3c9vbm/production/predict',
  'model-tt3c9vbm/development/predict',
  'model-tt3c9vbm/environments/staging/predict',
  'model-tt3c9vbm/environments/production/predict',
  'model-tt3c9vbm/deployment/dtt63def/predict',
  'model-tt3c9vbm-prod-us/predict',
  'model-tt3c9vbm-staging/predict',
])('is reached at %s', async (path) => {
  expect(await valueOf(call(server, path, '"The app crashes"'))).toBe('bug')
})

test.each([
  ['model-zzzz9999/production/predict', /the model 'zzzz9999': the models here are mg7k2pxq, /],
  ['chain-tt3c9vbm/production/run_remote', /the chain 'tt3c9vbm': the chains here are ts6n1glc/],
  [
    'model-mg7k2pxq/development/predict',
    /the environment 'development' of model 'mg7k2pxq': it has production/,
  ],
  [
    'model-tt3c9vbm/environments/nowhere/predict',
    /'nowhere' of model 'tt3c9vbm': it has production, development, /,
  ],
  ['model-tt3c9vbm/deployment/other/predict', /the deployment 'other' of model 'tt3c9vbm': it has dtt63def/],
  ['model-tt3c9vbm/predict', /expected \/production, .* after the ID, found neither/],
  ['model-tt3c9vbm-prod-us/production/predict', /expected a bare path .*, found an environment/],
  [
    'model-tt3c9vbm/production/run_remote',
    /expected POST \/baseten\/chain-\{chainId\}\/production\/run_remote$/,
  ],
  [
    'model-tt3c9vbm/production/predict/',
    /expected POST \/baseten\/model-\{modelId\}\/production\/predict; found a slash at its end$/,
  ],
  ['model-tt3c9vbm/production/sync/v1/messages', /expected one of .*\/production\/sync\/v1\/completions/],
])('does not know %s', async (path, message) => {
  const { status, text, headers } = await call(server, path, '"x"')
  const { error, error_code: code } = JSON.parse(text) as { error: string; error_code: string }
  expect([status, code, headers['x-baseten-error-source']]).toEqual([404, 'model_does_not_exist', undefined])
  expect(error).toMatch(message)
})

test.each([
  ['Bearer test-key', 200],
  ['bearer test-key', 200],
  ['Api-Key test-key', 200],
  ['Api-Key other', 401],
  ['Basic test-key', 401],
  ['test-key', 401],
  [undefined, 401],
])('answers the credentials %s with %i', async (authorization, want) => {
  const headers = authorization === undefined ? {} : { authorization }
  const { status, text } = await call(server, 'model-tt3c9vbm/production/predict', '"x"', { headers })
  expect(status).toBe(want)
  if (want === 401) expect(JSON.parse(text)).toMatchObject({ error_code: 'unauthorized' })
})

test('runs a chain on arrays in base64', async () => {
  const numbers = Float32Array.from({ length: 12 }, (_, i) => i)
  const series = { data_b64: encodeBase64(new Uint8Array(numbers.buffer)), shape: [3, 4], dtype: 'float32' }
  const answer = await valueOf(call(server, 'chain-ts6n1glc/production/run_remote', { series, offset: 10 }))
  const { centered, mean, extremes } = answer as Record<
    string,
    { data_b64: string; shape: number[]; dtype: string }
  >
  expect([mean, centered?.shape, centered?.dtype, extremes?.shape]).toEqual([5.5, [3, 4], 'float32', [2]])
  const bytes = Uint8Array.from(decodeBase64(centered?.data_b64 ?? ''))
  expect(Array.from(new Float32Array(bytes.buffer))).toEqual(Array.from(numbers, (one) => one + 4.5))
  const lists = [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [8, 9, 10, 11],
  ]
  expect(
    await valueOf(call(server, 'chain-ts6n1glc/production/run_remote', { series: lists, offset: 10 })),
  ).toEqual(answer)
})

test('answers an exception of the model without its text', async () => {
  const text = '{"error":"Internal Server Error (in model/chainlet)."}'
  expect(await errorOf(predict(LABELS.faultyLookup, { index: 30 }))).toEqual([500, '04', '600', text])
  expect((await predict(LABELS.faultyLookup, { index: 3 })).text).toBe('{"value": 7.0}')
})

test('answers a result that is no JSON number with an error', async () => {
  const text = '{"error":"Unhandled exception: ValueError: Out of range float values are not JSON compliant"}'
  expect(await errorOf(predict(LABELS.squareRoot, { x: -1 }))).toEqual([500, '04', '500', text])
})

test('reads every body but octets as JSON, also the form that Python sends for a dictionary', async () => {
  const headers = { ...BEARER, 'content-type': 'application/x-www-form-urlencoded' }
  const path = `${LABELS.musicgen}/production/predict`
  const sent = call(server, path, 'prompts=happy+rock&duration=8', { headers })
  const text = '{"error":"Invalid JSON payload: Expecting value: line 1 column 1 (char 0)"}'
  expect(await errorOf(sent)).toEqual([400, '04', '700', text])
  const labelled = call(server, `${LABELS.ticketTopic}/production/predict`, '"The app crashes"', { headers })
  expect(await valueOf(labelled)).toBe('bug')
})

test('refuses a body that is not UTF-8', async () => {
  const sent = predict(LABELS.ticketTopic, Uint8Array.of(0x22, 0xff, 0x22))
  expect(await errorOf(sent)).toEqual([
    400,
    '04',
    '700',
    '{"error":"Invalid JSON payload: the body is not UTF-8"}',
  ])
})

test('lists what is wrong with an input as the server does', async () => {
  const sent = predict(LABELS.musicgen, { prompts: [1, 'a'], melody: '?', duration: 1 })
  const one = '{"error":"Input Parsing Error:\\n  `melody`: must be base64 of a file: '
  expect((await sent).text.startsWith(one)).toBe(true)
  const { text } = await predict(LABELS.musicgen, { prompts: [1, null], duration: 1 })
  expect((JSON.parse(text) as { error: string }).error).toBe(
    'Input Parsing Errors:\n  `prompts[0]`: must be a text, found 1.\n  `prompts[1]`: must be a text, found null.',
  )
})

test('says that a method is not implemented', async () => {
  const text = '{"error":"The model does not implement embeddings"}'
  const sent = call(server, `${LABELS.musicgen}/production/sync/v1/embeddings`, {})
  expect(await errorOf(sent)).toEqual([404, '04', '700', text])
})

test('answers another method with 405 and a path that is none with 404', async () => {
  const other = await call(server, `${LABELS.musicgen}/production/predict`, '{}', { method: 'PUT' })
  expect([other.status, other.headers.allow]).toEqual([405, 'POST'])
  expect(JSON.parse(other.text)).toMatchObject({ error_code: 'client_error' })
  const { status, text } = await call(server, `${LABELS.musicgen}/production/nothing`, '{}', {
    headers: JSON_HEADERS,
  })
  expect(status).toBe(404)
  expect(text).toMatch(/expected one of POST \/baseten\/model-\{modelId\}\/production\/predict, /)
})
