import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { send } from '../support/http-client.ts'
import {
  BEARER,
  DEPLOYMENT_NAMES,
  idOf,
  peltarionErrorOf,
  tokenOf,
  type DeploymentName,
} from '../support/peltarion-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface FeatureNote {
  readonly 'x-peltarion': { readonly type: string; readonly shape: readonly number[] }
}

/** What the vendor's Python client reads of a document, at the places where it looks. */
interface DescribedDeployment {
  readonly openapi: string
  readonly servers: readonly [{ readonly url: string }]
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: {
    readonly schemas: {
      readonly 'input-row': { readonly properties: Readonly<Record<string, FeatureNote>> }
      readonly 'output-row-batch': {
        readonly properties: { readonly rows: { readonly properties: Readonly<Record<string, FeatureNote>> } }
      }
    }
  }
}

async function describeDeployment(name: DeploymentName, headers = BEARER): Promise<DescribedDeployment> {
  const url = `${server.peltarion}/deployment/${idOf(name)}/openapi.json`
  const answer = await send(url, { method: 'GET', headers })
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toBe('application/json')
  return JSON.parse(answer.text) as DescribedDeployment
}

const ENABLED = DEPLOYMENT_NAMES.filter((name) => name !== 'retired_weight')
const FORWARD = '/deployment/{deploymentId}/forward'

test.each(ENABLED)('describes %s by a valid OpenAPI 3.1 document', async (name) => {
  const document = await describeDeployment(name)
  const validator = new Validator()
  const { valid, errors } = await validator.validate({ ...structuredClone(document) })
  expect({ valid, errors }).toMatchObject({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('the validator notices a document that is none', async () => {
  const document = await describeDeployment('digits')
  const { valid } = await new Validator().validate({ ...document, paths: 1 })
  expect(valid).toBe(false)
})

/** Names, types and shapes in the order of the document. */
function notesOf(features: Readonly<Record<string, FeatureNote>>): readonly string[] {
  return Object.entries(features).map(([name, note]) => {
    const { type, shape } = note['x-peltarion']
    return `${name}: ${type} [${shape.join(', ')}]`
  })
}

const DIGIT = ['Number: categorical [10]']

test.each<{ name: DeploymentName; inputs: readonly string[]; outputs: readonly string[] }>([
  {
    name: 'animal_weight',
    inputs: ['Type: categorical [2]', 'Sound: text [34]', 'Size: numeric [1]'],
    outputs: ['Weight: numeric [1]'],
  },
  { name: 'digits', inputs: ['Image: image [28, 28, 1]'], outputs: DIGIT },
  { name: 'picture_number', inputs: ['Image Feature: image [28, 28, 1]'], outputs: DIGIT },
  {
    name: 'image_denoiser',
    inputs: ['path_noisy: image [0, 0, 3]'],
    outputs: ['path_clean: image [0, 0, 3]'],
  },
  {
    name: 'array_smoother',
    inputs: ['Numpy Feature: numeric [32, 32]'],
    outputs: ['Smoothed: numeric [32, 32]'],
  },
  {
    name: 'house_value',
    inputs: [
      'population: numeric [1]',
      'totalBedrooms: numeric [1]',
      'totalRooms: numeric [1]',
      'housingMedianAge: numeric [1]',
      'medianIncome: numeric [1]',
      'households: numeric [1]',
      'image_path: image [32, 32, 3]',
    ],
    outputs: ['medianHouseValue: numeric [1]'],
  },
  {
    name: 'sensor_report',
    inputs: [
      'features.npy_0: numeric [16]',
      'sensor: categorical [4]',
      'calibrated: binary [1]',
      'note: text [24]',
    ],
    outputs: ['level: numeric [1]', 'alarm: binary [1]', 'profile: numeric [16]', 'state: categorical [3]'],
  },
  {
    name: 'tensor_statistics',
    inputs: ['series: numeric [3, 4]', 'offset: numeric [1]'],
    outputs: ['centered: numeric [3, 4]', 'mean: numeric [1]', 'extremes: numeric [2]'],
  },
])('tells types, shapes and order of the features of $name', async ({ name, inputs, outputs }) => {
  const { components } = await describeDeployment(name)
  expect(notesOf(components.schemas['input-row'].properties)).toEqual(inputs)
  expect(notesOf(components.schemas['output-row-batch'].properties.rows.properties)).toEqual(outputs)
})

test.each(ENABLED)('has the literal path and a boolean x-peltarion-tensorjson for %s', async (name) => {
  const { paths } = await describeDeployment(name)
  expect(Object.keys(paths)).toEqual([FORWARD])
  expect(paths[FORWARD]?.['x-peltarion-tensorjson']).toBe(name === 'tensor_statistics')
})

test('leads to the deployment that it describes when its server and path are followed', async () => {
  const { servers, paths } = await describeDeployment('animal_weight')
  const [parameter] = paths[FORWARD]?.['parameters'] as { schema: { enum: string[] } }[]
  const path = FORWARD.replace('{deploymentId}', parameter?.schema.enum[0] ?? '')
  const answer = await send(servers[0].url + path, { headers: BEARER, body: '{"rows":[]}' })
  expect(answer).toMatchObject({ status: 200, text: '{"rows":[]}' })
})

test('needs the credentials that the deployment needs', async () => {
  await describeDeployment('animal_weight', { authorization: `Bearer ${tokenOf('animal_weight')}` })
  const ask = (name: DeploymentName, headers: Record<string, string>) =>
    send(`${server.peltarion}/deployment/${idOf(name)}/openapi.json`, { method: 'GET', headers })
  expect(peltarionErrorOf(await ask('digits', {}))).toMatchObject({ status: 401 })
  const foreign = { authorization: `Bearer ${tokenOf('animal_weight')}` }
  expect(peltarionErrorOf(await ask('digits', foreign))).toMatchObject({ status: 403 })
  expect(peltarionErrorOf(await ask('retired_weight', BEARER))).toMatchObject({
    status: 403,
    errorCode: 'DeploymentNotEnabled',
  })
})

test('answers 405 with Allow to a POST', async () => {
  const url = `${server.peltarion}/deployment/${idOf('digits')}/openapi.json`
  const answer = await send(url, { headers: BEARER, body: '{}' })
  expect(peltarionErrorOf(answer)).toMatchObject({ status: 405, errorCode: 'BadData' })
  expect(answer.headers.allow).toBe('GET')
})
