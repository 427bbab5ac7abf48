import type { SidedViolation, Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { ApiRules, DeliveryContext, ReceivedDelivery, TypedExchange } from '../api-rules.ts'
import { attemptViolations, idViolation, memberViolations, readDelivery } from '../delivery-checks.ts'
import { isFailure } from '../failure.ts'
import { describeImprobable } from '../probability-check.ts'
import type { ApiDeployment, TypedRequest } from '../typed-request.ts'
import { decodeTexts } from './generation.ts'
import { decodeRequest, readDataPoints } from './request.ts'
import { CEREBRIUM_V1_RULES } from './rule-table.ts'
import type { CerebriumSettings } from './settings.ts'

/** What the contract of Cerebrium's model endpoint demands beyond its schemas. */
export const cerebriumV1Rules: ApiRules<CerebriumSettings> = {
  rules: CEREBRIUM_V1_RULES,
  check: (exchange) =>
    checkAnswer(exchange).map((violation): SidedViolation => ({ ...violation, side: 'server' })),
  checkRequest(request, deployment) {
    if (deployment === undefined || !writesTexts(deployment)) return []
    const job = decodeTexts(request, deployment)
    return isFailure(job) ? (job.violations ?? []) : job.remarks
  },
  decode(request, deployment) {
    const hasBody = request.form !== undefined || request.body.value !== undefined
    const isReadable =
      hasBody && (deployment.settings.projectId !== undefined || isRecord(request.body.value))
    return isReadable && !writesTexts(deployment) ? decodeRequest(request, deployment) : undefined
  },
  credentials: {
    expected: 'Authorization: <API key>',
    areOptional: false,
    problemOf(authorization) {
      const scheme = /^(Bearer|Basic|Token|Digest|Api-?Key)\s+\S/i.exec(authorization)?.[1]
      return scheme === undefined ? undefined : `the scheme '${scheme}' before the key; send the key alone`
    },
  },
  checkDelivery,
  checkAttempts: (answers) => attemptViolations(answers, { maxAttempts: 1, mayFollow: () => false }),
}

/** A language model takes tokens and answers with scores of the next one. */
function writesTexts({ inputs, outputs }: ApiDeployment<CerebriumSettings>): boolean {
  return inputs.length === 1 && inputs[0]?.name === 'tokens' && outputs.every(({ kind }) => kind === 'tensor')
}

function checkAnswer(exchange: TypedExchange<CerebriumSettings>): readonly Violation[] {
  const { request, response, isRequestValid } = exchange
  const answer = response.body?.value
  const isSuccess = response.status === 200 || response.status === 202
  if (!isSuccess || !isRecord(answer)) return []
  const times = checkTime(answer)
  if (!isRequestValid) return times
  const isAsked = isRecord(request.body.value) && typeof request.body.value['webhook_endpoint'] === 'string'
  const hasResult = Object.hasOwn(answer, 'result')
  // A model in a project takes the address in an object body only.
  if (isAsked === hasResult) {
    const message = isAsked
      ? 'must be an acknowledgement, as the request named a webhook, found the result'
      : `must have the result, as the request named no webhook, found ${describeValue(answer)}`
    return [...times, { code: 'acknowledgement', pointer: isAsked ? '/result' : '', message }]
  }
  return hasResult ? [...times, ...checkIds(answer, exchange), ...checkResult(answer, exchange)] : times
}

function checkTime(answer: Readonly<Record<string, unknown>>): readonly Violation[] {
  return ['run_time_ms', 'compute_time_ms'].flatMap((name) => {
    const value = answer[name]
    if (typeof value !== 'number' || (value >= 0 && Number.isFinite(value))) return []
    const message = `must be a time of 0 ms or more, found ${value}`
    return [{ code: 'run-time', pointer: `/${name}`, message }]
  })
}

function checkIds(
  { prediction_ids: ids }: Readonly<Record<string, unknown>>,
  { request, deployment }: TypedExchange<CerebriumSettings>,
): readonly Violation[] {
  if (!Array.isArray(ids)) return []
  const wanted = countPoints(request, deployment)
  if (wanted === undefined || ids.length === wanted) return []
  const message = `must have an ID for each of ${wanted} data points, found ${ids.length}`
  return [{ code: 'prediction-ids', pointer: '/prediction_ids', message }]
}

/**
 * Undefined where the manual leaves open what a data point is: objects of tensors have a batch axis, a list of bare numbers
 * was one data point once, and pairs of files and data points are the function's.
 */
function countPoints(
  request: TypedRequest,
  deployment: ApiDeployment<CerebriumSettings> | undefined,
): number | undefined {
  if (deployment !== undefined) {
    const { settings } = deployment
    if (settings.dataPoints === 'named' || settings.projectId === undefined) return undefined
    const points = readDataPoints(
      request,
      writesTexts(deployment) ? { ...deployment, inputs: [] } : deployment,
    )
    return isFailure(points) ? undefined : points.points.length
  }
  const { value } = request.body
  const list: unknown = isRecord(value) ? value['data'] : value
  if (request.form !== undefined || !Array.isArray(list)) return undefined
  const isOpen = list.some((entry) => isRecord(entry)) || list.every((entry) => typeof entry === 'number')
  return isOpen ? undefined : list.length
}

function checkResult(
  { result }: Readonly<Record<string, unknown>>,
  { request, deployment }: TypedExchange<CerebriumSettings>,
): readonly Violation[] {
  if (deployment === undefined || deployment.settings.projectId === undefined) return []
  const { postProcess } = deployment.settings
  const wanted = countPoints(request, deployment)
  if (postProcess === 'object' || wanted === undefined) return []
  if (!Array.isArray(result) || result.length !== wanted) {
    const found = Array.isArray(result) ? `${result.length}` : describeValue(result)
    const message = `must be a list with an entry for each of ${wanted} data points, found ${found}`
    return [{ code: 'result-count', pointer: '/result', message }]
  }
  if (postProcess !== 'none' || deployment.outputs[0]?.kind !== 'category') return []
  return result.flatMap((row: unknown, k) => {
    if (!Array.isArray(row) || !row.every((one) => typeof one === 'number')) return []
    const message = describeImprobable(row)
    return message === undefined ? [] : [{ code: 'probabilities', pointer: `/result/${k}`, message }]
  })
}

function checkDelivery(delivery: ReceivedDelivery, { id }: DeliveryContext = {}): readonly Violation[] {
  const read = readDelivery(delivery)
  if ('violations' in read) return read.violations
  const { value } = read
  const missing = memberViolations(value, { run_id: 'text', message: 'text' })
  if (!isRecord(value) || missing.length > 0) return missing
  return [...idViolation(value['run_id'], id, { pointer: '/run_id', what: 'run_id' }), ...checkTime(value)]
}
