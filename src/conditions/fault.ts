import { isRecord } from '../errors/is-record.ts'
import { suggestName } from '../errors/nearest-name.ts'
import { readDuration, type Duration } from './duration.ts'
import type { MemberReader } from './member-reader.ts'

/** Says in a response that it is not the contract's plain answer, and why. */
export const FAULT_HEADER = 'x-mockference-fault'

/**
 * What can go wrong:
 *
 * - `status`: an error status, with the API's own error body
 * - `close`, `reset`: the connection ends before any header, in order or by a reset; `reset` with `afterBytes` in the body
 * - `cut`: the connection ends in the middle of the body
 * - `truncated`: a complete message, whose body ends in the middle
 * - `content-type`: the right body under another media type
 * - `trickle`: the right answer, a few bytes at a time
 */
export const FAULT_KINDS = [
  'status',
  'close',
  'reset',
  'cut',
  'truncated',
  'content-type',
  'trickle',
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

/** A fault, and which requests it strikes: all of them unless `rate`, `every` or `nth` say otherwise. */
export interface FaultRule {
  readonly kind: FaultKind
  /** A probability in [0, 1]. */
  readonly rate?: number
  /** Every n-th request of the deployment. */
  readonly every?: number
  /** These requests of the deployment, counted from 1. */
  readonly nth?: readonly number[]
  /** Of `status`: 400 to 599. */
  readonly status?: number
  /** Of `status`: seconds in a `Retry-After` header. */
  readonly retryAfterS?: number
  /** Of `status`, `close` and `reset`: what passes before. */
  readonly afterMs?: Duration
  /** Of `reset`, `cut` and `truncated`: how many bytes of the body arrive; drawn when left out. */
  readonly afterBytes?: number
  /** Of `content-type`; `text/html` when left out. */
  readonly mediaType?: string
  /** Of `trickle`; 20 when left out. */
  readonly bytesPerSecond?: number
}

/** Members that every fault may have. */
export const FAULT_WHEN = ['kind', 'rate', 'every', 'nth'] as const

/** Members of each kind of fault beside these. */
export const FAULT_MEMBERS: Readonly<Record<FaultKind, readonly string[]>> = {
  status: ['status', 'retryAfterS', 'afterMs'],
  close: ['afterMs'],
  reset: ['afterMs', 'afterBytes'],
  cut: ['afterBytes'],
  truncated: ['afterBytes'],
  'content-type': ['mediaType'],
  trickle: ['bytesPerSecond'],
}

const ALL_MEMBERS: readonly string[] = [...new Set(Object.values(FAULT_MEMBERS).flat())]

const WHOLE = { least: 1, greatest: Number.MAX_SAFE_INTEGER, isWhole: true }
const MAX_RULES = 100
const MAX_POSITIONS = 1000
const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+(; ?[a-z0-9-]+=[a-z0-9-]+)*$/i

/** Reads a fault or a list of them. A bare kind stands for that fault, a bare number for that status. */
export function readFaults(value: unknown, pointer: string, reader: MemberReader): readonly FaultRule[] {
  if (!Array.isArray(value)) {
    const rule = readFault(value, pointer, reader)
    return rule === undefined ? [] : [rule]
  }
  if (value.length > MAX_RULES) reader.refuse(pointer, `a list of at most ${MAX_RULES}`, value)
  return value
    .slice(0, MAX_RULES)
    .map((one: unknown, i) => readFault(one, `${pointer}/${i}`, reader))
    .filter((rule) => rule !== undefined)
}

function readFault(value: unknown, pointer: string, reader: MemberReader): FaultRule | undefined {
  if (typeof value === 'number') return readFault({ kind: 'status', status: value }, pointer, reader)
  if (typeof value === 'string') {
    if (isFaultKind(value) && value !== 'status') return readFault({ kind: value }, pointer, reader)
    const near = suggestName(value, FAULT_KINDS)
    const expected =
      value === 'status' || /^\d+$/.test(value)
        ? 'a status such as 503, a number, or { kind: status, status: 503 }'
        : `a status such as 503, one of ${FAULT_KINDS.join(', ')}${near}, or an object with a kind`
    reader.refuse(pointer, expected, value)
    return undefined
  }
  const kinds = `one of ${FAULT_KINDS.join(', ')}`
  if (!isRecord(value)) {
    reader.refuse(pointer, `a fault whose kind is ${kinds}`, value)
    return undefined
  }
  const before = reader.violations.length
  const { kind } = value
  reader.object(value, { pointer, members: [...FAULT_WHEN, ...ALL_MEMBERS], expected: 'a fault' })
  if (kind === undefined) reader.tell(`${pointer}/kind`, `must be given, as ${kinds}`)
  else if (!isFaultKind(kind)) {
    const near = typeof kind === 'string' ? suggestName(kind, FAULT_KINDS) : ''
    reader.refuse(`${pointer}/kind`, kinds + near, kind)
  }
  if (!isFaultKind(kind)) return undefined
  refuseOthers(value, pointer, { kind, reader })
  const at = (name: string): string => `${pointer}/${name}`
  const { status, afterMs, mediaType, nth } = value
  if (kind === 'status' && status === undefined)
    reader.refuse(at('status'), 'a status from 400 to 599', status)
  if (mediaType !== undefined && !(typeof mediaType === 'string' && MEDIA_TYPE.test(mediaType)))
    reader.refuse(at('mediaType'), 'a media type such as text/html', mediaType)
  const rule = {
    kind,
    rate: reader.number(value['rate'], at('rate'), { least: 0, greatest: 1 }),
    every: reader.number(value['every'], at('every'), WHOLE),
    nth: nth === undefined ? undefined : readPositions(nth, at('nth'), reader),
    status: reader.number(status, at('status'), { least: 400, greatest: 599, isWhole: true }),
    retryAfterS: reader.number(value['retryAfterS'], at('retryAfterS'), { ...WHOLE, least: 0 }),
    afterMs: afterMs === undefined ? undefined : readDuration(afterMs, at('afterMs'), reader),
    afterBytes: reader.number(value['afterBytes'], at('afterBytes'), { ...WHOLE, least: 0 }),
    mediaType: mediaType as string | undefined,
    bytesPerSecond: reader.number(value['bytesPerSecond'], at('bytesPerSecond'), {
      least: 0.1,
      greatest: 1e9,
    }),
  }
  if ([rule.rate, rule.every, rule.nth].filter((when) => when !== undefined).length > 1)
    reader.refuse(pointer, 'a fault with one of rate, every and nth', value)
  if (reader.violations.length > before) return undefined
  return Object.fromEntries(
    Object.entries(rule).filter(([, member]) => member !== undefined),
  ) as unknown as FaultRule
}

/** Members that other kinds of fault have. */
function refuseOthers(
  value: Readonly<Record<string, unknown>>,
  pointer: string,
  { kind, reader }: { readonly kind: FaultKind; readonly reader: MemberReader },
): void {
  const foreign = ALL_MEMBERS.filter(
    (name) => value[name] !== undefined && !FAULT_MEMBERS[kind].includes(name),
  )
  for (const name of foreign) {
    const kinds = FAULT_KINDS.filter((one) => FAULT_MEMBERS[one].includes(name))
    reader.tell(
      `${pointer}/${name}`,
      `must be left out: '${kind}' does not take it, ${kinds.join(', ')} ${kinds.length === 1 ? 'does' : 'do'}`,
    )
  }
}

function isFaultKind(value: unknown): value is FaultKind {
  return (FAULT_KINDS as readonly unknown[]).includes(value)
}

/** One position or several. */
function readPositions(value: unknown, pointer: string, reader: MemberReader): readonly number[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (list.length > MAX_POSITIONS) {
    reader.refuse(pointer, `a list of at most ${MAX_POSITIONS}`, value)
    return []
  }
  return list
    .map((one, i) => reader.number(one ?? null, Array.isArray(value) ? `${pointer}/${i}` : pointer, WHOLE))
    .filter((one) => one !== undefined)
}
