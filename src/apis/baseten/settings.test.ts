import { expect, test } from 'vitest'
import type { Violation } from '../../contract/violation.ts'
import { addressOf, parseSettings, type BasetenSettings } from './settings.ts'

const NEEDED = { modelId: 'abcd1234', deploymentId: 'wxyz5678' }

test('needs an ID and a deployment, and has a default for everything else', () => {
  const settings = parseSettings('a', NEEDED) as BasetenSettings
  expect(settings).toMatchObject({
    kind: 'model',
    id: 'abcd1234',
    environments: ['production'],
    serves: ['predict'],
    state: 'ready',
    concurrency: 1,
    rateLimits: { asyncPerSecond: undefined, queued: undefined, statusPerSecond: undefined },
    webhookSecrets: [],
  })
  expect(addressOf(settings)).toBe('/model-abcd1234/production/predict')
})

test.each([
  {
    name: 'a chain',
    given: { chainId: 'abcd1234', modelId: undefined },
    want: '/chain-abcd1234/production/run_remote',
  },
  {
    name: 'a development deployment',
    given: { environments: ['development'] },
    want: '/model-abcd1234/development/predict',
  },
  {
    name: 'an environment',
    given: { environments: ['eu', 'production'] },
    want: '/model-abcd1234/environments/eu/predict',
  },
  {
    name: 'an embedder',
    given: { serves: ['embeddings'] },
    want: '/model-abcd1234/production/sync/v1/embeddings',
  },
])('gives the address of $name', ({ given, want }) => {
  expect(addressOf(parseSettings('a', { ...NEEDED, ...given }) as BasetenSettings)).toBe(want)
})

test.each([
  { name: 'no ID', given: { modelId: undefined }, pointer: '/modelId' },
  { name: 'two IDs', given: { chainId: 'abcd1234' }, pointer: '/modelId' },
  { name: 'an ID of 7 characters', given: { modelId: 'abcd123' }, pointer: '/modelId' },
  { name: 'an unknown member', given: { modelID: 'x' }, pointer: '/modelID' },
  { name: 'no environment', given: { environments: [] }, pointer: '/environments' },
  { name: 'an unknown service', given: { serves: ['rerank'] }, pointer: '/serves' },
  { name: 'an unknown state', given: { state: 'asleep' }, pointer: '/state' },
  { name: 'a flag that is none', given: { generates: 'yes' }, pointer: '/generates' },
  { name: 'bytes without a file', given: { answersBytes: true }, pointer: '/answersBytes' },
  {
    name: 'bounds of an unknown feature',
    given: { bounds: { duration: [0, 1] } },
    pointer: '/bounds/duration',
  },
  { name: 'no items', given: { maxItems: 0 }, pointer: '/maxItems' },
  { name: 'a sum of an unknown feature', given: { totals: { duration: 1 } }, pointer: '/totals/duration' },
  { name: 'sums that are none', given: { totals: 240 }, pointer: '/totals' },
  { name: 'no concurrency', given: { concurrency: 0 }, pointer: '/concurrency' },
  { name: 'an unknown limit', given: { rateLimits: { perDay: 1 } }, pointer: '/rateLimits' },
  {
    name: 'half a request per second',
    given: { rateLimits: { asyncPerSecond: 0.5 } },
    pointer: '/rateLimits/asyncPerSecond',
  },
  { name: 'a secret without prefix', given: { webhookSecrets: ['abc'] }, pointer: '/webhookSecrets/0' },
  {
    name: 'a rotation without a time',
    given: { webhookSecrets: [{ secret: 'whsec_a', replacedAt: 'soon' }] },
    pointer: '/webhookSecrets/0',
  },
  { name: 'an input that is no feature', given: { input: '$text' }, pointer: '/input' },
  { name: 'an output that is no feature', given: { output: '$text' }, pointer: '/output' },
])('refuses $name', ({ given, pointer }) => {
  const violations = parseSettings('a', { ...NEEDED, ...given }) as readonly Violation[]
  expect(violations.map((one) => one.pointer)).toContain(pointer)
  for (const { message } of violations) expect(message).toMatch(/^must .*/)
})

test('never quotes a secret', () => {
  const given = { ...NEEDED, webhookSecrets: ['secret-of-somebody'] }
  expect(JSON.stringify(parseSettings('a', given))).not.toContain('secret-of-somebody')
})
