import fc from 'fast-check'
import { encodePng } from '../../src/codecs/image.ts'
import { encodeNpy } from '../../src/codecs/npy.ts'
import type { GeneratedRequest } from './generated-requests.ts'
import { peltarionBadRequest } from './peltarion-bad-requests.ts'
import {
  BEARER,
  BOUNDARY,
  createImage,
  createTensor,
  DEPLOYMENT_NAMES,
  FORM_HEADERS,
  formOf,
  forwardPath,
  idOf,
  JSON_HEADERS,
  npyUrl,
  pngUrl,
  tokenOf,
  type DeploymentName,
  type Parts,
  type Row,
} from './peltarion-client.ts'

const word = fc.constantFrom('miaow', 'woof', 'tchoo', 'vroom', 'smoke', 'invoice', '', '漢字', 'a b c')
const size = fc.double({ min: 0, max: 1000, noNaN: true })
const side = fc.integer({ min: 1, max: 6 })
const start = fc.nat(63)

/** Rows that a deployment answers. */
export const ROWS: readonly { readonly name: DeploymentName; readonly row: fc.Arbitrary<Row> }[] = [
  {
    name: 'animal_weight',
    row: fc.record({ Type: fc.constantFrom('animal', 'vehicle'), Sound: word, Size: size }),
  },
  { name: 'ticket_topic', row: fc.record({ text: fc.array(word).map((words) => words.join(' ')) }) },
  {
    name: 'image_denoiser',
    row: fc.tuple(side, side).map(([width, height]) => ({ path_noisy: pngUrl(createImage(width, height)) })),
  },
  {
    name: 'sensor_report',
    row: fc.record({
      'features.npy_0': start.map((first) => npyUrl(createTensor([16], first))),
      sensor: fc.constantFrom<unknown>('north', 'west', { north: 1, south: 1 }),
      calibrated: fc.constantFrom<unknown>(true, 0, 0.5),
      note: word,
    }),
  },
  {
    name: 'tensor_statistics',
    row: fc.record({
      series: start.map((first) => ({ shape: [3, 4], data: Array.from(createTensor([3, 4], first).data) })),
      offset: size,
    }),
  },
]

const FORMS: readonly { readonly name: DeploymentName; readonly parts: fc.Arbitrary<Parts> }[] = [
  {
    name: 'animal_weight',
    parts: fc.record({ Type: fc.constantFrom('animal', 'vehicle'), Sound: word, Size: size.map(String) }),
  },
  {
    name: 'image_denoiser',
    parts: fc
      .tuple(side, side)
      .map(([width, height]) => ({ path_noisy: encodePng(createImage(width, height)) })),
  },
  {
    name: 'tensor_statistics',
    parts: fc.record({
      series: start.map((first) => encodeNpy(createTensor([3, 4], first))),
      offset: size.map(String),
    }),
  },
]

const utf8 = new TextEncoder()
const credentials = fc.constantFrom(
  JSON_HEADERS,
  JSON_HEADERS,
  { 'content-type': 'application/json; charset=utf-8', authorization: `Basic ${btoa('test-key:')}` },
  { authorization: `bearer ${tokenOf('animal_weight')}` },
)

const jsonRequest = fc.constantFrom(...ROWS).chain(({ name, row }) =>
  fc.tuple(fc.array(row, { maxLength: 4 }), credentials).map(([rows, headers]): GeneratedRequest => ({
    method: 'POST',
    path: forwardPath(name),
    headers,
    bytes: utf8.encode(JSON.stringify({ rows })),
  })),
)
const formRequest = fc.constantFrom(...FORMS).chain(({ name, parts }) =>
  fc.tuple(parts, fc.boolean()).map(([given, isMislabelled]): GeneratedRequest => ({
    method: 'POST',
    path: forwardPath(name),
    headers: isMislabelled
      ? { ...BEARER, 'content-type': `application/json; boundary=${BOUNDARY}` }
      : FORM_HEADERS,
    bytes: formOf(given),
  })),
)
const descriptionRequest = fc.constantFrom(...DEPLOYMENT_NAMES).map((name): GeneratedRequest => ({
  method: 'GET',
  path: `/deployment/${idOf(name)}/openapi.json`,
  headers: BEARER,
  bytes: undefined,
}))

/** Requests of every kind below the address of the API: most are answered 200, the others are refused. */
export const peltarionRequest: fc.Arbitrary<GeneratedRequest> = fc.oneof(
  { weight: 4, arbitrary: jsonRequest },
  { weight: 3, arbitrary: formRequest },
  { weight: 1, arbitrary: descriptionRequest },
  { weight: 3, arbitrary: peltarionBadRequest },
)
