import { readSteadyMs } from '../../clock/clock.ts'
import { isRecord } from '../../errors/is-record.ts'
import { drawUuid } from '../../random/uuid.ts'
import type { ApiDeployment, TypedRequest, TypedResponse } from '../api.ts'
import type { ApiServices, PreparedInference } from '../api-services.ts'
import { isFailure, type Failure } from '../failure.ts'
import { submitReportedRun } from '../reported-run.ts'
import { encodeRun, serializeDelivery } from './envelope.ts'
import { decodeTexts, writeTexts } from './generation.ts'
import { decodeRequest, locateProblems, TIMEOUT_MS } from './request.ts'
import { toRunResult, type RunResult } from './result.ts'
import type { CerebriumSettings } from './settings.ts'

type CerebriumDeployment = ApiDeployment<CerebriumSettings>

/** Carries out one run, and says how long the model took; a cold start is not counted. */
type CarryOut = (limits: Limits) => Promise<Outcome>

interface Limits {
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
}

interface Outcome {
  readonly run: RunResult | Failure
  readonly elapsedMs: number
}

/** How long a run for a webhook may take: no limit is documented, and none lasts for ever. */
const RUN_TIMEOUT_MS = 12 * 3_600_000

/** How long a receiver may take for the one delivery. */
const DELIVERY_TIMEOUT_MS = 30_000

/** The documented words, with output in place of images. */
const ACKNOWLEDGEMENT = 'We will return the output to the endpoint provided when the task is complete.'

/** Answers what is not one inference that its client waits for: texts of language models, and runs for a webhook. */
export function answerItself(
  request: TypedRequest,
  deployment: CerebriumDeployment,
  services: ApiServices,
): Promise<TypedResponse | Failure> | undefined {
  const endpoint = endpointOf(request)
  if (endpoint === undefined && services.generator === undefined) return undefined
  return answerRun(request, deployment, services, endpoint)
}

async function answerRun(
  request: TypedRequest,
  deployment: CerebriumDeployment,
  services: ApiServices,
  endpoint: string | undefined,
): Promise<TypedResponse | Failure> {
  const carryOut = await prepare(
    request,
    deployment,
    endpoint === undefined ? services : services.asAccepted(),
  )
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
  const { run, elapsedMs } = await carryOut({ timeoutMs: TIMEOUT_MS, signal: services.signal })
  return isFailure(run) ? run : encodeRun(run, settings.profile, { ids: services.ids, elapsedMs })
}

/** An array has no place for the address, and the manual names none in a form. */
function endpointOf({ body }: TypedRequest): string | undefined {
  const endpoint = isRecord(body.value) ? body.value['webhook_endpoint'] : undefined
  return typeof endpoint === 'string' ? endpoint : undefined
}

/** Reads the request and looks at every value of it, so that a bad one is refused and not acknowledged. */
async function prepare(
  request: TypedRequest,
  deployment: CerebriumDeployment,
  services: ApiServices,
): Promise<CarryOut | Failure> {
  const { generator, clock } = services
  if (generator !== undefined) {
    const job = decodeTexts(request, deployment)
    if (isFailure(job)) return job
    services.remark([...request.remarks, ...job.remarks])
    services.releaseBody()
    return timed(services, (limits) => writeTexts(generator, job, { clock, ...limits }))
  }
  const decoded = decodeRequest(request, deployment)
  if (isFailure(decoded)) return decoded
  const { inference, plan, remarks } = decoded
  services.remark([...request.remarks, ...remarks])
  services.releaseBody()
  const prepared = services.prepare(inference)
  const problems = 'problems' in prepared ? prepared : await prepared.check()
  if (problems !== undefined) return locateProblems(problems.problems, plan)
  const ready = prepared as PreparedInference
  const measured = timed(services, ({ timeoutMs, signal }) =>
    ready.run({ timeoutMs, ...(signal === undefined ? {} : { signal }) }),
  )
  return async (limits) => {
    const { run: result, elapsedMs } = await measured(limits)
    if ('problems' in result) return { run: locateProblems(result.problems, plan), elapsedMs }
    return { run: isFailure(result) ? result : toRunResult(result, plan), elapsedMs }
  }
}

function timed<Result>(
  { clock, wake }: Pick<ApiServices, 'clock' | 'wake'>,
  compute: (limits: Limits) => Promise<Result>,
): (limits: Limits) => Promise<{ readonly run: Result; readonly elapsedMs: number }> {
  return async (limits) => {
    await wake()
    const startMs = readSteadyMs(clock)
    const run = await compute(limits)
    return { run, elapsedMs: readSteadyMs(clock) - startMs }
  }
}

/** One delivery for each run, however it ends: no second attempt is documented. */
function acknowledge(
  url: string,
  carryOut: CarryOut,
  { name, settings }: CerebriumDeployment,
  services: ApiServices,
): TypedResponse | Failure {
  const runId = drawUuid(services.ids)
  const accepted = submitReportedRun(services, {
    id: runId,
    queueKey: `cerebrium-v1/${name}`,
    url,
    pointer: '/webhook_endpoint',
    async execute(signal) {
      const { run, elapsedMs } = await carryOut({ timeoutMs: RUN_TIMEOUT_MS, signal })
      return serializeDelivery(run, { runId, elapsedMs })
    },
    describeFailure: (message) =>
      serializeDelivery({ kind: 'server-failed', message: message || 'Failed to run the model' }, { runId }),
    headersFor: () => ({}),
    attemptTimeoutMs: DELIVERY_TIMEOUT_MS,
    retryDelaysMs: [],
  })
  if (isFailure(accepted)) return accepted
  return {
    status: settings.acknowledgementStatus,
    body: { value: { run_id: runId, message: ACKNOWLEDGEMENT } },
  }
}
