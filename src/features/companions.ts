import type { TensorSpec } from '../inference/model-signature.ts'
import type { NumericDtype } from '../tensor/dtype.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { describeSpec, featureError } from './feature-card.ts'
import { isProblemList, type Feature } from './feature.ts'
import { castInto, createData } from './tensor-cast.ts'

/**
 * Brings the companions of a feature to the dtypes that the model wants.
 *
 * @throws {ToolkitError} MODEL_INVALID when the model has no such input, or one of another rank
 */
export function bindCompanions(feature: Feature, inputs: readonly TensorSpec[]): Feature {
  const { companions } = feature
  if (companions === undefined) return feature
  const dtypes = new Map<string, NumericDtype>()
  for (const name of companions) {
    const spec = inputs.find((candidate) => candidate.name === name)
    if (spec === undefined) {
      const known = inputs.map((candidate) => `'${candidate.name}'`).join(', ')
      throw featureError(feature.name, `expected an input of the model, which has ${known}, found '${name}'`)
    }
    if (spec.dtype === 'string' || spec.shape.length !== feature.tensor.shape.length) {
      const wanted = `[${feature.tensor.shape.join(', ')}]`
      throw featureError(feature.name, `expected a tensor ${wanted} of numbers, ${describeSpec(spec)}`)
    }
    dtypes.set(name, spec.dtype)
  }
  return {
    ...feature,
    encodeAll(values) {
      const encoded = feature.encodeAll?.(values) ?? {}
      if (isProblemList(encoded)) return encoded
      return Object.fromEntries(
        Object.entries(encoded).map(([name, tensor]) => [
          name,
          cast(tensor, dtypes.get(name) ?? tensor.dtype),
        ]),
      )
    },
  }
}

/** Masks hold 0 and 1, which every dtype has. */
function cast(tensor: Tensor, dtype: Tensor['dtype']): Tensor {
  if (tensor.dtype === dtype || tensor.dtype === 'string' || dtype === 'string') return tensor
  const data = createData(dtype, tensor.data.length)
  castInto({ data, dtype }, 0, { values: tensor.data, dtype: tensor.dtype })
  return { dtype, shape: tensor.shape, data } as Tensor
}
