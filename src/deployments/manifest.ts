import type { Credentials } from '../apis/api.ts'
import { apis } from '../apis/registry.ts'
import { CONDITION_NAMES, type Conditions } from '../conditions/conditions.ts'
import { createMemberReader, type MemberReader } from '../conditions/member-reader.ts'
import { nameMember } from '../contract/json-pointer.ts'
import { isRecord } from '../errors/is-record.ts'
import { suggestName } from '../errors/nearest-name.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { EXECUTION_MEMBERS, type ExecutionCard } from '../features/execution-card.ts'
import { isModelName, isNameText, readApiKeys, readEntryConditions, readEntryRun } from './entry-members.ts'
import { parsePlacedFile, tellPlaced } from './placed-file.ts'

/** One entry of a deployments file: which model is served under which name, and the api's own settings. */
export interface DeploymentEntry {
  readonly name: string
  /**
   * Id of a model: the file name of its card without `.model.yaml`. Or a model file of one's own, ending with `.onnx`, relative
   * to the deployments file.
   */
  readonly model: string
  /** Timing and faults. */
  readonly conditions: Conditions
  /** How the model is run here, where it is not run as its card says. */
  readonly execution: ExecutionCard
  readonly settings: Readonly<Record<string, unknown>>
}

/** A deployments file: what one api serves, and to whom. */
export interface DeploymentManifest {
  readonly api: string
  readonly credentials: Credentials
  readonly deployments: readonly DeploymentEntry[]
  /** What a JSON pointer points to, for messages: `modelbit.yaml:12:5: deployments[0].model`. */
  readonly placeOf: (pointer: string) => string
}

const MEMBERS = ['api', 'credentials', 'deployments']
/** Members of an entry that are no settings of the API. */
const ENTRY_MEMBERS: readonly string[] = ['name', 'model', ...EXECUTION_MEMBERS, ...CONDITION_NAMES]

/**
 * Parses a deployments file.
 *
 * @param text - YAML; bytes have to be UTF-8
 * @param label - how messages call the file
 * @throws {ToolkitError} USAGE_INVALID naming each place that is wrong, what was expected and what was found
 */
export function parseManifest(text: string | Uint8Array, label: string): DeploymentManifest {
  const { value, placeOf: lineOf } = parsePlacedFile(text, `deployments file ${label}`)
  const placeOf = (pointer: string): string =>
    `${label}:${lineOf(pointer)}: ${pointer === '' ? 'the file' : nameMember(pointer)}`
  const reader = createMemberReader('deployments-invalid')
  const manifest = readManifest(value, reader)
  if (manifest !== undefined && reader.violations.length === 0) return { ...manifest, placeOf }
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to read deployments file ${tellPlaced(reader.violations, placeOf)}`,
  )
}

function readManifest(value: unknown, reader: MemberReader): Omit<DeploymentManifest, 'placeOf'> | undefined {
  const expected = 'an object with api, credentials and deployments'
  const found = reader.object(value, { pointer: '', members: MEMBERS, expected })
  if (found === undefined) return undefined
  const api = readApi(found['api'], reader)
  const apiKeys = readCredentials(found['credentials'], reader)
  const { deployments } = found
  if (!Array.isArray(deployments)) {
    reader.refuse('/deployments', 'a list of deployments', deployments)
    return undefined
  }
  const entries = deployments.flatMap(
    (entry: unknown, i) => readEntry(entry, `/deployments/${i}`, { api, reader }) ?? [],
  )
  return { api, credentials: { apiKeys }, deployments: entries }
}

function readApi(id: unknown, reader: MemberReader): string {
  const ids = apis.map((api) => api.id)
  if (typeof id === 'string' && ids.includes(id)) return id
  const near = typeof id === 'string' ? suggestName(id, ids) : ''
  reader.refuse('/api', `one of ${ids.join(', ')}${near}`, id)
  return ''
}

function readCredentials(value: unknown, reader: MemberReader): readonly string[] {
  if (value === undefined) return []
  const expected = 'an object with apiKeys'
  // A key in place of the object is a secret too.
  if (!isRecord(value)) reader.tell('/credentials', `must be ${expected}, found something else`)
  else {
    const found = reader.object(value, { pointer: '/credentials', members: ['apiKeys'], expected })
    return readApiKeys(found?.['apiKeys'], '/credentials/apiKeys', reader)
  }
  return []
}

function readEntry(
  entry: unknown,
  pointer: string,
  { api, reader }: { readonly api: string; readonly reader: MemberReader },
): DeploymentEntry | undefined {
  const expected = 'an object with name and model'
  const settingNames = apis.find(({ id }) => id === api)?.settingNames
  const known = settingNames ?? (isRecord(entry) ? Object.keys(entry) : [])
  const found = reader.object(entry, { pointer, members: [...ENTRY_MEMBERS, ...known], expected })
  if (found === undefined) return undefined
  const { name, model } = found
  const isNamed = isNameText(name, `${pointer}/name`, reader)
  const isModel = isModelName(model, `${pointer}/model`, reader)
  const conditions = readEntryConditions(found, pointer, reader)
  const execution = readEntryRun(found, pointer, reader)
  if (!isNamed || !isModel) return undefined
  const settings = Object.fromEntries(
    Object.entries(found).filter(([member]) => !ENTRY_MEMBERS.includes(member)),
  )
  return { name, model, conditions, execution, settings }
}
