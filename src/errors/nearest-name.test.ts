import { expect, test } from 'vitest'
import { nearestName, suggestName } from './nearest-name.ts'

const NAMES = ['latencyMs', 'betweenTokensMs', 'coldStartMs', 'faults', 'vary', 'a', 'kv']

test.each([
  { given: 'latency', want: 'latencyMs' },
  { given: 'LATENCY_MS', want: 'latencyMs' },
  { given: 'fault', want: 'faults' },
  { given: 'coldstartMs', want: 'coldStartMs' },
  { given: 'coldStart', want: 'coldStartMs' },
  { given: 'x', want: undefined },
  { given: 'temperature', want: undefined },
  { given: '', want: undefined },
  { given: 'b', want: undefined },
  { given: 'KV', want: 'kv' },
  { given: 'k', want: undefined },
])('finds $want for $given', ({ given, want }) => {
  expect(nearestName(given, NAMES)).toBe(want)
})

test('says nothing where no name is near', () => {
  expect(suggestName('temperature', NAMES)).toBe('')
  expect(suggestName('vari', NAMES)).toBe(" (did you mean 'vary'?)")
})
