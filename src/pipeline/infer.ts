import type { Failure } from '../apis/failure.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import { isProblemList, type FeatureProblem } from '../features/feature.ts'
import type { InferenceRequest, InferenceResult } from '../inference/inference-request.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { wait, type Clock } from '../clock/clock.ts'
import type { Tensor } from '../tensor/tensor.ts'

/** The tensors of a request, or what is wrong with single values of it. */
export function encodeFeatures(
  { columns }: InferenceRequest,
  { inputs }: Deployment,
): { readonly tensors: Record<string, Tensor> } | { readonly problems: readonly FeatureProblem[] } {
  const tensors: Record<string, Tensor> = {}
  const problems: FeatureProblem[] = []
  for (const feature of inputs) {
    const encoded = feature.encode(columns[feature.name] ?? [])
    if (isProblemList(encoded)) problems.push(...encoded.slice(0, 1000))
    else tensors[feature.tensor.name] = encoded
  }
  if (problems.length === 0) return { tensors }
  return { problems: problems.sort((a, b) => a.item - b.item) }
}

export interface ComputeOptions {
  readonly clock: Clock
  readonly timeoutMs: number
  readonly signal?: AbortSignal
}

/** Runs the model on encoded features within the time allowed. Never rejects. */
export async function compute(
  deployment: Deployment,
  tensors: Readonly<Record<string, Tensor>>,
  itemCount: number,
  { clock, timeoutMs, signal }: ComputeOptions,
): Promise<InferenceResult | Failure> {
  const { latencyMs, model, outputs } = deployment
  if (latencyMs > 0) {
    await wait(clock, Math.min(latencyMs, timeoutMs), signal)
    if (latencyMs >= timeoutMs) return timedOut(deployment, timeoutMs)
  }
  const startMs = clock.nowMs()
  try {
    const results = await model.run(tensors, signal === undefined ? undefined : { signal })
    if (latencyMs + clock.nowMs() - startMs > timeoutMs) return timedOut(deployment, timeoutMs)
    const columns: Record<string, readonly unknown[]> = {}
    for (const feature of outputs)
      columns[feature.name] = feature.decode(results[feature.tensor.name] as Tensor)
    return { itemCount, columns }
  } catch (error) {
    return { kind: 'server-failed', message: `Failed to compute '${deployment.name}': ${messageOf(error)}` }
  }
}

function timedOut({ name }: Deployment, timeoutMs: number): Failure {
  return {
    kind: 'timed-out',
    message: `Failed to answer in time: expected '${name}' to answer within ${timeoutMs / 1000} s, it takes longer`,
  }
}
