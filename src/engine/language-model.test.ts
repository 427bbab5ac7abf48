import { describe, expect, test } from 'vitest'
import { createTinyModel, TINY_CARD } from '../../test/support/tiny-language-model.ts'
import { defineTensor } from '../tensor/tensor.ts'
import { createNextLogits } from './language-model.ts'
import { createReferenceModel } from './reference/reference-engine.ts'

describe('createNextLogits', () => {
  test.each([
    {
      name: 'another window',
      input: ['int64', 9],
      output: ['float32', 270],
      want: 'found tokens int64 [batch, 9]',
    },
    {
      name: 'another vocabulary',
      input: ['int64', 8],
      output: ['float32', 9],
      want: 'found logits float32 [batch, 9]',
    },
    {
      name: 'another dtype',
      input: ['int32', 8],
      output: ['float32', 270],
      want: 'found tokens int32 [batch, 8]',
    },
  ] as const)('throws MODEL_INVALID for $name than the card says', ({ input, output, want }) => {
    const model = createReferenceModel(
      {
        inputs: [{ name: 'tokens', dtype: input[0], shape: ['batch', input[1]] }],
        outputs: [{ name: 'logits', dtype: output[0], shape: ['batch', output[1]] }],
      },
      () => ({}),
    )
    const create = () => createNextLogits(model, TINY_CARD, [])
    expect(create).toThrow(expect.objectContaining({ code: 'MODEL_INVALID' }))
    expect(create).toThrow(want)
  })

  test('throws MODEL_INVALID for a model with two inputs', () => {
    const spec = { name: 'a', dtype: 'int64', shape: ['batch', 8] } as const
    const model = createReferenceModel({ inputs: [spec, { ...spec, name: 'b' }], outputs: [] }, () => ({}))
    expect(() => createNextLogits(model, TINY_CARD, [])).toThrow(
      'found a int64 [batch, 8] and b int64 [batch, 8]',
    )
  })

  test('takes names and open dimensions as the model has them', async () => {
    const model = createReferenceModel(
      {
        inputs: [{ name: 'ids', dtype: 'int64', shape: ['n', 'window'] }],
        outputs: [{ name: 'scores', dtype: 'float32', shape: ['n', '?'] }],
      },
      ({ ids }) => {
        expect(ids).toMatchObject({ shape: [1, 8], data: BigInt64Array.of(0n, 0n, 0n, 0n, 0n, 0n, 1n, 9n) })
        return { scores: defineTensor('float32', [1, 270], new Float32Array(270).fill(2)) }
      },
    )
    expect(await createNextLogits(model, TINY_CARD, []).compute([1, 9], {})).toEqual(
      new Float32Array(270).fill(2),
    )
  })

  test('throws ENGINE_FAILED when the model gives another number of logits', async () => {
    const model = createReferenceModel(
      {
        inputs: [{ name: 'ids', dtype: 'int64', shape: ['n', 8] }],
        outputs: [{ name: 'scores', dtype: 'float32', shape: ['n', '?'] }],
      },
      () => ({ scores: defineTensor('float32', [1, 2], new Float32Array(2)) }),
    )
    await expect(createNextLogits(model, TINY_CARD, []).compute([1], {})).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: 'Failed to compute logits: expected float32 [1, 270], found float32 [1, 2]',
    })
  })
})

test('remembers the logits of a window, with what never occurs masked', async () => {
  let runs = 0
  const model = createTinyModel(TINY_CARD, () => {
    runs += 1
    return new Float32Array(TINY_CARD.tokenizer.vocabularySize).fill(2)
  })
  const next = createNextLogits(model, TINY_CARD, [3])
  expect(next.recall([1, 9])).toBeUndefined()
  const computed = await next.compute([1, 9], {})
  expect(computed[3]).toBe(-Infinity)
  expect(next.recall([1, 9])).toBe(computed)
  expect(next.recall([9, 1])).toBeUndefined()
  expect(runs).toBe(1)
})
