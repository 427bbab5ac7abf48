import { expect, test } from 'vitest'
import { defineTensor } from '../tensor/tensor.ts'
import { createCategoryFeature } from './category.ts'
import { parseCategories, toDifferentNames } from './category-list.ts'
import { createLabelFeature } from './label.ts'

const BIRDS = ['crane', 'heron', 'crane']
const card = (kind: 'label' | 'category', members: object = {}) =>
  ({ name: 'bird', kind, tensor: 'y', categories: BIRDS, ...members }) as const
const spec = { name: 'y', dtype: 'float32', shape: ['batch', 3] } as const
const scores = (...values: number[]) => defineTensor('float32', [1, 3], Float32Array.from(values))

test('labels may have a name twice, as the lists of ImageNet do', () => {
  const top = createLabelFeature(card('label', { top: 3 }), spec, 'outputs')
  expect(top.decode(scores(0.125, 0.25, 0.625))).toEqual([
    [
      { label: 'crane', score: 0.625 },
      { label: 'heron', score: 0.25 },
      { label: 'crane', score: 0.125 },
    ],
  ])
})

test('categories may not: the message says where, and what to do', () => {
  expect(() => createCategoryFeature(card('category'), spec, 'outputs')).toThrow(
    `in categories[2], found "crane", which categories[0] is too. Call it "crane (2)", or use 'kind: label'`,
  )
})

test('labels that do not exclude each other have a sigmoid each', () => {
  const top = createLabelFeature(card('label', { top: 2, scores: 'sigmoids' }), spec, 'outputs')
  expect(top.decode(scores(0, -100, 100))).toEqual([
    [
      { label: 'crane', score: 1 },
      { label: 'crane', score: 0.5 },
    ],
  ])
})

test('numbers that are no probabilities are no answer', () => {
  const feature = createCategoryFeature(card('category', { categories: ['a', 'b', 'c'] }), spec, 'outputs')
  expect(() => feature.decode(scores(0.5, -2, 4))).toThrow(
    `expected probabilities from 0 to 1, found -2 for "b" of item 0. If the model gives logits, put 'scores: logits' into its card`,
  )
  expect(() => feature.decode(scores(0, Number.NaN, 1))).toThrow('found NaN for "b"')
  expect(feature.decode(scores(0, -1e-6, 1.000_001))).toEqual([{ a: 0, b: 0, c: 1 }])
})

test.each([
  { name: 'lines', text: '\uFEFFa\r\nb\r\n', want: ['a', 'b'] },
  { name: 'a list', text: '["a", "b"]', want: ['a', 'b'] },
  { name: 'an object by index', text: '{"0": "a", "1": "b"}', want: ['a', 'b'] },
  { name: 'pairs of Keras', text: '{"0": ["n01", "a"], "1": ["n02", "b"]}', want: ['a', 'b'] },
])('reads $name', ({ text, want }) => {
  expect(parseCategories(text)).toEqual(want)
})

test('refuses an object that leaves an index out', () => {
  expect(() => parseCategories('{"a": "0", "b": "1"}')).toThrow(
    'expected a list of names, or an object of names by index from "0" to "1", found an object with members a, b',
  )
})

test('makes names different, whatever is in the list already', () => {
  expect(toDifferentNames(['a', 'a', 'a (1)', 'a'])).toEqual(['a', 'a (1) (1)', 'a (1)', 'a (3)'])
})
