import type { Failure } from '../apis/failure.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import { isProblemList, type FeatureProblem } from '../features/feature.ts'
import type { FeatureValue, InferenceRequest, InferenceResult } from '../inference/inference-request.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { wait, type Clock } from '../clock/clock.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { Warmth } from './warmth.ts'

/** Items that fit into one set of tensors. */
export interface ItemGroup {
  /** Positions in the request; undefined when the group is the whole request. */
  readonly items: readonly number[] | undefined
  readonly tensors: Readonly<Record<string, Tensor>>
}

/** The tensors of a request, or what is wrong with single values of it. */
export function encodeFeatures(
  { columns, itemCount }: InferenceRequest,
  { inputs }: Deployment,
): readonly ItemGroup[] | { readonly problems: readonly FeatureProblem[] } {
  const groups: ItemGroup[] = []
  const problems: FeatureProblem[] = []
  for (const items of partition(columns, itemCount, inputs)) {
    const tensors: Record<string, Tensor> = {}
    for (const feature of inputs) {
      const column = columns[feature.name] ?? []
      const encoded = feature.encode(items === undefined ? column : pick(column, items))
      if (!isProblemList(encoded)) tensors[feature.tensor.name] = encoded
      else {
        for (const problem of encoded.slice(0, 1000)) {
          problems.push(items === undefined ? problem : { ...problem, item: items[problem.item] as number })
        }
      }
    }
    groups.push({ items, tensors })
  }
  return problems.length === 0 ? groups : { problems: problems.sort((a, b) => a.item - b.item) }
}

/** Puts items apart that cannot share a tensor, such as images of different sizes. */
function partition(
  columns: InferenceRequest['columns'],
  itemCount: number,
  inputs: Deployment['inputs'],
): readonly (readonly number[] | undefined)[] {
  const parting = inputs.filter((feature) => 'groupOf' in feature)
  if (parting.length === 0 || itemCount < 2) return [undefined]
  const groups = new Map<string, number[]>()
  for (let item = 0; item < itemCount; item++) {
    const key = parting
      .map((feature) => feature.groupOf?.(columns[feature.name]?.[item] as FeatureValue) ?? '')
      .join(';')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups.size === 1 ? [undefined] : [...groups.values()]
}

function pick<Value>(values: readonly Value[], items: readonly number[]): readonly Value[] {
  return items.map((item) => values[item] as Value)
}

export interface ComputeOptions {
  readonly clock: Clock
  readonly warmth: Warmth
  readonly timeoutMs: number
  readonly signal?: AbortSignal
}

/** Runs the model on encoded features within the time allowed. Never rejects. */
export async function compute(
  deployment: Deployment,
  groups: readonly ItemGroup[],
  itemCount: number,
  { clock, warmth, timeoutMs, signal }: ComputeOptions,
): Promise<InferenceResult | Failure> {
  const { latencyMs, model, outputs } = deployment
  // A cold start holds the request; the time allowed is for the computation.
  await warmth.wake(deployment)
  if (latencyMs > 0) {
    await wait(clock, Math.min(latencyMs, timeoutMs), signal)
    if (latencyMs >= timeoutMs) return timedOut(deployment, timeoutMs)
  }
  const startMs = clock.nowMs()
  const columns: Record<string, readonly unknown[]> = {}
  try {
    for (const { items, tensors } of groups) {
      const results = await model.run(tensors, signal === undefined ? undefined : { signal })
      if (latencyMs + clock.nowMs() - startMs > timeoutMs) return timedOut(deployment, timeoutMs)
      for (const feature of outputs) {
        const { name, tensor } = feature
        const values = feature.decode(results[tensor.name] as Tensor)
        if (items === undefined) columns[name] = values
        else {
          const column = (columns[name] ??= new Array<unknown>(itemCount)) as unknown[]
          items.forEach((item, i) => (column[item] = values[i]))
        }
      }
    }
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
