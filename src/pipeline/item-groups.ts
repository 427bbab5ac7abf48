import type { FeatureProblems } from '../apis/api-services.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import { isProblemList, type Feature, type FeatureProblem } from '../features/feature.ts'
import type { FeatureValue, InferenceRequest } from '../inference/inference-request.ts'
import type { Tensor } from '../tensor/tensor.ts'

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
  const encoded = encodeGroup(inference, deployment, groups[0])
  return 'problems' in encoded ? encoded : [{ items: groups[0], tensors: encoded.tensors }]
}

/** The tensors of the items at these positions, all of them when undefined; problems name positions in the request. */
export function encodeGroup(
  { columns }: InferenceRequest,
  { inputs }: Deployment,
  items: readonly number[] | undefined,
): { readonly tensors: Readonly<Record<string, Tensor>> } | FeatureProblems {
  const tensors: Record<string, Tensor> = {}
  const problems: FeatureProblem[] = []
  for (const feature of inputs) {
    const column = columns[feature.name] ?? []
    const values = items === undefined ? column : pick(column, items)
    const encoded = encodeColumn(feature, values)
    if (!isProblemList(encoded)) Object.assign(tensors, encoded)
    else {
      for (const problem of encoded) {
        problems.push(items === undefined ? problem : { ...problem, item: items[problem.item] as number })
      }
    }
  }
  return problems.length === 0 ? { tensors } : { problems: problems.sort((a, b) => a.item - b.item) }
}

function encodeColumn(
  feature: Feature,
  values: readonly FeatureValue[],
): Readonly<Record<string, Tensor>> | readonly FeatureProblem[] {
  if (feature.encodeAll !== undefined) return feature.encodeAll(values)
  const encoded = feature.encode(values)
  return isProblemList(encoded) ? encoded : { [feature.tensor.name]: encoded }
}

/**
 * Looks for values that the features refuse in groups that are encoded only when their turn comes, before any of them is
 * run. The tensors are thrown away: those of all groups may need more memory than there is.
 */
export async function findGroupProblems(
  groups: readonly ItemGroup[],
  inference: InferenceRequest,
  deployment: Deployment,
): Promise<FeatureProblems | undefined> {
  const problems: FeatureProblem[] = []
  for (const { items, tensors } of groups) {
    if (tensors !== undefined) continue
    const encoded = encodeGroup(inference, deployment, items)
    if ('problems' in encoded) for (const problem of encoded.problems) problems.push(problem)
    await nextTurn()
  }
  return problems.length === 0 ? undefined : { problems: problems.sort((a, b) => a.item - b.item) }
}

/** Lets other requests in; ONNX Runtime's own run does so too. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
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
