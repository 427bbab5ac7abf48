import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkClientLaws } from '../../src/properties/check-client-laws.ts'
import type { ClientAdapter } from '../../src/properties/client-adapter.ts'
import { basetenAdapter } from './kit-clients.ts'

/** Neither streams nor receives. */
const predictOnly: ClientAdapter = { predict: (...given) => basetenAdapter.predict(...given) }

let folder = ''
const base = { model: 'ticket_topic', deploymentId: 'dtt63def' }
const deployments = [
  {
    ...base,
    name: 'listed',
    modelId: 'aaaaaaaa',
    input: { tickets: [{ body: '$text' }], lang: 'en' },
    output: { topics: ['$topic.label'] },
  },
  // One answer for a list is no prediction for each.
  { ...base, name: 'summed', modelId: 'bbbbbbbb', input: ['$text'], output: '$topic.label' },
  { ...base, name: 'limited', modelId: 'cccccccc', input: ['$text'], output: ['$topic.label'], maxItems: 2 },
  { ...base, name: 'crashed', modelId: 'dddddddd', state: 'crashed' },
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'law-templates-'))
  const manifest = { api: 'baseten', credentials: { apiKeys: ['test-key'] }, deployments }
  // JSON is YAML.
  await writeFile(join(folder, 'baseten.yaml'), JSON.stringify(manifest))
})
afterAll(() => rm(folder, { recursive: true }))

test('a client that sends a list where the model takes one passes', async () => {
  const options = { deploymentsDirectory: folder, seed: 1, runs: 40 }
  const { holds, text } = await checkClientLaws('baseten', basetenAdapter, options)
  expect({ holds, text }).toEqual({ holds: true, text })
})

test('a client that joins a list in another order is found', async () => {
  const reversed: ClientAdapter = {
    predict: async (...given) => (await basetenAdapter.predict(...given)).toReversed(),
  }
  const options = { deploymentsDirectory: folder, seed: 1, only: ['splitting-changes-nothing'] }
  const { outcomes } = await checkClientLaws('baseten', reversed, options)
  expect(outcomes[0]?.counterexample?.input).toMatch(/^2 instances to listed: /)
})

test.each(['summed', 'limited', 'crashed'])(
  'the deployment %s has no predictions to compare',
  async (name) => {
    const options = { deploymentsDirectory: folder, deployments: [name] }
    const { problem } = await checkClientLaws('baseten', predictOnly, options)
    expect(problem).toContain(`(listed), found '${name}'`)
  },
)

test.each([
  { api: 'cerebrium-v4', deployment: 'choose_status', why: 'chooses its status' },
  { api: 'cerebrium-v4', deployment: 'normalize', why: 'is private' },
  { api: 'cerebrium-v4', deployment: 'story', why: 'yields text' },
  { api: 'baseten', deployment: 'story_writer', why: 'writes text' },
])(
  'the function $deployment of $api, which $why, takes no part in laws on instances',
  async ({ api, deployment }) => {
    const { problem } = await checkClientLaws(api, predictOnly, { deployments: [deployment] })
    expect(problem).toMatch(new RegExp(`found '?${deployment}'?$`))
  },
)
