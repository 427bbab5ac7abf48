import fc from 'fast-check'
import type { BadRequest } from './bad-requests.ts'
import { badForms } from './cerebrium-v1-bad-forms.ts'
import { badJson } from './cerebrium-v1-bad-json.ts'
import { bad, json } from './cerebrium-v1-bad.ts'
import { IRIS, JSON_HEADERS, KEYED } from './cerebrium-v1-client.ts'

const wrongPath = fc
  .oneof(
    fc.constantFrom(
      '/v1/p-1a2b3c4d/nope/predict',
      '/v1/nope/digits/predict',
      '/nope-webhook/predict',
      '/-webhook/predict',
      '/whisper/predict',
      '/v1/__proto__/constructor/predict',
      '/v2/p/m/predict/x',
      '/v1//digits/predict',
      '/%00/%zz/predict',
      '/predict',
      '/',
      '/v1/p-1a2b3c4d/digits',
      '/v1/p-1a2b3c4d/digits/predict/',
    ),
    fc.webSegment().map((name) => `/v1/p-1a2b3c4d/x${name}/predict`),
  )
  .map((path) => ({ ...bad(`path ${path}`, 'flower-classifier', json([IRIS])), path }))
const wrongHeaders = fc
  .oneof(
    fc
      .constantFrom(
        '',
        'Bearer test-key',
        'bearer test-key',
        'Basic dGVzdC1rZXk6',
        'Token test-key',
        'TEST-KEY',
        'test-ke',
        'test-key x',
        'public-1',
      )
      .map((authorization) => ({ ...JSON_HEADERS, authorization })),
    fc.constantFrom('gzip', 'br', 'x').map((coding) => ({ ...JSON_HEADERS, 'content-encoding': coding })),
    fc.constantFrom('application/json; charset=utf-16').map((type) => ({ ...KEYED, 'content-type': type })),
  )
  .map((headers) => bad(`headers ${json(headers)}`, 'flower-classifier', json([IRIS]), headers))
const wrongLabel = fc
  .tuple(
    fc.constantFrom('text/csv', 'image/png', 'application/xml', ''),
    fc.constantFrom('1,2', '<a/>', '[1', 'x', ''),
  )
  .map(([type, text]) =>
    bad(`${text} under ${type}`, 'flower-classifier', text, { ...KEYED, 'content-type': type }),
  )
const wrongMethod = fc
  .constantFrom('PUT', 'DELETE', 'PATCH')
  .map((method) => ({ ...bad(`method ${method}`, 'flower-classifier', json([IRIS])), method }))

/** Requests that have to be refused with a status from 400 to 499. */
export const cerebriumV1BadRequest: fc.Arbitrary<BadRequest> = fc.oneof(
  { weight: 20, arbitrary: badJson },
  { weight: 19, arbitrary: badForms },
  { weight: 2, arbitrary: wrongPath },
  { weight: 2, arbitrary: wrongHeaders },
  wrongLabel,
  wrongMethod,
)
