import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toFloat16 } from '../../src/tensor/half-float.ts'
import { defineTensor } from '../../src/tensor/tensor.ts'
import { send } from '../support/http-client.ts'
import {
  BEARER,
  createImage,
  createTensor,
  DEPLOYMENT_NAMES,
  forward,
  forwardPath,
  FOUR_ROWS,
  imageOf,
  npyUrl,
  pngUrl,
  rowsOf,
  sensorRow,
  tensorOf,
} from '../support/peltarion-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

/** Computed answers sum to 1 this closely; float32 softmax over ten classes strays by 1e-7. */
const SUM_TOLERANCE = 1e-4

let server: RunningServer
const faults: string[] = []
beforeAll(async () => {
  server = await startTestServer({ onFault: (message) => faults.push(message) })
})
afterAll(async () => {
  await server.close()
  expect(faults).toEqual([])
})

function expectProbabilities(value: unknown, names: readonly string[]): void {
  const probabilities = value as Record<string, number>
  expect(Object.keys(probabilities)).toEqual(names)
  const list = Object.values(probabilities)
  for (const one of list) expect(one >= 0 && one <= 1, String(one)).toBe(true)
  expect(Math.abs(list.reduce((sum, one) => sum + one, 0) - 1)).toBeLessThan(SUM_TOLERANCE)
}

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
const TOPICS = ['billing', 'login', 'bug', 'shipping', 'praise']

test.each(DEPLOYMENT_NAMES)('the example that the server gives for %s is answered', async (name) => {
  const example = await send(`${server.url}/__mockference/examples/peltarion/${name}`, { method: 'GET' })
  expect(example.status).toBe(200)
  const { status, text } = await forward(server, name, { body: example.text })
  expect({ status, text }).toMatchObject({ status: name === 'retired_weight' ? 403 : 200 })
  if (status !== 200) return
  const { rows } = JSON.parse(text) as { rows: unknown[] }
  expect(rows).toHaveLength((JSON.parse(example.text) as { rows: unknown[] }).rows.length)
  expect(rows.length).toBeGreaterThan(0)
})

test('answers the documented four rows with the documented four weights, to the letter', async () => {
  const { text, headers } = await forward(server, 'animal_weight', { body: { rows: FOUR_ROWS } })
  expect(text).toBe('{"rows":[{"Weight":1.2},{"Weight":4.7},{"Weight":900000},{"Weight":3000}]}')
  expect(headers['content-type']).toBe('application/json')
})

test('reads a category as an object of weights, as the vendor’s Python client sends it', async () => {
  const [plain] = await rowsOf(server, 'animal_weight', [FOUR_ROWS[2] as object as Record<string, unknown>])
  const [weighted] = await rowsOf(server, 'animal_weight', [
    { ...FOUR_ROWS[2], Type: { vehicle: 1, animal: 0 } },
  ])
  expect(weighted).toEqual(plain)
})

test('answers a picture of a digit with the probability of every number', async () => {
  const examples = await Promise.all(
    (['digits', 'picture_number', 'strict_digits'] as const).map((name) =>
      send(`${server.url}/__mockference/examples/peltarion/${name}`, { method: 'GET' }),
    ),
  )
  const [digits, named, strict] = await Promise.all([
    forward(server, 'digits', { body: examples[0]?.text }),
    forward(server, 'picture_number', { body: examples[1]?.text }),
    forward(server, 'strict_digits', { body: examples[2]?.text }),
  ])
  const { rows } = JSON.parse(digits.text) as { rows: { Number: Record<string, number> }[] }
  expectProbabilities(rows[0]?.Number, DIGITS)
  expect(rows[0]?.Number['3']).toBeGreaterThan(0.9)
  expect([named.text, strict.text]).toEqual([digits.text, digits.text])
})

test('answers texts with the probability of every topic', async () => {
  const texts = ['I was charged twice this month', 'The app crashes when I upload a file', '', 'zzz 漢字 🛑']
  const rows = await rowsOf(
    server,
    'ticket_topic',
    texts.map((text) => ({ text })),
  )
  for (const { topic } of rows) expectProbabilities(topic, TOPICS)
  const best = rows.map(({ topic }) => Object.entries(topic as object).sort((a, b) => b[1] - a[1])[0]?.[0])
  expect(best.slice(0, 2)).toEqual(['billing', 'bug'])
})

describe('images', () => {
  test.each([
    [1, 1],
    [7, 5],
    [64, 48],
  ])('answers a picture of %i x %i with a PNG of its size', async (width, height) => {
    const rows = await rowsOf(server, 'image_denoiser', [{ path_noisy: pngUrl(createImage(width, height)) }])
    const { mediaType, image } = imageOf(rows[0]?.['path_clean'])
    expect(mediaType).toBe('image/png')
    expect([image.width, image.height, image.channels]).toEqual([width, height, 3])
  })

  test('keeps the order of pictures of different sizes in one request, each answered as it is alone', async () => {
    const sizes = [
      [3, 2],
      [1, 1],
      [3, 2],
      [8, 8],
      [1, 1],
      [2, 3],
    ] as const
    const given = sizes.map(([width, height]) => ({ path_noisy: pngUrl(createImage(width, height)) }))
    const rows = await rowsOf(server, 'image_denoiser', given)
    const singles = await Promise.all(given.map((row) => rowsOf(server, 'image_denoiser', [row])))
    expect(rows).toEqual(singles.flat())
    expect(
      rows.map(({ path_clean }) => imageOf(path_clean).image).map(({ width, height }) => [width, height]),
    ).toEqual(sizes)
  })

  test('leaves a picture of one colour as it is', async () => {
    const image = { ...createImage(9, 6), data: new Uint8Array(9 * 6 * 3).fill(120) }
    const [row] = await rowsOf(server, 'image_denoiser', [{ path_noisy: pngUrl(image) }])
    expect(imageOf(row?.['path_clean']).image.data).toEqual(image.data)
  })

  test('takes a picture of another size unless the deployment is strict about it', async () => {
    const row = { Image: pngUrl(createImage(40, 30, 1)) }
    const [answered] = await rowsOf(server, 'digits', [row])
    expectProbabilities(answered?.['Number'], DIGITS)
    expect(await forward(server, 'strict_digits', { body: { rows: [row] } })).toMatchObject({
      status: 400,
      text: expect.stringContaining('must be an image of 28 x 28 pixels (height x width), found 30 x 40'),
    })
  })
})

describe('arrays', () => {
  test('answers an array with one of its shape, and leaves a flat one as it is', async () => {
    const flat = defineTensor('float32', [32, 32], new Float32Array(1024).fill(2.5))
    const [first, second] = await rowsOf(server, 'array_smoother', [
      { 'Numpy Feature': npyUrl(createTensor([32, 32])) },
      { 'Numpy Feature': npyUrl(flat) },
    ])
    expect(tensorOf(first?.['Smoothed'])).toMatchObject({ dtype: 'float32', shape: [32, 32] })
    expect(tensorOf(second?.['Smoothed'])).toEqual(flat)
  })

  test.each([
    ['float64', (data: Float32Array) => Float64Array.from(data)],
    ['float16', (data: Float32Array) => toFloat16(data)],
  ] as const)('answers an array of %s as the same one of float32', async (dtype, convert) => {
    const tensor = createTensor([32, 32])
    const other = defineTensor(dtype, tensor.shape, convert(tensor.data) as never)
    const [first, second] = await rowsOf(server, 'array_smoother', [
      { 'Numpy Feature': npyUrl(tensor) },
      { 'Numpy Feature': npyUrl(other) },
    ])
    expect(second).toEqual(first)
  })

  test('answers tensor JSON with tensor JSON whose mean is the offset', async () => {
    const data = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    const [row] = await rowsOf(server, 'tensor_statistics', [{ series: { shape: [3, 4], data }, offset: 0 }])
    expect(row).toEqual({
      centered: { shape: [3, 4], data: data.map((one) => one - 6.5) },
      mean: 6.5,
      extremes: { shape: [2], data: [-5.5, 5.5] },
    })
  })

  test('says which output is no number when the model leaves the range of float32', async () => {
    const series = { shape: [3, 4], data: new Array<number>(12).fill(3e38) }
    const answer = await forward(server, 'tensor_statistics', { body: { rows: [{ series, offset: 1 }] } })
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.text)).toEqual({
      errorCode: 'BadData',
      errorMessage: expect.stringMatching(
        /row 0, output '\w+': expected inputs that lead to finite numbers, .*found -?Infinity/,
      ),
    })
  })
})

test('answers features of every kind in one row', async () => {
  const [row] = await rowsOf(server, 'sensor_report', [sensorRow()])
  expect(Object.keys(row ?? {})).toEqual(['level', 'alarm', 'profile', 'state'])
  expect(row?.['level']).toBeTypeOf('number')
  expect(row?.['alarm'] as number).toBeGreaterThanOrEqual(0)
  expect(row?.['alarm'] as number).toBeLessThanOrEqual(1)
  expect(tensorOf(row?.['profile']).shape).toEqual([16])
  expectProbabilities(row?.['state'], ['ok', 'drift', 'failed'])
})

test('takes true and false for a binary feature as 1 and 0', async () => {
  const rows = await rowsOf(
    server,
    'sensor_report',
    [1, true, 0, false].map((calibrated) => ({ ...sensorRow(), calibrated })),
  )
  expect(rows[1]).toEqual(rows[0])
  expect(rows[3]).toEqual(rows[2])
})

test('is served without a prefix under the vendor’s host names', async () => {
  for (const host of ['a.peltarion.com', 'a.azure-eu-west.platform.peltarion.com', 'A.Peltarion.com:443']) {
    const { status, text } = await send(server.url + forwardPath('animal_weight'), {
      headers: { ...BEARER, host },
      body: JSON.stringify({ rows: FOUR_ROWS }),
    })
    expect({ host, status, text }).toMatchObject({ status: 200, text: expect.stringContaining('4.7') })
  }
  const elsewhere = await send(server.url + forwardPath('animal_weight'), { headers: BEARER, body: '{}' })
  expect(elsewhere.status).toBe(404)
})
