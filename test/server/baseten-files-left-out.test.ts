import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeMsgpack } from '../../src/codecs/msgpack.ts'
import { BINARY_HEADERS, call, errorOf, LABELS, valueOf } from '../support/baseten-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
const faults: string[] = []
beforeAll(async () => {
  server = await startTestServer({ onFault: (message) => faults.push(message) })
})
afterAll(async () => {
  await server.close(0)
  expect(faults).toEqual([])
})

test.each([
  {
    label: LABELS.whisper,
    body: { audio: null },
    message: '`audio`: must be base64 of a file or its URL, found null.',
  },
  {
    label: LABELS.whisper,
    body: { url: null },
    message: '`url`: must be base64 of a file or its URL, found null.',
  },
  {
    label: LABELS.whisper,
    body: {},
    message: '`input`: must have one of audio, url, found no member.',
  },
  {
    label: LABELS.whisper,
    body: { link: 'x' },
    message: '`input`: must have one of audio, url, found only "link".',
  },
  {
    label: LABELS.imageDenoiser,
    body: { image: { dtype: 'uint8' } },
    message: '`image`: must be base64 of a file or its URL, found an object with member dtype.',
  },
  {
    label: LABELS.imageDenoiser,
    body: { image: { dtype: 'uint8', shape: [32, 32] } },
    message: '`image`: must be base64 of a file or its URL, found an object with members dtype, shape.',
  },
  {
    label: LABELS.imageDenoiser,
    body: { image: { width: 1, height: 1, channels: 1, data: [0] } },
    message:
      '`image`: must be base64 of a file or its URL, found an object with members width, height, channels, data.',
  },
])('refuses $body in place of a file', async ({ label, body, message }) => {
  const sent = call(server, `${label}/production/predict`, body)
  expect(await errorOf(sent)).toEqual([
    400,
    '04',
    '700',
    JSON.stringify({ error: `Input Parsing Error:\n  ${message}` }),
  ])
})

test.each([
  { name: 'no shape', shape: undefined },
  { name: 'half a pixel', shape: [0.5, 4] },
  { name: 'two channels', shape: [1, 1, 2] },
  { name: 'more pixels than bytes', shape: [2, 2] },
])('refuses a map that looks like pixels with $name', async ({ shape }) => {
  const image = { dtype: 'uint8', ...(shape === undefined ? {} : { shape }), data: Uint8Array.of(1, 2) }
  const sent = call(server, `${LABELS.imageDenoiser}/production/predict`, encodeMsgpack({ image }), {
    headers: BINARY_HEADERS,
  })
  const [status, , , text] = await errorOf(sent)
  expect([status, text]).toEqual([400, expect.stringContaining('`image`: must be an array of')])
})

test('takes null for a melody, which may be left out', async () => {
  const body = { prompts: ['a'], melody: null, duration: 0.1 }
  const sent = call(server, `${LABELS.musicgen}/production/predict`, body)
  expect(await valueOf(sent)).toEqual({ data: [expect.any(String)] })
})
