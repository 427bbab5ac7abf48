import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../src/apis/cerebrium-v1/generated/operations.ts'
import { validateSchema } from '../../src/contract/schema-validator.ts'
import {
  IRIS,
  JSON_HEADERS,
  KEYED,
  messageOf,
  predict,
  predictPath,
  startCerebrium,
  urlOf,
} from '../support/cerebrium-v1-client.ts'
import { send, type Answer } from '../support/http-client.ts'
import type { RunningServer } from '../support/running-server.ts'

let server: RunningServer
beforeAll(async () => void (server = await startCerebrium()))
afterAll(() => server.close())

const BODY = JSON.stringify([IRIS])

/** Status and message of an error that keeps the contract. */
function errorOf(answer: Answer): string {
  const [operation] = operations
  const contract = operation.responses[answer.status as keyof typeof operation.responses]
  expect(contract, `status ${answer.status}`).toBeDefined()
  expect(validateSchema(contract.validate, JSON.parse(answer.text))).toEqual([])
  return `${answer.status} ${messageOf(answer)}`
}

describe('a key', () => {
  test.each([
    ['none', undefined, "401 Unauthorized: expected the header 'Authorization: <API key>', found none"],
    ['Bearer', 'Bearer test-key', "found the scheme 'Bearer' before it; send the key alone"],
    ['bearer', 'bearer test-key', "found the scheme 'bearer' before it; send the key alone"],
    ['Basic', 'Basic dGVzdC1rZXk6', "found the scheme 'Basic' before it; send the key alone"],
    ['another', 'public-1234', '401 Unauthorized: expected a known API key'],
    ['another case', 'TEST-KEY', '401 Unauthorized: expected a known API key'],
  ])('that is %s is refused with the reason', async (_name, authorization, want) => {
    const headers = {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    }
    const error = errorOf(await send(urlOf(server, 'flower-classifier'), { headers, body: BODY }))
    expect(error).toMatch(/^401 Unauthorized: /)
    expect(error).toContain(want)
  })
})

test.each([
  ['an unknown model', predictPath('nope'), "404 Failed to find the model 'nope' in project 'p-1a2b3c4d'"],
  ['an unknown project', '/v1/p-2/flower-classifier/predict', "404 Failed to find the project 'p-2'"],
  ['another case', predictPath('Flower-Classifier'), "404 Failed to find the model 'Flower-Classifier'"],
  [
    'an unknown prebuilt model',
    '/nope-webhook/predict',
    "404 Failed to find the prebuilt model 'nope-webhook'",
  ],
  [
    'a prebuilt model without its ending',
    '/whisper/predict',
    "404 Failed to find the prebuilt model 'whisper'",
  ],
  ['an address that is none', '/v1/predict/p/m', '404 Failed to find /cerebrium-v1/v1/predict/p/m'],
])('%s is not found', async (_name, path, want) => {
  const answer = await send(`${server.url}/cerebrium-v1${path}`, { headers: JSON_HEADERS, body: '{"a":1}' })
  expect(errorOf(answer)).toContain(want)
})

test('another method is not allowed, and the right one is named', async () => {
  const answer = await send(urlOf(server, 'flower-classifier'), { method: 'GET', headers: KEYED })
  expect(errorOf(answer)).toMatch(/^405 .*expected POST\b/)
  expect(answer.headers.allow).toBe('POST')
})

test('a body of another media type that is no JSON is not supported', async () => {
  for (const type of ['text/csv', 'application/octet-stream', 'image/png']) {
    const headers = { ...KEYED, 'content-type': type }
    expect(errorOf(await predict(server, 'flower-classifier', '5.1,3.5', headers))).toMatch(/^415 .*found '/)
  }
  const nan = await predict(server, 'flower-classifier', '[NaN]', { ...KEYED, 'content-type': 'text/plain' })
  expect(errorOf(nan)).toMatch(/^415 .*found 'text\/plain'; nor .*: the body must be JSON: .*NaN/)
  const prebuilt = await predict(server, 'whisper-webhook', '--x--', {
    ...KEYED,
    'content-type': 'multipart/form-data; boundary=x',
  })
  expect(errorOf(prebuilt)).toMatch(/^415 /)
})

test('a body beyond the limit is too large', async () => {
  const { status, body } = await server.pipeline.exchange({
    method: 'POST',
    origin: server.url,
    target: `/cerebrium-v1${predictPath('flower-classifier')}`,
    headers: JSON_HEADERS,
    bytes: 'too-large',
  })
  expect([status, JSON.parse(body as string)]).toEqual([
    413,
    {
      message: 'Failed to read the request: expected a body of at most 150000000 bytes, found more',
    },
  ])
})

test.each(['application/json', 'text/plain'])('JSON beyond its own limit is too large: %s', async (type) => {
  const body = `[${' '.repeat(20_000_000)}]`
  const answer = await predict(server, 'flower-classifier', body, { ...KEYED, 'content-type': type })
  expect(errorOf(answer)).toMatch(/^413 .*expected JSON of at most 20000000 bytes, found 20000002$/)
})

describe('a JSON body is refused with 400 and the place', () => {
  test.each([
    ['flower-classifier', '[[5.1', 'the body must be JSON'],
    ['flower-classifier', '', 'the body must be JSON'],
    ['flower-classifier', '[]', 'the body must hold at least one data point, found an empty list'],
    ['flower-classifier', '{"data":[]}', '/data must hold at least one data point'],
    [
      'flower-classifier',
      '{}',
      "the body must be a list of data points, or an object with 'data', found an empty",
    ],
    ['flower-classifier', '"x"', 'the body must'],
    [
      'flower-classifier',
      '{"rows":[[1,2,3,4]]}',
      "the body must be a list of data points, or an object with 'data'",
    ],
    ['flower-classifier', '[[5.1,3.5,1.4]]', '/0 must have the shape [4], found [3]'],
    ['flower-classifier', '[[1,2,3,4],[1,2,3,4,5]]', '/1 must have the shape [4], found [5]'],
    ['flower-classifier', '[[1,2,3,"4"]]', '/0 must hold numbers, found "4" at [3]'],
    ['flower-classifier', '{"data":[[1,2,3,null]]}', '/data/0 must hold numbers, found null at [3]'],
    ['flower-classifier', '[{"x":[[1,2,3,4]]}]', '/0 must be a list of 4 numbers, found'],
    ['flower-classifier', '[null]', '/0 must be a list of 4 numbers, found null'],
    ['flower-classifier', '["text"]', '/0 must be a list of 4 numbers, found'],
    ['flower-classifier', '[null]', '/0 must be a list of 4 numbers, found null'],
    ['flower-onnx', '[[1,2,3,4]]', '/0 must be an object of the inputs x, found a list of 4'],
    ['flower-onnx', '[{"y":[[1,2,3,4]]}]', '/0/x must be a list with an entry for each row'],
    ['flower-onnx', '[{"x":[]}]', '/0/x must be a list with an entry for each row'],
    ['flower-onnx', '[{"x":[[1,2,3,4],[1,2]]}]', '/0/x/1 must have the shape [4], found [2]'],
    [
      'flower-classifier',
      `[${'[],'.repeat(100_000)}[]]`,
      'must hold at most 100000 data points, found 100001',
    ],
    ['story-writer', `{"data":[${'"",'.repeat(100_000)}""]}`, '/data must hold at most 100000 data points'],
    [
      'flower-onnx',
      `[{"x":[${'[],'.repeat(60_000)}[]]},{"x":[${'[],'.repeat(40_000)}[]]}]`,
      '/1/x must hold at',
    ],
    ['ticket-topic', '["a",1]', '/1 must be a text, found 1'],
    [
      'ticket-topics',
      '{"data":"a","parameters":{"top":0}}',
      '/parameters/top must be a whole number from 1, found 0',
    ],
    ['ticket-topics', '{"data":"a","parameters":[]}', '/parameters must'],
    [
      'animal-weight',
      '[["animal","miaow"]]',
      '/0 must be a list of 3 values (Type, Sound, Size), found a list of 2',
    ],
    ['animal-weight', '[["animal","miaow","0.4"]]', '/0/2 must be a number, found "0.4"'],
    ['animal-weight', '[["plant","x",1]]', '/0/0 must be'],
    ['story-writer', '[1]', '/0 must be a text, found 1'],
    [
      'story-writer',
      '{"data":"a","parameters":{"temperature":-1}}',
      '/parameters/temperature must be a number from 0',
    ],
    ['story-writer-webhook', '{"text":"a"}', '/prompt must be a text, found nothing'],
    ['story-writer-webhook', '{"prompt":"a","max_length":0}', '/max_length must be a whole number from 1'],
    ['story-writer-webhook', '[1]', 'the body must'],
    ['whisper-webhook', '{"a":1}', '/audio must be given'],
    ['whisper-webhook', '{}', '/audio must be given, found an empty object'],
    ['whisper-webhook', '{"audio":null}', '/audio must be base64 of a file, found null'],
    ['whisper-webhook', '{"audio":{"channels":[[1]]}}', '/audio must be base64 of a file, found an object'],
    ['whisper-webhook', '{"audio":[1]}', '/audio must be base64 of a file, found a list'],
    ['whisper-webhook', '{"audio":"???"}', '/audio must be base64'],
    ['whisper-webhook', '{"audio":"http://127.0.0.1/x.wav"}', '/audio must be base64 of a file, found a URL'],
    ['flower-classifier', '{"data":[[1,2,3,4]],"webhook_endpoint":"ftp://x"}', 'webhook_endpoint must'],
    [
      'flower-classifier',
      '{"data":[[1,2,3,4]],"webhook_endpoint":1}',
      '/webhook_endpoint must be string, found 1',
    ],
    ['flower-classifier', '{"data":[[1,2,3,4]],"webhook_endpoint":null}', '/webhook_endpoint must be string'],
    [
      'flower-classifier',
      '{"data":[[1,2,3,4]],"webhook_endpoint":""}',
      'request: /webhook_endpoint must be an absolute URL, found ""',
    ],
    ['flower-classifier', '{"data":5}', 'request: /data must be array or string or object, found 5'],
    ['flower-classifier', '{"data":null}', 'request: /data must be array or string or object, found null'],
    ['ticket-topics', '{"data":"a","parameters":null}', 'request: /parameters must be object, found null'],
  ])('%s %s', async (model, body, want) => {
    const error = errorOf(await predict(server, model, body))
    expect(error).toMatch(/^400 Failed to read the request: /)
    expect(error).toContain(want)
  })
})

test('a result that JSON does not have is a failure, never NaN', async () => {
  const answer = await predict(server, 'square-root', [4, -4])
  expect(errorOf(answer)).toBe(
    "500 Failed to write the result: expected finite numbers, as JSON has no others, found NaN in the output 'result'",
  )
})

test('a model that fails is a failure with the words of its runtime', async () => {
  expect(errorOf(await predict(server, 'prime-lookup', [11]))).toMatch(
    /^500 Failed to compute 'prime-lookup': .*Gather/,
  )
})
