import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import type { Feature } from '../../features/feature.ts'
import type { BodyTemplate } from '../body-template.ts'
import {
  readCount,
  readInputLimits,
  readRateLimits,
  type InputLimits,
  type RateLimits,
} from './limit-settings.ts'
import { readForms } from './template-settings.ts'
import { readWebhookSecrets, type WebhookSecret } from './webhook-secret.ts'
import { createRandom } from '../../random/random.ts'
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

/** How a Baseten deployment is addressed and what its model takes and gives. */
export interface BasetenSettings extends InputLimits {
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
  /** A generated text breaks off after so many tokens. */
  readonly failAfterTokens: number | undefined
  readonly state: DeploymentState
  /** How many asynchronous requests are carried out at once. */
  readonly concurrency: number
  readonly rateLimits: RateLimits
  readonly webhookSecrets: readonly WebhookSecret[]
}

/** Members of the API's part of a deployments file. */
export const SETTING_NAMES: readonly string[] = [
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
  'maxItems',
  'totals',
  'failAfterTokens',
  'state',
  'concurrency',
  'rateLimits',
  'webhookSecrets',
]
const ID = /^[0-9a-z]{8}$/
const ENVIRONMENT = /^[0-9A-Za-z]([0-9A-Za-z_-]*[0-9A-Za-z])?$/

/** Reads the Baseten part of a deployment: `modelId` or `chainId`, and `deploymentId` are needed. */
export function parseSettings(
  _name: string,
  raw: Readonly<Record<string, unknown>>,
  inputs: readonly Feature[] = [],
  outputs: readonly Feature[] = [],
): BasetenSettings | readonly Violation[] {
  const { list: violations, refuse } = createSettingViolations(raw, SETTING_NAMES)
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
    ...readInputLimits(raw, inputs, refuse),
    failAfterTokens: readCount(raw['failAfterTokens'], { pointer: 'failAfterTokens', refuse, least: 0 }),
    state: state as DeploymentState,
    concurrency: readCount(raw['concurrency'], { pointer: 'concurrency', refuse }) ?? 1,
    rateLimits: readRateLimits(raw['rateLimits'], refuse),
    webhookSecrets: readWebhookSecrets(raw['webhookSecrets'], refuse),
  }
  return violations.length > 0 ? violations : settings
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

/** IDs that are always the same for a name, which may be one itself. */
export function defaultSettings(name: string): Readonly<Record<string, unknown>> {
  const drawn = createRandom(0).stream(`baseten/${name}`)
  return { modelId: ID.test(name) ? name : drawn.hex(4), deploymentId: drawn.hex(4) }
}
