import { serializeModel, defineGraph, node } from '../onnx/onnx-writer.ts'
import { floats, integers } from '../onnx/constants.ts'
import { readTrainingDocuments } from './story-writer-corpus.ts'
import { NETWORK, PADDING, type StoryParameters } from './story-writer-network.ts'
import { CONTEXT, VOCABULARY_SIZE, encodeDocuments, learnStoryTokenizer } from './story-writer-tokens.ts'
import { trainStoryWriter } from './story-writer-training.ts'
import { transpose } from './training/matrix.ts'
import type { Variable } from './training/tape.ts'

const { width, heads, tail } = NETWORK
const HEAD_SIZE = width / heads

/** The logit of a token that no training text contains. */
const NEVER_SEEN = -15
/** Added to the score of a position that holds padding: nothing is left of it after the softmax. */
const MASKED = -1e9

/**
 * Trains the story writer and builds its model file: `tokens`, int64 `[batch, 32]` with padding (0) at the left, gives
 * `logits`, float32 `[batch, vocabulary]` for the token after the last one.
 */
export function buildStoryWriter(): Uint8Array {
  const card = learnStoryTokenizer()
  const documents = encodeDocuments(card, readTrainingDocuments())
  // Most of the 256 bytes never stand alone: the network is trained on the tokens that occur.
  const seen = [...new Set([PADDING, ...documents.flat()])].sort((a, b) => a - b)
  const places = new Map(seen.map((token, place) => [token, place]))
  const parameters = trainStoryWriter(
    documents.map((document) => document.map((token) => places.get(token) as number)),
    seen.length,
  )
  return serializeModel(defineStoryGraph(parameters, seen))
}

function defineStoryGraph(parameters: StoryParameters, seen: readonly number[]) {
  const embedding = new Float64Array(VOCABULARY_SIZE * width)
  const tokenBias = new Float64Array(VOCABULARY_SIZE).fill(NEVER_SEEN)
  seen.forEach((token, place) => {
    const row = parameters.embedding.value.data.subarray(place * width, (place + 1) * width)
    embedding.set(row, token * width)
    tokenBias[token] = parameters.tokenBias.value.data[place] as number
  })
  const scale = 1 / Math.sqrt(HEAD_SIZE)
  const weight = (name: string, { value }: Variable, factor = 1) => {
    const { rows, columns, data } = transpose(value)
    return floats(
      name,
      data.map((element) => element * factor),
      [rows, columns],
    )
  }
  const tails = Array.from({ length: tail + 1 }, (_, back) => back)
  return defineGraph({
    name: 'story_writer',
    description: 'Predicts the next token of a short story or chat.',
    inputs: [{ name: 'tokens', dtype: 'int64', shape: ['batch', CONTEXT] }],
    outputs: [{ name: 'logits', dtype: 'float32', shape: ['batch', VOCABULARY_SIZE] }],
    constants: [
      floats('embedding', embedding, [VOCABULARY_SIZE, width]),
      floats('token_bias', tokenBias),
      weight('tail_weight', parameters.tailWeight),
      floats('tail_bias', parameters.tailBias.value.data),
      weight('query_weight', parameters.queryWeight, scale),
      weight('key_weight', parameters.keyWeight),
      weight('value_weight', parameters.valueWeight),
      weight('mix_weight', parameters.mixWeight),
      floats('distance_bias', toPositionBias(parameters.distanceBias), [heads, 1, CONTEXT]),
      weight('hidden_weight', parameters.hiddenWeight),
      floats('hidden_bias', parameters.hiddenBias.value.data),
      weight('output_weight', parameters.outputWeight),
      floats('output_bias', parameters.outputBias.value.data),
      floats('zero', 0),
      floats('masked_score', MASKED),
      integers('padding', [PADDING]),
      integers('tail_pads', [0, tail, 0, 0]),
      integers('position_axis', [1]),
      integers('last_start', [CONTEXT - 1]),
      integers('head_axes', [1, 2]),
      integers('per_head', [0, CONTEXT, heads, HEAD_SIZE]),
      integers('last_per_head', [0, 1, heads, HEAD_SIZE]),
      integers('row_shape', [0, width]),
      ...tails.flatMap((back) => [
        integers(`tail_start_${back}`, [tail - back]),
        integers(`tail_end_${back}`, [tail - back + CONTEXT]),
      ]),
      integers('context', [CONTEXT]),
    ],
    nodes: [
      node('Pad', { inputs: ['tokens', 'tail_pads'], outputs: ['padded'] }),
      node('Gather', { inputs: ['embedding', 'padded'], outputs: ['embedded'] }),
      ...tails.map((back) =>
        node('Slice', {
          inputs: ['embedded', `tail_start_${back}`, `tail_end_${back}`, 'position_axis'],
          outputs: [`tail_${back}`],
        }),
      ),
      node(
        'Concat',
        { inputs: tails.map((back) => `tail_${back}`), outputs: ['tails'] },
        { attributes: { axis: { int: 2 } } },
      ),
      node('MatMul', { inputs: ['tails', 'tail_weight'], outputs: ['tail_product'] }),
      node('Add', { inputs: ['tail_product', 'tail_bias'], outputs: ['tail_sum'] }),
      node('Tanh', { inputs: ['tail_sum'], outputs: ['places'] }),
      ...attentionNodes(),
      node('MatMul', { inputs: ['mixed', 'hidden_weight'], outputs: ['hidden_product'] }),
      node('Add', { inputs: ['hidden_product', 'hidden_bias'], outputs: ['hidden_sum'] }),
      node('Relu', { inputs: ['hidden_sum'], outputs: ['hidden'] }),
      node('MatMul', { inputs: ['hidden', 'output_weight'], outputs: ['output_product'] }),
      node('Add', { inputs: ['output_product', 'output_bias'], outputs: ['output_sum'] }),
      node('Add', { inputs: ['mixed', 'output_sum'], outputs: ['prediction'] }),
      node(
        'Gemm',
        { inputs: ['prediction', 'embedding', 'token_bias'], outputs: ['logits'] },
        { attributes: { transB: { int: 1 } } },
      ),
    ],
  })
}

/** The last position looks at all others: training counts backwards from it, the graph forwards to it. */
function toPositionBias({ value: { rows, columns, data } }: Variable): Float64Array {
  return data.map((_, i) => {
    const [head, position] = [Math.floor(i / columns), i % columns]
    return head < rows ? (data[head * columns + columns - 1 - position] as number) : 0
  })
}

function attentionNodes() {
  const perHead = (name: string, from: string, shape: string, order: readonly number[]) => [
    node('MatMul', { inputs: [from, `${name}_weight`], outputs: [`${name}_product`] }),
    node('Reshape', { inputs: [`${name}_product`, shape], outputs: [`${name}_split`] }),
    node(
      'Transpose',
      { inputs: [`${name}_split`], outputs: [`${name}_heads`] },
      { attributes: { perm: { ints: order } } },
    ),
  ]
  return [
    node('Slice', {
      inputs: ['places', 'last_start', 'context', 'position_axis'],
      outputs: ['last'],
    }),
    ...perHead('query', 'last', 'last_per_head', [0, 2, 1, 3]),
    ...perHead('key', 'places', 'per_head', [0, 2, 3, 1]),
    ...perHead('value', 'places', 'per_head', [0, 2, 1, 3]),
    node('MatMul', { inputs: ['query_heads', 'key_heads'], outputs: ['products'] }),
    node('Add', { inputs: ['products', 'distance_bias'], outputs: ['scores'] }),
    node('Equal', { inputs: ['tokens', 'padding'], outputs: ['is_padding'] }),
    node('Where', { inputs: ['is_padding', 'masked_score', 'zero'], outputs: ['mask'] }),
    node('Unsqueeze', { inputs: ['mask', 'head_axes'], outputs: ['mask_per_head'] }),
    node('Add', { inputs: ['scores', 'mask_per_head'], outputs: ['masked_scores'] }),
    node(
      'Softmax',
      { inputs: ['masked_scores'], outputs: ['weights'] },
      { attributes: { axis: { int: -1 } } },
    ),
    node('MatMul', { inputs: ['weights', 'value_heads'], outputs: ['attended_heads'] }),
    node('Reshape', { inputs: ['attended_heads', 'row_shape'], outputs: ['attended'] }),
    node('MatMul', { inputs: ['attended', 'mix_weight'], outputs: ['mix'] }),
    node('Reshape', { inputs: ['last', 'row_shape'], outputs: ['last_row'] }),
    node('Add', { inputs: ['last_row', 'mix'], outputs: ['mixed'] }),
  ]
}
