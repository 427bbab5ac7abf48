import type { Clock } from '../clock/clock.ts'
import { createRandom, type RandomStream } from '../random/random.ts'

/** What an answer needs beside the request and the model. */
export interface AnswerContext {
  /** Where ids come from. */
  readonly ids: RandomStream
  readonly clock: Clock
  /** The model's name in the answer; the request's when left out. */
  readonly model?: string
  /** Ends the work. */
  readonly signal?: AbortSignal
}

/** What an answer and all chunks of a stream begin with. */
export interface AnswerHead<Kind extends string> {
  readonly id: string
  readonly object: Kind
  /** Seconds since the Unix epoch. */
  readonly created: number
  readonly model: string
  /** Equal for equal models. */
  readonly system_fingerprint: string
}

/** Creates the head of one answer; draws one id. */
export function createHead<Kind extends string>(
  object: Kind,
  { idPrefix, model }: { readonly idPrefix: string; readonly model: string },
  context: AnswerContext,
): AnswerHead<Kind> {
  const name = context.model ?? model
  return {
    id: `${idPrefix}-${context.ids.hex(14)}`,
    object,
    created: Math.floor(context.clock.nowMs() / 1000),
    model: name,
    system_fingerprint: `fp_${createRandom(0).stream(`fingerprint/${name}`).hex(5)}`,
  }
}

/** How many tokens a request took. */
export interface Usage {
  readonly prompt_tokens: number
  readonly completion_tokens: number
  readonly total_tokens: number
}

export function toUsage(promptTokens: number, completionTokens: number): Usage {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  }
}
