import { expect, test } from 'vitest'
import { apis } from '../../src/apis/registry.ts'
import type { Exchange } from '../../src/contract/exchange.ts'
import { createSkipTally } from '../../src/traffic/skip-tally.ts'
import { createTrafficJudge } from '../../src/traffic/traffic-judge.ts'

const modelbit = apis.filter(({ id }) => id === 'modelbit')

function exchange(url: string, members: Partial<Exchange> = {}): Exchange {
  return {
    method: 'POST',
    url,
    requestHeaders: [['content-type', 'application/json']],
    requestBody: Buffer.from('{"data":1}'),
    status: 200,
    responseHeaders: [['content-type', 'application/json']],
    responseBody: Buffer.from('{"data":2}'),
    ...members,
  }
}

test.each([
  { name: 'the vendor', url: 'https://acme.app.modelbit.com/v1/x/latest', want: 'infer' },
  { name: 'the prefix of the API', url: 'http://127.0.0.1:4010/modelbit/v1/x/latest', want: 'infer' },
  { name: 'anybody', url: 'https://cdn.example.com/v1/x/latest', want: 'other-host' },
  {
    name: 'anybody, with the API named',
    url: 'https://cdn.example.com/v1/x/latest',
    only: true,
    want: 'infer',
  },
  {
    name: 'anybody, with the API named, elsewhere',
    url: 'https://cdn.example.com/logo.png',
    only: true,
    want: 'other-host',
  },
  { name: 'the vendor, elsewhere', url: 'https://acme.app.modelbit.com/v9', want: 'address-unknown' },
  { name: 'the base URL', url: 'https://gateway/ml/v1/x/latest', base: 'https://gateway/ml', want: 'infer' },
  {
    name: 'the base URL, elsewhere',
    url: 'https://gateway/ml/v9',
    base: 'https://gateway/ml/',
    only: true,
    want: 'address-unknown',
  },
  {
    name: 'another path than the base URL',
    url: 'https://gateway/other',
    base: 'https://gateway/ml',
    only: true,
    want: 'other-host',
  },
])('takes an address of $name for $want', ({ url, want, only, base }) => {
  const judge = createTrafficJudge({
    apis: only === true ? modelbit : apis,
    ...(base === undefined ? {} : { baseUrl: base }),
  })
  const seen = judge(exchange(url))
  const found =
    'skip' in seen ? seen.skip : (seen.verdict.operation?.operationId ?? seen.verdict.violations[0]?.code)
  expect(found).toBe(want)
})

test('leaves out what a browser asks before it sends', () => {
  const judge = createTrafficJudge({ apis })
  const preflight = {
    method: 'OPTIONS',
    requestHeaders: [['Access-Control-Request-Method', 'POST']],
  } as const
  expect(judge(exchange('https://acme.app.modelbit.com/v1/x/latest', preflight))).toEqual({
    skip: 'preflight',
  })
})

test('counts OPTIONS as such at an address of an API', () => {
  const judge = createTrafficJudge({ apis })
  const options = { method: 'OPTIONS' } as const
  expect(judge(exchange('https://acme.app.modelbit.com/v1/x/latest', options))).toEqual({ skip: 'options' })
  expect(judge(exchange('https://other.example.com/v1/x/latest', options))).toEqual({ skip: 'other-host' })
})

test('counts what is left out, with the hosts that came most', () => {
  const tally = createSkipTally()
  for (const host of ['a', 'b', 'b', 'c', 'd', 'e', 'f']) tally.add('other-host', `https://${host}/x`)
  tally.add('aborted', 'https://a/')
  expect(tally.describe()).toEqual([
    'skipped 7 exchanges of other hosts: b (2), a (1), c (1), d (1), e (1) and 1 more',
    'skipped 1 exchange that the client gave up before there was an answer',
  ])
})
