import type { FeatureProblems, InferOptions } from '../apis/api-services.ts'
import { isFailure, modelFailed, type Failure } from '../apis/failure.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import type { FeatureProblem } from '../features/feature.ts'
import type { InferenceRequest, InferenceResult } from '../inference/inference-request.ts'
import { findWrongRows } from '../engine/batch-rows.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { readSteadyMs, wait, type Clock } from '../clock/clock.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { encodeGroup, nextTurn, type ItemGroup } from './item-groups.ts'
import type { RequestTiming } from './request-timing.ts'
import { startTimeLimit } from './time-limit.ts'

export interface ComputeOptions extends InferOptions {
  readonly clock: Clock
  /** The request has been acknowledged: a model that is busy lets it wait, whatever waits already. */
  readonly isAccepted?: boolean
  /** What passes before the computation, and who is told what that took. */
  readonly timing?: RequestTiming
}

/** Runs the model of a deployment that is up, group by group within the time allowed. Never rejects. */
export async function compute(
  deployment: Deployment,
  groups: readonly ItemGroup[],
  inference: InferenceRequest,
  options: ComputeOptions,
): Promise<InferenceResult | Failure | FeatureProblems> {
  const result = await computeGroups(deployment, groups, inference, options)
  if (isFailure(result)) options.timing?.onFailure(result)
  return result
}

async function computeGroups(
  deployment: Deployment,
  groups: readonly ItemGroup[],
  inference: InferenceRequest,
  { clock, timeoutMs, signal, timing, isAccepted = false, isContinued = false }: ComputeOptions,
): Promise<InferenceResult | Failure | FeatureProblems> {
  const { model } = deployment
  const latencyMs = isContinued ? 0 : (timing?.drawLatencyMs() ?? 0)
  if (latencyMs > 0) {
    await wait(clock, Math.min(latencyMs, timeoutMs), signal)
    if (latencyMs >= timeoutMs) return timedOut(deployment, timeoutMs)
  }
  const startMs = clock.nowMs()
  // Where this thread computes, no timer could fire in between.
  const limit = model.isConcurrent === true ? startTimeLimit(clock, timeoutMs - latencyMs, signal) : undefined
  const callerSignal = limit?.signal ?? signal
  const signalOption = callerSignal === undefined ? {} : { signal: callerSignal }
  const columns: Record<string, unknown[]> = {}
  const problems: FeatureProblem[] = []
  try {
    for (const [i, { items, tensors }] of groups.entries()) {
      const encoded = tensors === undefined ? encodeGroup(inference, deployment, items) : { tensors }
      if ('problems' in encoded) for (const problem of encoded.problems) problems.push(problem)
      // What is wrong elsewhere is still looked for, so that all of it can be told; nothing more is computed.
      if ('problems' in encoded || problems.length > 0) await nextTurn()
      else {
        // What has begun is brought to its end.
        const runStartMs = readSteadyMs(clock)
        const mayWait = isAccepted || isContinued || i > 0
        let computedMs: number | undefined
        const results = await model.run(encoded.tensors, {
          ...signalOption,
          isAccepted: mayWait,
          onComputed: (elapsedMs) => (computedMs = (computedMs ?? 0) + elapsedMs),
        })
        timing?.onInference(computedMs ?? readSteadyMs(clock) - runStartMs)
        scatter(
          deployment,
          { inputs: encoded.tensors, results },
          { items, itemCount: inference.itemCount, columns },
        )
      }
      if (latencyMs + clock.nowMs() - startMs > timeoutMs) return timedOut(deployment, timeoutMs)
      if (signal?.aborted === true) break
    }
  } catch (error) {
    if (limit?.isOver() === true) return timedOut(deployment, timeoutMs)
    return modelFailed(error, `Failed to compute '${deployment.name}': ${messageOf(error)}`)
  } finally {
    limit?.cancel()
  }
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.item - b.item) }
  return signal?.aborted === true
    ? { kind: 'server-failed', message: `Failed to compute '${deployment.name}': the client has gone` }
    : { itemCount: inference.itemCount, columns }
}

/**
 * Puts the outputs of a group at the places of its items.
 *
 * @throws {ToolkitError} ENGINE_FAILED when there is not one row for each of them
 */
function scatter(
  { outputs }: Deployment,
  { inputs, results }: Readonly<Record<'inputs' | 'results', Readonly<Record<string, Tensor>>>>,
  into: {
    readonly items: readonly number[] | undefined
    readonly itemCount: number
    readonly columns: Record<string, unknown[]>
  },
): void {
  const { items, itemCount, columns } = into
  const wrong = findWrongRows(
    results,
    outputs.map(({ tensor }) => tensor.name),
    items?.length ?? itemCount,
  )
  if (wrong !== undefined) throw new ToolkitError('ENGINE_FAILED', wrong)
  for (const feature of outputs) {
    const values = feature.decode(results[feature.tensor.name] as Tensor, inputs)
    if (items === undefined) columns[feature.name] = values as unknown[]
    else {
      const column = (columns[feature.name] ??= new Array<unknown>(itemCount))
      items.forEach((item, i) => (column[item] = values[i]))
    }
  }
}

function timedOut({ name }: Deployment, timeoutMs: number): Failure {
  return {
    kind: 'timed-out',
    message: `Failed to answer in time: expected '${name}' to answer within ${timeoutMs / 1000} s, it takes longer`,
  }
}
