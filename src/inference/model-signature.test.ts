import { describe, expect, test } from 'vitest'
import { defineTensor, type Tensor } from '../tensor/tensor.ts'
import { ANONYMOUS_DIMENSION, assertInputs, type ModelSignature } from './model-signature.ts'

const signature: ModelSignature = {
  inputs: [
    { name: 'image', dtype: 'float32', shape: ['batch', 3] },
    { name: 'label', dtype: 'string', shape: ['batch'] },
  ],
  outputs: [],
}
const image = defineTensor('float32', [2, 3], new Float32Array(6))
const label = defineTensor('string', [2], ['a', 'b'])

describe('assertInputs', () => {
  test('accepts exactly the inputs of the signature', () => {
    expect(() => assertInputs(signature, { label, image })).not.toThrow()
  })

  test('accepts an empty batch', () => {
    const empty = {
      image: defineTensor('float32', [0, 3], new Float32Array()),
      label: defineTensor('string', [0], []),
    }
    expect(() => assertInputs(signature, empty)).not.toThrow()
  })

  test.each<{ name: string; given: Record<string, Tensor>; want: string }>([
    {
      name: 'a missing input',
      given: { image },
      want: 'input label: expected string [batch], found it is missing',
    },
    {
      name: 'an unknown input',
      given: { image, label, extra: label },
      want: 'input extra: expected one of image, label, found a name the model does not take',
    },
    {
      name: 'another dtype',
      given: { label, image: defineTensor('float64', [2, 3], new Float64Array(6)) },
      want: 'input image: expected float32 [batch, 3], found float64 [2, 3]',
    },
    {
      name: 'another rank',
      given: { label, image: defineTensor('float32', [6], new Float32Array(6)) },
      want: 'input image: expected float32 [batch, 3], found float32 [6]',
    },
    {
      name: 'another fixed dimension',
      given: { label, image: defineTensor('float32', [2, 2], new Float32Array(4)) },
      want: 'input image: expected float32 [batch, 3], found float32 [2, 2]',
    },
    {
      name: 'two sizes of one symbolic dimension',
      given: { image, label: defineTensor('string', [1], ['a']) },
      want: 'input label: expected string [batch], found string [1] while batch is 2 in an earlier axis',
    },
    {
      name: 'data that does not fit its shape',
      given: { image, label: { dtype: 'string', shape: [2], data: ['a'] } },
      want: 'input label: expected string [batch], found string [2] with data of 1 elements',
    },
  ])('throws DECODE_FAILED for $name', ({ given, want }) => {
    const assert = () => assertInputs(signature, given)
    expect(assert).toThrow(expect.objectContaining({ code: 'DECODE_FAILED' }))
    expect(assert).toThrow(`Failed to decode ${want}`)
  })

  test('does not take an inherited property for an input', () => {
    const inherited: ModelSignature = {
      inputs: [{ name: 'toString', dtype: 'string', shape: [] }],
      outputs: [],
    }
    expect(() => assertInputs(inherited, {})).toThrow('Failed to decode input toString')
  })

  test('lets anonymous dimensions differ between inputs', () => {
    const open: ModelSignature = {
      inputs: ['a', 'b'].map((name) => ({ name, dtype: 'string', shape: [ANONYMOUS_DIMENSION] })),
      outputs: [],
    }
    const inputs = { a: label, b: defineTensor('string', [1], ['x']) }
    expect(() => assertInputs(open, inputs)).not.toThrow()
  })
})
