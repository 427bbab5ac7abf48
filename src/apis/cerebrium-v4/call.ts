import { readSteadyMs } from '../../clock/clock.ts'
import type { RunEnding } from '../../runs/run.ts'
import type { TypedRequest, TypedResponse } from '../api.ts'
import type { ApiServices } from '../api-services.ts'
import { isFailure, type Failure } from '../failure.ts'
import type { CerebriumV4Deployment } from './access.ts'
import { readCallOptions } from './call-options.ts'
import { createDeadline } from './deadline.ts'
import { deliverAnswer, forwardAnswer, toFailure, type FunctionRun } from './function-run.ts'
import { prepareCall } from './prepared-call.ts'
import { toFailedAnswer, toResponse, toRunAnswer, type RunAnswer } from './run-answer.ts'
import { drawRunId } from './run-id.ts'
import { streamCall } from './stream.ts'

/** The longest that an asynchronous run may take, whatever its app says. */
const MAX_ASYNC_MS = 12 * 3_600_000

/** Answers a call of a function: at once, as a stream, or with an acknowledgement. */
export async function answerCall(
  request: TypedRequest,
  deployment: CerebriumV4Deployment,
  services: ApiServices,
): Promise<TypedResponse | Failure> {
  const startMs = readSteadyMs(services.clock)
  const options = readCallOptions(request, services.guard)
  if (isFailure(options)) return options
  const call = prepareCall(request.body.value, deployment, options.isAsync ? services.asAccepted() : services)
  if (isFailure(call)) return call
  const run = { id: drawRunId(services.ids), call, deployment, services, webhook: options.webhook }
  if (options.isAsync) return acceptRun(run, startMs)
  if (call.kind === 'texts' && options.wantsStream) return streamCall({ ...run, call })
  const timeoutMs = deployment.settings.responseGracePeriodMs
  const answer = await completeRun(run, timeoutMs, services.signal)
  forwardAnswer(run, answer)
  return toResponse(answer)
}

/** Runs the function to its end. */
async function completeRun(
  { id, call, services }: FunctionRun,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<RunAnswer> {
  const { clock } = services
  await services.wake()
  const startMs = readSteadyMs(clock)
  if (call.kind === 'value') {
    const outcome = await call.run(signal, timeoutMs)
    return isFailure(outcome)
      ? toFailedAnswer(id, outcome)
      : toRunAnswer(id, outcome.result, readSteadyMs(clock) - startMs)
  }
  const deadline = createDeadline(clock, timeoutMs, signal)
  try {
    let text = ''
    for await (const part of call.run(deadline.signal)) text += part
    return toRunAnswer(id, text, readSteadyMs(clock) - startMs)
  } catch (error) {
    return toFailedAnswer(id, deadline.failure() ?? toFailure(error))
  } finally {
    deadline.cancel()
  }
}

function acceptRun(run: FunctionRun, startMs: number): TypedResponse | Failure {
  const { id, deployment, services, webhook } = run
  const answerOf = (ending: RunEnding<RunAnswer>): RunAnswer =>
    ending.state === 'succeeded'
      ? ending.output
      : toFailedAnswer(id, { kind: 'server-failed', message: ending.errors[0]?.message ?? '' })
  const timeoutMs = Math.min(deployment.settings.responseGracePeriodMs, MAX_ASYNC_MS)
  const accepted = services.runs.submit<RunAnswer>({
    id,
    data: undefined,
    queue: { key: `cerebrium-v4/${deployment.name}`, concurrency: Infinity, maxQueued: Infinity },
    execute: async ({ signal }) => ({ output: await completeRun(run, timeoutMs, signal) }),
    ...(webhook === undefined
      ? {}
      : { deliver: (ending) => deliverAnswer(services, webhook, { answer: answerOf(ending), deployment }) }),
  })
  if ('refusal' in accepted) {
    const { reason, message } = accepted.refusal
    if (reason === 'store-full') return { status: 429, body: { value: { message } } }
    return { kind: 'server-failed', message }
  }
  const elapsedMs = Math.round(readSteadyMs(services.clock) - startMs)
  return {
    status: 202,
    headers: {
      connection: 'close',
      'content-type': 'application/json',
      vary: 'Origin',
      'x-envoy-upstream-service-time': `${elapsedMs}`,
      'x-request-id': id,
    },
    body: { value: undefined },
    // The documented length, 50, counts a line feed.
    content: new TextEncoder().encode(`${JSON.stringify({ run_id: id })}\n`),
  }
}
