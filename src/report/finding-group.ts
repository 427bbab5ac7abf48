import type { RuleSource, Severity } from '../contract/rule.ts'
import type { Side } from '../contract/violation.ts'
import { nameOperation, toPointerPattern, type Finding } from './finding.ts'
import { hashText, kindOf } from './fingerprint.ts'

/** Findings of one kind: one code, operation and side, at pointers that differ in list indices only. */
export interface FindingGroup {
  /** See {@link fingerprintOf}. */
  readonly fingerprint: string
  /** The worst of its findings. */
  readonly severity: Severity
  readonly code: string
  readonly api: string
  readonly operation?: string
  readonly side: Side
  /** Pointer with `*` for list indices. */
  readonly pointer: string
  readonly source?: RuleSource
  readonly count: number
  /** The first findings, in the order in which they were found; at least one. */
  readonly examples: readonly [Finding, ...Finding[]]
}

export interface GroupOptions {
  /** How many examples a group keeps; 3 when left out. */
  readonly maxExamples?: number
}

const DEFAULT_MAX_EXAMPLES = 3

/** Puts findings of one kind together: errors first, then by operation, code and pointer. */
export function groupFindings(
  findings: readonly Finding[],
  { maxExamples = DEFAULT_MAX_EXAMPLES }: GroupOptions = {},
): FindingGroup[] {
  const kinds = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const kind = kindOf(finding)
    const known = kinds.get(kind)
    if (known === undefined) kinds.set(kind, [finding])
    else known.push(finding)
  }
  return [...kinds].map(([kind, members]) => toGroup(kind, members, Math.max(1, maxExamples))).sort(compare)
}

function toGroup(kind: string, members: readonly [Finding, ...Finding[]], maxExamples: number): FindingGroup {
  const [first, ...others] = members
  const { code, api, operation, side } = first
  const source = members.find((member) => member.source !== undefined)?.source
  return {
    fingerprint: hashText(kind),
    severity: members.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
    code,
    api,
    ...(operation === undefined ? {} : { operation }),
    side,
    pointer: toPointerPattern(first),
    ...(source === undefined ? {} : { source }),
    count: members.length,
    examples: [first, ...others.slice(0, maxExamples - 1)],
  }
}

/** The groups by operation, each named with its API; operations in the order of their first group. */
export function groupByOperation<Group extends FindingGroup>(groups: readonly Group[]): Map<string, Group[]> {
  const operations = new Map<string, Group[]>()
  for (const group of groups) {
    const name = nameOperation(group)
    const members = operations.get(name)
    if (members === undefined) operations.set(name, [group])
    else members.push(group)
  }
  return operations
}

/** The findings in the order of their groups; within a kind the order stays. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, pattern: toPointerPattern(finding) }))
    .sort((a, b) => compare({ ...a.finding, pointer: a.pattern }, { ...b.finding, pointer: b.pattern }))
    .map(({ finding }) => finding)
}

type Sorted = Pick<Finding, 'severity' | 'api' | 'operation' | 'code' | 'pointer' | 'side'>

function compare(one: Sorted, other: Sorted): number {
  return (
    compareTexts(one.severity, other.severity) ||
    compareTexts(one.api, other.api) ||
    // No operation is another kind than one without a name: what is left equal would keep the order of the input.
    Number(one.operation !== undefined) - Number(other.operation !== undefined) ||
    compareTexts(one.operation ?? '', other.operation ?? '') ||
    compareTexts(one.code, other.code) ||
    compareTexts(one.pointer, other.pointer) ||
    compareTexts(one.side, other.side)
  )
}

// By code unit: an order by language would differ between machines.
function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
