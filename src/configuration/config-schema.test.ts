import { readdirSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { DEFAULT_MODELS } from '../deployments/deployment-store.ts'
import { MODEL_IDS } from '../deployments/model-ids.ts'
import { defineConfig, type MockferenceConfig } from './config.ts'
import { createConfigSchema } from './config-schema.ts'
import { isConfigInvalid, parseConfig } from './parse-config.ts'

const isValid = new Ajv({ strict: false }).compile(createConfigSchema())
const entry = (rest: string): string =>
  `deployments: [{ api: modelbit, name: a, model: example_doubler, ${rest} }]`

test.each([
  '',
  'server:\ndeployments:\n  # all comments',
  'server: { port: 0, host: "::1", seed: 4294967295, allowHosts: [a.example], vary: true, numberSpelling: java }',
  'apis: all',
  'apis: none',
  'apis: [modelbit, baseten]',
  'credentials: { apiKeys: [] }',
  entry('settings: { branch: x }'),
  entry('run: worker, workers: 2, maxQueued: 0, maxBatch: 1, maxDelayMs: 0.5'),
  entry(
    'latencyMs: 5, loadMs: 1, betweenTokensMs: { quantiles: { p0: 1, p99.9: 4, p100: 5 } }, coldStartMs: 0',
  ),
  entry('latencyMs: { lognormal: { median: 1, p99: 2 } }, vary: false'),
  entry('rateLimit: { requests: 0, windowMs: 10, retryAfter: date }'),
  entry('faults: 503'),
  entry('faults: cut'),
  entry(
    'faults: [reset, 429, { kind: status, status: 500, nth: [1, 2], afterMs: 5 }, { kind: trickle, every: 2 }]',
  ),
  'deployments: [{ api: peltarion, name: a, model: ./m.onnx, card: ./m.yaml }]',
])('the schema and the parser take: %s', (text) => {
  const value = parse(text) as unknown
  expect({ parser: parseConfig(value), schema: isValid(value) }).toEqual({
    parser: expect.not.arrayContaining([expect.anything()]) as unknown,
    schema: true,
  })
})

test.each([
  { text: '[]', pointer: '' },
  { text: 'sever: {}', pointer: '/sever', says: "did you mean 'server'?" },
  { text: 'server: 1', pointer: '/server' },
  { text: 'server: { port: 65536 }', pointer: '/server/port' },
  { text: 'server: { port: "1" }', pointer: '/server/port' },
  { text: 'server: { seed: -1 }', pointer: '/server/seed' },
  { text: 'server: { host: 1 }', pointer: '/server/host' },
  { text: 'server: { allowHosts: a }', pointer: '/server/allowHosts' },
  { text: 'server: { vary: 1 }', pointer: '/server/vary' },
  { text: 'server: { numberSpelling: c }', pointer: '/server/numberSpelling' },
  { text: 'apis: some', pointer: '/apis' },
  { text: 'apis: [modelbitt]', pointer: '/apis/0', says: "did you mean 'modelbit'?" },
  { text: 'credentials: { keys: [a] }', pointer: '/credentials/keys' },
  { text: 'credentials: { apiKeys: [1] }', pointer: '/credentials/apiKeys/0' },
  { text: 'credentials: {}', pointer: '/credentials/apiKeys' },
  { text: 'deployments: {}', pointer: '/deployments' },
  { text: 'deployments: [a]', pointer: '/deployments/0' },
  { text: 'deployments: [{ name: a, model: b }]', pointer: '/deployments/0/api' },
  { text: 'deployments: [{ api: modelbit, model: b }]', pointer: '/deployments/0/name' },
  { text: 'deployments: [{ api: modelbit, name: b }]', pointer: '/deployments/0/model' },
  { text: 'deployments: [{ api: modelbit, name: b, model: ../x }]', pointer: '/deployments/0/model' },
  { text: entry('latencyMS: 1'), pointer: '/deployments/0/latencyMS', says: "did you mean 'latencyMs'?" },
  { text: entry('latencyMs: -1'), pointer: '/deployments/0/latencyMs' },
  {
    text: entry('latencyMs: { lognormal: { median: 1 } }'),
    pointer: '/deployments/0/latencyMs/lognormal/p99',
  },
  {
    text: entry('latencyMs: { quantiles: { p101: 1 } }'),
    pointer: '/deployments/0/latencyMs/quantiles/p101',
  },
  { text: entry('coldStartMs: x'), pointer: '/deployments/0/coldStartMs' },
  { text: entry('rateLimit: {}'), pointer: '/deployments/0/rateLimit/requests' },
  { text: entry('rateLimit: { requests: 1, per: 1 }'), pointer: '/deployments/0/rateLimit/per' },
  { text: entry('faults: status'), pointer: '/deployments/0/faults' },
  {
    text: entry('faults: [{ kind: cutt }]'),
    pointer: '/deployments/0/faults/0/kind',
    says: "did you mean 'cut'?",
  },
  { text: entry('faults: [{ kind: cut, rate: 2 }]'), pointer: '/deployments/0/faults/0/rate' },
  { text: entry('faults: 200'), pointer: '/deployments/0/faults/status' },
  { text: entry('faults: [{ kind: cut, status: 500 }]'), pointer: '/deployments/0/faults/0/status' },
  {
    text: entry('settings: { brnch: x }'),
    pointer: '/deployments/0/settings/brnch',
    says: "did you mean 'branch'?",
  },
  { text: entry('vary: sometimes'), pointer: '/deployments/0/vary' },
  { text: entry('run: thread'), pointer: '/deployments/0/run' },
  { text: entry('workers: 65'), pointer: '/deployments/0/workers' },
  { text: entry('maxBatch: 0'), pointer: '/deployments/0/maxBatch' },
  { text: entry('maxDelayMs: 60001'), pointer: '/deployments/0/maxDelayMs' },
  { text: entry('settings: 1'), pointer: '/deployments/0/settings' },
])('the schema and the parser refuse: $text', ({ text, pointer, says = 'must ' }) => {
  const value = parse(text) as unknown
  expect(isValid(value)).toBe(false)
  const parsed = parseConfig(value)
  expect(isConfigInvalid(parsed) && parsed.map((one) => one.pointer)).toContain(pointer)
  expect(JSON.stringify(parsed)).toContain(says)
})

test.each([
  { text: 'deployments: [{ api: modelbit, name: b, model: x, card: y }]', pointer: '/deployments/0/card' },
  { text: entry('run: inline, workers: 2'), pointer: '/deployments/0/workers' },
])('the parser alone refuses what excludes each other: $text', ({ text, pointer }) => {
  const parsed = parseConfig(parse(text))
  expect(isConfigInvalid(parsed) && parsed.map((one) => one.pointer)).toEqual([pointer])
})

test('the schema completes the models that come along', () => {
  const ids = readdirSync(DEFAULT_MODELS).flatMap((file) => /^(.+)\.model\.yaml$/.exec(file)?.[1] ?? [])
  expect([...MODEL_IDS]).toEqual(ids.sort())
  expect(isValid(parse('deployments: [{ api: modelbit, name: a, model: example_dubler }]'))).toBe(false)
})

test('TypeScript refuses ids of APIs that are not there', () => {
  const ofList: MockferenceConfig = {
    // @ts-expect-error no API has this id
    apis: ['modelbt'],
    // @ts-expect-error no API has this id
    deployments: [{ api: 'modelbt', name: 'a', model: 'example_doubler' }],
  }
  const right = defineConfig({ deployments: [{ api: 'modelbit', name: 'a', model: `${'a'}.onnx` }] })
  expect([ofList, right].map((one) => isConfigInvalid(parseConfig(one)))).toEqual([true, false])
})

test('a key that is wrong stays out of messages', () => {
  expect(JSON.stringify(parseConfig({ credentials: { apiKeys: ['s3cret', 7] } }))).not.toContain('s3cret')
  expect(JSON.stringify(parseConfig({ credentials: { apiKeys: 's3cret' } }))).not.toContain('s3cret')
})
