import fc from 'fast-check'
import type { Deployment } from '../../deployments/deployment-store.ts'
import { batch } from '../arbitraries/feature-values.ts'
import { toText } from '../difference.ts'
import { breakLaw, defineLaw, predictionsOf, valueOf, type LawBench } from '../law.ts'
import { forEachDeployment, lawInstance, lightDeployments, type LawBatch } from '../law-instances.ts'
import { findPredictionDifference } from '../prediction-difference.ts'
import { answerInOrder } from './answer-order.ts'
import { BATCH_ORDER_LAW, orderedBatches, restrictOrder, type BatchOrderCase } from './batch-order.ts'
import { BATCH_SPLIT_LAW, splitBatches, spreadItems } from './batch-split.ts'
import type { LawInstance } from '../client-adapter.ts'

/** Models compute rows of another batch in another order: float32 keeps seven digits. */
export const BATCH_TOLERANCE = 1e-5

type InDeployment<Case> = Case & { readonly deployment: Deployment }

export const batchOrder = defineLaw<InDeployment<BatchOrderCase<LawInstance>>>({
  name: 'results-in-input-order',
  sentence: BATCH_ORDER_LAW,
  appliesTo: (api) =>
    api.instances !== undefined && (api.reorderItems !== undefined || api.instances.carriesOne !== undefined),
  cases: (bench) =>
    lightCases(bench, (deployment, instance) =>
      orderedBatches(instance).map((given) => ({ ...given, deployment })),
    ),
  async check({ deployment, instances, order }, bench) {
    await checkBatch({ deployment, instances }, bench, {
      batchOrder: (itemCount: number) => restrictOrder(order, itemCount),
      // Where the instances are sent one by one, this is the order of a batch.
      hold: answerInOrder(bench.service, (request) => placeIn(order, request)),
    })
  },
  show: ({ order, ...given }) => `${showBatch(given)}, answered in the order ${order.join(', ')}`,
})

/** Requests that are under way at the same time may be answered in any order. */
export const batchSplit = defineLaw<LawBatch & { readonly isLastFirst: boolean }>({
  name: 'splitting-changes-nothing',
  sentence: BATCH_SPLIT_LAW,
  appliesTo: (api) => api.instances !== undefined,
  cases: (bench) =>
    fc
      .record({ given: splitCases(bench), isLastFirst: fc.boolean() })
      .map(({ given, isLastFirst }) => ({ ...given, isLastFirst })),
  check: ({ isLastFirst, ...given }, bench) =>
    checkBatch(
      given,
      bench,
      isLastFirst ? { hold: answerInOrder(bench.service, (request) => -request) } : {},
    ),
  show: ({ isLastFirst, ...given }) =>
    showBatch(given) + (isLastFirst ? ', the last request answered first' : ''),
})

/** Where nobody says how many instances go into a request. */
const DEFAULT_BATCH_SIZE = 24
/** Around which batches of requests end that carry one instance each. */
const BATCH_SIZE_OF_ONE = 2

/** Batches that end around what the client sends in one request. */
export function splitCases(bench: LawBench): fc.Arbitrary<LawBatch> {
  const { batchSize = DEFAULT_BATCH_SIZE, service } = bench
  return lightCases(bench, (deployment, instance) => {
    const carriesOne = service.api.instances?.carriesOne?.(deployment) === true
    return splitBatches(instance, carriesOne ? BATCH_SIZE_OF_ONE : batchSize).map(({ kinds, itemCount }) => ({
      deployment,
      instances: spreadItems(kinds, Math.max(1, itemCount)),
    }))
  })
}

function placeIn(order: readonly number[], request: number): number {
  const place = order.indexOf(request)
  return place === -1 ? order.length + request : place
}

export const singleItem = defineLaw<LawBatch>({
  name: 'one-item-is-a-batch-of-one',
  sentence: 'A client gives the same for one instance alone as for a batch that holds nothing else.',
  appliesTo: (api) => api.instances !== undefined,
  cases: (bench) => lightBatches(bench, { minItems: 1, maxItems: 1 }),
  async check({ deployment, instances }, bench) {
    const expected = await expectedOf({ deployment, instances }, bench)
    const [inBatch] = predictionsOf(await bench.client.predict(deployment, instances), 1)
    compare([inBatch], expected, 'of the batch of one')
    const alone = valueOf(await bench.client.predictOne(deployment, instances[0] as LawInstance))
    compare([alone], expected, 'of the instance alone')
  },
  show: showBatch,
})

export const duplicates = defineLaw<LawBatch & { readonly copies: readonly number[] }>({
  name: 'duplicates-agree',
  sentence: 'Equal instances in one batch give equal predictions, one for each.',
  appliesTo: (api) => api.instances !== undefined,
  cases: (bench) =>
    lightCases(bench, (deployment, instance) =>
      fc
        .record({
          kinds: batch(instance, { minItems: 1, maxItems: 3 }),
          copies: fc.array(fc.nat(8), { minLength: 2, maxLength: 6 }),
        })
        .map(({ kinds, copies }) => ({
          deployment,
          copies,
          instances: copies.map((draw) => kinds[draw % kinds.length] as LawInstance),
        })),
    ),
  check: (given, bench) => checkBatch(given, bench),
  show: showBatch,
})

export const emptyBatch = defineLaw<LawBatch>({
  name: 'empty-batch',
  sentence: 'No instances give no predictions or an error, never anything else.',
  appliesTo: (api) => api.instances !== undefined,
  cases: ({ service }) =>
    fc.constantFrom(...service.deployments.map((deployment) => ({ deployment, instances: [] }))),
  async check({ deployment }, { client }) {
    const end = await client.predict(deployment, [])
    if (end.kind !== 'raised') predictionsOf(end, 0)
  },
  show: showBatch,
})

/** Batches of the deployments whose instances are small. */
export function lightBatches(
  bench: LawBench,
  size: { readonly minItems: number; readonly maxItems: number },
): fc.Arbitrary<LawBatch> {
  return lightCases(bench, (deployment, instance) =>
    batch(instance, size).map((instances) => ({ deployment, instances })),
  )
}

/** One instance of any deployment, large ones too. */
export function singleInstances(
  { service }: LawBench,
  options: { readonly carriesNonFinite: boolean },
): fc.Arbitrary<LawBatch> {
  return forEachDeployment(service.deployments, (deployment) =>
    lawInstance(deployment, options).map((instance) => ({ deployment, instances: [instance] })),
  )
}

function lightCases<Case>(
  { service }: LawBench,
  caseOf: (deployment: Deployment, instance: fc.Arbitrary<LawInstance>) => fc.Arbitrary<Case>,
): fc.Arbitrary<Case> {
  return forEachDeployment(lightDeployments(service.deployments), (deployment) =>
    caseOf(deployment, lawInstance(deployment, { carriesNonFinite: false })),
  )
}

/** What a correct client hands out; cases that the service has to refuse are left out. */
export async function expectedOf(
  { deployment, instances }: LawBatch,
  { service }: LawBench,
): Promise<readonly unknown[]> {
  const expected = await service.expected(deployment, instances)
  const isWritable = expected !== undefined && !holdsNonFinite(expected)
  fc.pre(isWritable)
  return expected
}

/** Numbers alone: arrays of an api that has them in binary may hold anything. */
function holdsNonFinite(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false
  return Object.values(value).some(holdsNonFinite)
}

async function checkBatch(
  given: LawBatch,
  bench: LawBench,
  conditions: Parameters<LawBench['service']['arrange']>[0] = {},
): Promise<void> {
  const { deployment, instances } = given
  const expected = await expectedOf(given, bench)
  bench.service.arrange(conditions)
  compare(predictionsOf(await bench.client.predict(deployment, instances), instances.length), expected)
}

/** @throws when a prediction is not what it should be */
export function compare(found: readonly unknown[], expected: readonly unknown[], which?: string): void {
  expected.forEach((prediction, i) => {
    const difference = findPredictionDifference(prediction, found[i], BATCH_TOLERANCE)
    if (difference === undefined) return
    const place = difference.pointer === '' ? '' : ` at ${difference.pointer}`
    const name = which ?? `${i} of ${expected.length}`
    breakLaw(`Prediction ${name} should be ${difference.expected}${place}, found ${difference.found}.`)
  })
}

/** What is sent, in one line. */
export function showBatch({ deployment, instances }: LawBatch): string {
  const count = `${instances.length} ${instances.length === 1 ? 'instance' : 'instances'}`
  return `${count} to ${deployment.name}: ${toText(instances)}`
}
