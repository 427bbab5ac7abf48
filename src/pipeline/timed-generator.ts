import { modelFailed } from '../apis/failure.ts'
import { readSteadyMs, wait, type Clock } from '../clock/clock.ts'
import type { RunOptions } from '../engine/engine.ts'
import type { TextGenerator } from '../engine/text-generator.ts'
import { hasCode, messageOf } from '../errors/toolkit-error.ts'
import type { RequestTiming } from './request-timing.ts'

/**
 * Holds the first token of one request back, however many texts the request asks for, and every further one of a text. Tells
 * how long the model took.
 */
export function timeGenerator(
  generator: TextGenerator,
  { drawLatencyMs, drawBetweenTokensMs, onInference, onFailure }: RequestTiming,
  clock: Clock,
): TextGenerator {
  let latencyMs: number | undefined
  let begin: Promise<void> | undefined
  const waitFirst = (signal: AbortSignal | undefined): Promise<void> | undefined => {
    latencyMs ??= drawLatencyMs()
    return latencyMs > 0 ? (begin ??= wait(clock, latencyMs, signal)) : undefined
  }
  async function* time<Token, End>(
    write: (options: RunOptions) => AsyncGenerator<Token, End, undefined>,
    options: RunOptions = {},
  ): AsyncGenerator<Token, End, undefined> {
    const { signal } = options
    await waitFirst(signal)
    let elapsedMs: number | undefined
    let computedMs: number | undefined
    const onComputed = (runMs: number): void => void (computedMs = (computedMs ?? 0) + runMs)
    const tokens = write({ ...options, onComputed })
    try {
      for (let isFirst = true; ; isFirst = false) {
        const startMs = readSteadyMs(clock)
        const next = await tokens.next()
        elapsedMs = (elapsedMs ?? 0) + readSteadyMs(clock) - startMs
        if (next.done === true) return next.value
        const pauseMs = isFirst ? 0 : (drawBetweenTokensMs?.() ?? 0)
        if (pauseMs > 0) await wait(clock, pauseMs, signal)
        yield next.value
      }
    } catch (error) {
      if (!hasCode(error, 'REQUEST_CANCELLED')) onFailure(modelFailed(error, messageOf(error)))
      throw error
    } finally {
      const tookMs = computedMs ?? elapsedMs
      if (tookMs !== undefined) onInference(tookMs)
      // Whoever leaves the loop ends the generation.
      await tokens.return(undefined as never)
    }
  }
  return {
    ...generator,
    generate: (request, options) => time((told) => generator.generate(request, told), options),
    score: (tokens, topLogprobs, options) =>
      time((told) => generator.score(tokens, topLogprobs, told), options),
  }
}
