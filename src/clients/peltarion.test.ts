import { expect, test } from 'vitest'
import { decodeDataUrl, encodeDataUrl } from '../codecs/data-url.ts'
import { encodeJpeg, encodePng, type Image } from '../codecs/image.ts'
import { boundaryOf, parseMultipart } from '../codecs/multipart.ts'
import { decodeNpy, encodeNpy } from '../codecs/npy.ts'
import { toFloat16 } from '../tensor/half-float.ts'
import { defineTensor } from '../tensor/tensor.ts'
import { createPeltarionClient, type PeltarionClientOptions, type PeltarionInput } from './peltarion.ts'

const NPY = 'application/x.peltarion.npy'
const pixel: Image = { width: 1, height: 1, channels: 3, data: Uint8Array.of(1, 2, 3) }

interface Sent {
  readonly url: string
  readonly headers: Headers
  readonly body: string | Uint8Array
}

/** A client whose service answers the given bodies in turn, and what it sent. */
function clientOf(
  answers: readonly string[],
  { status = 200, ...options }: Partial<PeltarionClientOptions> & { status?: number } = {},
) {
  const sent: Sent[] = []
  const client = createPeltarionClient({
    baseUrl: 'https://a.peltarion.com',
    deploymentId: '5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b101',
    token: 'secret',
    ...options,
    fetch: (url, init) => {
      init?.signal?.throwIfAborted()
      const body = init?.body as string | Uint8Array
      sent.push({ url: url as string, headers: new Headers(init?.headers), body })
      return Promise.resolve(new Response(answers[sent.length - 1], { status }))
    },
  })
  return { client, sent }
}

/** A service that answers every row with itself. */
const echo: typeof fetch = (_, init) => Promise.resolve(new Response(init?.body as string))

async function wireOf(value: PeltarionInput, options: Partial<PeltarionClientOptions> = {}): Promise<string> {
  const { client, sent } = clientOf(['{"rows":[{}]}'], options)
  await client.predict([{ value }])
  return /^\{"rows":\[\{"value":(.*)\}\]\}$/s.exec(sent[0]?.body as string)?.[1] ?? 'nothing'
}

test('sends rows of JSON under the token', async () => {
  const { client, sent } = clientOf(['{"rows":[{"Weight":3000.0},{"Weight":1.17E-12}]}'])
  const rows = await client.predict([
    { Type: 'dog', Size: 1.5, Tame: true },
    { Type: { cat: 0.5, dog: 0.5 }, Size: 2, Tame: false },
  ])
  expect(rows).toEqual([{ Weight: 3000 }, { Weight: 1.17e-12 }])
  expect(sent[0]?.url).toBe('https://a.peltarion.com/deployment/5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b101/forward')
  expect(sent[0]?.headers.get('authorization')).toBe('Bearer secret')
  expect(sent[0]?.headers.get('content-type')).toBe('application/json')
  expect(sent[0]?.body).toBe(
    '{"rows":[{"Type":"dog","Size":1.5,"Tame":true},{"Type":{"cat":0.5,"dog":0.5},"Size":2,"Tame":false}]}',
  )
})

test.each([
  { rows: 0, sizes: [] },
  { rows: 128, sizes: [128] },
  { rows: 129, sizes: [128, 1] },
  { rows: 256, sizes: [128, 128] },
  { rows: 300, sizes: [128, 128, 44] },
])('sends $rows rows in batches of $sizes and joins them in order', async ({ rows, sizes }) => {
  const batches: number[] = []
  const client = createPeltarionClient({
    baseUrl: '',
    deploymentId: '',
    token: '',
    fetch: (url, init) => {
      batches.push((JSON.parse(init?.body as string) as { rows: unknown[] }).rows.length)
      return echo(url, init)
    },
  })
  const given = Array.from({ length: rows }, (_, n) => ({ n }))
  expect(await client.predict(given)).toEqual(given)
  expect(batches).toEqual(sizes)
})

test.each([0, -1, 1.5, NaN])('refuses a batchSize of %d', (batchSize) => {
  expect(() => clientOf([], { batchSize })).toThrow(/a batchSize of at least 1, found/)
})

test.each([
  { name: 'an Image as PNG', value: pixel, mediaType: 'image/png' },
  { name: 'the bytes of a PNG', value: encodePng(pixel), mediaType: 'image/png' },
  { name: 'the bytes of a JPEG', value: encodeJpeg(pixel), mediaType: 'image/jpeg' },
  { name: 'a tensor', value: defineTensor('int8', [1], Int8Array.of(-1)), mediaType: NPY },
  { name: 'a .npy file', value: encodeNpy(defineTensor('int8', [1], Int8Array.of(-1))), mediaType: NPY },
])('sends $name under the media type of its bytes', async ({ value, mediaType }) => {
  const sent = decodeDataUrl(JSON.parse(await wireOf(value)) as string)
  expect(sent.mediaType).toBe(mediaType)
  if (value instanceof Uint8Array) expect(sent.bytes).toEqual(value)
})

test.each([
  { name: 'minus zero', value: -0, want: '-0' },
  { name: 'a tensor', value: defineTensor('float64', [1, 2], Float64Array.of(-0, 0.1)), data: '[-0,0.1]' },
  { name: 'float16', value: defineTensor('float16', [1, 1], toFloat16([1.5])), data: '[1.5]' },
  {
    name: 'whole numbers above 2^53',
    value: defineTensor('int64', [1, 2], BigInt64Array.of(2n ** 53n + 1n, 2n)),
    data: '[9007199254740993,2]',
  },
])('writes $name exactly into JSON', async ({ value, want, data }) => {
  const shape = typeof value === 'number' ? [] : value.shape
  const expected = want ?? `{"shape":[${shape.join(',')}],"data":${data}}`
  expect(await wireOf(value, { usesTensorJson: true })).toBe(expected)
})

test.each([
  { name: 'NaN', value: NaN, found: /found NaN/ },
  { name: 'an infinite weight', value: { a: Infinity }, found: /found Infinity/ },
  {
    name: 'bytes of no known kind',
    value: Uint8Array.of(71, 73, 70),
    found: /found 3 bytes that begin as none/,
  },
  {
    name: 'an array with NaN',
    value: defineTensor('float32', [2], Float32Array.of(1, NaN)),
    found: /element 1/,
  },
  { name: 'an array of texts', value: defineTensor('string', [1], ['a']), found: /an array of texts/ },
])('refuses to send $name', async ({ value, found }) => {
  const { client, sent } = clientOf([], { usesTensorJson: true })
  await expect(client.predict([{ value }])).rejects.toThrow(
    expect.objectContaining({ code: 'USAGE_INVALID', message: expect.stringMatching(found) as string }),
  )
  expect(sent).toHaveLength(0)
})

test('sends a form with files as they are and texts with their line ends', async () => {
  const { client, sent } = clientOf(['{"answer":0.5}'])
  const text = 'one\ntwo\rthree peltarion-form-0'
  const row = { 'an "image"': encodePng(pixel), text, size: -0, tame: true }
  expect(await client.predictForm(row)).toEqual({ answer: 0.5 })
  const mediaType = sent[0]?.headers.get('content-type') ?? ''
  const parts = parseMultipart(sent[0]?.body as Uint8Array, boundaryOf(mediaType) ?? '')
  expect(parts.map(({ name }) => name)).toEqual(Object.keys(row))
  expect(parts[0]?.bytes).toEqual(row['an "image"'])
  expect(parts[0]?.mediaType).toBe('image/png')
  expect(parts.slice(1).map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([text, '-0', 'true'])
})

test('decodes the images and arrays of an answer', async () => {
  const array = defineTensor('int64', [2], BigInt64Array.of(-1n, 2n ** 60n))
  const answer = {
    image: encodeDataUrl({ mediaType: 'image/png', bytes: encodePng(pixel) }),
    array: encodeDataUrl({ mediaType: 'application/X.Peltarion.NPY;version=1', bytes: encodeNpy(array) }),
    json: { shape: [1, 2], data: [1, 2.5] },
    category: { shape: 0.25, data: 0.75 },
  }
  expect(await clientOf([JSON.stringify({ rows: [answer] })]).client.predict([{}])).toEqual([
    {
      image: pixel,
      array: decodeNpy(encodeNpy(array)),
      json: defineTensor('float64', [1, 2], Float64Array.of(1, 2.5)),
      category: { shape: 0.25, data: 0.75 },
    },
  ])
})

const jpegAsPng = encodeDataUrl({ mediaType: 'image/png', bytes: encodeJpeg(pixel) })

test.each([
  { name: 'a web page', body: '<html>', status: 502, message: /found status 502 with something else/ },
  { name: 'a list', body: '[]', status: 200, message: /found status 200 with an empty list/ },
  { name: 'no rows', body: '{}', status: 200, message: /expected 1 rows in 'rows', found no list/ },
  {
    name: 'a row too many',
    body: '{"rows":[{},{}]}',
    status: 200,
    message: /expected 1 rows in 'rows', found 2/,
  },
  {
    name: 'a row that is none',
    body: '{"rows":[7]}',
    status: 200,
    message: /expected a row to be an object, found 7/,
  },
  {
    name: 'an error without a code',
    body: '{"rows":[{}]}',
    status: 500,
    message: /found 500 without an errorCode/,
  },
  { name: 'null', body: '{"rows":[{"a":null}]}', status: 200, message: /output "a": .*found null/ },
  { name: 'a weight that is none', body: '{"rows":[{"a":{"b":"c"}}]}', status: 200, message: /members? b/ },
  {
    name: 'a shape that does not fit',
    body: '{"rows":[{"a":{"shape":[3],"data":[1]}}]}',
    status: 200,
    message: /needs 3/,
  },
  { name: 'bad base64', body: '{"rows":[{"a":"data:image/png;base64,%"}]}', status: 200, message: /base64/ },
  { name: 'no npy file', body: `{"rows":[{"a":"data:${NPY};base64,AAAA"}]}`, status: 200, message: /npy/ },
  {
    name: 'a JPEG announced as PNG',
    body: `{"rows":[{"a":"${jpegAsPng}"}]}`,
    status: 200,
    message: /found image\/jpeg/,
  },
])('rejects an answer with $name', async ({ body, status, message }) => {
  await expect(clientOf([body], { status }).client.predict([{}])).rejects.toThrow(
    expect.objectContaining({ code: 'RESPONSE_INVALID', message: expect.stringMatching(message) as string }),
  )
})

test.each([
  { body: '{"errorCode":"BadData","errorMessage":"no dog"}', message: 'BadData: no dog' },
  { body: '{"errorCode":"InternalError"}', message: 'InternalError' },
])('raises $message', async ({ body, message }) => {
  const failed = expect.objectContaining({ code: 'API_ERROR', message }) as Error
  await expect(clientOf([body], { status: 400 }).client.predict([{}])).rejects.toThrow(failed)
  await expect(clientOf([body], { status: 400 }).client.predictForm({})).rejects.toThrow(failed)
})

test('stops between two batches when it is aborted', async () => {
  const controller = new AbortController()
  const requests: unknown[] = []
  const { client } = clientOf([])
  const slow = createPeltarionClient({
    baseUrl: '',
    deploymentId: '',
    token: '',
    batchSize: 1,
    fetch: (url, init) => {
      init?.signal?.throwIfAborted()
      requests.push(url)
      controller.abort()
      return echo(url, init)
    },
  })
  const aborted = expect.objectContaining({ name: 'AbortError' }) as Error
  await expect(slow.predict([{ n: 1 }, { n: 2 }], { signal: controller.signal })).rejects.toThrow(aborted)
  expect(requests).toHaveLength(1)
  await expect(client.predictForm({ n: 1 }, { signal: controller.signal })).rejects.toThrow(aborted)
})
