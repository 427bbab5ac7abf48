import { wait, type Clock } from '../clock/clock.ts'
import type { TextGenerator } from '../engine/text-generator.ts'

/** Holds the first token of one request back for `latencyMs`, however many texts the request asks for. */
export function delayGenerator(generator: TextGenerator, latencyMs: number, clock: Clock): TextGenerator {
  if (latencyMs <= 0) return generator
  let begin: Promise<void> | undefined
  return {
    ...generator,
    async *generate(request, options) {
      await (begin ??= wait(clock, latencyMs, options?.signal))
      return yield* generator.generate(request, options)
    },
    async *score(tokens, topLogprobs, options) {
      await (begin ??= wait(clock, latencyMs, options?.signal))
      yield* generator.score(tokens, topLogprobs, options)
    },
  }
}
