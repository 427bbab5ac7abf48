import type { TensorSpec } from '../inference/model-signature.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'
import { readBoolean, readChoice } from './card-member.ts'
import { describeSpec, featureError, hasBatchAxis, type FeatureCard } from './feature-card.ts'
import type { Feature } from './feature.ts'
import { assertResult } from './tensor-fit.ts'

/** What is made of the vectors of all tokens of an item. */
type Pool = 'none' | 'mean' | 'max' | 'first' | 'last'

/** The members of a card that {@link createPooledFeature} reads. */
export const POOLING_MEMBERS = ['pooling', 'mask', 'unitLength'] as const

/** Whether a card asks for pooling. */
export function hasPooling(card: FeatureCard): boolean {
  return POOLING_MEMBERS.some((member) => card[member] !== undefined)
}

/**
 * The vector of an item, made of those of its tokens: their mean, their maxima, or the first or the last of them; tokens that
 * the input `mask` has 0 for do not count. With `unitLength`, vectors are divided by their length. Bound to `float32`
 * `[batch, tokens, size]`, or without pooling to `[batch, size]`.
 *
 * @param create - makes the plain feature, of a tensor
 */
export function createPooledFeature(
  card: FeatureCard,
  tensor: TensorSpec,
  create: (card: FeatureCard, tensor: TensorSpec) => Feature,
): Feature {
  const pool = readChoice(card, 'pooling', ['none', 'mean', 'max', 'first', 'last'])
  const hasUnitLength = readBoolean(card, 'unitLength', false)
  const mask = readMask(card, pool)
  const rank = pool === 'none' ? 2 : 3
  if (tensor.dtype !== 'float32' || tensor.shape.length !== rank || !hasBatchAxis(tensor)) {
    const wanted = pool === 'none' ? '[batch, size]' : '[batch, tokens, size]'
    throw featureError(
      card.name,
      `a vector with pooling ${pool} needs a tensor ${wanted} of float32, ${describeSpec(tensor)}`,
    )
  }
  const { pooling: _pooling, mask: _mask, unitLength: _unitLength, ...plain } = card
  const shape = [tensor.shape[0] as string, ...tensor.shape.slice(rank - 1)]
  const vectors = create(plain, { ...tensor, shape })
  return {
    ...vectors,
    tensor,
    decode(result, inputs) {
      assertResult(card.name, tensor, result)
      const pooled =
        pool === 'none'
          ? copy(result)
          : poolTokens(result, pool, mask === undefined ? undefined : inputs?.[mask])
      if (hasUnitLength) toUnitLength(pooled)
      return vectors.decode(pooled)
    },
  }
}

function readMask(card: FeatureCard, pool: Pool): string | undefined {
  const { mask } = card
  if (mask === undefined) return undefined
  if (typeof mask === 'string' && pool !== 'none') return mask
  throw featureError(card.name, "expected the name of an input in 'mask', and 'pooling' beside it")
}

type Vectors = Tensor<'float32'>

function copy({ shape, data }: Tensor): Vectors {
  return { dtype: 'float32', shape, data: Float32Array.from(data as Float32Array) }
}

function poolTokens({ shape, data }: Tensor, pool: Pool, mask: Tensor | undefined): Vectors {
  const [itemCount, tokenCount, size] = shape as [number, number, number]
  const tokens = data as Float32Array
  const counts = mask !== undefined && elementCount(mask.shape) === itemCount * tokenCount
  const pooled = new Float32Array(itemCount * size)
  for (let item = 0; item < itemCount; item++) {
    const first = item * tokenCount
    const used: number[] = []
    for (let k = first; k < first + tokenCount; k++) if (!counts || Number(mask.data[k]) !== 0) used.push(k)
    const chosen = pool === 'first' ? used.slice(0, 1) : pool === 'last' ? used.slice(-1) : used
    for (let i = 0; i < size; i++) {
      let value = pool === 'max' && chosen.length > 0 ? -Infinity : 0
      for (const k of chosen) {
        const one = tokens[k * size + i] as number
        value = pool === 'max' ? Math.max(value, one) : value + one
      }
      pooled[item * size + i] = pool === 'mean' ? value / Math.max(chosen.length, 1) : value
    }
  }
  return { dtype: 'float32', shape: [itemCount, size], data: pooled }
}

/** A vector of zeros stays one. */
function toUnitLength({ shape, data }: Vectors): void {
  const [itemCount, size] = shape as [number, number]
  for (let item = 0; item < itemCount; item++) {
    const vector = data.subarray(item * size, (item + 1) * size)
    const length = Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0))
    if (length > 0) for (let i = 0; i < size; i++) vector[i]! /= length
  }
}
