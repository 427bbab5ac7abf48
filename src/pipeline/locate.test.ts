import { expect, test } from 'vitest'
import { apis } from '../apis/registry.ts'
import { createLocate } from './locate.ts'

const locate = createLocate(apis, ['https://gateway.example/models'])

test.each([
  {
    name: 'the path of the api',
    origin: 'http://127.0.0.1:4010',
    target: '/modelbit/v1/a/latest',
    baseUrl: 'http://127.0.0.1:4010/modelbit',
  },
  {
    name: "the vendor's host",
    origin: 'https://acme.app.modelbit.com',
    target: '/v1/a/latest',
    baseUrl: 'https://acme.app.modelbit.com',
  },
  {
    name: "the vendor's host with a port, in capitals",
    origin: 'http://ACME.app.modelbit.com:80',
    target: '/v1/a/latest?x=1',
    baseUrl: 'http://ACME.app.modelbit.com:80',
  },
  {
    name: 'a name under localhost',
    origin: 'http://acme.modelbit.localhost:4010',
    target: '/v1/a/latest',
    baseUrl: 'http://acme.modelbit.localhost:4010',
  },
  {
    name: 'a bare origin',
    origin: 'https://gateway.example/models',
    target: '/v1/a/latest',
    baseUrl: 'https://gateway.example/models',
  },
])('finds an operation by $name', ({ origin, target, baseUrl }) => {
  const found = locate({ method: 'POST', origin, target })
  expect(found).toMatchObject({
    operation: { operationId: 'infer' },
    path: { deployment: 'a', version: 'latest' },
    baseUrl,
  })
})

test.each([
  {
    name: 'another host',
    origin: 'http://127.0.0.1:4010',
    target: '/v1/a/latest',
    message: /expected a path that begins with .*\/modelbit\//,
  },
  {
    name: 'a host that only contains the name',
    origin: 'http://modelbit.com.example',
    target: '/v1/a/latest',
    message: /begins with/,
  },
  {
    name: 'an unknown path',
    origin: 'http://127.0.0.1:4010',
    target: '/modelbit/v9/a',
    message: /expected one of POST \/modelbit\/v1\/\{deployment\}/,
  },
  {
    name: 'a path without end',
    origin: 'http://127.0.0.1',
    target: `/${'x'.repeat(10_000)}`,
    message: /\.\.\. \(10001 characters\)/,
  },
])('explains $name', ({ origin, target, message }) => {
  const found = locate({ method: 'POST', origin, target })
  expect('failure' in found && found.failure.message).toMatch(message)
})

test.each([
  { name: 'the path', origin: 'http://127.0.0.1:4010', target: '/baseten/model-abcd1234/production/predict' },
  {
    name: "the label of the vendor's host",
    origin: 'https://model-abcd1234.api.baseten.co',
    target: '/production/predict',
  },
  {
    name: 'the label before localhost',
    origin: 'http://model-abcd1234.baseten.localhost:4010',
    target: '/production/predict',
  },
  {
    name: 'the path of a host without label',
    origin: 'http://baseten.localhost',
    target: '/model-abcd1234/production/predict',
  },
])('takes the first segment from $name', ({ origin, target }) => {
  const found = locate({ method: 'POST', origin, target })
  expect(found).toMatchObject({
    operation: { operationId: 'predictProduction' },
    path: { modelId: 'abcd1234' },
  })
})

test('names the nearest addresses, without what the host stands for', () => {
  const origin = 'https://model-abcd1234.api.baseten.co'
  const found = locate({ method: 'POST', origin, target: '/production/predicts' })
  expect('failure' in found && found.failure.message).toBe(
    "Failed to find /production/predicts: expected one of POST /production/predict, POST /production/async_predict, GET /production/async_queue_status, POST /production/wake, GET /async_request/{requestId}, DELETE /async_request/{requestId}; found 'predicts' in place of 'predict'",
  )
})

test('names one address where one segment is too many', () => {
  const origin = 'http://127.0.0.1:4010'
  const found = locate({ method: 'POST', origin, target: '/baseten/model-abcd1234/production/predict/' })
  expect('failure' in found && found.failure.message).toMatch(
    /: expected POST \/baseten\/model-\{modelId\}\/production\/predict; found a slash at its end$/,
  )
})

test('names at most 20 addresses where none is near', () => {
  const origin = 'https://model-abcd1234.api.baseten.co'
  const found = locate({ method: 'POST', origin, target: '/a/b/c/d/e/f/g/h' })
  const message = 'failure' in found ? found.failure.message : ''
  expect(message).toMatch(/ and \d+ more$/)
  expect(message.split(', ')).toHaveLength(20)
})
