import { expect, test } from 'vitest'
import { readConditionHeaders } from './condition-headers.ts'
import { isViolations, parseConditions } from './conditions.ts'

test.each([
  { given: 3, want: ' must be an object of conditions, found 3' },
  {
    given: { latency: 3 },
    want: "/latency must be left out or be one of latencyMs, .*did you mean 'latencyMs'",
  },
  { given: { latencyMs: -1 }, want: '/latencyMs must be a number of milliseconds from 0 .*, found -1' },
  {
    given: { latencyMs: { lognormal: { median: 5, p99: 4 } } },
    want: '/latencyMs/lognormal/p99 must be at least the median, 5, found 4',
  },
  { given: { latencyMs: { lognormal: { median: 5 } } }, want: '/latencyMs/lognormal/p99 must be given' },
  { given: { latencyMs: { lognormel: {} } }, want: "/latencyMs/lognormel .*did you mean 'lognormal'" },
  {
    given: { latencyMs: { quantiles: { p50: 5, p99: 4 } } },
    want: '/p99 must be at least the 5 of p50, found 4',
  },
  { given: { latencyMs: { quantiles: { q50: 5 } } }, want: '/quantiles/q50 must be named p0 to p100' },
  {
    given: { faults: 'cutt' },
    want: '/faults must be a status such as 503, .*did you mean \'cut\'.*found "cutt"',
  },
  { given: { faults: [200] }, want: '/faults/0/status must be a whole number from 400 to 599, found 200' },
  {
    given: { faults: { kind: 'cut', status: 3 } },
    want: "/faults/status must be left out: 'cut' does not take it, status does",
  },
  {
    given: { faults: { kind: 'cut', afterMs: 300 } },
    want: "/faults/afterMs must be left out: 'cut' does not take it, status, close, reset do$",
  },
  {
    given: { faults: { knd: 'cut' } },
    want: "/faults/knd must be left out .*did you mean 'kind'.*,/faults/kind must be given, as one of status, ",
  },
  {
    given: { faults: { kind: 'cut', rate: 1.5 } },
    want: '/faults/rate must be a number from 0 to 1, found 1.5',
  },
  {
    given: { faults: { kind: 'cut', rate: 1, nth: 2 } },
    want: '/faults must be a fault with one of rate, every and nth',
  },
  { given: { faults: { kind: 'cut', nth: [1, 0] } }, want: '/faults/nth/1 must be a whole number from 1' },
  {
    given: { rateLimit: { windowMs: 5 } },
    want: '/rateLimit/requests must be a whole number from 0, found nothing',
  },
  {
    given: { rateLimit: { requests: 1, retryAfter: 'x' } },
    want: '/retryAfter must be one of seconds, date, none',
  },
  { given: { vary: 'yes' }, want: '/vary must be true or false, found "yes"' },
])('refuses $given', ({ given, want }) => {
  const parsed = parseConditions(given)
  expect(
    isViolations(parsed) && parsed.map(({ pointer, message }) => `${pointer} ${message}`).join(),
  ).toMatch(new RegExp(want))
})

test('reads a bare kind and a bare status as faults', () => {
  expect(parseConditions({ faults: ['cut', 503] })).toEqual({
    faults: [{ kind: 'cut' }, { kind: 'status', status: 503 }],
  })
})

test('reads headers as JSON, or as text', () => {
  const headers = {
    'x-mockference-latency-ms': '{"quantiles":{"p50":3}}',
    'x-mockference-faults': 'reset',
    'x-mockference-vary': 'true',
    'x-other': 'a',
  }
  expect(readConditionHeaders(headers)).toEqual({
    latencyMs: { quantiles: { p50: 3 } },
    faults: [{ kind: 'reset' }],
    vary: true,
  })
  expect(readConditionHeaders({ 'x-other': 'a' })).toBeUndefined()
})

test.each([
  { headers: { 'x-mockference-latncy-ms': '3' }, want: "did you mean 'x-mockference-latency-ms'" },
  { headers: { 'x-mockference-cold-start-ms': '3' }, want: '^x-mockference-cold-start-ms must be left out' },
  {
    headers: { 'x-mockference-latency-ms': '' },
    want: '^x-mockference-latency-ms must be a number .*, found ""',
  },
  {
    headers: { 'x-mockference-faults': '[{"kind":"cut","rate":2}]' },
    want: '^x-mockference-faults/0/rate must be',
  },
  {
    headers: { 'x-mockference-faults': '[503, {"kind":"cut","nth":[2]}]' },
    want: '^x-mockference-faults/1/nth must be left out of a header',
  },
  {
    headers: { 'x-mockference-faults': '{"kind":"cut"' },
    want: '^x-mockference-faults must be JSON, or a text where JSON would only add quotes',
  },
])('refuses the headers $headers', ({ headers, want }) => {
  const parsed = readConditionHeaders(headers)
  expect(Array.isArray(parsed) && (parsed as { message: string }[])[0]?.message).toMatch(new RegExp(want))
})
