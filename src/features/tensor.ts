import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import type { FeatureValue } from '../inference/inference-request.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import { isDtype, type NumericDtype } from '../tensor/dtype.ts'
import { fromFloat16Bits, toFloat32 } from '../tensor/half-float.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'
import {
  assertMembers,
  describeSpec,
  examplesOf,
  featureError,
  hasBatchAxis,
  type FeatureCard,
} from './feature-card.ts'
import { readBoolean } from './card-member.ts'
import { isProblemList, type Feature, type FeatureProblem } from './feature.ts'
import { copyLists, depthsOfLists, shapeOfLists } from './nested-list.ts'
import { createRamp } from './ramp.ts'
import { castInto, createData, describeMisfit, isDataOf, type CastTarget } from './tensor-cast.ts'
import { assertResult, findExcess, fitsDimensions } from './tensor-fit.ts'

/** A tensor whose elements can be cast to any other numeric dtype. */
type NumericTensor = Tensor<NumericDtype>

/** What is wrong with one value. */
type Fault = Pick<FeatureProblem, 'code' | 'message'>

/** Refuses the items of a batch that hold NaN or an infinity, naming the first such element. */
function refuseInfinite(batch: Tensor, feature: string): Tensor | readonly FeatureProblem[] {
  const { dtype, shape } = batch
  if (dtype !== 'float32' && dtype !== 'float64' && dtype !== 'float16') return batch
  const data: Float32Array | Float64Array = dtype === 'float16' ? toFloat32(batch.data) : batch.data
  const itemCount = shape[0] as number
  const size = itemCount === 0 ? 0 : data.length / itemCount
  const problems: FeatureProblem[] = []
  for (let item = 0; item < itemCount; item++) {
    for (let i = item * size; i < (item + 1) * size; i++) {
      const value = data[i] as number
      if (Number.isFinite(value)) continue
      const message = `must have finite elements only, found ${value} at element ${i - item * size}`
      problems.push({ item, feature, code: 'feature-range', message })
      break
    }
  }
  return problems.length === 0 ? batch : problems
}

/**
 * A tensor of numbers per item, bound to a tensor `[batch, ...]` of any dtype but `string`.
 *
 * Values of another dtype are cast where nothing but the precision of floats is lost. One tensor of the model's own dtype
 * is not copied: the batch shares its data, and a decoded tensor is a view of the model's answer.
 */
export function createTensorFeature(card: FeatureCard, tensor: TensorSpec): Feature {
  const { name } = card
  const { dtype } = tensor
  assertMembers(card, ['finite'])
  const isFiniteOnly = readBoolean(card, 'finite', false)
  if (dtype === 'string' || !hasBatchAxis(tensor)) {
    throw featureError(
      name,
      `a tensor needs a dtype of numbers and a first axis open for the batch, ${describeSpec(tensor)}`,
    )
  }
  const dimensions = tensor.shape.slice(1)
  const given = examplesOf(card, []).map((value) => toExample(value, { name, dtype, dimensions }))
  let ramps: readonly Tensor[] | undefined
  return {
    name,
    kind: 'tensor',
    tensor,
    shape: dimensions,
    get examples() {
      return given.length > 0 ? given : (ramps ??= [createRamp(dtype, dimensions)])
    },
    ...(dimensions.some((dimension) => typeof dimension === 'string') && {
      groupOf: ({ value }: FeatureValue) => {
        const shape = shapeOf(value, dimensions)
        return shape && fitsDimensions(shape, dimensions) ? shape.join(' x ') : undefined
      },
    }),
    encode(values) {
      const encoded = encodeTensors(values, { name, dtype, dimensions })
      return isFiniteOnly && !isProblemList(encoded) ? refuseInfinite(encoded, name) : encoded
    },
    decode(result) {
      assertResult(name, tensor, result)
      const shape = Object.freeze(result.shape.slice(1))
      const size = elementCount(shape)
      const data = result.data as Float64Array
      const items: unknown[] = []
      for (let item = 0; item < (result.shape[0] as number); item++) {
        items.push({ dtype, shape, data: data.subarray(item * size, (item + 1) * size) })
      }
      return items
    },
  }
}

/** An example of a card, which has lists, as a tensor; of float64, so that its numbers are written as they were. */
function toExample(value: unknown, binding: TensorBinding): Tensor {
  const taken = encodeTensors([{ value }], binding)
  const encoded = isProblemList(taken) ? taken : encodeTensors([{ value }], { ...binding, dtype: 'float64' })
  if (isProblemList(encoded)) throw featureError(binding.name, `an example ${encoded[0]?.message}`)
  return { ...encoded, shape: encoded.shape.slice(1) }
}

interface TensorBinding {
  readonly name: string
  readonly dtype: NumericDtype
  readonly dimensions: readonly (number | string)[]
}

function encodeTensors(
  values: readonly FeatureValue[],
  { name, dtype, dimensions }: TensorBinding,
): Tensor | readonly FeatureProblem[] {
  const problems: FeatureProblem[] = []
  let first: readonly number[] | undefined
  let target: CastTarget | undefined
  for (let item = 0; item < values.length; item++) {
    const { value } = values[item] as FeatureValue
    const shape = shapeOf(value, dimensions)
    const fault =
      shape === undefined ? typeFault(value, dimensions) : shapeFault(value, shape, { dimensions, first })
    if (shape === undefined || fault !== undefined) {
      problems.push({ item, feature: name, ...(fault as Fault) })
      continue
    }
    first ??= shape
    if (values.length === 1 && isNumericTensor(value) && value.dtype === dtype) {
      return { dtype, shape: [1, ...shape], data: value.data } as Tensor
    }
    const size = elementCount(shape)
    if (target === undefined) {
      const excess = findExcess(name, values.length, size)
      if (excess !== undefined) return [excess]
      target = { dtype, data: createData(dtype, values.length * size) }
    }
    const misfit = copyItem(value, shape, { target, at: item * size })
    if (misfit !== undefined) problems.push({ item, feature: name, ...misfit })
  }
  if (problems.length > 0) return problems
  const rest = first ?? dimensions.map((dimension) => (typeof dimension === 'number' ? dimension : 0))
  return { shape: [values.length, ...rest], ...(target ?? { dtype, data: createData(dtype, 0) }) } as Tensor
}

/** The shape of a value; undefined when it is neither a tensor nor nested lists. */
function shapeOf(value: unknown, dimensions: readonly (number | string)[]): readonly number[] | undefined {
  return isNumericTensor(value) ? value.shape : shapeOfLists(value, dimensions)
}

function isNumericTensor(value: unknown): value is NumericTensor {
  if (!isRecord(value)) return false
  const { dtype, shape, data } = value
  if (typeof dtype !== 'string' || !isDtype(dtype) || dtype === 'string') return false
  return Array.isArray(shape) && isDataOf(dtype, data) && data.length === elementCount(shape)
}

function copyItem(
  value: unknown,
  shape: readonly number[],
  { target, at }: { readonly target: CastTarget; readonly at: number },
): Fault | undefined {
  if (isNumericTensor(value)) {
    const { dtype, data } = value
    const i = castInto(target, at, { values: data, dtype })
    if (i < 0) return undefined
    const found = dtype === 'float16' ? fromFloat16Bits(data[i] as number) : data[i]
    return misfitFault(found, placeOf(i, shape), target.dtype)
  }
  const fault = copyLists({ value, shape }, target, at)
  if (fault === undefined) return undefined
  if (fault.length === undefined) return misfitFault(fault.value, fault.place, target.dtype)
  const message = `must be nested lists of the shape [${shape.join(', ')}], found ${describeValue(fault.value)} instead of a list of ${fault.length} at [${fault.place.join(', ')}]`
  return { code: 'feature-shape', message }
}

function misfitFault(value: unknown, place: readonly number[], dtype: NumericDtype): Fault {
  const { code, expected, found } = describeMisfit(value, dtype)
  return {
    code,
    message: `${expected}, found ${found}${place.length > 0 ? ` at [${place.join(', ')}]` : ''}`,
  }
}

/** The indices of the element at `offset` of a row-major tensor. */
function placeOf(offset: number, shape: readonly number[]): number[] {
  const place: number[] = []
  let rest = offset
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = shape[axis] as number
    place.unshift(rest % size)
    rest = Math.floor(rest / size)
  }
  return place
}

function typeFault(value: unknown, dimensions: readonly (number | string)[]): Fault {
  const isTexts = isRecord(value) && value['dtype'] === 'string'
  const found = isTexts ? 'a tensor of string' : describeValue(value)
  const expected = isRecord(value) && 'dtype' in value ? 'a tensor of numbers' : describeLists(dimensions)
  return { code: 'feature-type', message: `must be ${expected}, found ${found}` }
}

/** A tensor as it is written in JSON. */
function describeLists(dimensions: readonly (number | string)[]): string {
  const [size] = dimensions
  if (size === undefined) return 'a number'
  if (dimensions.length > 1) return `numbers in lists nested ${dimensions.length} deep`
  return typeof size === 'number' ? `a list of ${size} number${size === 1 ? '' : 's'}` : 'a list of numbers'
}

function shapeFault(
  value: unknown,
  shape: readonly number[],
  { dimensions, first }: { dimensions: readonly (number | string)[]; first: readonly number[] | undefined },
): Fault | undefined {
  const whole = Array.isArray(value) ? depthsOfLists(value) : shape
  const found = `found [${(whole.length > shape.length ? whole : shape).join(', ')}]`
  if (!fitsDimensions(shape, dimensions)) {
    return { code: 'feature-shape', message: `must have the shape [${dimensions.join(', ')}], ${found}` }
  }
  if (first === undefined || shape.every((size, axis) => size === first[axis])) return undefined
  const message = `must have the shape [${first.join(', ')}] as those before it in the batch, ${found}`
  return { code: 'feature-shape', message }
}
