import { parse } from 'yaml'
import type { Credentials } from '../apis/api.ts'
import { CONDITION_NAMES, isViolations, parseConditions, type Conditions } from '../conditions/conditions.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { readExecution, type ExecutionCard } from '../features/execution-card.ts'
import { isModelFile } from '../model-files/model-file-name.ts'

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
}

/**
 * Parses the YAML text of a deployments file.
 *
 * @param label - how messages call the file
 * @throws {ToolkitError} USAGE_INVALID naming the member, what was expected and what was found
 */
export function parseManifest(text: string, label: string): DeploymentManifest {
  const refuse = (expected: string, found: unknown): never => {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to read deployments file ${label}: expected ${expected}, found ${describeValue(found)}`,
    )
  }
  let manifest: unknown
  try {
    manifest = parse(text)
  } catch (error) {
    throw new ToolkitError('USAGE_INVALID', `Failed to read deployments file ${label}: ${messageOf(error)}`, {
      cause: error,
    })
  }
  if (!isRecord(manifest)) return refuse("an object with 'api' and 'deployments'", manifest)
  const { api, credentials, deployments } = manifest
  const unknown = Object.keys(manifest).find((name) => !['api', 'credentials', 'deployments'].includes(name))
  if (unknown !== undefined) return refuse("only 'api', 'credentials' and 'deployments'", unknown)
  if (typeof api !== 'string') return refuse("an API's id in 'api'", api)
  const apiKeys: unknown = isRecord(credentials)
    ? credentials['apiKeys']
    : credentials === undefined
      ? []
      : credentials
  if (!Array.isArray(apiKeys) || apiKeys.some((key) => typeof key !== 'string' || key === '')) {
    return refuse("'credentials: { apiKeys: [text, ...] }'", apiKeys)
  }
  if (!Array.isArray(deployments)) return refuse("a list in 'deployments'", deployments)
  return {
    api,
    credentials: { apiKeys: apiKeys as string[] },
    deployments: deployments.map((entry: unknown, i) => {
      const place = `deployments[${i}]`
      if (!isRecord(entry)) return refuse(`an object with 'name' and 'model' in ${place}`, entry)
      const { name, model, ...rest } = entry
      if (typeof name !== 'string' || name === '') return refuse(`text in ${place}.name`, name)
      if (typeof model !== 'string' || !(/^[\w-]+$/.test(model) || isModelFile(model)))
        return refuse(`a model's id in ${place}.model`, model)
      const conditions = parseConditions(pickMembers(rest, isCondition))
      if (isViolations(conditions)) {
        const list = conditions.map(
          ({ pointer, message }) => `${place}${pointer.replaceAll('/', '.')} ${message}`,
        )
        throw new ToolkitError(
          'USAGE_INVALID',
          `Failed to read deployments file ${label}: ${list.slice(0, 20).join('; ')}`,
        )
      }
      const execution = readExecution(rest, `${place}.`, refuse)
      const settings = pickMembers(
        rest,
        (member) => !isCondition(member) && !Object.hasOwn(execution, member),
      )
      return { name, model, conditions, execution, settings }
    }),
  }
}

function isCondition(name: string): boolean {
  return (CONDITION_NAMES as readonly string[]).includes(name)
}

function pickMembers(
  entry: Readonly<Record<string, unknown>>,
  isWanted: (name: string) => boolean,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => isWanted(name)))
}
