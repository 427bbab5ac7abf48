import fc from 'fast-check'
import { ToolkitError } from '../../errors/toolkit-error.ts'
import type { Feature } from '../../features/feature.ts'
import type { FeatureValue } from '../../inference/inference-request.ts'
import type { Dtype } from '../../tensor/dtype.ts'
import { fromFloat16Bits } from '../../tensor/half-float.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { float32, float64 } from './floats.ts'
import { imageValue } from './image-values.ts'
import { numberSpelling } from './json-spelling.ts'
import { tensor } from './tensors.ts'
import { textsFor } from './texts.ts'
import { wavClip } from './wav-clips.ts'

/** Values of one item by feature name. */
export type Instance = Readonly<Record<string, FeatureValue>>

/**
 * Values that an input feature takes: numbers within the range of its dtype, categories and weights, texts of every kind of
 * Unicode, pictures and their files, tensors and nested lists of its shape, sounds and their files. Its `encode` accepts each;
 * where the model leaves a size open, items of several sizes may come that do not share a batch (`groupOf`).
 *
 * @throws {ToolkitError} USAGE_INVALID for a transcript, which is an output
 */
export function featureValue(feature: Feature): fc.Arbitrary<FeatureValue> {
  if (feature.kind === 'number') return numberValue(feature.tensor.dtype)
  return plainValue(feature).map((value) => ({ value }))
}

/** One value for each feature. */
export function instance(features: readonly Feature[]): fc.Arbitrary<Instance> {
  return fc
    .tuple(...features.map(featureValue))
    .map((values) => Object.fromEntries(features.map(({ name }, i) => [name, values[i] as FeatureValue])))
}

export interface BatchOptions {
  /** 0 unless given. */
  readonly minItems?: number
  /** 12 unless given. */
  readonly maxItems?: number
}

/** Batches of instances, in which some appear twice. Every item can be dropped on its own when a batch shrinks. */
export function batch<Item>(
  item: fc.Arbitrary<Item>,
  { minItems = 0, maxItems = 12 }: BatchOptions = {},
): fc.Arbitrary<Item[]> {
  const drawn = fc.array(
    fc.record({ item, copies: fc.nat(5).map((n) => (n === 5 ? 2 : 1)), isKept: fc.nat(9) }),
    {
      minLength: minItems,
      maxLength: maxItems,
    },
  )
  return drawn.map((items) => {
    // Shrinks towards 0: an array by itself is shortened at its beginning only.
    const kept = items.filter(({ isKept }, i) => isKept > 0 || i < minItems)
    return kept
      .flatMap(({ item: one, copies }) => Array.from({ length: copies }, () => one))
      .slice(0, maxItems)
  })
}

function numberValue(dtype: Dtype): fc.Arbitrary<FeatureValue> {
  const finite = (value: number): number =>
    Number.isFinite(dtype === 'float32' ? Math.fround(value) : value) ? value : 0
  const source = dtype === 'float32' ? fc.oneof({ withCrossShrink: true }, float32, float64) : float64
  return source.map(finite).chain((value) => {
    // The shortest digits of a larger number are those of another whole one.
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return fc.constant({ value })
    return numberSpelling(value).map((text) =>
      text === String(value) ? { value } : { value, numberText: text },
    )
  })
}

function plainValue(feature: Feature): fc.Arbitrary<unknown> {
  const { dtype } = feature.tensor
  switch (feature.kind) {
    case 'binary': {
      const certain = fc.constantFrom<unknown>(0, 1, false, true)
      const share = fc.double({ min: 0, max: 1, noNaN: true })
      return dtype === 'bool' ? certain : fc.oneof({ withCrossShrink: true }, certain, share)
    }
    case 'category':
      return categoryValue(feature)
    case 'text':
      return textsFor(dtype)
    case 'image':
      return imageValue(feature.shape)
    case 'tensor':
      return tensorValue(feature)
    case 'audio': {
      const sampleRateHz = fc.constantFrom(16_000, 8000, 44_100, 48_000, 1000)
      const sounds = wavClip({ sampleRateHz, allowsNonFinite: false, maxFrames: 40 })
      return fc.tuple(sounds, fc.boolean()).map(([{ bytes, clip }, isFile]) => (isFile ? bytes : clip))
    }
    default:
      throw new ToolkitError(
        'USAGE_INVALID',
        `Failed to generate values of the feature '${feature.name}': expected a feature of an input, found a ${feature.kind}`,
      )
  }
}

/** Names; or weights, of which one alone is above 0 where the model takes one category. */
function categoryValue({ categories = [], tensor: { dtype } }: Feature): fc.Arbitrary<unknown> {
  const name = fc.constantFrom(...categories)
  const single = fc
    .tuple(name, fc.subarray([...categories]))
    .map(([one, others]) =>
      Object.fromEntries([...others.map((other) => [other, 0] as const), [one, 1] as const]),
    )
  if (dtype !== 'float32' && dtype !== 'float64') return fc.oneof({ withCrossShrink: true }, name, single)
  const weight = fc.oneof(fc.constantFrom(0, 1, 1e-300), fc.double({ min: 0, max: 1e6, noNaN: true }))
  const weights = fc
    .tuple(
      name,
      fc
        .subarray([...categories])
        .chain((some) => fc.tuple(...some.map((one) => fc.tuple(fc.constant(one), weight)))),
    )
    .map(([one, entries]) => Object.fromEntries([...entries, [one, 0.5] as const]))
  return fc.oneof({ withCrossShrink: true }, name, single, weights)
}

function tensorValue({ tensor: { dtype }, shape }: Feature): fc.Arbitrary<unknown> {
  const any = tensor({ dtype, shape, maxElements: 48 })
  const lists = tensor({ dtype, shape, maxElements: 48, allowsNonFinite: false }).map(toLists)
  return fc.oneof({ withCrossShrink: true }, { weight: 3, arbitrary: any }, { weight: 1, arbitrary: lists })
}

/** Nested lists of numbers; of integers beyond 2^53, which lists do not keep, 0. */
function toLists({ dtype, shape, data }: Tensor): unknown {
  const numbers = Array.from(data as ArrayLike<number | bigint>, (element) => {
    if (dtype === 'float16') return fromFloat16Bits(Number(element))
    const number = Number(element)
    return typeof element === 'bigint' && !Number.isSafeInteger(number) ? 0 : number
  })
  const nest = (axis: number, at: number): unknown => {
    if (axis === shape.length) return numbers[at]
    const stride = shape.slice(axis + 1).reduce((product, size) => product * size, 1)
    return Array.from({ length: shape[axis] as number }, (_, i) => nest(axis + 1, at + i * stride))
  }
  return nest(0, 0)
}
