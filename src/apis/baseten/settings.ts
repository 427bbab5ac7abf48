import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { Feature } from '../../features/feature.ts'
import type { BodyTemplate } from '../body-template.ts'
import { readForms } from './template-settings.ts'
import { readWebhookSecrets, type WebhookSecret } from './webhook-secret.ts'
import { createSettingViolations } from '../setting-violations.ts'

/** What a deployment's server can be asked for. */
export const SERVICES = ['predict', 'chat', 'completions', 'embeddings'] as const
export type Service = (typeof SERVICES)[number]

/** How a deployment stands; all but `ready` answer every call of the model with an error. */
export const STATES = [
  'ready',
  'loading',
  'not-ready',
  'draining',
  'unreachable',
  'crashed',
  'contract-broken',
  'unpaid',
] as const
export type DeploymentState = (typeof STATES)[number]

/** How often may be asked; undefined is without limit. */
export interface RateLimits {
  readonly asyncPerSecond: number | undefined
  /** How many asynchronous requests may wait. */
  readonly queued: number | undefined
  /** Looking at asynchronous requests and canceling them. */
  readonly statusPerSecond: number | undefined
}

/** How a Baseten deployment is addressed and what its model takes and gives. */
export interface BasetenSettings {
  readonly kind: 'model' | 'chain'
  /** Of the model or the chain. */
  readonly id: string
  readonly deploymentId: string
  /** `production` and `development` among them. */
  readonly environments: readonly string[]
  readonly serves: readonly Service[]
  /** The forms that an input may have; the first that fits is taken. */
  readonly inputForms: readonly BodyTemplate[]
  readonly outputForm: BodyTemplate
  /** Answers with the bytes of its one output, which is a file. */
  readonly answersBytes: boolean
  /** A language model whose `predict` writes text. */
  readonly generates: boolean
  /** Takes forms; the usual server reads them as JSON. */
  readonly takesForms: boolean
  /** Least and greatest values of number features; others raise an HTTP exception of the model. */
  readonly bounds: Readonly<Record<string, readonly [number, number]>>
  /** A generated text breaks off after so many tokens. */
  readonly failAfterTokens: number | undefined
  readonly state: DeploymentState
  /** How many asynchronous requests are carried out at once. */
  readonly concurrency: number
  readonly rateLimits: RateLimits
  readonly webhookSecrets: readonly WebhookSecret[]
}

const MEMBERS = [
  'modelId',
  'chainId',
  'deploymentId',
  'environments',
  'serves',
  'input',
  'output',
  'answersBytes',
  'generates',
  'takesForms',
  'bounds',
  'failAfterTokens',
  'state',
  'concurrency',
  'rateLimits',
  'webhookSecrets',
]
const LIMITS = ['asyncPerSecond', 'queued', 'statusPerSecond'] as const
const ID = /^[0-9a-z]{8}$/
const ENVIRONMENT = /^[0-9A-Za-z]([0-9A-Za-z_-]*[0-9A-Za-z])?$/

/** Reads the Baseten part of a deployment: `modelId` or `chainId`, and `deploymentId` are needed. */
export function parseSettings(
  _name: string,
  raw: Readonly<Record<string, unknown>>,
  inputs: readonly Feature[] = [],
  outputs: readonly Feature[] = [],
): BasetenSettings | readonly Violation[] {
  const { list: violations, refuse } = createSettingViolations(raw, MEMBERS)
  const { modelId, chainId, deploymentId, environments = ['production'], state = 'ready' } = raw
  const id = modelId ?? chainId
  if ((modelId === undefined) === (chainId === undefined))
    refuse('modelId', 'must be given, or else chainId, found both or neither')
  for (const [member, value] of Object.entries({
    [modelId === undefined ? 'chainId' : 'modelId']: id,
    deploymentId,
  })) {
    if (typeof value !== 'string' || !ID.test(value))
      refuse(member, `must be 8 lower-case letters and digits, found ${describeValue(value)}`)
  }
  const listOf = (member: string, value: unknown, isEntry: (entry: unknown) => boolean): void => {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isEntry))
      refuse(member, `must be a list of known names, found ${describeValue(value)}`)
  }
  listOf('environments', environments, (one) => typeof one === 'string' && ENVIRONMENT.test(one))
  const serves = raw['serves'] ?? ['predict']
  listOf('serves', serves, (one) => (SERVICES as readonly unknown[]).includes(one))
  if (!(STATES as readonly unknown[]).includes(state))
    refuse('state', `must be one of ${STATES.join(', ')}, found ${describeValue(state)}`)
  for (const flag of ['answersBytes', 'generates', 'takesForms']) {
    if (raw[flag] !== undefined && typeof raw[flag] !== 'boolean')
      refuse(flag, `must be true or false, found ${describeValue(raw[flag])}`)
  }
  if (
    raw['answersBytes'] === true &&
    !(outputs.length === 1 && ['image', 'audio'].includes(outputs[0]!.kind))
  )
    refuse('answersBytes', 'must be left out for a model whose one output is no file, found true')
  const count = (member: string, value: unknown, least = 1): number | undefined => {
    if (value === undefined) return undefined
    if (Number.isSafeInteger(value) && (value as number) >= least) return value as number
    refuse(member, `must be a whole number from ${least}, found ${describeValue(value)}`)
    return undefined
  }
  const rateLimits = raw['rateLimits'] ?? {}
  if (
    !isRecord(rateLimits) ||
    !Object.keys(rateLimits).every((name) => (LIMITS as readonly string[]).includes(name))
  )
    refuse('rateLimits', `must be an object with ${LIMITS.join(', ')}, found ${describeValue(rateLimits)}`)
  const limits = isRecord(rateLimits) ? rateLimits : {}
  const limitOf = (name: (typeof LIMITS)[number]): number | undefined =>
    count(`rateLimits/${name}`, limits[name])
  const settings: BasetenSettings = {
    kind: modelId === undefined ? 'chain' : 'model',
    id: id as string,
    deploymentId: deploymentId as string,
    environments: environments as string[],
    serves: serves as Service[],
    ...readForms(raw, { inputs, outputs }, refuse),
    answersBytes: raw['answersBytes'] === true,
    generates: raw['generates'] === true,
    takesForms: raw['takesForms'] === true,
    bounds: readBounds(raw['bounds'], inputs, refuse),
    failAfterTokens: count('failAfterTokens', raw['failAfterTokens'], 0),
    state: state as DeploymentState,
    concurrency: count('concurrency', raw['concurrency']) ?? 1,
    rateLimits: {
      asyncPerSecond: limitOf('asyncPerSecond'),
      queued: limitOf('queued'),
      statusPerSecond: limitOf('statusPerSecond'),
    },
    webhookSecrets: readWebhookSecrets(raw['webhookSecrets'], refuse),
  }
  return violations.length > 0 ? violations : settings
}

function readBounds(
  raw: unknown,
  inputs: readonly Feature[],
  refuse: (pointer: string, message: string) => void,
): BasetenSettings['bounds'] {
  if (raw === undefined) return {}
  if (!isRecord(raw)) {
    refuse('bounds', `must be an object of features, found ${describeValue(raw)}`)
    return {}
  }
  for (const [name, range] of Object.entries(raw)) {
    const isRange =
      Array.isArray(range) && range.length === 2 && range.every((one) => typeof one === 'number')
    if (!isRange || !inputs.some((one) => one.name === name && one.kind === 'number'))
      refuse(`bounds/${name}`, `must be [least, greatest] of a number feature, found ${describeValue(range)}`)
  }
  return raw as BasetenSettings['bounds']
}

const PATHS: Readonly<Record<Service, string>> = {
  predict: 'predict',
  chat: 'sync/v1/chat/completions',
  completions: 'sync/v1/completions',
  embeddings: 'sync/v1/embeddings',
}

/** The address of a deployment's first service in its first environment; it has many more. */
export function addressOf({ kind, id, environments, serves }: BasetenSettings): string {
  const [environment = 'production'] = environments
  const isPlain = environment === 'production' || environment === 'development'
  const prefix = `/${kind}-${id}/${isPlain ? environment : `environments/${environment}`}`
  const [service = 'predict'] = serves
  return `${prefix}/${kind === 'chain' && service === 'predict' ? 'run_remote' : PATHS[service]}`
}
