import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeBase64 } from '../../src/codecs/base64.ts'
import { encodeDataUrl } from '../../src/codecs/data-url.ts'
import { decodeImage, encodePng } from '../../src/codecs/image.ts'
import { decodeMsgpack, encodeMsgpack, pythonType } from '../../src/codecs/msgpack.ts'
import { serializeMultipart } from '../../src/codecs/multipart.ts'
import { defineTensor } from '../../src/tensor/tensor.ts'
import { BEARER, BINARY_HEADERS, call, errorOf, JSON_HEADERS, LABELS } from '../support/baseten-client.ts'
import { createImage } from '../support/peltarion-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

const image = createImage(9, 7)
const png = encodePng(image)
let server: RunningServer
const remarks: string[] = []
beforeAll(async () => {
  server = await startTestServer({
    onRemarks: (_api, _request, found) =>
      remarks.push(...found.map(({ pointer, code }) => `${pointer} ${code}`)),
  })
})
afterAll(async () => server.close())

/** Status, media type and bytes of an answer. */
async function post(label: string, body: unknown, headers: Readonly<Record<string, string>>) {
  const sent = body instanceof Uint8Array ? body : JSON.stringify(body)
  const url = `${server.url}/baseten/${label}/${label.startsWith('chain') ? 'production/run_remote' : 'production/predict'}`
  const response = await fetch(url, { method: 'POST', headers, body: sent as BodyInit })
  return {
    status: response.status,
    mediaType: response.headers.get('content-type'),
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}

test('answers with the bytes of a PNG file, whatever way the picture came', async () => {
  const plain = await post(LABELS.imageDenoiser, { image: encodeBase64(png) }, JSON_HEADERS)
  expect([plain.status, plain.mediaType]).toEqual([200, 'application/octet-stream'])
  const { width, height, channels } = decodeImage(plain.bytes)
  expect([width, height, channels]).toEqual([9, 7, 3])

  const pixels = defineTensor('uint8', [7, 9, 3], image.data)
  const form = serializeMultipart(
    [{ name: 'image', filename: 'a.png', mediaType: 'image/png', bytes: png }],
    'limit',
  )
  const formHeaders = { ...BEARER, 'content-type': 'multipart/form-data; boundary=limit' }
  const others = [
    await post(LABELS.imageDenoiser, encodeMsgpack({ image: png }), BINARY_HEADERS),
    await post(LABELS.imageDenoiser, encodeMsgpack({ image: pixels }), {
      ...BEARER,
      'content-type': 'Application/Octet-Stream; x=1',
    }),
    await post(LABELS.imageDenoiser, form, formHeaders),
    await post(
      LABELS.imageDenoiser,
      { image: encodeDataUrl({ mediaType: 'image/png', bytes: png }) },
      JSON_HEADERS,
    ),
  ]
  for (const other of others) expect(other).toEqual(plain)
  expect(remarks).toContain('/image data-url')
})

test('answers MessagePack with MessagePack, arrays as arrays', async () => {
  const array = defineTensor('float32', [32, 32], new Float32Array(1024).fill(0.25))
  const { status, mediaType, bytes } = await post(
    LABELS.arraySmoother,
    encodeMsgpack({ array }),
    BINARY_HEADERS,
  )
  expect([status, mediaType]).toEqual([200, 'application/octet-stream'])
  const { smoothed } = decodeMsgpack(bytes) as { smoothed: { dtype: string; shape: number[] } }
  expect([smoothed.dtype, smoothed.shape]).toEqual(['float32', [32, 32]])
  const json = await post(
    LABELS.arraySmoother,
    { array: new Array(32).fill(new Array(32).fill(0.25)) },
    JSON_HEADERS,
  )
  const lists = (JSON.parse(Buffer.from(json.bytes).toString()) as { smoothed: number[][] }).smoothed
  expect(lists.flat()).toEqual(Array.from((smoothed as unknown as { data: Float32Array }).data))
}, 20_000)

test('takes NumPy scalars for numbers and gives NaN back, which MessagePack has', async () => {
  const two = { [pythonType]: 'numpy-scalar', tensor: defineTensor('int64', [], BigInt64Array.of(4n)) }
  const found = await post(LABELS.squareRoot, encodeMsgpack({ x: two }), BINARY_HEADERS)
  expect(decodeMsgpack(found.bytes)).toEqual({ result: 2 })
  const nan = await post(LABELS.squareRoot, encodeMsgpack({ x: -1 }), BINARY_HEADERS)
  expect([nan.status, decodeMsgpack(nan.bytes)]).toEqual([200, { result: NaN }])
})

test('takes an array of chains and MessagePack for a chain', async () => {
  const series = defineTensor(
    'float32',
    [3, 4],
    Float32Array.from({ length: 12 }, (_, i) => i),
  )
  const { status, bytes } = await post(
    LABELS.tensorStatistics,
    encodeMsgpack({ series, offset: 0 }),
    BINARY_HEADERS,
  )
  expect(status).toBe(200)
  expect(decodeMsgpack(bytes)).toMatchObject({ mean: 5.5, centered: { dtype: 'float32', shape: [3, 4] } })
})

test('answers with floats, whole or not', async () => {
  const { bytes } = await post(LABELS.squareRoot, encodeMsgpack({ x: 4 }), BINARY_HEADERS)
  const [name = ''] = Object.keys(decodeMsgpack(bytes) as object)
  expect(decodeMsgpack(bytes)).toEqual({ [name]: 2 })
  // A map of one member, its name, and the float64 2.
  expect([...bytes]).toEqual([
    0x81,
    0xa0 | name.length,
    ...new TextEncoder().encode(name),
    ...[0xcb, 0x40, 0, 0, 0, 0, 0, 0, 0],
  ])
})

test.each([
  {
    name: 'bytes that are none',
    body: Uint8Array.of(0xc1),
    message: /^Invalid MessagePack payload: expected /,
  },
  { name: 'nothing', body: new Uint8Array(), message: /^Invalid MessagePack payload: expected / },
  {
    name: 'an array of 2 axes too few',
    body: encodeMsgpack({ image: defineTensor('uint8', [3], Uint8Array.of(1, 2, 3)) }),
    message: /`image`: must be an array of pixels \[height, width\].*found \[3\]/,
  },
  {
    name: 'a text in place of the arguments',
    body: encodeMsgpack('x'),
    message: /`input`: must be an object, found "x"/,
  },
])('refuses $name', async ({ body, message }) => {
  const sent = call(server, `${LABELS.imageDenoiser}/production/predict`, body, { headers: BINARY_HEADERS })
  const [status, source, code, text] = await errorOf(sent)
  expect([status, source, code]).toEqual([400, '04', '700'])
  expect((JSON.parse(text as string) as { error: string }).error).toMatch(message)
})

test('refuses a form for a model that takes none', async () => {
  const headers = { ...BEARER, 'content-type': 'multipart/form-data; boundary=limit' }
  const form = serializeMultipart([{ name: 'x', bytes: Uint8Array.of(0x34) }], 'limit')
  const sent = call(server, `${LABELS.squareRoot}/production/predict`, form, { headers })
  const text = '{"error":"Invalid JSON payload: Expecting value: line 1 column 1 (char 0)"}'
  expect(await errorOf(sent)).toEqual([400, '04', '700', text])
})
