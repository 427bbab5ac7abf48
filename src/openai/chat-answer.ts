import { awaitAdmission } from '../engine/admission.ts'
import type { TextGenerator } from '../engine/text-generator.ts'
import { createHead, toUsage, type AnswerContext, type AnswerHead, type Usage } from './answer-head.ts'
import type { ChatRequest } from './chat-request.ts'
import { planChoices, runChoices, type ChoicePart } from './choices.ts'
import { collect, mapParts } from './collect.ts'
import { toChatLogprob, type ChatLogprob } from './logprobs.ts'

export interface ChatLogprobs {
  readonly content: readonly ChatLogprob[]
  readonly refusal: null
}

export interface ChatChoice {
  readonly index: number
  readonly message: { readonly role: 'assistant'; readonly content: string; readonly refusal: null }
  readonly logprobs: ChatLogprobs | null
  readonly finish_reason: 'stop' | 'length'
}

/** The answer to a request without `stream`. */
export interface ChatCompletion extends AnswerHead<'chat.completion'> {
  readonly choices: readonly ChatChoice[]
  readonly usage: Usage
}

export interface ChatChunkChoice {
  readonly index: number
  readonly delta: { readonly role?: 'assistant'; readonly content?: string; readonly refusal?: null }
  readonly logprobs: ChatLogprobs | null
  readonly finish_reason: 'stop' | 'length' | null
}

/** One event of a stream. */
export interface ChatCompletionChunk extends AnswerHead<'chat.completion.chunk'> {
  readonly choices: readonly ChatChunkChoice[]
  /** There when it was asked for: null but in the last chunk. */
  readonly usage?: Usage | null
}

/**
 * Answers a chat as a whole.
 *
 * @throws {ToolkitError} REQUEST_CANCELLED when the context's signal is aborted; ENGINE_CLOSED, ENGINE_FAILED as the model
 */
export async function createChatCompletion(
  generator: TextGenerator,
  request: ChatRequest,
  context: AnswerContext,
): Promise<ChatCompletion> {
  const head = createHead('chat.completion', { idPrefix: 'chatcmpl', model: request.model }, context)
  const { parts, result: tokenCount } = await collect(run(generator, request, context))
  return {
    ...head,
    choices: Array.from({ length: request.choiceCount }, (_, index) => {
      const own = parts.filter((part) => part.index === index)
      const content = own.map(({ text }) => text).join('')
      return {
        index,
        message: { role: 'assistant', content, refusal: null },
        logprobs: toLogprobs(request, own),
        finish_reason: own.at(-1)?.finishReason ?? 'length',
      }
    }),
    usage: toUsage(request.promptTokens.length, tokenCount),
  }
}

/**
 * Answers a chat chunk by chunk; the texts are those of {@link createChatCompletion}. To leave the loop ends the
 * generation. Throws what that throws.
 */
export async function* streamChatCompletion(
  generator: TextGenerator,
  request: ChatRequest,
  context: AnswerContext,
): AsyncGenerator<ChatCompletionChunk, void, undefined> {
  const head = createHead('chat.completion.chunk', { idPrefix: 'chatcmpl', model: request.model }, context)
  const toChunk = (choices: readonly ChatChunkChoice[], usage: Usage | null = null): ChatCompletionChunk => ({
    ...head,
    choices,
    ...(request.includesUsage ? { usage } : {}),
  })
  // The roles are known before: a model that refuses has to be heard first.
  const parts = await awaitAdmission(run(generator, request, context))
  try {
    for (let index = 0; index < request.choiceCount; index++) {
      const delta = { role: 'assistant', content: '', refusal: null } as const
      yield toChunk([{ index, delta, logprobs: null, finish_reason: null }])
    }
    const tokenCount = yield* mapParts(parts, function* (part) {
      const { index, text, tokens, finishReason } = part
      if (text !== '' || (tokens.length > 0 && request.hasLogprobs)) {
        const logprobs = toLogprobs(request, [part])
        yield toChunk([{ index, delta: { content: text }, logprobs, finish_reason: null }])
      }
      if (finishReason !== undefined) {
        yield toChunk([{ index, delta: {}, logprobs: null, finish_reason: finishReason }])
      }
    })
    if (request.includesUsage) yield toChunk([], toUsage(request.promptTokens.length, tokenCount))
  } finally {
    // Whoever leaves among the roles leaves the texts too.
    await parts.return(0)
  }
}

function run(
  generator: TextGenerator,
  request: ChatRequest,
  { signal }: AnswerContext,
): AsyncGenerator<ChoicePart, number, undefined> {
  const { promptTokens, maxTokens, topLogprobs } = request
  const choices = planChoices(generator, request, { promptTokens, maxTokens, topLogprobs, isMessage: true })
  return runChoices(generator, choices, signal === undefined ? {} : { signal })
}

function toLogprobs({ hasLogprobs }: ChatRequest, parts: readonly ChoicePart[]): ChatLogprobs | null {
  if (!hasLogprobs) return null
  return { content: parts.flatMap(({ tokens }) => tokens.map(toChatLogprob)), refusal: null }
}
