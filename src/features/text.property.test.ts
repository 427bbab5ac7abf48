import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dtype } from '../tensor/dtype.ts'
import { encode, featureLaws } from './feature.laws.ts'
import { createTextFeature } from './text.ts'

const VOCABULARY = ['[unknown]', 'a', 'good', 'film', 'bad']
const tokenizer = { kind: 'words', vocabulary: VOCABULARY, unknown: 0 }
const bind = (dtype: Dtype, shape: readonly (number | string)[], members: object = { tokenizer }) =>
  createTextFeature(
    { name: 'review', kind: 'text', tensor: 'x', ...members },
    { name: 'x', dtype, shape },
    'inputs',
  )

const words = fc.array(fc.constantFrom('a', 'good', 'film', 'bad', 'wow'), { maxLength: 6 })
const value = fc.oneof(
  words.map((list) => list.join(' ')),
  fc.string({ unit: 'binary' }),
)
const wrong = fc.constantFrom<unknown>(0, null, undefined, true, ['a'], { a: 1 }, Uint8Array.of(97))

featureLaws('text ids', { feature: bind('int64', ['batch', 4]), value, wrong })
featureLaws('text ids of int32', { feature: bind('int32', ['batch', 4]), value, wrong })
featureLaws('text ids of open length', {
  feature: bind('int64', ['batch', 'length']),
  value,
  wrong,
  stacks: false,
})
featureLaws('text counts', { feature: bind('float32', ['batch', 5]), value, wrong })
featureLaws('raw text', {
  feature: bind('string', ['batch'], {}),
  value: value.map((text) => text.replaceAll('\0', '')),
  wrong: fc.oneof(wrong, fc.constant('a\0b')),
})

test('ids always name the words of the text, and then padding', () => {
  const feature = bind('int32', ['batch', 6], { tokenizer, padding: -1 })
  fc.assert(
    fc.property(words, (list) => {
      const ids = Array.from(encode(feature, [list.join(' ')]).data as Int32Array)
      expect(ids.slice(0, list.length)).toEqual(list.map((word) => Math.max(VOCABULARY.indexOf(word), 0)))
      expect(ids.slice(list.length).every((id) => id === -1)).toBe(true)
    }),
  )
})

test('counts always add up to the number of words', () => {
  fc.assert(
    fc.property(words, (list) => {
      const counts = encode(bind('float32', ['batch', 'vocabulary']), [list.join(' ')]).data as Float32Array
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length)
    }),
  )
})

test('raw text is always what TextEncoder makes of it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0xd7ff, max: 0xe000 })), (units) => {
      const text = String.fromCharCode(...units)
      const want = new TextDecoder().decode(new TextEncoder().encode(text))
      expect(encode(bind('string', ['batch'], {}), [text]).data).toEqual([want])
    }),
  )
})
