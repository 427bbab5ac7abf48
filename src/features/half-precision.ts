import type { TensorSpec } from '../inference/model-signature.ts'
import { toFloat16, toFloat32 } from '../tensor/half-float.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { isProblemList, type Feature, type FeatureProblem } from './feature.ts'

/** From here on a number becomes infinite in float16. */
const FIRST_INFINITE = 65520

/**
 * A feature of a float16 tensor, over the same feature of float32: numbers are rounded on the way in, where they have to be
 * within the range, and widened on the way out.
 */
export function createHalfFeature(tensor: TensorSpec, create: (tensor: TensorSpec) => Feature): Feature {
  const wide = create({ ...tensor, dtype: 'float32' })
  const encode: Feature['encode'] = (values) => {
    const encoded = wide.encode(values)
    if (isProblemList(encoded)) return encoded
    const problems = findOverflow(encoded, wide.name)
    if (problems.length > 0) return problems
    return { dtype: 'float16', shape: encoded.shape, data: toFloat16(encoded.data as Float32Array) }
  }
  const decode: Feature['decode'] = (result, inputs) => wide.decode(widen(result), inputs)
  // As descriptors: examples of pictures are made when they are asked for.
  return Object.defineProperties({} as Feature, {
    ...Object.getOwnPropertyDescriptors(wide),
    tensor: { value: tensor, enumerable: true },
    encode: { value: encode, enumerable: true },
    decode: { value: decode, enumerable: true },
  })
}

function findOverflow({ shape, data }: Tensor, feature: string): readonly FeatureProblem[] {
  const size = data.length / (shape[0] as number)
  const problems: FeatureProblem[] = []
  ;(data as Float32Array).forEach((value, i) => {
    const item = Math.floor(i / size)
    if (Math.abs(value) < FIRST_INFINITE || !Number.isFinite(value) || problems.at(-1)?.item === item) return
    const message = `must hold numbers within the range of float16, found ${value}`
    problems.push({ item, feature, code: 'feature-range', message })
  })
  return problems
}

function widen(result: Tensor): Tensor {
  if (result.dtype !== 'float16') return result
  return { dtype: 'float32', shape: result.shape, data: toFloat32(result.data) }
}
