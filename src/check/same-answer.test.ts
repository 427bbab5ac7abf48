import { expect, test } from 'vitest'
import { encodeBase64 } from '../codecs/base64.ts'
import { encodePng } from '../codecs/image.ts'
import { encodeNpy } from '../codecs/npy.ts'
import { defineTensor } from '../tensor/tensor.ts'
import { findAnswerDifference } from './same-answer.ts'

const npyOf = (...values: number[]): string =>
  `data:application/x.peltarion.npy;base64,${encodeBase64(encodeNpy(defineTensor('float32', [values.length], Float32Array.of(...values))))}`

const pngOf = (...data: number[]): string =>
  encodeBase64(encodePng({ width: data.length, height: 1, channels: 1, data: Uint8Array.of(...data) }))

test.each([
  { name: 'numbers within the tolerance', one: { data: [1, 0.25] }, other: { data: [1.00005, 0.25] } },
  { name: 'arrays in files, within the tolerance', one: npyOf(1, 2), other: npyOf(1, 2.0001) },
  { name: 'pictures a step apart', one: pngOf(10, 200), other: pngOf(11, 199) },
  { name: 'members in another order', one: { a: 1, b: 'x' }, other: { b: 'x', a: 1 } },
])('takes $name for the same', ({ one, other }) => {
  expect(findAnswerDifference(one, other)).toBeUndefined()
  expect(findAnswerDifference(other, one)).toBeUndefined()
})

test.each([
  { name: 'numbers', one: { data: [1, 2] }, other: { data: [1, 2.01] }, pointer: '/data/1' },
  { name: 'arrays in files', one: [npyOf(1, 2)], other: [npyOf(1, 3)], pointer: '/0/data/1' },
  {
    name: 'the media type of a file',
    one: npyOf(1, 2),
    other: npyOf(1, 2).replace('npy', 'npz'),
    pointer: '/prefix',
  },
  { name: 'pictures', one: pngOf(10, 200), other: pngOf(10, 180), pointer: '/steps/1' },
  { name: 'a text and a number', one: { id: '1' }, other: { id: 1 }, pointer: '/id' },
  { name: 'lengths', one: [1, 2], other: [1], pointer: '/1' },
])('finds where $name differ', ({ one, other, pointer }) => {
  expect(findAnswerDifference(one, other)).toMatchObject({ pointer })
})
