import type { RunOptions } from '../engine/engine.ts'
import type { ScoredToken, TextGenerator } from '../engine/text-generator.ts'
import { createHead, toUsage, type AnswerContext, type AnswerHead, type Usage } from './answer-head.ts'
import { planChoices, runChoices } from './choices.ts'
import { collect, mapParts } from './collect.ts'
import type { CompletionPrompt, CompletionRequest } from './completion-request.ts'
import {
  countCodePoints,
  createCompletionLogprobs,
  joinCompletionLogprobs,
  type CompletionLogprobs,
  type PlacedToken,
} from './logprobs.ts'

/** A choice of an answer, or a part of one in a stream. Choices of one prompt follow each other. */
export interface CompletionChoice<Reason = 'stop' | 'length'> {
  readonly text: string
  readonly index: number
  readonly logprobs: CompletionLogprobs | null
  readonly finish_reason: Reason
}

/** The answer to a request without `stream`. */
export interface Completion extends AnswerHead<'text_completion'> {
  readonly choices: readonly CompletionChoice[]
  readonly usage: Usage
}

/** One event of a stream. */
export interface CompletionChunk extends AnswerHead<'text_completion'> {
  readonly choices: readonly CompletionChoice<'stop' | 'length' | null>[]
  /** There when it was asked for: null but in the last chunk. */
  readonly usage?: Usage | null
}

type Part = CompletionChoice<'stop' | 'length' | null>

/**
 * Completes prompts as a whole.
 *
 * @throws {ToolkitError} REQUEST_CANCELLED when the context's signal is aborted; ENGINE_CLOSED, ENGINE_FAILED as the model
 */
export async function createCompletion(
  generator: TextGenerator,
  request: CompletionRequest,
  context: AnswerContext,
): Promise<Completion> {
  const head = createHead('text_completion', { idPrefix: 'cmpl', model: request.model }, context)
  const { parts, result: usage } = await collect(run(generator, request, context))
  return {
    ...head,
    choices: Array.from({ length: request.prompts.length * request.choiceCount }, (_, index) => {
      const own = parts.filter((part) => part.index === index)
      return {
        text: own.map(({ text }) => text).join(''),
        index,
        logprobs:
          request.topLogprobs === undefined
            ? null
            : joinCompletionLogprobs(own.flatMap(({ logprobs }) => logprobs ?? [])),
        finish_reason: own.at(-1)?.finish_reason ?? 'length',
      }
    }),
    usage,
  }
}

/**
 * Completes prompts chunk by chunk; the texts are those of {@link createCompletion}. To leave the loop ends the
 * generation. Throws what that throws.
 */
export async function* streamCompletion(
  generator: TextGenerator,
  request: CompletionRequest,
  context: AnswerContext,
): AsyncGenerator<CompletionChunk, void, undefined> {
  const head = createHead('text_completion', { idPrefix: 'cmpl', model: request.model }, context)
  const toChunk = (choices: readonly Part[], usage: Usage | null = null): CompletionChunk => ({
    ...head,
    choices,
    ...(request.includesUsage ? { usage } : {}),
  })
  const usage = yield* mapParts(run(generator, request, context), (part) => [toChunk([part])])
  if (request.includesUsage) yield toChunk([], usage)
}

/** Gives the echoes, then all choices in turn; empty parts are left out, but for the last of a choice. */
async function* run(
  generator: TextGenerator,
  request: CompletionRequest,
  context: AnswerContext,
): AsyncGenerator<Part, Usage, undefined> {
  const { prompts, choiceCount, maxTokens, topLogprobs, echoes } = request
  const columns = prompts.flatMap((prompt) =>
    Array.from({ length: choiceCount }, () => createCompletionLogprobs(offsetOf(generator, prompt, echoes))),
  )
  const encode = (index: number, tokens: readonly PlacedToken[]): CompletionLogprobs | null =>
    topLogprobs === undefined ? null : (columns[index]?.(tokens) ?? null)

  const options = context.signal === undefined ? {} : { signal: context.signal }
  const scores = echoes && topLogprobs !== undefined
  for (const [place, prompt] of echoes ? prompts.entries() : []) {
    const tokens =
      topLogprobs === undefined
        ? []
        : await scorePrompt(generator, prompt, {
            topLogprobs,
            options: { ...options, isAccepted: place > 0 },
          })
    for (let index = place * choiceCount; index < (place + 1) * choiceCount; index++) {
      yield { text: prompt.text, index, logprobs: encode(index, tokens), finish_reason: null }
    }
  }
  const choices = prompts.flatMap(({ tokens }) =>
    planChoices(generator, request, {
      promptTokens: tokens,
      maxTokens,
      topLogprobs: topLogprobs ?? 0,
      isMessage: false,
    }),
  )
  const tokenCount = yield* mapParts(
    runChoices(generator, choices, { ...options, isAccepted: scores }),
    function* ({ index, text, tokens, finishReason }): Iterable<Part> {
      if (text === '' && finishReason === undefined && topLogprobs === undefined) return
      yield { text, index, logprobs: encode(index, tokens), finish_reason: finishReason ?? null }
    },
  )
  return toUsage(
    prompts.reduce((count, { tokens }) => count + tokens.length, 0),
    tokenCount,
  )
}

/** Where the first listed token begins. A tokenizer that puts a space before a text has one character more than it. */
function offsetOf({ card }: TextGenerator, { text, tokens }: CompletionPrompt, echoes: boolean): number {
  const length = countCodePoints(text)
  return echoes ? length - countCodePoints(card.tokenizer.decode(tokens)) : length
}

async function scorePrompt(
  generator: TextGenerator,
  { tokens, addedCount }: CompletionPrompt,
  { topLogprobs, options }: { readonly topLogprobs: number; readonly options: RunOptions },
): Promise<readonly PlacedToken[]> {
  const { tokenizer } = generator.card
  const [first] = tokens.slice(addedCount)
  if (first === undefined) return []
  const { parts } = await collect<ScoredToken, void>(generator.score(tokens, topLogprobs, options))
  return [
    { tokenText: tokenizer.decode([first]), bytes: tokenizer.bytesOf(first), logprob: null },
    // Those of `score` begin with the second of all tokens.
    ...parts.slice(addedCount),
  ]
}
