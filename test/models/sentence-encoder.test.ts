import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { writeSentenceEncoderCard } from '../../scripts/models/sentence-encoder-card.ts'
import { readSentenceGroups } from '../../scripts/models/sentence-encoder-corpus.ts'
import type { Model } from '../../src/engine/engine.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { createTokenizer, type Tokenizer } from '../../src/features/tokenizer.ts'
import { defineTensor } from '../../src/tensor/tensor.ts'
import { SENTENCE_TRIPLES } from './sentence-triples.ts'

const folder = join(import.meta.dirname, '../../mocks/models')

let cardText: string
let tokenizer: Tokenizer
let model: Model

beforeAll(async () => {
  cardText = await readFile(join(folder, 'sentence_encoder.model.yaml'), 'utf8')
  tokenizer = createTokenizer(parse(cardText).inputs[0].tokenizer, 'sentence_encoder')
  model = await createOnnxEngine().load(
    await readFile(join(folder, 'sentence_encoder.onnx')),
    'sentence_encoder.onnx',
  )
})
afterAll(() => model.close())

/** One embedding per list of tokens, all in one run; short lists are filled up with padding. */
async function embedTokens(rows: readonly (readonly number[])[]): Promise<readonly Float32Array[]> {
  const length = Math.max(1, ...rows.map((row) => row.length))
  const data = new BigInt64Array(rows.length * length)
  rows.forEach((row, i) => data.set(row.map(BigInt), i * length))
  const { embedding } = await model.run({ tokens: defineTensor('int64', [rows.length, length], data) })
  if (embedding?.dtype !== 'float32') throw new TypeError('expected float32')
  const dimension = embedding.shape[1] ?? 0
  return rows.map((_, i) => embedding.data.subarray(i * dimension, (i + 1) * dimension))
}

const embed = (texts: readonly string[]) => embedTokens(texts.map(tokenizer.encode))
const dot = (left: Float32Array, right: Float32Array) =>
  left.reduce((sum, element, i) => sum + element * (right[i] ?? NaN), 0)
const sentences = SENTENCE_TRIPLES.flat()

describe('sentence_encoder', () => {
  test('has the model card that its corpus gives', () => {
    expect(cardText).toBe(writeSentenceEncoderCard())
  })

  test('is measured on sentences it was not trained on', () => {
    const simplify = (text: string) => text.toLowerCase().replace(/[^a-z ]/g, '')
    const trained = new Set(readSentenceGroups().flat().map(simplify))
    expect(sentences.filter((sentence) => trained.has(simplify(sentence)))).toEqual([])
  })

  test('puts the similar sentence nearer than the unrelated one in at least 90 % of the triples', async () => {
    let right = 0
    for (const triple of SENTENCE_TRIPLES) {
      const [anchor, similar, unrelated] = (await embed(triple)) as [Float32Array, Float32Array, Float32Array]
      if (dot(anchor, similar) > dot(anchor, unrelated)) right += 1
    }
    expect(SENTENCE_TRIPLES.length).toBeGreaterThanOrEqual(60)
    expect(right / SENTENCE_TRIPLES.length).toBeGreaterThanOrEqual(0.9)
  })

  test('gives vectors of length 1 within 1e-5', async () => {
    for (const embedding of await embed(sentences)) {
      expect(Math.abs(Math.sqrt(dot(embedding, embedding)) - 1)).toBeLessThan(1e-5)
    }
  })

  test('gives the same vector within 1e-6 alone, in a batch and with padding anywhere', async () => {
    const texts = sentences.slice(0, 40)
    const together = await embed(texts)
    for (const [i, text] of texts.entries()) {
      const tokens = tokenizer.encode(text)
      const [alone] = await embedTokens([tokens])
      const [padded] = await embedTokens([[0, ...tokens.flatMap((token) => [token, 0]), 0]])
      for (const other of [together[i], padded]) {
        const differences = alone?.map((element, j) => Math.abs(element - (other?.[j] ?? NaN))) ?? []
        expect(Math.max(...differences)).toBeLessThan(1e-6)
      }
    }
  })

  test('gives zeros, not NaN, for a text without tokens', async () => {
    const [embedding] = await embed([''])
    expect(embedding?.every((element) => element === 0)).toBe(true)
  })
})
