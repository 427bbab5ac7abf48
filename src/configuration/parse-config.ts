import type { Credentials } from '../apis/api.ts'
import { apis as knownApis } from '../apis/registry.ts'
import { CONDITION_NAMES, isViolations, parseConditions, type Conditions } from '../conditions/conditions.ts'
import { createMemberReader, type MemberReader } from '../conditions/member-reader.ts'
import type { Violation } from '../contract/violation.ts'
import { isRecord } from '../errors/is-record.ts'
import { describeValue } from '../errors/describe-value.ts'
import { suggestName } from '../errors/nearest-name.ts'
import { EXECUTION_MEMBERS, readExecution, type ExecutionCard } from '../features/execution-card.ts'
import { isModelFile, MODEL_FILE_PATTERN } from '../model-files/model-file-name.ts'
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
/** A model's id, or a file. */
export const MODEL_PATTERN = `^[A-Za-z0-9_-]+$|${MODEL_FILE_PATTERN}`
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
  check('allowHosts', allowHosts, 'a list of host names', isTextList(allowHosts))
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
  if (found === undefined) return undefined
  const { apiKeys } = found
  if (isTextList(apiKeys)) return { apiKeys }
  // A key is a secret, and stays out of messages.
  const shown = Array.isArray(apiKeys) ? 'a list with something else' : typeof apiKeys
  reader.violations.push({
    code: 'config-invalid',
    pointer: '/credentials/apiKeys',
    message: `must be a list of texts, found ${shown}`,
  })
  return undefined
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
  if (!isText(name)) reader.refuse(at('name'), 'text', name)
  const isModel = typeof model === 'string' && new RegExp(MODEL_PATTERN).test(model)
  if (!isModel) reader.refuse(at('model'), "a model's id, or a path that ends with .onnx", model)
  if (card !== undefined && !isText(card)) reader.refuse(at('card'), 'the path of a model card', card)
  else if (card !== undefined && isModel && !isModelFile(model))
    reader.refuse(at('card'), 'left out beside a model that comes along', card)
  if (!isRecord(settings)) reader.refuse(at('settings'), "an object of the API's own settings", settings)
  const given = CONDITION_NAMES.filter((member) => found[member] !== undefined)
  const conditions = parseConditions(Object.fromEntries(given.map((member) => [member, found[member]])))
  if (isViolations(conditions)) {
    for (const violation of conditions)
      reader.violations.push({ ...violation, code: 'config-invalid', pointer: pointer + violation.pointer })
    return undefined
  }
  const execution = readRun(found, pointer, reader)
  return { api, name, model, card, settings, conditions, execution } as ParsedDeployment
}

/** Ends the reading of how a model is run at the first thing that is wrong. */
class RunRefused extends Error {}

function readRun(
  found: Readonly<Record<string, unknown>>,
  pointer: string,
  reader: MemberReader,
): ExecutionCard {
  try {
    return readExecution(found, '', (expected, value) => {
      // Cards and deployments files are told the member in words; here the pointer says it.
      const [text = '', member = ''] = / in '(\w+)'/.exec(expected) ?? []
      const message = `must be ${expected.replace(text, '')}, found ${describeValue(value)}`
      reader.violations.push({ code: 'config-invalid', pointer: `${pointer}/${member}`, message })
      throw new RunRefused()
    })
  } catch (error) {
    if (error instanceof RunRefused) return {}
    throw error
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText)
}
