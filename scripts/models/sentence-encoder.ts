import { createTokenizer } from '../../src/features/tokenizer.ts'
import { floats, integers } from '../onnx/constants.ts'
import { defineGraph, node, serializeModel } from '../onnx/onnx-writer.ts'
import { learnSentenceTokenizer, readSentenceGroups } from './sentence-encoder-corpus.ts'
import { DIMENSION, trainSentenceEncoder } from './sentence-encoder-training.ts'

/** The id that fills up short sentences. */
const PADDING = 0
/** Keeps the length of a sentence without tokens from being divided by. */
const MIN_LENGTH = 1e-12

/**
 * Trains the sentence encoder and builds its model file: `tokens`, int64 `[batch, length]` with padding (0) anywhere,
 * gives `embedding`, float32 `[batch, 64]` of length 1. A sentence without tokens gives zeros.
 */
export function buildSentenceEncoder(): Uint8Array {
  const tokenizer = createTokenizer(learnSentenceTokenizer(), 'sentence_encoder')
  const groups = readSentenceGroups().map((group) => group.map(tokenizer.encode))
  const { embedding } = trainSentenceEncoder(groups, tokenizer.vocabularySize)
  // Tokens that no sentence contains say nothing.
  const seen = new Set(groups.flat(2))
  const vectors = embedding.value.data.map((element, i) =>
    seen.has(Math.floor(i / DIMENSION)) ? element : 0,
  )
  return serializeModel(defineSentenceGraph(vectors, tokenizer.vocabularySize))
}

function defineSentenceGraph(vectors: Float64Array, vocabularySize: number) {
  return defineGraph({
    name: 'sentence_encoder',
    description: 'Gives a vector of length 1 for a sentence; similar sentences have similar vectors.',
    inputs: [{ name: 'tokens', dtype: 'int64', shape: ['batch', 'length'] }],
    outputs: [{ name: 'embedding', dtype: 'float32', shape: ['batch', DIMENSION] }],
    constants: [
      floats('vectors', vectors, [vocabularySize, DIMENSION]),
      integers('padding', [PADDING]),
      integers('vector_axis', [2]),
      integers('length_axis', [1]),
      floats('zero', 0),
      floats('min_length', MIN_LENGTH),
    ],
    nodes: [
      node('Gather', { inputs: ['vectors', 'tokens'], outputs: ['token_vectors'] }),
      node('Equal', { inputs: ['tokens', 'padding'], outputs: ['is_padding'] }),
      node('Unsqueeze', { inputs: ['is_padding', 'vector_axis'], outputs: ['is_padding_vector'] }),
      node('Where', { inputs: ['is_padding_vector', 'zero', 'token_vectors'], outputs: ['kept_vectors'] }),
      node(
        'ReduceSum',
        { inputs: ['kept_vectors', 'length_axis'], outputs: ['sum'] },
        { attributes: { keepdims: { int: 0 } } },
      ),
      node(
        'ReduceL2',
        { inputs: ['sum'], outputs: ['sum_length'] },
        { attributes: { axes: { ints: [1] }, keepdims: { int: 1 } } },
      ),
      node('Max', { inputs: ['sum_length', 'min_length'], outputs: ['safe_length'] }),
      node('Div', { inputs: ['sum', 'safe_length'], outputs: ['embedding'] }),
    ],
  })
}
