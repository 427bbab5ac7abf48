import { hasExample } from '../apis/example-size.ts'
import { findWrongRows } from '../engine/batch-rows.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { isProblemList } from '../features/feature.ts'
import { HookError } from '../features/hook.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { LoadedModel } from './load-model.ts'

const MAX_REASON = 300

/** Runs the examples of the features, which are shown to be pasted; says what is wrong when that fails. */
export async function tryExample({ model, features }: LoadedModel): Promise<string | undefined> {
  // None is shown.
  if (!hasExample(features.inputs)) return undefined
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
    const results = await model.run(tensors)
    const names = features.outputs.map(({ tensor }) => tensor.name)
    const wrong = findWrongRows(results, names, 1)
    if (wrong !== undefined) return `the model does not fit its signature: ${wrong}`
    for (const feature of features.outputs) feature.decode(results[feature.tensor.name] as Tensor, tensors)
    return undefined
  } catch (error) {
    const reason = messageOf(error).replace(/\s+/g, ' ').trim().slice(0, MAX_REASON)
    const advice =
      error instanceof HookError ? 'Correct the hook' : 'Put examples that the model takes into a card'
    return `the example that is shown fails: ${reason}. ${advice}`
  }
}
