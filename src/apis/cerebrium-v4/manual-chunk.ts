import type { Usage } from '../../openai/answer-head.ts'
import type { ChatCompletionChunk } from '../../openai/chat-answer.ts'

/** A chunk as the vendor's manual prints it: `text` in place of `delta`, and the object of a whole answer. */
export interface ManualChunk {
  readonly id: string
  readonly object: 'chat.completion'
  readonly created: number
  readonly model: string
  readonly choices: readonly {
    readonly text: string
    readonly index: number
    readonly logprobs: null
    readonly finish_reason: string | null
  }[]
  /** There when the client asked for it. */
  readonly usage?: Usage | null
}

/** Rewrites a chunk; log probabilities have no place in it. */
export function toManualChunk({ id, created, model, choices, usage }: ChatCompletionChunk): ManualChunk {
  return {
    id,
    object: 'chat.completion',
    created,
    model,
    choices: choices.map(({ delta, index, finish_reason }) => ({
      text: delta.content ?? '',
      index,
      logprobs: null,
      finish_reason,
    })),
    ...(usage === undefined ? {} : { usage }),
  }
}
