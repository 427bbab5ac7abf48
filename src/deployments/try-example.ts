import { hasExample } from '../apis/example-size.ts'
import { wallClock, type Clock } from '../clock/clock.ts'
import { findWrongRows } from '../engine/batch-rows.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { isProblemList } from '../features/feature.ts'
import { HookError } from '../features/hook.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { LoadedModel } from './load-model.ts'

const MAX_REASON = 300

/** How long a start waits for an example that is computed in a worker, in ms. On this thread nothing can end it. */
const EXAMPLE_MS = 60_000

/** Runs the examples of the features, which are shown to be pasted; says what is wrong when that fails. */
export async function tryExample(
  { model, features }: LoadedModel,
  clock: Clock = wallClock,
): Promise<string | undefined> {
  // None is shown.
  if (!hasExample(features.inputs)) return undefined
  const limit = new AbortController()
  const stopClock = clock.schedule(EXAMPLE_MS, () => limit.abort())
  try {
    const tensors: Record<string, Tensor> = {}
    for (const feature of features.inputs) {
      const [value] = feature.examples
      // Files are written in cards as data URLs, which the APIs read.
      if (typeof value === 'string' && (feature.kind === 'image' || feature.kind === 'audio'))
        return undefined
      const encoded = feature.encodeAll?.([{ value }]) ?? feature.encode([{ value }])
      if (isProblemList(encoded)) {
        const advice =
          feature.kind === 'hook'
            ? '. Put an example that the hook takes into the card, or correct the hook'
            : ''
        return `the example of '${feature.name}' ${encoded[0]?.message}${advice}`
      }
      Object.assign(tensors, feature.encodeAll === undefined ? { [feature.tensor.name]: encoded } : encoded)
    }
    const results = await model.run(tensors, { signal: limit.signal })
    const names = features.outputs.map(({ tensor }) => tensor.name)
    const wrong = findWrongRows(results, names, 1)
    if (wrong !== undefined) return `the model does not fit its signature: ${wrong}`
    for (const feature of features.outputs) feature.decode(results[feature.tensor.name] as Tensor, tensors)
    return undefined
  } catch (error) {
    if (limit.signal.aborted) {
      return `the example that is shown takes longer than ${EXAMPLE_MS / 1000} s. Put examples that are computed sooner into a card`
    }
    const reason = messageOf(error).replace(/\s+/g, ' ').trim().slice(0, MAX_REASON)
    const advice =
      error instanceof HookError ? 'Correct the hook' : 'Put examples that the model takes into a card'
    return `the example that is shown fails: ${reason}. ${advice}`
  } finally {
    stopClock()
  }
}
