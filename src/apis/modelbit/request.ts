import { numberTextOf, type JsonDocument } from '../../codecs/lossless-json.ts'
import type { Violation } from '../../contract/violation.ts'
import type { FeatureValue } from '../../inference/inference-request.ts'
import { describeValue } from '../../errors/describe-value.ts'
import type { ApiDeployment, DecodedRequest, Delivery, TypedRequest } from '../api.ts'
import { requestInvalid, type Failure } from '../failure.ts'
import type { components } from './generated/types.ts'
import { argumentCountProblem, keyErrorProblem } from './python-wording.ts'
import type { BatchId, ModelbitPlan } from './plan.ts'
import type { MainParameter, ModelbitSettings } from './settings.ts'

type RequestBody = components['schemas']['InferenceRequest']

/** Modelbit's default limit and its limit for asynchronous answers, in seconds. */
const MAX_TIMEOUT_SECONDS = 300
const MAX_ASYNCHRONOUS_TIMEOUT_SECONDS = 900
const LINK_LIFETIME_MS = 60 * 60 * 1000
const WEBHOOK_TIMEOUT_MS = 10_000
const MAX_BATCH_ITEMS = 1_000_000
const KNOWN_MEMBERS = new Set([
  'data',
  'timeout_seconds',
  'response_format',
  'response_webhook',
  'response_webhook_ignore_timeout',
])

/** Takes Modelbit's wire form off a request whose body fits the schema. */
export function decodeRequest(
  request: TypedRequest,
  { settings }: ApiDeployment<ModelbitSettings>,
): DecodedRequest<ModelbitPlan> | Failure {
  const body = request.body.value as RequestBody
  const timeoutSeconds = body.timeout_seconds
  const isAsynchronous = body.response_webhook !== undefined
  const limitSeconds = isAsynchronous ? MAX_ASYNCHRONOUS_TIMEOUT_SECONDS : MAX_TIMEOUT_SECONDS
  const timeoutProblem = describeTimeout(body)
  if (timeoutProblem !== undefined) return requestInvalid([timeoutProblem])
  const items = readItems(request.body, body.data, settings)
  if ('kind' in items) return items
  const read = readColumns(request.body, items, settings)
  if ('kind' in read) return read
  return {
    inference: { itemCount: items.calls.length, columns: read.columns },
    plan:
      items.ids === undefined
        ? { kind: 'single', isBare: !Array.isArray(body.data) }
        : { kind: 'batch', ids: items.ids },
    delivery: deliveryOf(body),
    timeoutMs: (timeoutSeconds ?? limitSeconds) * 1000,
    remarks: [...remarksOnMembers(body), ...remarksOnIds(items.ids)],
  }
}

/** What is wrong with the time that a request allows. */
export function describeTimeout(body: Readonly<Record<string, unknown>>): Violation | undefined {
  const { timeout_seconds: seconds, response_webhook: webhook } = body
  const limit = webhook === undefined ? MAX_TIMEOUT_SECONDS : MAX_ASYNCHRONOUS_TIMEOUT_SECONDS
  if (typeof seconds !== 'number' || seconds <= limit) return undefined
  const hint =
    webhook === undefined ? ` without response_webhook, ${MAX_ASYNCHRONOUS_TIMEOUT_SECONDS} with it` : ''
  return violation(
    'timeout-too-long',
    '/timeout_seconds',
    `must be at most ${limit}${hint}, found ${seconds}`,
  )
}

/** Where the arguments of one call stand: `holder[first]` onwards, or the bare value at `holder.data`. */
interface Call {
  readonly holder: object
  readonly first: number | 'data'
  readonly count: number
  /** Pointer of the holder in the body. */
  readonly pointer: string
}

interface Items {
  readonly calls: readonly Call[]
  /** Undefined for a single call. */
  readonly ids: readonly BatchId[] | undefined
}

function readItems(document: JsonDocument, data: unknown, settings: ModelbitSettings): Items | Failure {
  if (settings.calls === 'batch' && !Array.isArray(data)) {
    const message = `must be a list of [ID, argument, ...], found ${describeValue(data)}`
    return requestInvalid([violation('batch-type', '/data', message)])
  }
  if (!isBatch(data, settings)) {
    const call: Call = Array.isArray(data)
      ? { holder: data, first: 0, count: data.length, pointer: '/data' }
      : { holder: document.value as object, first: 'data', count: 1, pointer: '' }
    return { calls: [call], ids: undefined }
  }
  if (data.length > MAX_BATCH_ITEMS) {
    return requestInvalid([
      violation(
        'batch-too-long',
        '/data',
        `must have at most ${MAX_BATCH_ITEMS} items, found ${data.length}`,
      ),
    ])
  }
  const violations: Violation[] = []
  const ids: BatchId[] = []
  const calls: Call[] = []
  for (let i = 0; i < data.length && violations.length < 20; i++) {
    const item = data[i]
    if (!Array.isArray(item)) {
      violations.push(
        violation(
          'batch-item-type',
          `/data/${i}`,
          `must be a list [ID, argument, ...], found ${describeValue(item)}`,
        ),
      )
      continue
    }
    const list = item as unknown[]
    const id = list[0]
    if (typeof id !== 'string' && typeof id !== 'number') {
      const found = list.length === 0 ? 'an empty list' : describeValue(id)
      violations.push(
        violation('batch-id-type', `/data/${i}/0`, `must be an ID, a string or a number, found ${found}`),
      )
      continue
    }
    ids.push({ value: id, numberText: typeof id === 'number' ? numberTextOf(document, list, 0) : undefined })
    calls.push({ holder: list, first: 1, count: list.length - 1, pointer: `/data/${i}` })
  }
  return violations.length > 0 ? requestInvalid(violations) : { calls, ids }
}

/** The vendor's own test: a non-empty list that begins with a list. A deployment's `calls` overrides it. */
function isBatch(data: unknown, { calls }: ModelbitSettings): data is readonly unknown[] {
  if (!Array.isArray(data) || calls === 'single') return false
  return calls === 'batch' || (data.length > 0 && Array.isArray(data[0]))
}

function readColumns(
  document: JsonDocument,
  { calls, ids }: Items,
  settings: ModelbitSettings,
): { readonly columns: Readonly<Record<string, readonly FeatureValue[]>> } | Failure {
  const { parameters } = settings
  const columns: Record<string, FeatureValue[]> = {}
  const readers = parameters.flatMap((parameter, k) => readersOf(parameter, k, columns))
  for (const { holder, first, count, pointer } of calls) {
    if (count !== parameters.length) return argumentCountProblem(settings, count, pointer, ids !== undefined)
    for (const { position, member, column } of readers) {
      const key = first === 'data' ? first : first + position
      const argument = (holder as Record<string | number, unknown>)[key]
      if (member === undefined) {
        column.push(valueAt(document, holder, key))
        continue
      }
      const place = `${pointer}/${key}`
      if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) {
        return requestInvalid([
          violation(
            'argument-type',
            place,
            `must be an object with '${member}', found ${describeValue(argument)}`,
          ),
        ])
      }
      if (!Object.hasOwn(argument, member)) return keyErrorProblem(member, place, argument)
      column.push(valueAt(document, argument, member))
    }
  }
  return { columns }
}

interface Reader {
  readonly position: number
  readonly member: string | undefined
  readonly column: FeatureValue[]
}

function readersOf(
  parameter: MainParameter,
  position: number,
  columns: Record<string, FeatureValue[]>,
): Reader[] {
  const entries: [string | undefined, string][] =
    parameter.members === undefined ? [[undefined, parameter.name]] : Object.entries(parameter.members)
  return entries.map(([member, feature]) => ({ position, member, column: (columns[feature] = []) }))
}

function valueAt(document: JsonDocument, holder: object, key: string | number): FeatureValue {
  const value = (holder as Record<string | number, unknown>)[key]
  if (document.numberTexts === undefined || typeof value !== 'number') return { value }
  const numberText = numberTextOf(document, holder, key)
  return numberText === undefined ? { value } : { value, numberText }
}

function deliveryOf(body: RequestBody): Delivery {
  if (body.response_webhook !== undefined) {
    const waitsForever = body.response_webhook_ignore_timeout === true
    return {
      kind: 'webhook',
      url: body.response_webhook,
      pointer: '/response_webhook',
      attemptTimeoutMs: waitsForever ? undefined : WEBHOOK_TIMEOUT_MS,
    }
  }
  return body.response_format === 'links'
    ? { kind: 'link', lifetimeMs: LINK_LIFETIME_MS }
    : { kind: 'direct' }
}

/** Members that nobody documented. */
export function remarksOnMembers(body: Readonly<Record<string, unknown>>): Violation[] {
  return Object.keys(body)
    .filter((member) => !KNOWN_MEMBERS.has(member))
    .slice(0, 20)
    .map((member) =>
      violation('member-unknown', '', `must have documented members only, found ${describeValue(member)}`),
    )
}

function remarksOnIds(ids: readonly BatchId[] | undefined): Violation[] {
  if (ids === undefined) return []
  const seen = new Map<string, number>()
  const remarks: Violation[] = []
  for (let i = 0; i < ids.length && remarks.length < 20; i++) {
    const { value, numberText } = ids[i] as BatchId
    const key = typeof value === 'number' ? `n${numberText ?? value}` : `s${value}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, i)
    else
      remarks.push(
        violation('batch-id-duplicate', `/data/${i}/0`, `should be unique, found the ID of /data/${first}`),
      )
  }
  return remarks
}

function violation(code: string, pointer: string, message: string): Violation {
  return { code, pointer, message }
}
