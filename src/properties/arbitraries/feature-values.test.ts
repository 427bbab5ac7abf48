import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAudioClip } from '../../features/audio-value.ts'
import { isProblemList } from '../../features/feature.ts'
import { isImage } from '../../features/image-value.ts'
import { parseModelCard, bindModelCard } from '../../features/model-card.ts'
import type { Dtype } from '../../tensor/dtype.ts'
import { expectCovered, shrinkUntil } from './coverage.laws.ts'
import { batch, featureValue, instance } from './feature-values.ts'
import { NUMERIC_DTYPES } from './tensors.ts'

const CARDS: Readonly<
  Record<
    string,
    { readonly dtype: Dtype; readonly shape: readonly (number | string)[]; readonly card: object }
  >
> = {
  number: { dtype: 'float64', shape: ['batch'], card: { kind: 'number' } },
  number32: { dtype: 'float32', shape: ['batch', 1], card: { kind: 'number' } },
  binary: { dtype: 'float32', shape: ['batch'], card: { kind: 'binary' } },
  flag: { dtype: 'bool', shape: ['batch'], card: { kind: 'binary' } },
  animal: {
    dtype: 'float32',
    shape: ['batch', 3],
    card: { kind: 'category', categories: ['cat', '', '\u{1f415}'] },
  },
  animalIndex: { dtype: 'int64', shape: ['batch'], card: { kind: 'category', categories: ['cat', 'dog'] } },
  animalName: {
    dtype: 'string',
    shape: ['batch', 1],
    card: { kind: 'category', categories: ['cat', 'constructor'] },
  },
  text: { dtype: 'string', shape: ['batch'], card: { kind: 'text' } },
  picture: {
    dtype: 'float32',
    shape: ['batch', 3, 4, 5],
    card: { kind: 'image', layout: 'NCHW', scale: 255 },
  },
  openPicture: {
    dtype: 'uint8',
    shape: ['batch', 'height', 'width', 1],
    card: { kind: 'image', layout: 'NHWC' },
  },
  sound: { dtype: 'float32', shape: ['batch', 'samples'], card: { kind: 'audio', sampleRateHz: 16_000 } },
  shortSound: { dtype: 'float32', shape: ['batch', 10], card: { kind: 'audio', sampleRateHz: 8000 } },
  ...Object.fromEntries(
    NUMERIC_DTYPES.map((dtype) => [
      `tensor ${dtype}`,
      { dtype, shape: ['batch', 2, 'n'], card: { kind: 'tensor' } },
    ]),
  ),
  square: { dtype: 'float64', shape: ['batch', 'n', 'n'], card: { kind: 'tensor' } },
  scalar: { dtype: 'int32', shape: ['batch'], card: { kind: 'tensor' } },
}

const { inputs: FEATURES } = bindModelCard(
  parseModelCard(
    JSON.stringify({
      model: 'test.onnx',
      inputs: Object.entries(CARDS).map(([name, { card }]) => ({ name, tensor: name, ...card })),
      outputs: [{ name: 'y', kind: 'number', tensor: 'y' }],
    }),
    'test',
  ),
  {
    inputs: Object.entries(CARDS).map(([name, { dtype, shape }]) => ({ name, dtype, shape })),
    outputs: [{ name: 'y', dtype: 'float64', shape: ['batch'] }],
  },
  'test',
)
const featureOf = (name: string) => FEATURES.find((feature) => feature.name === name)!

test.each(FEATURES)('values of $name are always taken by its feature', (feature) => {
  fc.assert(
    fc.property(featureValue(feature), (value) => {
      const encoded = feature.encode([value])
      expect(isProblemList(encoded) ? encoded : []).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('values cover spellings of numbers, weights, files, alpha, nested lists and several channels', () => {
  const valueOf = (name: string) => featureValue(featureOf(name)).map(({ value }) => value)
  expectCovered(featureValue(featureOf('number')), {
    'another spelling': ({ numberText }) => numberText !== undefined,
    'an exponent': ({ numberText }) => numberText !== undefined && /e/i.test(numberText),
    'minus zero': ({ value }) => Object.is(value, -0),
    'beyond 2^53': ({ value }) => Math.abs(value as number) > 2 ** 53,
  })
  expectCovered(valueOf('animal'), {
    names: (value) => value === '\u{1f415}',
    weights: (value) =>
      typeof value === 'object' && Object.values(value!).some((weight) => weight !== 0 && weight !== 1),
  })
  expectCovered(valueOf('picture'), {
    pictures: isImage,
    'PNG files': (value) => value instanceof Uint8Array && value[0] === 0x89,
    'JPEG files': (value) => value instanceof Uint8Array && value[0] === 0xff,
  })
  expectCovered(valueOf('tensor int64'), { lists: Array.isArray, tensors: (value) => !Array.isArray(value) })
  expectCovered(valueOf('sound'), {
    clips: isAudioClip,
    files: (value) => value instanceof Uint8Array,
    'two channels': (value) => isAudioClip(value) && value.channels.length === 2,
  })
  expectCovered(valueOf('text'), {
    'right to left': (value) => /[\u05d0-\u06ff]/.test(value as string),
    astral: (value) => /[\u{10000}-\u{10ffff}]/u.test(value as string),
    'control characters': (value) => /[\u0001-\u001f]/.test(value as string),
    empty: (value) => value === '',
  })
})

test('an instance always has a value for each feature', () => {
  fc.assert(
    fc.property(instance(FEATURES), (values) => {
      expect(Object.keys(values)).toEqual(FEATURES.map(({ name }) => name))
    }),
    { numRuns: 20 },
  )
})

test('refuses a feature of an output', () => {
  const transcript = { ...featureOf('text'), kind: 'transcript' as const }
  expect(() => featureValue(transcript)).toThrow(
    /^Failed to generate values of the feature 'text': expected .*, found a transcript$/,
  )
})

test('batches are always within their limits, and cover none and equal items', () => {
  const limited = batch(fc.nat(), { minItems: 2, maxItems: 4 })
  fc.assert(
    fc.property(limited, ({ length }) => {
      expect(length).toBeGreaterThanOrEqual(2)
      expect(length).toBeLessThanOrEqual(4)
    }),
  )
  expectCovered(batch(fc.nat()), {
    empty: ({ length }) => length === 0,
    'equal items': (items) => new Set(items).size < items.length,
  })
})

test('batches shrink to the two items that fail', () => {
  const least = shrinkUntil(batch(fc.integer({ min: 0, max: 9 })), (items) =>
    items.some((one, i) => items.indexOf(one) < i),
  )
  expect(least).toEqual([0, 0])
})
