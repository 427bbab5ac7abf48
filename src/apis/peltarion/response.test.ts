import { expect, test } from 'vitest'
import { createNumberFeature } from '../../features/number.ts'
import { createTensorFeature } from '../../features/tensor.ts'
import { defineTensor } from '../../tensor/tensor.ts'
import { encodeResponse } from './response.ts'

const number = createNumberFeature(
  { name: 'n', kind: 'number', tensor: 't' },
  { name: 't', dtype: 'float32', shape: ['batch'] },
)
const tensor = createTensorFeature(
  { name: 'a', kind: 'tensor', tensor: 't' },
  { name: 't', dtype: 'float32', shape: ['batch', 2] },
)
const pair = (...values: number[]) => defineTensor('float32', [2], Float32Array.from(values))
const plan = { isForm: false, outputs: [number, tensor], usesTensorJson: true }

test('puts every output of an item into its row', () => {
  const columns = { n: [1, 2], a: [pair(3, 4), pair(5, 6)] }
  const rows = [
    { n: 1, a: { shape: [2], data: [3, 4] } },
    { n: 2, a: { shape: [2], data: [5, 6] } },
  ]
  expect(encodeResponse({ itemCount: 2, columns }, plan)).toEqual({ status: 200, body: { value: { rows } } })
  expect(encodeResponse({ itemCount: 1, columns }, { ...plan, isForm: true }).body.value).toEqual(rows[0])
})

test.each([
  {
    name: 'NaN',
    columns: { n: [1, NaN], a: [pair(1, 1), pair(1, 1)] },
    says: "row 1, output 'n': .*found NaN$",
  },
  {
    name: 'infinity',
    columns: { n: [1, 1], a: [pair(1, -Infinity), pair(1, 1)] },
    says: "row 0, output 'a': .*found -Infinity$",
  },
])('answers 400 and names row and output when the model gives $name', ({ columns, says }) => {
  const { status, body } = encodeResponse({ itemCount: 2, columns }, plan)
  expect(status).toBe(400)
  expect(body.value).toEqual({
    errorCode: 'BadData',
    errorMessage: expect.stringMatching(says) as string,
  })
})

test('leaves NaN in a .npy file, which holds it', () => {
  const columns = { n: [1], a: [pair(NaN, 1)] }
  expect(encodeResponse({ itemCount: 1, columns }, { ...plan, usesTensorJson: false }).status).toBe(200)
})
