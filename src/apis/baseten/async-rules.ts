import type { SidedViolation, Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { TypedExchange } from '../api-rules.ts'
import type { TypedRequest } from '../typed-request.ts'
import { verbOf, type Verb } from './place.ts'

const STATUS_VERBS: readonly Verb[] = ['getAsyncRequestStatus', 'getChainAsyncRequestStatus']
const CANCEL_VERBS: readonly Verb[] = ['cancelAsyncRequest', 'cancelChainAsyncRequest']

type Body = Readonly<Record<string, unknown>>

/** Holds the status of a queued request, or the answer to its cancellation, against its address and itself. */
export function checkAsyncStatus(body: Body, { path }: TypedRequest, verb: Verb): readonly Violation[] {
  const isStatus = STATUS_VERBS.includes(verb)
  if (!isStatus && !CANCEL_VERBS.includes(verb)) return []
  const { request_id: id } = body
  const wanted = path['requestId']
  const violations: Violation[] = []
  if (id !== wanted) {
    const message = `must be the id of the address, ${describeValue(wanted)}, found ${describeValue(id)}`
    violations.push({ code: 'async-id', pointer: '/request_id', message })
  }
  return isStatus ? [...violations, ...checkOwner(body, path), ...checkTimes(body)] : violations
}

function checkOwner(body: Body, path: TypedRequest['path']): readonly Violation[] {
  const member = path['chainId'] === undefined ? 'model_id' : 'chain_id'
  const other = member === 'model_id' ? 'chain_id' : 'model_id'
  const refuse = (pointer: string, message: string): readonly Violation[] => [
    { code: 'async-owner', pointer, message },
  ]
  if (body[other] !== undefined && body[other] !== null)
    return refuse(`/${other}`, `must not be there beside ${member}, found ${describeValue(body[other])}`)
  // A regional host has the environment behind the ID.
  const label = path['chainId'] ?? path['modelId'] ?? ''
  const id = label.split('-', 1)[0]
  if (body[member] === id || body[member] === label) return []
  return refuse(
    `/${member}`,
    `must be the ID of the address, ${describeValue(id)}, found ${describeValue(body[member])}`,
  )
}

function checkTimes({ created_at: created, status_at: changed }: Body): readonly Violation[] {
  if (!(timeOf(changed) < timeOf(created))) return []
  const message = `must not be before created_at, ${describeValue(created)}, found ${describeValue(changed)}`
  return [{ code: 'async-times', pointer: '/status_at', message }]
}

/** NaN when it is none. */
function timeOf(value: unknown): number {
  return typeof value === 'string' ? Date.parse(value) : Number.NaN
}

/** How far a request is. */
const RANKS: Readonly<Record<string, number>> = { QUEUED: 0, IN_PROGRESS: 1 }
const FINAL = 2

/** Holds two looks at one queued request against each other. */
export function checkStatusSequence(
  earlier: TypedExchange<unknown>,
  later: TypedExchange<unknown>,
): readonly SidedViolation[] {
  const before = statusOf(earlier)
  const after = statusOf(later)
  if (before === undefined || after === undefined || before['request_id'] !== after['request_id']) return []
  const refuse = (code: string, pointer: string, message: string): readonly SidedViolation[] => [
    { side: 'server', code, pointer, message },
  ]
  const { status: from, created_at: created, status_at: changed } = before
  const { status: to } = after
  if (!mayBecome(from, to))
    return refuse(
      'async-transition',
      '/status',
      `must not go back from ${describeValue(from)}, found ${describeValue(to)}`,
    )
  if (after['created_at'] !== created)
    return refuse(
      'async-times',
      '/created_at',
      `must stay ${describeValue(created)}, found ${describeValue(after['created_at'])}`,
    )
  if (!(timeOf(after['status_at']) < timeOf(changed))) return []
  return refuse(
    'async-times',
    '/status_at',
    `must not go back from ${describeValue(changed)}, found ${describeValue(after['status_at'])}`,
  )
}

function mayBecome(from: unknown, to: unknown): boolean {
  if (from === to || typeof from !== 'string' || typeof to !== 'string') return true
  const [before, after] = [RANKS[from] ?? FINAL, RANKS[to] ?? FINAL]
  // A retry puts a request back into the queue; the documents do not say how that looks.
  if (before < FINAL) return after === FINAL || after > before || from === 'IN_PROGRESS'
  return to === 'WEBHOOK_FAILED' && (from === 'SUCCEEDED' || from === 'FAILED')
}

function statusOf({ request, response }: TypedExchange<unknown>): Body | undefined {
  const value = response.body?.value
  return STATUS_VERBS.includes(verbOf(request)) && response.status === 200 && isRecord(value)
    ? value
    : undefined
}
