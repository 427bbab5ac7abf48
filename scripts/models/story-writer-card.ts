import { stringify } from 'yaml'
import { toCardTokenizer } from './training/card-tokenizer.ts'
import { CONTEXT, learnStoryTokenizer } from './story-writer-tokens.ts'

/** Writes the model card of the story writer, whose tokenizer is learnt from its corpus. */
export function writeStoryWriterCard(): string {
  return stringify({
    description: 'Writes short stories and answers simple questions, token by token',
    model: 'story_writer.onnx',
    inputs: [{ name: 'tokens', kind: 'tensor', tensor: 'tokens' }],
    outputs: [{ name: 'logits', kind: 'tensor', tensor: 'logits' }],
    generation: {
      context: CONTEXT,
      padding: '<|padding|>',
      start: '<|start|>',
      end: '<|end|>',
      roles: { system: '<|system|>', user: '<|user|>', assistant: '<|assistant|>' },
      tokenizer: toCardTokenizer(learnStoryTokenizer()),
    },
  })
}
