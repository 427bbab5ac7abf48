import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createImage,
  createTensor,
  forward,
  forwardForm,
  FOUR_ROWS,
  npyUrl,
  pngUrl,
  rowsOf,
  sensorRow,
  type DeploymentName,
  type Parts,
  type Row,
} from '../support/peltarion-client.ts'
import { encodeNpy } from '../../src/codecs/npy.ts'
import { encodePng } from '../../src/codecs/image.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** Row k of many: the documented four with sizes that make every row another. */
function weightRow(k: number): Row {
  return { ...FOUR_ROWS[k % 4], Size: 0.01 + k / 128 }
}

/** Tensors of another batch size may differ in the last bits of float32: relative, from its 24-bit mantissa. */
const RELATIVE = 1e-5

function expectClose(found: Row | undefined, wanted: Row | undefined, k: number): void {
  const [one, other] = [found?.['Weight'] as number, wanted?.['Weight'] as number]
  expect(Math.abs(one - other), `row ${k}: ${one} and ${other}`).toBeLessThanOrEqual(
    Math.abs(other) * RELATIVE,
  )
}

test('answers 128 rows in their order with the values that they have alone', async () => {
  const given = Array.from({ length: 128 }, (_, k) => weightRow(k))
  const rows = await rowsOf(server, 'animal_weight', given)
  expect(rows).toHaveLength(128)
  for (const [k, row] of given.entries()) {
    expectClose(rows[k], (await rowsOf(server, 'animal_weight', [row]))[0], k)
  }
  expect(new Set(rows.map(({ Weight }) => Weight)).size).toBe(128)
})

test('answers 100,000 rows in their order with the values that they have alone', async () => {
  const given = Array.from({ length: 100_000 }, (_, k) => weightRow(k))
  const rows = await rowsOf(server, 'animal_weight', given)
  expect(rows).toHaveLength(100_000)
  for (let k = 0; k < given.length; k += 2381) {
    expectClose(rows[k], (await rowsOf(server, 'animal_weight', [weightRow(k)]))[0], k)
  }
})

test.each<DeploymentName>([
  'animal_weight',
  'digits',
  'picture_number',
  'strict_digits',
  'image_denoiser',
  'array_smoother',
  'house_value',
  'sensor_report',
  'tensor_statistics',
  'ticket_topic',
])('answers no rows with no rows: %s', async (name) => {
  expect(await forward(server, name, { body: '{"rows":[]}' })).toMatchObject({
    status: 200,
    text: '{"rows":[]}',
  })
})

const IMAGE = createImage(28, 28, 1)
const TILE = createImage(32, 32, 3)
const ARRAY = createTensor([32, 32])
const SERIES = createTensor([3, 4])
const HOUSE = {
  population: 322,
  totalBedrooms: 129,
  totalRooms: 880,
  housingMedianAge: 41,
  medianIncome: 8.3252,
  households: 126,
}
const texts = (row: Row): Parts =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]))

const EXAMPLES: readonly {
  readonly name: DeploymentName
  readonly row: Row
  readonly parts: Parts
}[] = [
  { name: 'animal_weight', row: FOUR_ROWS[1] as Row, parts: texts(FOUR_ROWS[1] as Row) },
  { name: 'digits', row: { Image: pngUrl(IMAGE) }, parts: { Image: encodePng(IMAGE) } },
  {
    name: 'picture_number',
    row: { 'Image Feature': pngUrl(IMAGE) },
    parts: { 'Image Feature': pngUrl(IMAGE) },
  },
  { name: 'image_denoiser', row: { path_noisy: pngUrl(TILE) }, parts: { path_noisy: encodePng(TILE) } },
  {
    name: 'array_smoother',
    row: { 'Numpy Feature': npyUrl(ARRAY) },
    parts: { 'Numpy Feature': encodeNpy(ARRAY) },
  },
  {
    name: 'house_value',
    row: { ...HOUSE, image_path: pngUrl(TILE) },
    parts: { ...texts(HOUSE), image_path: encodePng(TILE) },
  },
  {
    name: 'sensor_report',
    row: sensorRow(),
    parts: { ...texts(sensorRow()), 'features.npy_0': encodeNpy(createTensor([16])) },
  },
  {
    name: 'tensor_statistics',
    row: { series: { shape: [3, 4], data: Array.from(SERIES.data) }, offset: -1.5 },
    parts: { series: encodeNpy(SERIES), offset: '-1.50' },
  },
  {
    name: 'tensor_statistics',
    row: { series: npyUrl(SERIES), offset: 0.25 },
    parts: { series: JSON.stringify({ shape: [3, 4], data: Array.from(SERIES.data) }), offset: '2.5e-1' },
  },
  { name: 'ticket_topic', row: { text: 'Größe – 漢字 🛑' }, parts: { text: 'Größe – 漢字 🛑' } },
]

test.each(EXAMPLES)(
  'answers a form of $name with the bare row that JSON has',
  async ({ name, row, parts }) => {
    const json = await forward(server, name, { body: { rows: [row] } })
    const form = await forwardForm(server, name, parts)
    expect({ status: form.status, text: `{"rows":[${form.text}]}` }).toEqual({ status: 200, text: json.text })
  },
)
