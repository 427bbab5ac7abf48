import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { ARRAY_OF_DTYPE, isDtype } from '../tensor/dtype.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'
import { isDataOf } from './tensor-cast.ts'

/** Tells what a hook means as one tensor, right or wrong, from an object of several by the names of the inputs. */
export function isMeantAsTensor(value: Tensor | Readonly<Record<string, Tensor>>): value is Tensor {
  return typeof value['dtype'] === 'string' || Array.isArray(value['shape'])
}

/** Why a value is no tensor, in words; undefined for a tensor. */
export function describeMisfit(value: unknown): string | undefined {
  if (!isRecord(value)) return describeMade(value)
  const { dtype, shape, data } = value
  if (typeof dtype !== 'string' || !isDtype(dtype)) return `the dtype ${describeValue(dtype)}`
  if (!isShape(shape)) return `the shape ${describeValue(shape)}, which is no list of whole numbers`
  const isText = dtype === 'string'
  const isData = isText ? Array.isArray(data) : isDataOf(dtype, data)
  if (!isData) {
    const wanted = isText ? 'a list of texts' : `a ${ARRAY_OF_DTYPE[dtype].name}`
    return `data that are ${describeMade(data)}, where ${dtype} needs ${wanted}`
  }
  const { length } = data as { readonly length: number }
  const size = elementCount(shape)
  return length === size
    ? undefined
    : `data of length ${length}, where ${dtype} [${shape.join(', ')}] needs ${size}`
}

function isShape(shape: unknown): shape is readonly number[] {
  return Array.isArray(shape) && shape.every((side) => Number.isSafeInteger(side) && (side as number) >= 0)
}

/** What a hook gave, in words. */
export function describeMade(value: unknown): string {
  if (!(value instanceof Promise)) return describeValue(value)
  // Nobody waits for it: a rejection would be nobody's.
  value.catch(() => undefined)
  return 'a promise'
}
