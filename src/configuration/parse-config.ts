import type { Credentials } from '../apis/api.ts'
import { apis as knownApis } from '../apis/registry.ts'
import { CONDITION_NAMES, type Conditions } from '../conditions/conditions.ts'
import { createMemberReader, type MemberReader } from '../conditions/member-reader.ts'
import type { Violation } from '../contract/violation.ts'
import {
  isModelName,
  isNameText,
  readApiKeys,
  readEntryConditions,
  readEntryRun,
} from '../deployments/entry-members.ts'
import { isRecord } from '../errors/is-record.ts'
import { suggestName } from '../errors/nearest-name.ts'
import { EXECUTION_MEMBERS, type ExecutionCard } from '../features/execution-card.ts'
import { isModelFile } from '../model-files/model-file-name.ts'
import type { ConfigServer } from './config.ts'

/** A deployment that has been read. */
export interface ParsedDeployment {
  readonly api: string
  readonly name: string
  readonly model: string
  readonly card: string | undefined
  readonly settings: Readonly<Record<string, unknown>>
  readonly conditions: Conditions
  readonly execution: ExecutionCard
}

/** A configuration that has been read. */
export interface ParsedConfig {
  readonly server: ConfigServer
  /** Ids of APIs whose default deployments are served; undefined for all of them. */
  readonly apis: readonly string[] | undefined
  readonly credentials: Credentials | undefined
  readonly deployments: readonly ParsedDeployment[]
}

/** Every member of a configuration. */
export const CONFIG_MEMBERS = ['server', 'apis', 'credentials', 'deployments'] as const
/** Every member of its `server`. */
export const SERVER_MEMBERS = ['port', 'host', 'seed', 'allowHosts', 'vary', 'numberSpelling'] as const
/** Every member of a deployment that is no condition and not about how the model is run. */
export const DEPLOYMENT_MEMBERS = ['api', 'name', 'model', 'card', 'settings'] as const

export const NUMBER_SPELLINGS = ['shortest', 'java'] as const
export const MAX_PORT = 65_535
export const MAX_SEED = 2 ** 32 - 1

/** Reads a configuration: what it says, or all that is wrong with it, with a JSON pointer each. Nothing at all says nothing. */
export function parseConfig(raw: unknown): ParsedConfig | readonly Violation[] {
  const reader = createMemberReader('config-invalid')
  const found = reader.object(raw ?? {}, {
    pointer: '',
    members: CONFIG_MEMBERS,
    expected: 'an object with server, apis, credentials and deployments',
  })
  if (found === undefined) return reader.violations
  const { server, apis, credentials, deployments } = found
  const parsed = {
    server: isGiven(server) ? readServer(server, reader) : {},
    apis: readApis(apis, reader),
    credentials: isGiven(credentials) ? readCredentials(credentials, reader) : undefined,
    deployments: isGiven(deployments) ? readDeployments(deployments, reader) : [],
  }
  return reader.violations.length > 0 ? reader.violations : parsed
}

/** A member whose lines are all comments is null in YAML. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

/** Tells what is wrong from a configuration. */
export function isConfigInvalid(parsed: ParsedConfig | readonly Violation[]): parsed is readonly Violation[] {
  return Array.isArray(parsed)
}

function readServer(value: unknown, reader: MemberReader): ConfigServer {
  const expected = `an object with ${SERVER_MEMBERS.join(', ')}`
  const found = reader.object(value, { pointer: '/server', members: SERVER_MEMBERS, expected })
  if (found === undefined) return {}
  const { port, host, seed, allowHosts, vary, numberSpelling } = found
  const check = (name: string, member: unknown, wanted: string, isRight: boolean): void => {
    if (member !== undefined && !isRight) reader.refuse(`/server/${name}`, wanted, member)
  }
  reader.number(port, '/server/port', { least: 0, greatest: MAX_PORT, isWhole: true })
  reader.number(seed, '/server/seed', { least: 0, greatest: MAX_SEED, isWhole: true })
  check('host', host, 'an address of this machine such as 127.0.0.1', isText(host))
  if (allowHosts !== undefined && !Array.isArray(allowHosts))
    check('allowHosts', allowHosts, 'a list of host names', false)
  else
    allowHosts?.forEach((one: unknown, i: number) =>
      check(`allowHosts/${i}`, one, 'a host name', isText(one)),
    )
  check('vary', vary, 'true or false', typeof vary === 'boolean')
  const isSpelling = (NUMBER_SPELLINGS as readonly unknown[]).includes(numberSpelling)
  check('numberSpelling', numberSpelling, `one of ${NUMBER_SPELLINGS.join(', ')}`, isSpelling)
  return found
}

function readApis(value: unknown, reader: MemberReader): readonly string[] | undefined {
  if (value === undefined || value === 'all') return undefined
  if (value === 'none') return []
  if (!Array.isArray(value)) {
    reader.refuse('/apis', "'all', 'none' or a list of ids", value)
    return []
  }
  value.forEach((id: unknown, i) => readApiId(id, `/apis/${i}`, reader))
  return value as string[]
}

function readApiId(id: unknown, pointer: string, reader: MemberReader): string {
  const ids = knownApis.map((api) => api.id)
  if (typeof id === 'string' && ids.includes(id)) return id
  const near = typeof id === 'string' ? suggestName(id, ids) : ''
  reader.refuse(pointer, `one of ${ids.join(', ')}${near}`, id)
  return ''
}

function readCredentials(value: unknown, reader: MemberReader): Credentials | undefined {
  const expected = 'an object with apiKeys'
  const found = reader.object(value, { pointer: '/credentials', members: ['apiKeys'], expected })
  return found && { apiKeys: readApiKeys(found['apiKeys'], '/credentials/apiKeys', reader) }
}

function readDeployments(value: unknown, reader: MemberReader): readonly ParsedDeployment[] {
  if (!Array.isArray(value)) {
    reader.refuse('/deployments', 'a list of deployments', value)
    return []
  }
  return value.flatMap((one: unknown, i) => readDeployment(one, `/deployments/${i}`, reader) ?? [])
}

function readDeployment(value: unknown, pointer: string, reader: MemberReader): ParsedDeployment | undefined {
  const members = [...DEPLOYMENT_MEMBERS, ...EXECUTION_MEMBERS, ...CONDITION_NAMES]
  const found = reader.object(value, { pointer, members, expected: 'an object with api, name and model' })
  if (found === undefined) return undefined
  const { name, model, card, settings = {} } = found
  const at = (member: string): string => `${pointer}/${member}`
  const api = readApiId(found['api'], at('api'), reader)
  isNameText(name, at('name'), reader)
  const isModel = isModelName(model, at('model'), reader)
  if (card !== undefined && !isText(card)) reader.refuse(at('card'), 'the path of a model card', card)
  else if (card !== undefined && isModel && !isModelFile(model))
    reader.refuse(at('card'), 'left out beside a model that comes along', card)
  readSettings(settings, at('settings'), { api, reader })
  const conditions = readEntryConditions(found, pointer, reader)
  const execution = readEntryRun(found, pointer, reader)
  return { api, name, model, card, settings, conditions, execution } as ParsedDeployment
}

/** The names of settings are known beforehand; what they say is the API's to read, once the model is there. */
function readSettings(
  value: unknown,
  pointer: string,
  { api, reader }: { readonly api: string; readonly reader: MemberReader },
): void {
  const expected = "an object of the API's own settings"
  const names = knownApis.find(({ id }) => id === api)?.settingNames
  if (names !== undefined) reader.object(value, { pointer, members: names, expected })
  else if (!isRecord(value)) reader.refuse(pointer, expected, value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
