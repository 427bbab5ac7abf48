import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import type { Finding } from './finding.ts'
import type { FindingGroup } from './finding-group.ts'
import { groupFindings } from './finding-group.ts'

export const BASELINE_VERSION = 1

/** A kind of finding that is known. Everything but the fingerprint and the count is there for people. */
export interface BaselineEntry {
  /** See {@link fingerprintOf}. */
  readonly fingerprint: string
  readonly count: number
  readonly code: string
  readonly api: string
  readonly operation?: string
  readonly pointer: string
}

/** The findings that a team knows and does not want to hear of again. */
export interface Baseline {
  readonly version: typeof BASELINE_VERSION
  /** By fingerprint, so that a changed file shows what changed. */
  readonly findings: readonly BaselineEntry[]
}

/** Findings beside a baseline. A kind that is known stays known when it occurs more often: how often depends on the seed. */
export interface BaselineComparison {
  readonly new: readonly FindingGroup[]
  readonly known: readonly FindingGroup[]
  /** In the baseline, and not found any more. */
  readonly gone: readonly BaselineEntry[]
}

export function compareWithBaseline(findings: readonly Finding[], baseline: Baseline): BaselineComparison {
  return compareGroups(groupFindings(findings), baseline)
}

/** As {@link compareWithBaseline}, for findings that are in groups already. */
export function compareGroups(groups: readonly FindingGroup[], baseline: Baseline): BaselineComparison {
  const known = new Set(baseline.findings.map((entry) => entry.fingerprint))
  const found = new Set(groups.map((group) => group.fingerprint))
  return {
    new: groups.filter((group) => !known.has(group.fingerprint)),
    known: groups.filter((group) => known.has(group.fingerprint)),
    gone: baseline.findings.filter((entry) => !found.has(entry.fingerprint)),
  }
}

export function toBaseline(findings: readonly Finding[]): Baseline {
  const entries = groupFindings(findings, { maxExamples: 1 }).map(
    ({ fingerprint, count, code, api, operation, pointer }) => ({
      fingerprint,
      count,
      code,
      api,
      ...(operation === undefined ? {} : { operation }),
      pointer,
    }),
  )
  entries.sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1))
  return { version: BASELINE_VERSION, findings: entries }
}

/** One entry a line: changes read well in a diff. */
export function serializeBaseline({ version, findings }: Baseline): string {
  const lines = findings.map((entry) => `    ${JSON.stringify(entry)}`)
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "version": ${version},\n  "findings": ${list}\n}\n`
}

/**
 * Reads the text of a baseline file.
 *
 * @param name - of the file, for messages
 * @throws {ToolkitError} USAGE_INVALID when the text is not a baseline of this version
 */
export function parseBaseline(text: string, name: string): Baseline {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to read baseline ${name}: expected JSON, found text that is none (${messageOf(error).slice(0, 120)})`,
      { cause: error },
    )
  }
  const { version, findings } = expectRecord(value, 'an object', name)
  if (version !== BASELINE_VERSION) {
    refuse(name, `version ${BASELINE_VERSION}`, `version ${describeValue(version)}`, REWRITE)
  }
  if (!Array.isArray(findings)) refuse(name, 'a list at /findings', describeValue(findings))
  return {
    version: BASELINE_VERSION,
    findings: findings.map((entry, i) => readEntry(entry, `/findings/${i}`, name)),
  }
}

const REWRITE = '. Write it anew with --update-baseline'

function readEntry(value: unknown, pointer: string, name: string): BaselineEntry {
  const entry = expectRecord(value, `an object at ${pointer}`, name)
  const { fingerprint, count, operation } = entry
  if (typeof fingerprint !== 'string' || !/^[0-9a-f]{16}$/.test(fingerprint)) {
    refuse(name, `16 hexadecimal digits at ${pointer}/fingerprint`, describeValue(fingerprint))
  }
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) {
    refuse(name, `a whole number from 1 at ${pointer}/count`, describeValue(count))
  }
  const text = (member: string): string => {
    const found = entry[member]
    if (typeof found !== 'string') refuse(name, `a text at ${pointer}/${member}`, describeValue(found))
    return found
  }
  return {
    fingerprint,
    count,
    code: text('code'),
    api: text('api'),
    ...(operation === undefined ? {} : { operation: text('operation') }),
    pointer: text('pointer'),
  }
}

function expectRecord(value: unknown, expected: string, name: string): Record<string, unknown> {
  if (!isRecord(value)) refuse(name, expected, describeValue(value))
  return value
}

function refuse(name: string, expected: string, found: string, advice = ''): never {
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to read baseline ${name}: expected ${expected}, found ${found}${advice}`,
  )
}
