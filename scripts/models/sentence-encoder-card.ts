import { stringify } from 'yaml'
import { toCardTokenizer } from './training/card-tokenizer.ts'
import { learnSentenceTokenizer } from './sentence-encoder-corpus.ts'

/** Writes the model card of the sentence encoder, whose tokenizer is learnt from its corpus. */
export function writeSentenceEncoderCard(): string {
  return stringify({
    description: 'Turns a sentence into a vector of length 1; similar sentences have similar vectors',
    model: 'sentence_encoder.onnx',
    inputs: [
      { name: 'text', kind: 'text', tensor: 'tokens', tokenizer: toCardTokenizer(learnSentenceTokenizer()) },
    ],
    outputs: [{ name: 'embedding', kind: 'tensor', tensor: 'embedding' }],
  })
}
