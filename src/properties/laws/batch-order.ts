import fc from 'fast-check'
import type { BatchOrder } from '../../conditions/legal-variation.ts'

/** What the law needs of a client and of the service it talks to. */
export interface BatchOrderAdapter<Instance, Prediction> {
  /** Sends the instances in one call and gives the predictions as the client under test hands them out. */
  predictBatch(instances: readonly Instance[]): Promise<readonly Prediction[]>
  /** What a single call of the same model answers for an instance: the oracle. */
  predict(instance: Instance): Promise<Prediction> | Prediction
  /** Makes the service answer its next batches in this order. */
  setBatchOrder(order: BatchOrder): void
}

/** One run of the law: what is sent, and the order in which the service answers. */
export interface BatchOrderCase<Instance> {
  readonly instances: readonly Instance[]
  /** Positions of the instances in the order of the answer. */
  readonly order: readonly number[]
}

/** The law in words. */
export const BATCH_ORDER_LAW =
  'A client hands results back in the order of its inputs, whatever order the service answers a batch in.'

/**
 * The law {@link BATCH_ORDER_LAW} as a fast-check property. Counterexamples shrink to the fewest and simplest
 * instances, and to an order as close to the sent one as still fails.
 *
 * @param instance - makes the instances of a batch
 */
export function batchOrderLaw<Instance, Prediction>(
  instance: fc.Arbitrary<Instance>,
  adapter: BatchOrderAdapter<Instance, Prediction>,
): fc.IAsyncProperty<[BatchOrderCase<Instance>]> {
  return fc.asyncProperty(orderedBatches(instance), async ({ instances, order }) => {
    adapter.setBatchOrder((itemCount) => restrictOrder(order, itemCount))
    const found = await adapter.predictBatch(instances)
    const expected = await Promise.all(instances.map((one) => adapter.predict(one)))
    if (found.length !== expected.length) {
      throw new Error(`${BATCH_ORDER_LAW} Expected ${expected.length} results, found ${found.length}.`)
    }
    expected.forEach((prediction, i) => {
      if (!Object.is(prediction, found[i])) {
        const sent = `the service answered the items in the order ${order.join(', ')}`
        throw new Error(
          `${BATCH_ORDER_LAW} Result ${i} should be ${String(prediction)}, found ${String(found[i])}; ${sent}.`,
        )
      }
    })
  })
}

/**
 * Batches of at least one instance, and an order to answer each in. Keys shrink on their own, towards the sent order. `isKept` shrinks to 0, so that every item can be dropped:
 * fast-check's own array shrinks from its beginning only and may be left with an item too many.
 */
export function orderedBatches<Instance>(
  instance: fc.Arbitrary<Instance>,
): fc.Arbitrary<BatchOrderCase<Instance>> {
  const item = fc.record({ instance, key: fc.nat(1000), isKept: fc.nat(9) })
  const cases = fc.array(item, { maxLength: 24, size: 'max' }).map((items): BatchOrderCase<Instance> => {
    const kept = items.filter(({ isKept }) => isKept > 0)
    const order = kept.map((_, i) => i).sort((a, b) => (kept[a]?.key ?? 0) - (kept[b]?.key ?? 0) || a - b)
    return { instances: kept.map((one) => one.instance), order }
  })
  // An empty batch has no order; how a client treats it is another law.
  return cases.filter(({ instances }) => instances.length > 0)
}

/** A client may split a batch: each part is then answered in the order of its own positions. */
export function restrictOrder(order: readonly number[], itemCount: number): readonly number[] {
  const kept = order.filter((position) => position < itemCount)
  return kept.length === itemCount ? kept : Array.from({ length: itemCount }, (_, i) => i)
}
