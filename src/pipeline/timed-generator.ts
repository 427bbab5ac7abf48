import { readSteadyMs, wait, type Clock } from '../clock/clock.ts'
import type { TextGenerator } from '../engine/text-generator.ts'
import type { RequestTiming } from './request-timing.ts'

/**
 * Holds the first token of one request back, however many texts the request asks for, and every further one of a text. Tells
 * how long the model took.
 */
export function timeGenerator(
  generator: TextGenerator,
  { drawLatencyMs, drawBetweenTokensMs, onInference }: RequestTiming,
  clock: Clock,
): TextGenerator {
  let latencyMs: number | undefined
  let begin: Promise<void> | undefined
  const waitFirst = (signal: AbortSignal | undefined): Promise<void> | undefined => {
    latencyMs ??= drawLatencyMs()
    return latencyMs > 0 ? (begin ??= wait(clock, latencyMs, signal)) : undefined
  }
  async function* time<Token, End>(
    tokens: AsyncGenerator<Token, End, undefined>,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Token, End, undefined> {
    let elapsedMs = 0
    try {
      for (let isFirst = true; ; isFirst = false) {
        const startMs = readSteadyMs(clock)
        const next = await tokens.next()
        elapsedMs += readSteadyMs(clock) - startMs
        if (next.done === true) return next.value
        const pauseMs = isFirst ? 0 : (drawBetweenTokensMs?.() ?? 0)
        if (pauseMs > 0) await wait(clock, pauseMs, signal)
        yield next.value
      }
    } finally {
      onInference(elapsedMs)
      // Whoever leaves the loop ends the generation.
      await tokens.return(undefined as never)
    }
  }
  return {
    ...generator,
    async *generate(request, options) {
      await waitFirst(options?.signal)
      return yield* time(generator.generate(request, options), options?.signal)
    },
    async *score(tokens, topLogprobs, options) {
      await waitFirst(options?.signal)
      return yield* time(generator.score(tokens, topLogprobs, options), options?.signal)
    },
  }
}
