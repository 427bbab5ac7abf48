import { parseJsonBytes } from '../codecs/lossless-json.ts'
import type { ScopedConditions } from '../conditions/condition-store.ts'
import { isViolations, parseConditions } from '../conditions/conditions.ts'
import { createMemberReader, type MemberReader } from '../conditions/member-reader.ts'
import type { Violation } from '../contract/violation.ts'
import type { ServedApi } from '../deployments/deployment-store.ts'
import { suggestName } from '../errors/nearest-name.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { MAX_ENTRIES, type JournalFilter } from '../journal/journal.ts'

const CODE = 'control-invalid'
/** What requests can be chosen by; webhooks have no operation. */
export const REQUEST_FILTERS = ['api', 'deployment', 'operation', 'status', 'since', 'limit'] as const
export const WEBHOOK_FILTERS = REQUEST_FILTERS.filter((name) => name !== 'operation')
const DEFAULT_LIMIT = 100

/** Reads which exchanges are wanted. */
export function parseJournalQuery(
  query: URLSearchParams,
  served: readonly ServedApi[],
  filters: readonly string[],
): JournalFilter | readonly Violation[] {
  const reader = createMemberReader(CODE)
  const given = Object.fromEntries(query)
  reader.object(given, { pointer: '', members: filters, expected: 'a query' })
  const { api, deployment, operation, status, since, limit } = given
  const found = api === undefined ? undefined : findApi(api, '/api', served, reader)
  const wanted = found === undefined ? served : [found]
  if (deployment !== undefined) {
    const names = wanted.flatMap(({ deployments }) => deployments.map(({ name }) => name))
    assertName(deployment, '/deployment', names, reader)
  }
  if (operation !== undefined && filters.includes('operation')) {
    const ids = wanted.flatMap((one) => one.api.operations.map(({ operationId }) => operationId))
    assertName(operation, '/operation', ids, reader)
  }
  if (status !== undefined && !/^([1-5]\d\d|[1-5]xx|none)$/.test(status))
    reader.refuse('/status', 'a status such as 200, a class such as 4xx, or none', status)
  const whole = { least: 0, greatest: Number.MAX_SAFE_INTEGER, isWhole: true }
  const sinceId = since === undefined ? undefined : reader.number(toNumber(since), '/since', whole)
  const range = { ...whole, greatest: MAX_ENTRIES }
  const count = limit === undefined ? DEFAULT_LIMIT : reader.number(toNumber(limit), '/limit', range)
  if (reader.violations.length > 0) return reader.violations
  return {
    ...(api !== undefined && { api }),
    ...(deployment !== undefined && { deployment }),
    ...(operation !== undefined && { operation }),
    ...(status !== undefined && { status }),
    ...(sinceId !== undefined && { since: sinceId }),
    limit: count ?? DEFAULT_LIMIT,
  }
}

/** Text that is no number stays text, for the message. */
function toNumber(text: string): unknown {
  return /^\d+$/.test(text) ? Number(text) : text
}

/** Reads `{"api", "deployment", "conditions"}`. */
export function parseConditionsBody(
  bytes: Uint8Array,
  served: readonly ServedApi[],
): ScopedConditions | readonly Violation[] {
  const reader = createMemberReader(CODE)
  const value = parseBody(bytes, reader)
  const members = ['api', 'deployment', 'conditions']
  const found =
    reader.violations.length > 0
      ? undefined
      : reader.object(value, { pointer: '', members, expected: 'an object with conditions' })
  if (found === undefined) return reader.violations
  const { api, deployment } = found
  const known = api === undefined ? undefined : findApi(api, '/api', served, reader)
  if (deployment !== undefined) {
    const names = known?.deployments.map(({ name }) => name) ?? []
    if (api === undefined) reader.refuse('/deployment', 'left out, or come with its api', deployment)
    else if (known !== undefined) assertName(deployment, '/deployment', names, reader)
  }
  const conditions = parseConditions(found['conditions'])
  if (isViolations(conditions)) {
    const inPlace = conditions.map((one) => ({ ...one, pointer: `/conditions${one.pointer}` }))
    return [...reader.violations, ...inPlace]
  }
  if (reader.violations.length > 0) return reader.violations
  return {
    ...(api !== undefined && { api: api as string }),
    ...(deployment !== undefined && { deployment: deployment as string }),
    conditions,
  }
}

/** Reads a body that has no members: nothing, or `{}`. */
export function parseEmptyBody(bytes: Uint8Array): readonly Violation[] {
  const reader = createMemberReader(CODE)
  if (bytes.length === 0) return []
  const value = parseBody(bytes, reader)
  if (reader.violations.length === 0)
    reader.object(value, { pointer: '', members: [], expected: 'an empty object' })
  return reader.violations
}

function parseBody(bytes: Uint8Array, reader: MemberReader): unknown {
  try {
    return parseJsonBytes(bytes, { keepNumberTexts: false }).value
  } catch (error) {
    const message = `must be JSON: ${messageOf(error).replace(/^Failed to [^:]+: /, '')}`
    reader.violations.push({ code: CODE, pointer: '', message })
    return undefined
  }
}

function findApi(
  value: unknown,
  pointer: string,
  served: readonly ServedApi[],
  reader: MemberReader,
): ServedApi | undefined {
  assertName(
    value,
    pointer,
    served.map(({ api }) => api.id),
    reader,
  )
  return served.find(({ api }) => api.id === value)
}

const MAX_NAMED = 20

function assertName(value: unknown, pointer: string, names: readonly string[], reader: MemberReader): void {
  if (typeof value === 'string' && names.includes(value)) return
  const unique = [...new Set(names)]
  const near = typeof value === 'string' ? suggestName(value, unique) : ''
  const more = unique.length > MAX_NAMED ? ` and ${unique.length - MAX_NAMED} more` : ''
  reader.refuse(pointer, `one of ${unique.slice(0, MAX_NAMED).join(', ')}${more}${near}`, value)
}
