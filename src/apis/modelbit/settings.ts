import type { Violation } from '../../contract/violation.ts'
import type { Feature } from '../../features/feature.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { createSettingViolations } from '../setting-violations.ts'

/** One parameter of the deployment's main function: a feature itself, or a dict whose members are features. */
export interface MainParameter {
  readonly name: string
  /** Feature names by dict member; undefined when the parameter is the feature of its own name. */
  readonly members: Readonly<Record<string, string>> | undefined
}

/** How a Modelbit deployment is addressed and called. */
export interface ModelbitSettings {
  readonly name: string
  readonly branch: string
  /** Counts from 1. */
  readonly version: number
  readonly aliases: readonly string[]
  readonly parameters: readonly MainParameter[]
  /** `auto`: a non-empty list whose first element is a list is a batch, as the vendor's client decides it. */
  readonly calls: 'auto' | 'batch' | 'single'
}

const NAME = /^[a-zA-Z0-9./_:+=-]+$/
const NAME_IN_WORDS = 'must be letters, digits and the signs . / _ : + = -'
/** Members of the API's part of a deployments file. */
export const SETTING_NAMES: readonly string[] = ['branch', 'version', 'aliases', 'parameters', 'calls']

/** Reads the Modelbit part of a deployment; everything has a default except dict parameters. */
export function parseSettings(
  name: string,
  raw: Readonly<Record<string, unknown>>,
  inputs: readonly Feature[],
): ModelbitSettings | readonly Violation[] {
  const { list: violations, refuse } = createSettingViolations(raw, SETTING_NAMES)
  const { branch = 'main', version = 1, aliases = [], calls = 'auto', parameters } = raw
  if (!NAME.test(name)) refuse('name', `${NAME_IN_WORDS}, found ${describeValue(name)}`)
  if (typeof branch !== 'string' || !NAME.test(branch)) {
    refuse('branch', `${NAME_IN_WORDS}, found ${describeValue(branch)}`)
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    refuse('version', `must be a whole number from 1, found ${describeValue(version)}`)
  }
  if (!Array.isArray(aliases)) refuse('aliases', `must be a list of names, found ${describeValue(aliases)}`)
  else {
    const wrong = aliases.findIndex((alias) => !isAlias(alias))
    if (wrong >= 0)
      refuse(
        `aliases/${wrong}`,
        `must be a name other than 'latest' and numbers, found ${describeValue(aliases[wrong])}`,
      )
  }
  if (calls !== 'auto' && calls !== 'batch' && calls !== 'single') {
    refuse('calls', `must be auto, batch or single, found ${describeValue(calls)}`)
  }
  const parsed = parseParameters(parameters, inputs, refuse)
  if (violations.length > 0) return violations
  return { name, branch, version, aliases, calls, parameters: parsed } as ModelbitSettings
}

function isAlias(alias: unknown): boolean {
  return typeof alias === 'string' && NAME.test(alias) && alias !== 'latest' && !/^\d+$/.test(alias)
}

function parseParameters(
  raw: unknown,
  inputs: readonly Feature[],
  refuse: (pointer: string, message: string) => void,
): readonly MainParameter[] {
  if (raw === undefined) return inputs.map(({ name }) => ({ name, members: undefined }))
  if (!Array.isArray(raw)) {
    refuse('parameters', `must be a list of parameters, found ${describeValue(raw)}`)
    return []
  }
  const parameters = raw.map((entry: unknown, i): MainParameter => {
    if (typeof entry === 'string') return { name: entry, members: undefined }
    const { name, members } = (entry ?? {}) as { name?: unknown; members?: unknown }
    const isDict = typeof members === 'object' && members !== null && !Array.isArray(members)
    if (typeof name !== 'string' || !isDict) {
      refuse(
        `parameters/${i}`,
        `must be a feature's name or { name, members }, found ${describeValue(entry)}`,
      )
      return { name: '', members: undefined }
    }
    return { name, members: members as Readonly<Record<string, string>> }
  })
  const used = parameters.flatMap(({ name, members }) =>
    members === undefined ? [name] : Object.values(members),
  )
  const features = inputs.map(({ name }) => name)
  if (violates(used, features)) {
    refuse(
      'parameters',
      `must use each input feature of the model once (${features.join(', ')}), found ${used.join(', ')}`,
    )
  }
  return parameters
}

function violates(used: readonly string[], features: readonly string[]): boolean {
  return [...used].sort().join('\n') !== [...features].sort().join('\n')
}
