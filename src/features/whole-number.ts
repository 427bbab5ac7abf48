import { describeValue } from '../errors/describe-value.ts'
import type { FeatureValue } from '../inference/inference-request.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import type { NumericDtype } from '../tensor/dtype.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { assertMembers, examplesOf, type FeatureCard } from './feature-card.ts'
import type { Feature, FeatureProblem } from './feature.ts'
import { castInto, createData, describeMisfit } from './tensor-cast.ts'
import { assertResult, columnShape, resultError } from './tensor-fit.ts'

/** The dtypes of whole numbers. */
const INTEGERS = ['int8', 'uint8', 'int16', 'uint16', 'int32', 'uint32', 'int64', 'uint64'] as const
type IntegerDtype = (typeof INTEGERS)[number]

export function isIntegerDtype(dtype: string): dtype is IntegerDtype {
  return (INTEGERS as readonly string[]).includes(dtype)
}

/**
 * A whole number per item, bound to a column of an integer dtype. Encoding refuses fractions, numbers beyond the range of
 * the dtype, and those that were rounded when their JSON was read. Decoding refuses what float64 cannot hold exactly.
 */
export function createWholeNumberFeature(
  card: FeatureCard,
  tensor: TensorSpec & { readonly dtype: NumericDtype },
): Feature {
  const { name } = card
  const { dtype } = tensor
  assertMembers(card, [])
  return {
    name,
    kind: 'number',
    tensor,
    shape: [],
    examples: examplesOf(card, [1, 2, 3]),
    encode(values) {
      const problems: FeatureProblem[] = []
      const data = createData(dtype, values.length)
      for (let item = 0; item < values.length; item++) {
        const value = exactOf(values[item] as FeatureValue)
        if (castInto({ data, dtype }, item, { values: [value] }) === -1) continue
        const { code, expected, found } = describeMisfit(value, dtype)
        const message = `${expected.replace(/must hold (whole )?numbers/, 'must be a $1number')}, found ${found}`
        problems.push({ item, feature: name, code, message })
      }
      if (problems.length > 0) return problems
      return { dtype, shape: columnShape(tensor, values.length), data } as Tensor
    },
    decode(result) {
      assertResult(name, tensor, result)
      return Array.from(result.data as ArrayLike<number | bigint>, (value, item) => {
        const number = Number(value)
        if (Number.isSafeInteger(number)) return number
        throw resultError(
          name,
          'a number that float64 holds exactly',
          `${describeValue(value)} for item ${item}`,
        )
      })
    },
  }
}

/** A number as it was written, where that says more. */
function exactOf({ value, numberText }: FeatureValue): unknown {
  return numberText !== undefined && /^-?\d{1,40}$/.test(numberText) ? BigInt(numberText) : value
}
