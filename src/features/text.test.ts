import { expect, test } from 'vitest'
import type { Dtype } from '../tensor/dtype.ts'
import { encode, problemOf } from './feature.laws.ts'
import { createTextFeature } from './text.ts'

const TOKENIZER = { kind: 'words', vocabulary: ['[unknown]', 'a', 'good', 'film', 'bad'], unknown: 0 }
const bind = (
  dtype: Dtype,
  shape: readonly (number | string)[],
  members: object = { tokenizer: TOKENIZER },
) =>
  createTextFeature(
    { name: 'review', kind: 'text', tensor: 'x', ...members },
    { name: 'x', dtype, shape },
    'inputs',
  )

test('pads ids to the longest text of the batch, to at least 1', () => {
  const feature = bind('int64', ['batch', 'length'], { tokenizer: TOKENIZER, padding: -1 })
  expect(encode(feature, ['a good film', 'bad', ''])).toEqual({
    dtype: 'int64',
    shape: [3, 3],
    data: BigInt64Array.of(1n, 2n, 3n, 4n, -1n, -1n, -1n, -1n, -1n),
  })
  expect(encode(feature, [''])).toEqual({ dtype: 'int64', shape: [1, 1], data: BigInt64Array.of(-1n) })
})

test.each([
  { name: 'the end by default', members: {}, want: [1, 2, 4, 0] },
  { name: 'the end', members: { truncate: 'end' }, want: [1, 2, 4, 0] },
  { name: 'the start', members: { truncate: 'start' }, want: [2, 3, 4, 0] },
])('cuts $name of a long text', ({ members, want }) => {
  const feature = bind('int32', ['batch', 'length'], { tokenizer: TOKENIZER, length: 2, ...members })
  expect(encode(feature, ['a good film', 'bad'])).toEqual({
    dtype: 'int32',
    shape: [2, 2],
    data: Int32Array.from(want),
  })
  expect(feature.shape).toEqual([2])
})

test('takes the padding of the tokenizer when the card has none', () => {
  const tokenizer = { ...TOKENIZER, padding: 4 }
  expect(encode(bind('int32', ['batch', 2], { tokenizer }), ['film']).data).toEqual(Int32Array.of(3, 4))
})

test('counts tokens', () => {
  expect(encode(bind('float32', ['batch', 5]), ['good, good film!', ''])).toEqual({
    dtype: 'float32',
    shape: [2, 5],
    data: Float32Array.of(0, 0, 2, 1, 0, 0, 0, 0, 0, 0),
  })
})

test('replaces lone surrogates by U+FFFD and keeps pairs', () => {
  const { data } = encode(bind('string', ['batch', 1], {}), ['\uD83D\uDE00', 'a\uD83D', '\uDE00b'])
  expect(data).toEqual(['\uD83D\uDE00', 'a\uFFFD', '\uFFFDb'])
})

test('refuses what is no text', () => {
  expect(problemOf(bind('string', ['batch'], {}), 7)).toBe('feature-type: must be a text, found 7')
})

test('refuses a batch that one long text would make too large to pad', () => {
  const feature = bind('int64', ['batch', 'length'])
  const values = Array.from({ length: 3000 }, () => ({ value: 'a' }))
  expect(feature.encode([{ value: 'a '.repeat(100_000) }, ...values])).toEqual([
    {
      item: 2684,
      feature: 'review',
      code: 'feature-batch',
      message: 'must be one of at most 2684 items that need 100000 tensor elements each, found 3001 items',
    },
  ])
})

test('has words of the vocabulary as examples', () => {
  expect(bind('float32', ['batch', 'vocabulary']).examples).toEqual(['good', 'film', 'bad'])
  expect(bind('string', ['batch'], {}).examples).toEqual(['hello'])
  const tokenizer = { kind: 'words', vocabulary: ['unknown', 'a'], unknown: 0 }
  expect(bind('int64', ['batch', 'length'], { tokenizer }).examples).toEqual(['hello'])
})

test.each([
  { dtype: 'int64', shape: ['batch', 'length'], want: ['length'] },
  { dtype: 'int64', shape: ['batch', 16], want: [16] },
  { dtype: 'float32', shape: ['batch', 'vocabulary'], want: [5] },
] as const)('shows the shape of an item of $dtype $shape', ({ dtype, shape, want }) => {
  expect(bind(dtype, shape).shape).toEqual(want)
})

test.each([
  {
    name: 'no tokenizer',
    shape: ['batch', 8],
    members: {},
    want: "expected an object in 'tokenizer', found nothing",
  },
  {
    name: 'a tokenizer of an unknown kind',
    shape: ['batch', 8],
    members: { tokenizer: { kind: 'guess' } },
    want: "feature 'review'",
  },
  {
    name: 'another length than the tensor',
    shape: ['batch', 8],
    members: { tokenizer: TOKENIZER, length: 9 },
    want: "the card has the length 9, 'x' is int32 [batch, 8]",
  },
  {
    name: 'a length of 0',
    shape: ['batch', 'length'],
    members: { tokenizer: TOKENIZER, length: 0 },
    want: "expected a whole number from 1 in 'length', found 0",
  },
  {
    name: 'a padding that int32 cannot hold',
    shape: ['batch', 8],
    members: { tokenizer: TOKENIZER, padding: 2 ** 31 },
    want: "expected a whole number of int32 in 'padding', found 2147483648",
  },
  {
    name: 'an unknown cut',
    shape: ['batch', 8],
    members: { tokenizer: TOKENIZER, truncate: 'middle' },
    want: `expected one of end, start in 'truncate', found "middle"`,
  },
  {
    name: 'a tensor of rank 1',
    shape: ['batch'],
    members: { tokenizer: TOKENIZER },
    want: "a text needs a tensor [batch, length] of int64 or int32, [batch, vocabulary] of float32, or [batch] of string, 'x' is int32 [batch]",
  },
])('refuses to bind $name', ({ shape, members, want }) => {
  const refused = () => bind('int32', shape, members)
  expect(refused).toThrow(expect.objectContaining({ code: 'MODEL_INVALID' }))
  expect(refused).toThrow(want)
})

test('refuses counts of another vocabulary', () => {
  expect(() => bind('float32', ['batch', 6])).toThrow(
    "counts of 5 tokens need a tensor [batch, 5], 'x' is float32 [batch, 6]",
  )
})

test('refuses a tokenizer for raw text', () => {
  expect(() => bind('string', ['batch'])).toThrow("found 'tokenizer'")
})

test('is the text of a tensor of strings as an output, and of no other', () => {
  const card = { name: 'review', kind: 'text', tensor: 'y' } as const
  const spec = { name: 'y', dtype: 'string', shape: ['batch', 1] } as const
  const feature = createTextFeature(card, spec, 'outputs')
  expect(feature.decode({ dtype: 'string', shape: [2, 1], data: ['a', 'b'] })).toEqual(['a', 'b'])
  expect(() => createTextFeature(card, { ...spec, dtype: 'int64' }, 'outputs')).toThrow(
    "a text of the outputs needs a tensor [batch] or [batch, 1] of string, 'y' is int64 [batch, 1]",
  )
})
