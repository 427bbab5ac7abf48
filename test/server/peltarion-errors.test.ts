import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createImage,
  createTensor,
  forward,
  forwardForm,
  FOUR_ROWS,
  NPY_URL_START,
  npyUrl,
  peltarionErrorOf,
  pngUrl,
  type DeploymentName,
} from '../support/peltarion-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const ROW = FOUR_ROWS[0]
const rows = (...list: readonly unknown[]): unknown => ({ rows: list })

interface RefusedBody {
  readonly name: string
  readonly to: DeploymentName
  readonly body: unknown
  readonly want: string
  /** Place, expectation and finding, as the message has them. */
  readonly says: string
}

describe('a JSON body', () => {
  test.each<RefusedBody>([
    {
      name: 'that is empty',
      to: 'animal_weight',
      body: '',
      want: 'JsonParsingError',
      says: 'the body must be JSON: expected a JSON value, found an empty body',
    },
    {
      name: 'with NaN',
      to: 'animal_weight',
      body: '{"rows":[{"Type":"animal","Sound":"woof","Size":NaN}]}',
      want: 'JsonParsingError',
      says: 'the body must be JSON: expected a JSON value, found text of 54 characters that is none',
    },
    {
      name: 'with Rows in place of rows',
      to: 'animal_weight',
      body: { Rows: [ROW] },
      want: 'BadData',
      says: "the body must have required property 'rows', found an object with member Rows",
    },
    {
      name: 'whose rows are lists',
      to: 'animal_weight',
      body: rows(['animal', 'miaow', 0.4]),
      want: 'JsonPropertyTypeMismatch',
      says: '/rows/0 must be object, found a list of 3',
    },
    {
      name: 'with a text for a number',
      to: 'animal_weight',
      body: rows(ROW, { ...ROW, Size: '0.4' }),
      want: 'JsonPropertyTypeMismatch',
      says: 'row 1, feature "Size" must be a number, found "0.4"',
    },
    {
      name: 'with null for a number',
      to: 'animal_weight',
      body: rows(ROW, { ...ROW, Size: null }),
      want: 'JsonPropertyTypeMismatch',
      says: 'row 1, feature "Size" must be a number, found null',
    },
    {
      name: 'with a number beyond float32',
      to: 'animal_weight',
      body: rows({ ...ROW, Size: 1e39 }),
      want: 'BadData',
      says: 'row 0, feature "Size" must be a number within the range of float32, found 1e+39',
    },
    {
      name: 'without a feature',
      to: 'animal_weight',
      body: rows(ROW, ROW, { Type: 'animal', Size: 1 }),
      want: 'FeatureNotFound',
      says: 'row 2, feature "Sound" must be given, found "Type", "Size"',
    },
    {
      name: 'with a category that nobody knows',
      to: 'animal_weight',
      body: rows({ ...ROW, Type: 'plant' }),
      want: 'BadData',
      says: 'row 0, feature "Type" must be one of "animal", "vehicle", found "plant"',
    },
    {
      name: 'with a surplus feature for a strict deployment',
      to: 'strict_digits',
      body: rows({ Image: pngUrl(createImage(28, 28, 1)), Sound: 'Miaow' }),
      want: 'FeatureNotFound',
      says: 'row 0, feature "Sound" must be an input of the deployment ("Image"), found "Sound"',
    },
    {
      name: 'with an image that is no data URL',
      to: 'digits',
      body: rows({ Image: 'three.png' }),
      want: 'DataUriError',
      says: 'row 0, feature "Image" must be a data URL: expected a text that starts with "data:", found "three.png"',
    },
    {
      name: 'with a GIF',
      to: 'digits',
      body: rows({ Image: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }),
      want: 'DataUriError',
      says: 'row 0, feature "Image" must be a data URL of image/png or image/jpeg, found "image/gif"',
    },
    {
      name: 'with an image that is none',
      to: 'digits',
      body: rows({ Image: 'data:image/png;base64,AAAA' }),
      want: 'BadData',
      says: 'row 0, feature "Image" must be',
    },
    {
      name: 'with an array that is cut',
      to: 'array_smoother',
      body: rows({ 'Numpy Feature': `${NPY_URL_START}k05VTVBZAQB2` }),
      want: 'BadData',
      says: 'row 0, feature "Numpy Feature" must be a .npy file: ',
    },
    {
      name: 'with an array of another shape',
      to: 'array_smoother',
      body: rows({ 'Numpy Feature': npyUrl(createTensor([32, 31])) }),
      want: 'BadData',
      says: 'row 0, feature "Numpy Feature" must have the shape [32, 32], found [32, 31]',
    },
    {
      name: 'with tensor JSON whose data do not fill its shape',
      to: 'tensor_statistics',
      body: rows({ series: { shape: [3, 4], data: [1, 2] }, offset: 1 }),
      want: 'BadData',
      says: 'row 0, feature "series" must have as many numbers as its shape [3, 4] says, 12, found 2',
    },
  ])('$name is refused with $want', async ({ to, body, want, says }) => {
    const { status, errorCode, errorMessage } = peltarionErrorOf(await forward(server, to, { body }))
    expect({ status, errorCode }).toEqual({ status: 400, errorCode: want })
    expect(errorMessage).toContain(says)
  })

  test('with more than twenty faults names twenty and says how many more there are', async () => {
    const body = rows(...Array.from({ length: 50 }, () => ({ ...ROW, Size: 'x' })))
    const { errorMessage } = peltarionErrorOf(await forward(server, 'animal_weight', { body }))
    expect(errorMessage.match(/must be a number/g)).toHaveLength(20)
    expect(errorMessage).toMatch(/row 19, .*; and 30 more$/)
  })
})

test.each([
  {
    name: 'a text for a number',
    parts: { Size: '1,3' },
    want: 'JsonPropertyTypeMismatch',
    says: 'a number, found "1,3"',
  },
  { name: 'NaN', parts: { Size: 'NaN' }, want: 'JsonPropertyTypeMismatch', says: 'a number, found "NaN"' },
  { name: 'too large a number', parts: { Size: '1e999' }, want: 'BadData', says: 'range of float32' },
  {
    name: 'an unknown category',
    parts: { Type: 'plant' },
    want: 'BadData',
    says: 'one of "animal", "vehicle"',
  },
])('refuses a form with $name with $want and names the part', async ({ parts, want, says }) => {
  const form = { Type: 'animal', Sound: 'woof', Size: '1.3', ...parts }
  const error = peltarionErrorOf(await forwardForm(server, 'animal_weight', form))
  expect(error).toMatchObject({ status: 400, errorCode: want })
  expect(error.errorMessage).toContain(`part "${Object.keys(parts)[0]}" must be `)
  expect(error.errorMessage).toContain(says)
})

test('refuses a form that lacks a part with FeatureNotFound and names what came', async () => {
  const error = peltarionErrorOf(await forwardForm(server, 'animal_weight', { Type: 'animal', Size: '1' }))
  expect(error).toMatchObject({ status: 400, errorCode: 'FeatureNotFound' })
  expect(error.errorMessage).toContain('part "Sound" must be given, found "Type", "Size"')
})
