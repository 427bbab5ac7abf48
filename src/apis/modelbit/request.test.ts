import { expect, test } from 'vitest'
import { parseJson } from '../../codecs/lossless-json.ts'
import type { DecodedRequest } from '../api.ts'
import type { Failure } from '../failure.ts'
import { operations } from './generated/operations.ts'
import { decodeRequest } from './request.ts'
import type { ModelbitSettings } from './settings.ts'

function decode(
  body: string,
  calls: ModelbitSettings['calls'],
  members?: Record<string, string>,
): DecodedRequest | Failure {
  const parameters = [{ name: 'd', members }]
  const settings = { name: 'f', branch: 'main', version: 1, aliases: [], calls, parameters }
  return decodeRequest(
    {
      operation: operations[0],
      path: { deployment: 'f', version: 'latest' },
      query: new URLSearchParams(),
      headers: {},
      body: parseJson(body),
      remarks: [],
      baseUrl: '',
    },
    { name: 'f', settings, inputs: [], outputs: [] },
  )
}

test('takes an empty list as an empty batch where only batches are served', () => {
  expect(decode('{"data":[]}', 'batch')).toMatchObject({
    inference: { itemCount: 0 },
    plan: { kind: 'batch', ids: [] },
  })
})

test('refuses a bare value where only batches are served', () => {
  expect(decode('{"data":7}', 'batch')).toMatchObject({
    kind: 'request-invalid',
    message: expect.stringMatching(/\/data must be a list of \[ID, argument, \.\.\.\], found 7/) as string,
  })
})

test('takes a list of lists as arguments where only single calls are served', () => {
  expect(decode('{"data":[[1,2]]}', 'single')).toMatchObject({
    plan: { kind: 'single' },
    inference: { columns: { d: [{ value: [1, 2] }] } },
  })
})

test('does not take inherited names for members of a dict', () => {
  expect(decode('{"data":{}}', 'single', { toString: 'd' })).toMatchObject({
    runtimeMessage: "KeyError: 'toString'",
  })
})
