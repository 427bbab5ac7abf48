import { describeValue } from '../errors/describe-value.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import type { Dtype, TensorDataByDtype } from '../tensor/dtype.ts'
import { findOnlyCategory, sumWeights, type CategoryIndices } from './category-weights.ts'
import { hasBatchAxis } from './feature-card.ts'
import { softmax } from './softmax.ts'
import { isColumn, resultError } from './tensor-fit.ts'

type TensorData = TensorDataByDtype[Dtype]

/** How a tensor holds one category, or one distribution over the categories, per item. */
export interface CategoryForm {
  readonly elementsPerItem: number
  createData(itemCount: number): TensorData
  /** Writes a category's name, or an object of weights by name; false when the value is wrong. */
  write(data: TensorData, item: number, value: unknown): boolean
  /** @throws {ToolkitError} RESPONSE_INVALID when the item has no category that the card knows */
  read(data: TensorData, item: number, probabilities: Float64Array): void
}

/** What the numbers of a distribution are; sigmoids of logits belong to labels that do not exclude each other. */
export type ScoreKind = 'probabilities' | 'logits' | 'sigmoids'

/** The categories of a feature, and what is needed to find them. */
export interface Categories {
  /** Name of the feature. */
  readonly feature: string
  readonly names: readonly string[]
  readonly indices: CategoryIndices
  readonly scores: ScoreKind
  /** The whole numbers that a tensor of integers holds for the categories; their indices when undefined. */
  readonly codes: readonly number[] | undefined
}

/** Finds the form of a tensor; undefined when it cannot hold these categories. */
export function findCategoryForm(tensor: TensorSpec, categories: Categories): CategoryForm | undefined {
  const { dtype, shape } = tensor
  const count = categories.names.length
  if (dtype === 'float32' || dtype === 'float64') {
    const fits =
      hasBatchAxis(tensor) && shape.length === 2 && (shape[1] === count || typeof shape[1] === 'string')
    return fits ? distributionForm(dtype, categories) : undefined
  }
  if (!isColumn(tensor)) return undefined
  if (dtype === 'int64' || dtype === 'int32') return indexForm(categories, dtype)
  return dtype === 'string' ? nameForm(categories) : undefined
}

function distributionForm(
  dtype: 'float32' | 'float64',
  { names, indices, scores }: Categories,
): CategoryForm {
  const count = names.length
  return {
    elementsPerItem: count,
    createData: (itemCount) => new (dtype === 'float32' ? Float32Array : Float64Array)(itemCount * count),
    write(data, item, value) {
      const row = data as Float64Array
      const index = indices.get(value as string)
      if (index !== undefined) {
        row[item * count + index] = 1
        return true
      }
      const sum = sumWeights(value, indices)
      if (Number.isNaN(sum)) return false
      const weights = value as Readonly<Record<string, number>>
      for (const name in weights) {
        row[item * count + (indices.get(name) as number)] = (weights[name] as number) / sum
      }
      return true
    },
    read(data, item, probabilities) {
      const row = data as Float64Array
      const start = item * count
      if (scores === 'logits') softmax(row, start, probabilities)
      else
        for (let i = 0; i < count; i++) {
          const score = row[start + i] as number
          probabilities[i] = scores === 'sigmoids' ? 1 / (1 + Math.exp(-score)) : score
        }
    },
  }
}

/** One whole number per item: a category's index, or its code. */
function indexForm(categories: Categories, dtype: 'int32' | 'int64'): CategoryForm {
  const { names, indices, codes = names.map((_, index) => index) } = categories
  const isBig = dtype === 'int64'
  const elements: readonly (number | bigint)[] = isBig ? codes.map(BigInt) : codes
  const indexOf = new Map(elements.map((element, index) => [element, index]))
  return {
    elementsPerItem: 1,
    createData: (itemCount) => new (isBig ? BigInt64Array : Int32Array)(itemCount),
    write(data, item, value) {
      const index = findIndex(value, indices)
      // The array is the one of the elements, which the types cannot say.
      if (index >= 0) (data as Int32Array)[item] = elements[index] as number
      return index >= 0
    },
    read(data, item, probabilities) {
      const found = data[item] as number | bigint
      markOnly(categories, item, { found, index: indexOf.get(found) ?? -1, probabilities })
    },
  }
}

function nameForm(categories: Categories): CategoryForm {
  return {
    elementsPerItem: 1,
    createData: (itemCount) => new Array<string>(itemCount).fill(''),
    write(data, item, value) {
      const index = findIndex(value, categories.indices)
      if (index >= 0) (data as string[])[item] = categories.names[index] as string
      return index >= 0
    },
    read(data, item, probabilities) {
      const index = categories.indices.get(data[item] as string) ?? -1
      markOnly(categories, item, { found: data[item], index, probabilities })
    },
  }
}

function findIndex(value: unknown, indices: CategoryIndices): number {
  return indices.get(value as string) ?? findOnlyCategory(value, indices)
}

function markOnly(
  { feature, names, codes }: Categories,
  item: number,
  { found, index, probabilities }: { found: unknown; index: number; probabilities: Float64Array },
): void {
  if (!(index >= 0 && index < names.length)) {
    const expected =
      typeof found === 'string'
        ? 'the name of a category'
        : codes === undefined
          ? `an index from 0 to ${names.length - 1}`
          : `one of the codes ${codes.slice(0, 20).join(', ')}`
    throw resultError(feature, expected, `${describeValue(found)} for item ${item}`)
  }
  probabilities.fill(0)
  probabilities[index] = 1
}
