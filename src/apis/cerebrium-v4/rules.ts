import type { SidedViolation, Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import { checkOpenAi } from '../../openai/check-openai.ts'
import type { ApiRules, DeliveryContext, ReceivedDelivery, TypedExchange } from '../api-rules.ts'
import { attemptViolations, idViolation, readDelivery } from '../delivery-checks.ts'
import { isFailure } from '../failure.ts'
import type { ApiDeployment } from '../typed-request.ts'
import { readArguments, toMembers } from './arguments.ts'
import { CEREBRIUM_V4_RULES } from './rule-table.ts'
import type { CerebriumV4Settings } from './settings.ts'
import { shouldRetry, signDelivery } from './webhook.ts'

/** What Cerebrium's contract demands beyond its schemas. */
export const cerebriumV4Rules: ApiRules<CerebriumV4Settings> = {
  rules: CEREBRIUM_V4_RULES,
  check: (exchange) =>
    [...checkPrivate(exchange), ...checkAnswer(exchange)].map((violation): SidedViolation => ({
      ...violation,
      side: 'server',
    })),
  checkRequest({ operation, body }, deployment) {
    const { value } = body
    if (operation.operationId !== 'callFunction') return []
    if (value === undefined || isRecord(value))
      return deployment === undefined ? [] : checkArguments(value, deployment)
    const message = `must be an object, the arguments of the function by name, found ${describeValue(value)}`
    return [{ code: 'argument-object', pointer: '', message }]
  },
  credentials: {
    expected: 'Authorization: Bearer <token>',
    // Apps are open unless they say otherwise.
    areOptional: true,
    problemOf(authorization) {
      const [, scheme = '', token = ''] = /^(\S+)\s*(.*)$/.exec(authorization) ?? []
      if (scheme.toLowerCase() === 'bearer' && token !== '') return undefined
      return token === '' ? 'a header without one of both' : `the scheme '${scheme.slice(0, 20)}'`
    },
  },
  checkDelivery,
  checkAttempts: (answers) =>
    attemptViolations(answers, {
      maxAttempts: 3,
      mayFollow: (status) => status === undefined || !isTaken(status),
    }),
}

/** The arguments of a function that is known, as far as no file has to be fetched for them. */
function checkArguments(
  body: Readonly<Record<string, unknown>> | undefined,
  deployment: ApiDeployment<CerebriumV4Settings>,
): readonly Violation[] {
  const { serves, yields } = deployment.settings
  if (serves !== 'function' || yields !== undefined) return []
  const remarks: Violation[] = []
  const read = readArguments(toMembers(body), deployment, {
    guard: { problemOf: () => undefined },
    remark: (list) => remarks.push(...list),
  })
  if (!isFailure(read)) return remarks
  // The length of a text is this server's own limit.
  return [...(read.violations ?? []).filter(({ code }) => code !== 'argument-unfit'), ...remarks]
}

function isTaken(status: number): boolean {
  return (status >= 200 && status <= 299) || !shouldRetry({ status })
}

/** Nobody gets through to a private function. */
function checkPrivate({ request, response }: TypedExchange<CerebriumV4Settings>): readonly Violation[] {
  const { functionName = '' } = request.path
  if (!functionName.startsWith('_') || response.status < 200 || response.status > 299) return []
  const message = `must be refused, as the function is private, found an answer with status ${response.status}`
  return [{ code: 'private-function', pointer: '', message }]
}

const OPENAI_KINDS: Readonly<Record<string, 'chat' | 'completion' | 'embeddings'>> = {
  createChatCompletion: 'chat',
  createCompletion: 'completion',
  createEmbeddings: 'embeddings',
  createEmbedding: 'embeddings',
}

function checkAnswer({
  request,
  response,
  isRequestValid,
}: TypedExchange<CerebriumV4Settings>): readonly Violation[] {
  const { operation, query } = request
  const { status, headers, body, events } = response
  const kind = OPENAI_KINDS[operation.operationId]
  if (kind !== undefined) {
    if (status !== 200) return []
    return checkOpenAi({
      kind,
      request: isRequestValid ? request.body.value : undefined,
      body: body?.value,
      ...(events === undefined ? {} : { events }),
      allowsManualChunks: true,
    })
  }
  if (operation.operationId !== 'callFunction') return []
  const answer = isRecord(body?.value) ? body.value : undefined
  const { run_id: runId, run_time_ms: runTimeMs, result } = answer ?? {}
  const violations: Violation[] = []
  const refuse = (code: string, pointer: string, message: string): void => {
    violations.push({ code, pointer, message })
  }
  const header = headers['x-request-id']
  if (typeof runId === 'string' && header !== undefined && header !== runId)
    refuse(
      'run-id-header',
      '/run_id',
      `must be the X-Request-Id, ${describeValue(header)}, found ${describeValue(runId)}`,
    )
  if (typeof runTimeMs === 'number' && !(runTimeMs >= 0))
    refuse('run-time', '/run_time_ms', `must be a time of 0 ms or more, found ${runTimeMs}`)
  const chosen = isRecord(result) ? result['status_code'] : undefined
  if (isFinalStatus(chosen) && chosen !== status)
    refuse(
      'function-status',
      '/result/status_code',
      `must be the status of the answer, ${status}, found ${chosen}`,
    )
  const isAsked = query.get('async')?.toLowerCase() === 'true'
  const hasResult = answer !== undefined && Object.hasOwn(answer, 'result')
  if (isRequestValid && isAsked && status === 200)
    refuse('async-acknowledgement', '', 'must be 202 with a run_id, as async=true asked for it, found 200')
  else if (status === 202 && hasResult && chosen !== status)
    refuse('async-acknowledgement', '/result', 'must have no result with the status 202, found one')
  else if (isRequestValid && !isAsked && status === 202 && answer !== undefined && !hasResult)
    refuse(
      'async-acknowledgement',
      '',
      'must be the result, as nobody asked for 202, found an acknowledgement',
    )
  return violations
}

function isFinalStatus(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 200 && (value as number) <= 599
}

function checkDelivery(
  delivery: ReceivedDelivery,
  { id, secrets = [], nowMs }: DeliveryContext = {},
): readonly Violation[] {
  const { headers, bytes } = delivery
  const runId = headers['x-request-id']
  const read = readDelivery(delivery)
  const violations = [
    ...idViolation(runId, id, { pointer: '', what: 'the header X-Request-Id' }),
    ...('violations' in read ? read.violations : []),
  ]
  const signature = headers['x-cerebrium-webhook-signature']
  const timestamp = headers['x-cerebrium-webhook-timestamp']
  const refuse = (message: string): void => {
    violations.push({ code: 'webhook-signature', pointer: '', message })
  }
  if (signature === undefined && secrets.length === 0) return violations
  if (signature === undefined || timestamp === undefined)
    refuse(
      'must have X-Cerebrium-Webhook-Signature and X-Cerebrium-Webhook-Timestamp, found one of them at most',
    )
  else if (!/^v1,[0-9a-f]{64}$/.test(signature))
    refuse(
      `must be v1, and 64 hexadecimal digits in lower case, found ${describeValue(signature.slice(0, 12))}`,
    )
  else if (!/^\d{1,15}$/.test(timestamp))
    refuse(`must have a timestamp in whole seconds, found ${describeValue(timestamp)}`)
  else if (nowMs !== undefined && Number(timestamp) * 1000 > nowMs + CLOCK_TOLERANCE_MS)
    refuse(`must have been sent before it came, found the timestamp ${timestamp}`)
  else if (secrets.length > 0 && !secrets.some((secret) => signature === sign(secret)))
    refuse(
      `must be the HMAC-SHA256 of id, timestamp and the ${bytes.length} bytes of the body, found another value`,
    )
  return violations

  function sign(secret: string): string {
    return signDelivery(bytes, {
      runId: runId ?? '',
      timestamp: timestamp ?? '',
      secret: new TextEncoder().encode(secret),
    })
  }
}

/** How far two clocks may differ. */
const CLOCK_TOLERANCE_MS = 300_000
