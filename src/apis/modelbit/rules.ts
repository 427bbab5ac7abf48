import { numberTextOf } from '../../codecs/lossless-json.ts'
import type { SidedViolation, Violation } from '../../contract/violation.ts'
import { listViolations } from '../../contract/violation-list.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { ApiRules, DeliveryContext, ReceivedDelivery, TypedExchange } from '../api-rules.ts'
import { attemptViolations, idViolation, memberViolations, readDelivery } from '../delivery-checks.ts'
import type { TypedRequest } from '../typed-request.ts'
import { compareIdSets, keyOfId } from './id-set.ts'
import { decodeRequest, describeTimeout, remarksOnMembers } from './request.ts'
import { MODELBIT_RULES } from './rule-table.ts'
import type { ModelbitSettings } from './settings.ts'

/** What Modelbit's contract demands beyond its schemas. No order of a batch: the editions of the manual disagree. */
export const modelbitRules: ApiRules<ModelbitSettings> = {
  rules: MODELBIT_RULES,
  check,
  checkRequest(request, deployment) {
    const body = request.body.value
    // Where the deployment is known, taking the request apart finds the same.
    if (deployment !== undefined || !isRecord(body)) return []
    const timeout = describeTimeout(body)
    return [
      ...(timeout === undefined ? [] : [timeout]),
      ...remarksOnMembers(body),
      ...(isBatch(body['data']) ? repeatedIds(request) : []),
    ]
  },
  decode(request, deployment) {
    return request.operation.operationId === 'getLinkedResponse' || !isRecord(request.body.value)
      ? undefined
      : decodeRequest(request, deployment)
  },
  credentials: {
    expected: 'Authorization: <API key>',
    areOptional: true,
    problemOf(authorization) {
      const scheme = /^(Bearer|Basic|Token|Api-Key)\s+/i.exec(authorization)?.[1]
      return scheme === undefined ? undefined : `the scheme '${scheme}' before the key; send the key alone`
    },
  },
  // The documented commands label JSON as a form, the documented Python sends no label.
  leavesMediaTypeOpen: true,
  checkDelivery,
  checkAttempts: (answers) =>
    attemptViolations(answers, {
      maxAttempts: Infinity,
      mayFollow: (status) => status === undefined || status < 200 || status > 299,
    }),
}

/** The vendor's own test: a non-empty list that begins with a list. */
function isBatch(data: unknown): data is readonly (readonly unknown[])[] {
  return Array.isArray(data) && Array.isArray(data[0])
}

function check(exchange: TypedExchange<ModelbitSettings>): readonly SidedViolation[] {
  const { request, response, isRequestValid, deployment } = exchange
  const asked = request.body.value
  const answer = response.body?.value
  const isCall = request.operation.operationId !== 'getLinkedResponse'
  if (!isCall || response.status !== 200 || !isRequestValid || !isRecord(asked) || !isRecord(answer))
    return []
  const acknowledged = Object.hasOwn(answer, 'batchId')
  if (acknowledged !== (asked['response_webhook'] !== undefined)) {
    const message = acknowledged
      ? 'must have the result in data, as the request named no webhook, found a batchId'
      : 'must have a batchId, as the request named a webhook, found the result'
    return [ofServer('webhook-acknowledgement', acknowledged ? '/batchId' : '', message)]
  }
  if (acknowledged) return []
  const { data } = answer
  if (asked['response_format'] === 'links') return checkLink(data)
  const isBatchCall =
    deployment === undefined ? isBatch(asked['data']) : isBatchOf(deployment.settings, asked['data'])
  return isBatchCall ? checkBatch(exchange, asked['data'] as readonly (readonly unknown[])[], data) : []
}

function isBatchOf({ calls }: ModelbitSettings, data: unknown): boolean {
  return calls === 'batch' ? Array.isArray(data) : calls !== 'single' && isBatch(data)
}

function checkLink(data: unknown): readonly SidedViolation[] {
  if (typeof data === 'string' && /^https?:\/\/[^/\s]/.test(data)) return []
  return [
    ofServer('result-link', '/data', `must be a URL, as links were asked for, found ${describeValue(data)}`),
  ]
}

function checkBatch(
  { request, response }: TypedExchange<ModelbitSettings>,
  rows: readonly (readonly unknown[])[],
  data: unknown,
): readonly SidedViolation[] {
  // Rows that do not begin with an ID are none of a batch.
  if (!rows.every((row) => Array.isArray(row) && isId(row[0]))) return []
  if (!Array.isArray(data) || data.length !== rows.length) {
    const found = Array.isArray(data) ? `${data.length}` : describeValue(data)
    const message = `must be a list of ${rows.length} results, one for each item, found ${found}`
    return [ofServer('batch-result-count', '/data', message)]
  }
  const odd = data.findIndex((pair) => !Array.isArray(pair) || pair.length !== 2)
  if (odd >= 0) {
    const message = `must be a pair [ID, result], found ${describeValue(data[odd])}`
    return [ofServer('batch-pair', `/data/${odd}`, message)]
  }
  const pairs = data as readonly (readonly unknown[])[]
  const sent = rows.map((row) => keyOfId(row[0], numberTextOf(request.body, row, 0)))
  const answered = pairs.map((pair) =>
    keyOfId(pair[0], response.body && numberTextOf(response.body, pair, 0)),
  )
  return compareIdSets(sent, answered).map(({ position, message }) =>
    ofServer('batch-ids', position === undefined ? '/data' : `/data/${position}/0`, message),
  )
}

function isId(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

function repeatedIds({ body }: TypedRequest): readonly Violation[] {
  const { data } = body.value as { readonly data: readonly (readonly unknown[])[] }
  const first = new Map<string, number>()
  const repeated: { readonly at: number; readonly first: number }[] = []
  data.forEach((row, at) => {
    if (!Array.isArray(row) || !isId(row[0])) return
    const key = keyOfId(row[0], numberTextOf(body, row, 0))
    const seen = first.get(key)
    if (seen === undefined) first.set(key, at)
    else repeated.push({ at, first: seen })
  })
  return listViolations(repeated, ({ at, first: seen }) => {
    const message = `must be unique, found the ID of /data/${seen}`
    return { code: 'batch-id-duplicate', pointer: `/data/${at}/0`, message }
  })
}

function checkDelivery(delivery: ReceivedDelivery, { id }: DeliveryContext = {}): readonly Violation[] {
  const what = 'the header x-mb-batch-id'
  const ofId = idViolation(delivery.headers['x-mb-batch-id'], id, { pointer: '', what })
  const read = readDelivery(delivery)
  if ('violations' in read) return [...ofId, ...read.violations]
  const hasError = isRecord(read.value) && Object.hasOwn(read.value, 'error')
  return [...ofId, ...memberViolations(read.value, hasError ? { error: 'text' } : { data: 'any' })]
}

function ofServer(code: string, pointer: string, message: string): SidedViolation {
  return { side: 'server', code, pointer, message }
}
