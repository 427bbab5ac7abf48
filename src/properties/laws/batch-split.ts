import fc from 'fast-check'
import { findDifference } from '../difference.ts'

/** What the law needs of a client. */
export interface BatchSplitAdapter<Instance, Prediction> {
  /** Hands all instances to the client under test at once; it sends them in as many requests as it likes. */
  predictBatch(instances: readonly Instance[]): Promise<readonly Prediction[]>
  /** What one call with this instance alone answers: the oracle. Asked once for equal instances. */
  predict(instance: Instance): Promise<Prediction> | Prediction
  /** Instances that the client sends in one request at most, at least 1: batches are made to end around it. */
  readonly batchSize: number
}

/** One run of the law. */
export interface BatchSplitCase<Instance> {
  /** Instances that differ, at least 1. */
  readonly kinds: readonly Instance[]
  /** Instances sent: the kinds, in an order that never repeats itself. */
  readonly itemCount: number
}

/** The law in words. */
export const BATCH_SPLIT_LAW =
  'A client that splits or joins batches hands out what one call per instance gives, in the same order.'

/**
 * The law {@link BATCH_SPLIT_LAW} as a fast-check property. Batches hold 0 to 2 x `batchSize` + 1 instances and often
 * end at a border or beside it; counterexamples shrink to the fewest instances.
 *
 * @param instance - makes instances whose predictions differ
 */
export function batchSplitLaw<Instance, Prediction>(
  instance: fc.Arbitrary<Instance>,
  adapter: BatchSplitAdapter<Instance, Prediction>,
): fc.IAsyncProperty<[BatchSplitCase<Instance>]> {
  return fc.asyncProperty(splitBatches(instance, adapter.batchSize), async ({ kinds, itemCount }) => {
    const found = await adapter.predictBatch(spreadItems(kinds, itemCount))
    const alone: Prediction[] = []
    for (const kind of itemCount === 0 ? [] : kinds) alone.push(await adapter.predict(kind))
    if (found.length !== itemCount) {
      throw new Error(
        `${BATCH_SPLIT_LAW} ${itemCount} instances should give ${itemCount} results, found ${found.length}.`,
      )
    }
    spreadItems(alone, itemCount).forEach((prediction, i) => {
      const difference = findDifference(prediction, found[i])
      if (difference === undefined) return
      const place = difference.pointer === '' ? '' : ` at ${difference.pointer}`
      throw new Error(
        `${BATCH_SPLIT_LAW} Result ${i} of ${itemCount} should be ${difference.expected}${place}, found ${difference.found}.`,
      )
    })
  })
}

/** `itemCount` of the items, in an order that never repeats itself. */
export function spreadItems<Item>(items: readonly Item[], itemCount: number): Item[] {
  return Array.from(
    { length: itemCount },
    (_, i) => items[Math.floor(i * GOLDEN_RATIO) % items.length] as Item,
  )
}

/** In a sequence with a period, a shift by a multiple of it would not be seen. */
const GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2

/** Lengths are drawn near 0 and near a border more often; they shrink to the shortest that still fails. */
export function splitBatches<Instance>(
  instance: fc.Arbitrary<Instance>,
  batchSize: number,
): fc.Arbitrary<BatchSplitCase<Instance>> {
  const borders = [batchSize, 2 * batchSize].flatMap((border) => [border - 1, border, border + 1])
  return fc.record({
    kinds: fc.array(instance, { minLength: 1, maxLength: 5 }),
    itemCount: fc.constantFrom(...borders).chain((border) => fc.nat(border)),
  })
}
