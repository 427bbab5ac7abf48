import { expect, test } from 'vitest'
import { createMetrics } from './metrics.ts'
import { serializeMetrics } from './prometheus-text.ts'

test('escapes labels and help as the text format 0.0.4 says', () => {
  const labels = { path: 'C:\\DIR\\FILE.TXT', error: 'Cannot find file:\n"FILE.TXT"' }
  const samples = [
    { labels, value: 1.5 },
    { labels: {}, value: Infinity },
    { labels: {}, value: Number.NaN },
  ]
  expect(serializeMetrics([{ name: 'a_total', help: 'A \\ line\nfeed "q"', type: 'counter', samples }])).toBe(
    '# HELP a_total A \\\\ line\\nfeed "q"\n# TYPE a_total counter\n' +
      'a_total{path="C:\\\\DIR\\\\FILE.TXT",error="Cannot find file:\\n\\"FILE.TXT\\""} 1.5\na_total +Inf\na_total NaN\n',
  )
})

const exchange = {
  api: 'modelbit',
  deployment: 'a',
  operation: 'infer',
  status: '200',
  durationMs: 3,
  fault: '',
}

test('buckets of a histogram add up', () => {
  const metrics = createMetrics()
  for (const durationMs of [0.2, 3, 3, 90_000]) metrics.countExchange({ ...exchange, durationMs })
  const text = metrics.toText([])
  const bucket = (le: string): string => `_bucket{api="modelbit",operation="infer",le="${le}"}`
  expect(text).toContain(`mockference_request_duration_seconds${bucket('0.0005')} 1\n`)
  expect(text).toContain(`mockference_request_duration_seconds${bucket('0.005')} 3\n`)
  expect(text).toContain(`mockference_request_duration_seconds${bucket('60')} 3\n`)
  expect(text).toContain(`mockference_request_duration_seconds${bucket('+Inf')} 4\n`)
  expect(text).toContain('mockference_request_duration_seconds_count{api="modelbit",operation="infer"} 4\n')
})

test('so many labels and no more: what is beyond is counted as other', () => {
  const metrics = createMetrics()
  for (let i = 0; i < 10_000; i++) metrics.countExchange({ ...exchange, operation: `operation${i}` })
  const lines = metrics.toText([]).match(/^mockference_requests_total\{.*$/gm) ?? []
  expect(lines).toHaveLength(2001)
  expect(lines.at(-1)).toBe(
    'mockference_requests_total{api="other",deployment="other",operation="other",status="other"} 8000',
  )
})
