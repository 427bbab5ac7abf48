import { describe, expect, test } from 'vitest'
import { isFailure } from '../failure.ts'
import { authenticate, findDeployment } from './access.ts'
import { operations } from './generated/operations.ts'
import type { PeltarionSettings } from './settings.ts'

const IDS = ['5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b101', '5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b102'] as const
const settings = (id: string, more: Partial<PeltarionSettings> = {}): PeltarionSettings => ({
  id,
  token: undefined,
  isEnabled: true,
  isStrict: false,
  hasStrictSize: false,
  usesTensorJson: false,
  ...more,
})
const serve = (name: string, one: PeltarionSettings) => ({ name, settings: one, inputs: [], outputs: [] })
const deployments = [
  serve('first', settings(IDS[0], { token: 'token-1' })),
  serve('second', settings(IDS[1], { token: 'tökèn-2' })),
]
const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`

function refusalOf(authorization: string | undefined): string {
  const failure = authenticate({ authorization }, { apiKeys: ['key'] }, deployments)
  return failure === undefined ? 'let in' : `${failure.kind}: ${failure.message}`
}

describe('authenticate', () => {
  test.each([
    'Bearer key',
    'bearer key',
    'BEARER token-1',
    'Bearer   token-1',
    basic('key:'),
    basic('token-1:'),
    basic('tökèn-2:').replace('Basic', 'basic'),
  ])('lets in %s', (authorization) => {
    expect(refusalOf(authorization)).toBe('let in')
  })

  test.each([
    { given: undefined, want: /^credentials-missing: .*found no Authorization header$/ },
    { given: '', want: /^credentials-missing: / },
    { given: 'key', want: /expected the scheme Bearer or Basic, found none$/ },
    { given: 'Bearer', want: /found none$/ },
    { given: 'Digest key', want: /expected the scheme Bearer or Basic, found 'Digest'$/ },
    { given: 'Bearer Key', want: /expected the token of a deployment, found one that is not known here$/ },
    { given: 'Bearer key key', want: /not known here$/ },
    { given: 'Bearer ke', want: /not known here$/ },
    { given: basic('other:'), want: /not known here$/ },
    { given: basic(':'), want: /not known here$/ },
    { given: basic(':key'), want: /empty password, found a password$/ },
    { given: basic('key:x'), want: /empty password, found a password$/ },
    { given: basic('key::'), want: /empty password, found a password$/ },
    { given: basic('key'), want: /expected base64 of "<token>:" after Basic, found no colon$/ },
    { given: 'Basic', want: /after Basic, found no colon$/ },
    { given: 'Basic a2V5Og', want: /after Basic, found something else$/ },
    { given: 'Basic !!!!', want: /after Basic, found something else$/ },
    { given: 'Basic a2V 5Og==', want: /after Basic, found something else$/ },
    { given: 'Basic gICAgA==', want: /after Basic, found no colon$/ },
  ])('refuses $given and says why', ({ given, want }) => {
    expect(refusalOf(given)).toMatch(want)
    if (given) expect(refusalOf(given)).toMatch(/^credentials-wrong: Failed to authenticate: /)
  })

  test('lets everybody in when there are neither keys nor tokens', () => {
    expect(authenticate({}, { apiKeys: [] }, [serve('open', settings(IDS[0]))])).toBeUndefined()
  })

  test('never repeats a token that it refuses', () => {
    for (const given of [
      'Bearer secret-1',
      basic('secret-1:'),
      basic('secret-1:secret-1'),
      'Basic secret-1',
    ]) {
      expect(refusalOf(given)).not.toContain('secret-1')
    }
  })
})

function find(id: string, authorization?: string, among = deployments): string {
  const found = findDeployment(
    {
      operation: operations[0],
      path: { deploymentId: id },
      query: new URLSearchParams(),
      headers: { authorization },
      body: { value: undefined },
      remarks: [],
      baseUrl: '',
    },
    among,
  )
  return isFailure(found) ? `${found.kind}: ${found.message}` : found.name
}

describe('findDeployment', () => {
  test.each([
    { name: 'a key of all deployments', id: IDS[1], authorization: 'Bearer key' },
    { name: 'its own token', id: IDS[1], authorization: 'Bearer tökèn-2' },
    { name: 'its own token as a user name', id: IDS[1], authorization: basic('tökèn-2:') },
    { name: 'its id in upper case', id: IDS[1].toUpperCase(), authorization: 'Bearer key' },
  ])('finds a deployment for $name', ({ id, authorization }) => {
    expect(find(id, authorization)).toBe('second')
  })

  test('refuses the token of another deployment and names the one that was asked', () => {
    const want = `credentials-insufficient: Failed to authenticate: expected the token of deployment '${IDS[1]}', found the token of another deployment`
    expect(find(IDS[1], 'Bearer token-1')).toBe(want)
    expect(find(IDS[1], basic('token-1:'))).toBe(want)
  })

  test('takes a token that two deployments share for both', () => {
    const twins = IDS.map((id) => serve(id, settings(id, { token: 'same' })))
    expect(IDS.map((id) => find(id, 'Bearer same', twins))).toEqual([...IDS])
  })

  test('tells an unknown id the ids that there are', () => {
    expect(find('nothing', 'Bearer key')).toBe(
      `deployment-unknown: Failed to find the deployment 'nothing': the deployments here are ${IDS[0]} (first), ${IDS[1]} (second)`,
    )
    expect(find('x', 'Bearer key', [])).toMatch(/the deployments here are none$/)
  })

  test('refuses a deployment that is not enabled with the documented message', () => {
    const off = [serve('off', settings(IDS[0], { isEnabled: false }))]
    expect(find(IDS[0], 'Bearer key', off)).toBe(
      `deployment-disabled: 🛑 Deployment '${IDS[0]}' is not enabled`,
    )
  })
})
