import type { ModelSignature } from '../../inference/model-signature.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { Model } from '../engine.ts'
import { createModel } from '../model-lifecycle.ts'

/**
 * Creates a model computed in plain TypeScript: the oracle that other engines are compared with.
 *
 * @param compute - gets inputs that fit the signature, answers every output; must not change its inputs
 * @example
 * const model = createReferenceModel(signature, ({ a }) => ({ result: a }))
 */
export function createReferenceModel(
  signature: ModelSignature,
  compute: (inputs: Readonly<Record<string, Tensor>>) => Readonly<Record<string, Tensor>>,
): Model {
  return createModel({ label: 'reference', signature, compute, release: () => Promise.resolve() })
}
