import type { FeatureProblems } from '../apis/api-services.ts'
import type { Failure } from '../apis/failure.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import { isProblemList, type FeatureProblem } from '../features/feature.ts'
import type { FeatureValue, InferenceRequest, InferenceResult } from '../inference/inference-request.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { wait, type Clock } from '../clock/clock.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { Warmth } from './warmth.ts'

/** Items that are run together. */
export interface ItemGroup {
  /** Positions in the request; undefined when the group is the whole request. */
  readonly items: readonly number[] | undefined
  /** Undefined when they are encoded only when their turn comes: those of all groups may need more memory than there is. */
  readonly tensors: Readonly<Record<string, Tensor>> | undefined
}

/** Elements of all inputs, and of the files behind them, that one run may take; a single item may have more. */
const MAX_RUN_ELEMENTS = 4_000_000

/** The tensors of a request, or what is wrong with single values of it. */
export function encodeFeatures(
  inference: InferenceRequest,
  deployment: Deployment,
): readonly ItemGroup[] | FeatureProblems {
  const groups = partition(inference, deployment)
  if (groups.length > 1) return groups.map((items) => ({ items, tensors: undefined }))
  const tensors = encodeGroup(inference, deployment, groups[0])
  return 'problems' in tensors ? (tensors as FeatureProblems) : [{ items: groups[0], tensors }]
}

function encodeGroup(
  { columns }: InferenceRequest,
  { inputs }: Deployment,
  items: readonly number[] | undefined,
): Record<string, Tensor> | FeatureProblems {
  const tensors: Record<string, Tensor> = {}
  const problems: FeatureProblem[] = []
  for (const feature of inputs) {
    const column = columns[feature.name] ?? []
    const encoded = feature.encode(items === undefined ? column : pick(column, items))
    if (!isProblemList(encoded)) tensors[feature.tensor.name] = encoded
    else {
      for (const problem of encoded) {
        problems.push(items === undefined ? problem : { ...problem, item: items[problem.item] as number })
      }
    }
  }
  return problems.length === 0 ? tensors : { problems: problems.sort((a, b) => a.item - b.item) }
}

/** Puts items apart that cannot share a tensor, such as images of different sizes, or that are too large together. */
function partition(
  { columns, itemCount }: InferenceRequest,
  { inputs, maxBatch }: Deployment,
): readonly (readonly number[] | undefined)[] {
  if (itemCount < 2) return [undefined]
  const parting = inputs.filter((feature) => 'groupOf' in feature)
  const groups = new Map<string, number[]>()
  if (parting.length > 0) {
    for (let item = 0; item < itemCount; item++) {
      const key = parting
        .map((feature) => feature.groupOf?.(columns[feature.name]?.[item] as FeatureValue) ?? '')
        .join(';')
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [item])
      else group.push(item)
    }
  }
  const fixed = inputs.reduce((sum, { shape }) => sum + countFixed(shape), 0)
  const costly = inputs.filter((feature) => 'effortOf' in feature)
  const isPlain = parting.length === 0 && costly.length === 0
  if (isPlain && itemCount <= maxBatch && itemCount * fixed <= MAX_RUN_ELEMENTS) return [undefined]
  const effortOf = (item: number): number =>
    costly.reduce(
      (sum, feature) => sum + (feature.effortOf?.(columns[feature.name]?.[item] as FeatureValue) ?? 0),
      0,
    )
  const all = groups.size > 0 ? groups : new Map([['', Array.from({ length: itemCount }, (_, item) => item)]])
  const pieces = [...all].flatMap(([key, items]) => {
    const elements = fixed * countOpen(key)
    return cut(items, maxBatch, (item) => elements + (costly.length === 0 ? 0 : effortOf(item)))
  })
  return pieces.length === 1 ? [undefined] : pieces
}

/** Elements of an item as far as the model fixes them. */
function countFixed(shape: readonly (number | string)[]): number {
  return shape.reduce<number>(
    (count, size) => (typeof size === 'number' ? count * Math.max(size, 1) : count),
    1,
  )
}

/** Elements by the sizes that a group's key has for the open dimensions. */
function countOpen(key: string): number {
  return (key.match(/\d+/g) ?? []).reduce((count, digits) => count * Math.max(Number(digits), 1), 1)
}

/** Cuts a list where its pieces would take too much effort, or have too many items. */
function cut(
  items: readonly number[],
  maxItems: number,
  effortOf: (item: number) => number,
): readonly (readonly number[])[] {
  const pieces: number[][] = []
  let piece: number[] = []
  let effort = 0
  for (const item of items) {
    const more = effortOf(item)
    if (piece.length > 0 && (piece.length >= maxItems || effort + more > MAX_RUN_ELEMENTS)) {
      pieces.push(piece)
      piece = []
      effort = 0
    }
    piece.push(item)
    effort += more
  }
  return [...pieces, piece]
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

/** Runs the model group by group within the time allowed. Never rejects. */
export async function compute(
  deployment: Deployment,
  groups: readonly ItemGroup[],
  inference: InferenceRequest,
  { clock, warmth, timeoutMs, signal }: ComputeOptions,
): Promise<InferenceResult | Failure | FeatureProblems> {
  const { latencyMs, model } = deployment
  // A cold start holds the request; the time allowed is for the computation.
  await warmth.wake(deployment)
  if (latencyMs > 0) {
    await wait(clock, Math.min(latencyMs, timeoutMs), signal)
    if (latencyMs >= timeoutMs) return timedOut(deployment, timeoutMs)
  }
  const startMs = clock.nowMs()
  const columns: Record<string, unknown[]> = {}
  const problems: FeatureProblem[] = []
  try {
    for (const { items, tensors: encoded } of groups) {
      const tensors = encoded ?? encodeGroup(inference, deployment, items)
      if ('problems' in tensors) problems.push(...(tensors as FeatureProblems).problems)
      // What is wrong elsewhere is still looked for, so that all of it can be told; nothing more is computed.
      if (problems.length > 0) await nextTurn()
      else {
        const results = await model.run(
          tensors as Record<string, Tensor>,
          signal === undefined ? undefined : { signal },
        )
        scatter(deployment, results, { items, itemCount: inference.itemCount, columns })
      }
      if (latencyMs + clock.nowMs() - startMs > timeoutMs) return timedOut(deployment, timeoutMs)
      if (signal?.aborted === true) break
    }
  } catch (error) {
    return { kind: 'server-failed', message: `Failed to compute '${deployment.name}': ${messageOf(error)}` }
  }
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.item - b.item) }
  return signal?.aborted === true
    ? { kind: 'server-failed', message: `Failed to compute '${deployment.name}': the client has gone` }
    : { itemCount: inference.itemCount, columns }
}

/** Puts the outputs of a group at the places of its items. */
function scatter(
  { outputs }: Deployment,
  results: Readonly<Record<string, Tensor>>,
  into: {
    readonly items: readonly number[] | undefined
    readonly itemCount: number
    readonly columns: Record<string, unknown[]>
  },
): void {
  const { items, itemCount, columns } = into
  for (const feature of outputs) {
    const values = feature.decode(results[feature.tensor.name] as Tensor)
    if (items === undefined) columns[feature.name] = values as unknown[]
    else {
      const column = (columns[feature.name] ??= new Array<unknown>(itemCount))
      items.forEach((item, i) => (column[item] = values[i]))
    }
  }
}

/** Lets other requests in; ONNX Runtime's own run does so too. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

function timedOut({ name }: Deployment, timeoutMs: number): Failure {
  return {
    kind: 'timed-out',
    message: `Failed to answer in time: expected '${name}' to answer within ${timeoutMs / 1000} s, it takes longer`,
  }
}
