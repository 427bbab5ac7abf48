import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apis } from '../../src/apis/registry.ts'
import type { Exchange } from '../../src/contract/exchange.ts'
import { createJudge } from '../../src/judge/judge.ts'
import { basetenCases } from '../support/baseten-rule-cases.ts'
import { cerebriumCases } from '../support/cerebrium-rule-cases.ts'
import { exchangeOf, type ShortExchange } from '../support/exchange-of.ts'
import { modelbitCases } from '../support/modelbit-rule-cases.ts'
import { openaiCases } from '../support/openai-rule-cases.ts'
import { peltarionCases } from '../support/peltarion-rule-cases.ts'

const judge = createJudge({ apis })
const CASES = [...modelbitCases, ...peltarionCases, ...basetenCases, ...openaiCases, ...cerebriumCases]

const rows = CASES.flatMap(([base, cases]) => cases.map((one) => ({ ...one, base })))
const codesOf = (short: ShortExchange): readonly string[] =>
  judge(exchangeOf(short)).violations.map(({ code }) => code)

test.each(rows)('finds $code', ({ code, base, broken }) => {
  expect(codesOf({ ...base, ...broken })).toContain(code)
})

test.each(rows)('finds nothing in what is nearest to $code', ({ base, legal }) => {
  expect(judge(exchangeOf({ ...base, ...legal })).violations).toEqual([])
})

const header = fc.tuple(
  fc.constantFrom(
    'content-type',
    'content-length',
    'content-encoding',
    'authorization',
    'x-request-id',
    'accept',
    '',
  ),
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'application/json',
      'text/event-stream',
      'multipart/form-data; boundary=x',
      'gzip',
      'br',
      '7',
    ),
  ),
)
const body = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.json().map((text) => new TextEncoder().encode(text)),
  fc
    .constantFrom('['.repeat(100_000), '{"a":'.repeat(1000), '--x\r\n', 'data: {"choices":[null]}\n\n')
    .map((text) => new TextEncoder().encode(text)),
)
const url = fc.oneof(
  fc.constantFrom(...CASES.map(([{ to }]) => `http://localhost/${to}`)),
  fc.webUrl({ withQueryParameters: true }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'http://localhost/modelbit/%zz',
    'data:,x',
    'http://localhost/baseten/model-%FF/production/predict',
  ),
)
const anyExchange: fc.Arbitrary<Exchange> = fc.record(
  {
    method: fc.constantFrom('GET', 'POST', 'OPTIONS', 'HEAD', '', 'ＰＯＳＴ'),
    url,
    requestHeaders: fc.array(header),
    requestBody: body,
    status: fc.oneof(fc.constantFrom(200, 201, 202, 204, 400, 500), fc.integer()),
    responseHeaders: fc.array(header),
    responseBody: body,
    failure: fc.string(),
  },
  { requiredKeys: ['method', 'url', 'requestHeaders'] },
)

test('never throws and never fails itself, whatever an exchange holds', () => {
  fc.assert(
    fc.property(anyExchange, (exchange) => {
      expect(judge(exchange).violations.filter(({ code }) => code === 'judge-failed')).toEqual([])
    }),
    { numRuns: 1500 },
  )
})
