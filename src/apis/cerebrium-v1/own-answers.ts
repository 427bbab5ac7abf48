import { readSteadyMs } from '../../clock/clock.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { ApiDeployment, TypedRequest, TypedResponse } from '../api.ts'
import type { ApiServices } from '../api-services.ts'
import { isFailure, requestInvalid, type Failure } from '../failure.ts'
import { encodeRun, serializeDelivery } from './envelope.ts'
import { decodeTexts, writeTexts } from './generation.ts'
import { decodeRequest, locateProblems } from './request.ts'
import { toRunResult, type RunResult } from './result.ts'
import { drawUuid } from './run-id.ts'
import type { CerebriumSettings } from './settings.ts'

type CerebriumDeployment = ApiDeployment<CerebriumSettings>

/** Carries out one run of a deployment. */
type CarryOut = (signal: AbortSignal | undefined) => Promise<RunResult | Failure>

/** How long a receiver may take for the one delivery. */
const DELIVERY_TIMEOUT_MS = 30_000

/** The documented words, with output in place of images. */
const ACKNOWLEDGEMENT = 'We will return the output to the endpoint provided when the task is complete.'

/** Answers what is not one inference that its client waits for: texts of language models, and runs for a webhook. */
export function answerItself(
  request: TypedRequest,
  deployment: CerebriumDeployment,
  services: ApiServices,
): Promise<TypedResponse | Failure> | TypedResponse | Failure | undefined {
  const endpoint = endpointOf(request)
  if (endpoint === undefined && services.generator === undefined) return undefined
  const carryOut = prepare(request, deployment, services)
  if (isFailure(carryOut)) return carryOut
  return endpoint === undefined
    ? answerDirectly(carryOut, deployment, services)
    : acknowledge(endpoint, carryOut, deployment, services)
}

async function answerDirectly(
  carryOut: CarryOut,
  { settings }: CerebriumDeployment,
  services: ApiServices,
): Promise<TypedResponse | Failure> {
  await services.wake()
  const startMs = readSteadyMs(services.clock)
  const run = await carryOut(services.signal)
  if (isFailure(run)) return run
  const elapsedMs = readSteadyMs(services.clock) - startMs
  return encodeRun(run, settings.profile, { ids: services.ids, elapsedMs })
}

/** An array has no place for the address, and the manual names none in a form. */
function endpointOf({ body }: TypedRequest): string | undefined {
  const endpoint = isRecord(body.value) ? body.value['webhook_endpoint'] : undefined
  return typeof endpoint === 'string' ? endpoint : undefined
}

/** Reads the request at once, so that a bad one is refused and not acknowledged. */
function prepare(
  request: TypedRequest,
  deployment: CerebriumDeployment,
  services: ApiServices,
): CarryOut | Failure {
  const { generator, clock } = services
  if (generator !== undefined) {
    const job = decodeTexts(request, deployment)
    if (isFailure(job)) return job
    services.remark([...request.remarks, ...job.remarks])
    return (signal) => writeTexts(generator, job, { clock, signal })
  }
  const decoded = decodeRequest(request, deployment)
  if (isFailure(decoded)) return decoded
  const { inference, plan, timeoutMs, remarks } = decoded
  services.remark([...request.remarks, ...remarks])
  return async (signal) => {
    const result = await services.infer(inference, { timeoutMs, ...(signal === undefined ? {} : { signal }) })
    if ('problems' in result) return locateProblems(result.problems, plan)
    return isFailure(result) ? result : toRunResult(result, plan)
  }
}

/** One delivery for each run, however it ends: no second attempt is documented. */
function acknowledge(
  url: string,
  carryOut: CarryOut,
  { name, settings }: CerebriumDeployment,
  services: ApiServices,
): TypedResponse | Failure {
  const { ids, clock, guard, runs, webhooks } = services
  const problem = guard.problemOf(url)
  if (problem !== undefined)
    return requestInvalid([{ code: 'webhook-address', pointer: '/webhook_endpoint', message: problem }])
  const runId = drawUuid(ids)
  const accepted = runs.submit({
    id: runId,
    data: undefined,
    queue: { key: `cerebrium-v1/${name}`, concurrency: Infinity, maxQueued: Infinity },
    async execute({ signal }) {
      await services.wake()
      const startMs = readSteadyMs(clock)
      const run = await carryOut(signal)
      const elapsedMs = readSteadyMs(clock) - startMs
      return { output: serializeDelivery(run, { runId, elapsedMs }) }
    },
    deliver(ending) {
      const body =
        ending.state === 'succeeded'
          ? ending.output
          : JSON.stringify({ run_id: runId, message: ending.errors[0]?.message ?? 'Failed to run the model' })
      return webhooks.send({
        url,
        headers: {},
        body,
        attemptTimeoutMs: DELIVERY_TIMEOUT_MS,
        retryDelaysMs: [],
      })
    },
  })
  if ('refusal' in accepted) return { kind: 'server-failed', message: accepted.refusal.message }
  return {
    status: settings.acknowledgementStatus,
    body: { value: { run_id: runId, message: ACKNOWLEDGEMENT } },
  }
}
