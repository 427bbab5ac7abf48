import { expect, test } from 'vitest'
import { createFinding } from '../../test/support/example-report.ts'
import type { Exchange } from '../contract/exchange.ts'
import { createRedactor } from './redaction.ts'

const utf8 = new TextEncoder()
const exchange: Exchange = { method: 'POST', url: 'http://a.example/', requestHeaders: [] }

test.each([
  {
    name: 'the scheme of a credential',
    header: ['Authorization', 'Api-Key abcdefgh'],
    want: 'Api-Key [redacted]',
  },
  { name: 'nothing of an unknown scheme', header: ['Authorization', 'Foo abcdefgh'], want: '[redacted]' },
  {
    name: 'the names of cookies',
    header: ['Cookie', 'a=12345678; b=23456789'],
    want: 'a=[redacted]; b=[redacted]',
  },
  {
    name: 'the attributes of a cookie',
    header: ['Set-Cookie', 'a=12345678; Path=/; Secure'],
    want: 'a=[redacted]; Path=/; Secure',
  },
  { name: 'counts of tokens', header: ['x-ratelimit-remaining-tokens', '149984'], want: '149984' },
  {
    name: 'a configured header only without its value',
    header: ['X-Deploy-Hook', 'abc'],
    want: '[redacted]',
  },
] as const)('leaves $name', ({ header, want }) => {
  const { requestHeaders } = createRedactor({ names: ['x_deploy_hook'] }).showExchange({
    ...exchange,
    requestHeaders: [header],
  })
  expect(requestHeaders).toEqual([[header[0], want]])
})

test.each([
  { name: 'a member', body: '{"api_key": "abcdefgh", "n": 1}', want: '{"api_key": "[redacted]", "n": 1}' },
  {
    name: 'a member whose name is escaped',
    body: '{"\\u0061piKey":"abc"}',
    want: '{"\\u0061piKey":"[redacted]"}',
  },
  { name: 'a number', body: '{"password":12, "n": 1}', want: '{"password":"[redacted]", "n": 1}' },
  { name: 'a list', body: '{"secret":[1,"]",{"a":2}],"n":1}', want: '{"secret":"[redacted]","n":1}' },
  { name: 'a text without its end', body: '{"password":"abc', want: '{"password":"[redacted]"' },
  { name: 'a field of a form', body: 'a=1&api_key=x%20y&b=2', want: 'a=1&api_key=[redacted]&b=2' },
])('takes $name out of a body', ({ body, want }) => {
  const shown = createRedactor().showExchange({ ...exchange, requestBody: utf8.encode(body) })
  expect(shown.requestBody).toEqual({ form: 'text', text: want, byteLength: body.length, isWhole: false })
})

test('leaves the tokens of a language model', () => {
  const body = '{"logprobs":{"content":[{"token":"dog","logprob":-0.5}]},"usage":{"total_tokens":12}}'
  const { responseBody } = createRedactor().showExchange({ ...exchange, responseBody: utf8.encode(body) })
  expect(responseBody).toEqual({ form: 'text', text: body, byteLength: body.length, isWhole: true })
})

test('knows from then on what it took out by name', () => {
  const redactor = createRedactor()
  redactor.showExchange({ ...exchange, requestHeaders: [['X-API-Key', 'abcdefgh']] })
  expect(redactor.redactText('must not repeat the key, found abcdefgh')).toBe(
    'must not repeat the key, found [redacted]',
  )
})

test('takes out of the first findings what only a later one names', () => {
  const [first] = createRedactor().redactFindings([
    createFinding({ message: 'found abcdefgh' }),
    createFinding({ message: 'see http://a.example/?api_key=abcdefgh' }),
  ])
  expect(first!.message).toBe('found [redacted]')
})

test('takes the start of a secret out of the end of a body that was cut before the secret was known', () => {
  const redactor = createRedactor()
  const responseBody = utf8.encode(`${'x'.repeat(3_996)}abcdefgh`)
  const shown = redactor.showExchange({ ...exchange, responseBody })
  expect(shown.responseBody!.text).toMatch(/xabcd$/)
  redactor.redactText('http://a.example/?api_key=abcdefgh')
  const [finding] = redactor.redactFindings([createFinding({ exchange: shown })])
  expect(finding!.exchange!.responseBody!.text).toMatch(/x\[redacted\]$/)
})

test('keeps one exchange for the findings that share it', () => {
  const redactor = createRedactor()
  const shown = redactor.showExchange(exchange)
  const [first, second] = redactor.redactFindings([
    createFinding({ exchange: shown }),
    createFinding({ exchange: shown }),
  ])
  expect(first!.exchange).toBe(second!.exchange)
})
