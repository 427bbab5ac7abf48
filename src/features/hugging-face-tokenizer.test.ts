import { expect, test } from 'vitest'
import { bytePairFile, wordPieceFile } from '../../test/own-models/tokenizer-files.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { loadCardFiles } from './card-files.ts'
import type { Feature } from './feature.ts'
import { createHuggingFaceTokenizer } from './hugging-face-tokenizer.ts'
import { bindModelCard, parseModelCard } from './model-card.ts'

const create = (text: string) => createHuggingFaceTokenizer(JSON.parse(text), 'tokenizer.json')

test('takes words apart as WordPiece does, in lower case, with the tokens around a text', async () => {
  const tokenizer = await create(wordPieceFile())
  const { encode, padding, vocabularySize, special } = tokenizer
  expect(encode('The CATS running!')).toEqual([2, 4, 5, 7, 8, 9, 11, 3])
  expect(encode('zebra')).toEqual([2, 1, 3])
  expect(encode('')).toEqual([2, 3])
  expect(tokenizer.decode([2, 4, 5, 7, 3])).toBe('the cats')
  expect({ padding, vocabularySize, separator: special.get('[SEP]') }).toEqual({
    padding: 0,
    vocabularySize: 12,
    separator: 3,
  })
})

test('takes texts apart as byte-level BPE does', async () => {
  const tokenizer = await create(bytePairFile())
  expect(tokenizer.encode('ab ab')).toEqual([4, 5])
  expect(tokenizer.decode([4, 5])).toBe('ab ab')
  expect(tokenizer.padding).toBe(5)
  expect(tokenizer.bytesOf(5)).toEqual(new TextEncoder().encode(' ab'))
})

test('cuts between the tokens around a text, at the length of the file or a shorter one', async () => {
  const { encode, encodeWithin } = await create(wordPieceFile({ maxLength: 5 }))
  expect(encode('the cats running')).toEqual([2, 4, 5, 7, 3])
  expect(encodeWithin?.('the cats running', { limit: 4, cutsStart: false })).toEqual([2, 4, 5, 3])
  expect(encodeWithin?.('the cats running', { limit: 4, cutsStart: true })).toEqual([2, 8, 9, 3])
  expect(encodeWithin?.('the', { limit: 1, cutsStart: false })).toEqual([2])
})

test.each([
  { name: 'a list', text: '[]' },
  { name: 'an object without a model', text: '{"version":"1.0"}' },
  {
    name: 'a model of another kind',
    text: JSON.stringify({ ...JSON.parse(wordPieceFile()), model: { type: 'Nope' } }),
  },
  {
    name: 'a vocabulary that is missing',
    text: JSON.stringify({ ...JSON.parse(wordPieceFile()), model: { type: 'WordPiece' } }),
  },
])('refuses $name', async ({ text }) => {
  await expect(create(text)).rejects.toMatchObject({
    code: 'MODEL_INVALID',
    message: expect.stringMatching(
      /^Failed to read tokenizer tokenizer\.json: expected a tokenizer\.json of Hugging Face, found /,
    ),
  })
})

test('rejects tokens that are not in the vocabulary', async () => {
  const tokenizer = await create(wordPieceFile())
  expect(() => tokenizer.decode([12])).toThrow(expect.objectContaining({ code: 'DECODE_FAILED' }))
})

const IDS = { dtype: 'int64', shape: ['batch', 'tokens'] } as const

async function bindText(
  members: string,
  maskSpec: object = {},
  padding: object | null = null,
): Promise<Feature> {
  const text = `
model: m.onnx
inputs:
  - { name: text, kind: text, tensor: ids, tokenizer: { kind: hugging-face, file: tokenizer.json }${members} }
outputs: [{ name: y, kind: number, tensor: y }]`
  const folder = {
    readText: () => Promise.resolve(JSON.stringify({ ...(JSON.parse(wordPieceFile()) as object), padding })),
    importModule: () => Promise.reject(new Error('no module')),
  }
  const others = ['mask', 'kinds'].filter(
    (name) => members.includes(`: ${name}`) || (name === 'mask' && members !== ''),
  )
  const inputs = [{ name: 'ids', ...IDS }, ...others.map((name) => ({ name, ...IDS, ...maskSpec }))]
  const signature = { inputs, outputs: [{ name: 'y', dtype: 'float32', shape: ['batch'] } as const] }
  const card = await loadCardFiles(parseModelCard(text, 'm'), folder, 'm')
  return bindModelCard(card, signature, 'm').inputs[0] as Feature
}

test('fills the mask of a batch, in the dtype that the model takes', async () => {
  const feature = await bindText(', mask: mask')
  const texts = [{ value: 'the cat' }, { value: 'dog' }]
  const { ids, mask } = feature.encodeAll?.(texts) as Record<string, Tensor>
  expect(ids).toEqual({
    dtype: 'int64',
    shape: [2, 4],
    data: BigInt64Array.of(2n, 4n, 5n, 3n, 2n, 6n, 3n, 0n),
  })
  expect(mask?.data).toEqual(BigInt64Array.of(1n, 1n, 1n, 1n, 1n, 1n, 1n, 0n))
  const float = await bindText(', mask: mask', { dtype: 'float32' })
  expect((float.encodeAll?.(texts) as Record<string, Tensor>)['mask']?.data).toEqual(
    Float32Array.of(1, 1, 1, 1, 1, 1, 1, 0),
  )
  expect(feature.encodeAll?.([{ value: 1 }])).toMatchObject([{ code: 'feature-type' }])
})

test.each([
  {
    name: 'at the start, to the longest, in types of its own',
    padding: { strategy: 'BatchLongest', direction: 'Left', pad_id: 0, pad_type_id: 3 },
    ids: [2, 4, 5, 3, 0, 2, 6, 3],
    mask: [1, 1, 1, 1, 0, 1, 1, 1],
    kinds: [0, 0, 0, 0, 3, 0, 0, 0],
  },
  {
    name: 'to a fixed number of tokens',
    padding: { strategy: { Fixed: 5 }, direction: 'Right', pad_id: 1 },
    ids: [2, 4, 5, 3, 1, 2, 6, 3, 1, 1],
    mask: [1, 1, 1, 1, 0, 1, 1, 1, 0, 0],
    kinds: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
  {
    name: 'to a multiple',
    padding: { strategy: 'BatchLongest', direction: 'Right', pad_to_multiple_of: 3, pad_id: 0 },
    ids: [2, 4, 5, 3, 0, 0, 2, 6, 3, 0, 0, 0],
    mask: [1, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0],
    kinds: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
])('fills texts up as the file says: $name', async ({ padding, ids, mask, kinds }) => {
  const feature = await bindText(', mask: mask, types: kinds', {}, padding)
  const made = feature.encodeAll?.([{ value: 'the cat' }, { value: 'dog' }]) as Record<string, Tensor>
  const numbers = Object.fromEntries(
    Object.entries(made).map(([name, { data }]) => [name, Array.from(data as BigInt64Array, Number)]),
  )
  expect(numbers).toEqual({ ids, mask, kinds })
})

test('cuts at the length of the card and keeps the last token', async () => {
  const feature = await bindText(', mask: mask, maxLength: 3')
  const { ids } = feature.encodeAll?.([{ value: 'the cat runs' }]) as Record<string, Tensor>
  expect(ids?.data).toEqual(BigInt64Array.of(2n, 4n, 3n))
})

test.each([
  {
    name: 'a mask that the model has not',
    members: ', mask: nothing',
    message: /an input of the model, which has 'ids', 'mask', found 'nothing'/,
  },
  {
    name: 'two uses of one input',
    members: ', mask: mask, types: ids',
    message: /the name of another input in 'types'/,
  },
])('refuses $name', async ({ members, message }) => {
  await expect(bindText(members)).rejects.toThrow(message)
})

test('refuses a mask of another rank', async () => {
  await expect(bindText(', mask: mask', { shape: ['batch'] })).rejects.toThrow(
    "expected a tensor [batch, tokens] of numbers, 'mask' is int64 [batch]",
  )
})
