import { floats, integers } from '../onnx/constants.ts'
import { defineGraph, node, serializeModel } from '../onnx/onnx-writer.ts'
import { TICKET_TOPICS } from './ticket-topic/sentences.ts'
import { TICKET_WORDS, trainTicketTopic } from './ticket-topic/training.ts'

/**
 * Builds the model file of ticket_topic: a linear classifier of words that was trained on sentences made of templates.
 *
 * - `counts`: float32 `[batch, words]`, how often each word occurs; an empty text has none
 * - `topic`: float32 `[batch, topics]`, probabilities, which add up to 1
 */
export function buildTicketTopic(): Uint8Array {
  const { weight, bias } = trainTicketTopic()
  return serializeModel(
    defineGraph({
      name: 'ticket_topic',
      description: 'Finds out what a ticket is about.',
      inputs: [{ name: 'counts', dtype: 'float32', shape: ['batch', TICKET_WORDS.length] }],
      outputs: [{ name: 'topic', dtype: 'float32', shape: ['batch', TICKET_TOPICS.length] }],
      constants: [
        floats('weight', weight.value.data, [TICKET_TOPICS.length, TICKET_WORDS.length]),
        floats('bias', bias.value.data),
        floats('one', 1),
        integers('last_axis', [1]),
      ],
      nodes: [
        node('ReduceSum', { inputs: ['counts', 'last_axis'], outputs: ['length'] }),
        node('Max', { inputs: ['length', 'one'], outputs: ['positive_length'] }),
        node('Sqrt', { inputs: ['positive_length'], outputs: ['divisor'] }),
        node('Div', { inputs: ['counts', 'divisor'], outputs: ['shares'] }),
        node(
          'Gemm',
          { inputs: ['shares', 'weight', 'bias'], outputs: ['logits'] },
          { attributes: { transB: { int: 1 } } },
        ),
        node('Softmax', { inputs: ['logits'], outputs: ['topic'] }, { attributes: { axis: { int: 1 } } }),
      ],
    }),
  )
}
