import type { TextGenerator } from '../engine/text-generator.ts'

/** Writes texts for work that has been accepted: its first token waits for a busy model as the later ones do. */
export function acceptGenerator(generator: TextGenerator): TextGenerator {
  return {
    ...generator,
    generate: (request, options) => generator.generate(request, { ...options, isAccepted: true }),
    score: (tokens, topLogprobs, options) =>
      generator.score(tokens, topLogprobs, { ...options, isAccepted: true }),
  }
}
