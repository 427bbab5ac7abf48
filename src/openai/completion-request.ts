import { encodePrompt } from '../features/generation-card.ts'
import { createMemberReader } from './member-reader.ts'
import type { OpenAiError } from './openai-error.ts'
import {
  readMaxTokens,
  readTextSettings,
  TEXT_MEMBERS,
  type TextDecodeOptions,
  type TextSettings,
} from './text-settings.ts'
import { refuseLongTexts } from './text-length.ts'
import { readTextList } from './token-lists.ts'

/** What a completion goes on from. */
export interface CompletionPrompt {
  /** As it was sent; the text of the tokens when it was sent as tokens. */
  readonly text: string
  /** With the token that begins a document in front of a text. Tokens stay as they were sent. */
  readonly tokens: readonly number[]
  /** How many of `tokens`, at their beginning, stand for no text that was sent: 0 or 1. */
  readonly addedCount: number
}

/** A request for completions. */
export interface CompletionRequest extends TextSettings {
  readonly prompts: readonly CompletionPrompt[]
  readonly maxTokens: number
  /** How many alternatives to list for each token; undefined lists nothing, not even the tokens. */
  readonly topLogprobs: number | undefined
  /** Whether the prompt is repeated before the completion. */
  readonly echoes: boolean
}

const DEFAULT_TOKENS = 16
const MAX_PROMPTS = 128
const MEMBERS = [...TEXT_MEMBERS, 'prompt', 'max_tokens', 'logprobs', 'echo', 'best_of', 'suffix']

/**
 * Decodes the body of `POST completions`. Prompts longer than the model's window are taken, as chats are.
 *
 * @param body - parsed JSON
 * @see {@link https://github.com/openai/openai-openapi | OpenAI's OpenAPI document, CreateCompletionRequest}
 */
export function decodeCompletionRequest(
  body: unknown,
  options: TextDecodeOptions,
): CompletionRequest | OpenAiError {
  const { card, extras = [], maxTokensLimit: limit } = options
  const { tokenizer } = card
  const read = createMemberReader(body, [...MEMBERS, ...extras])
  const settings = readTextSettings(read, options)
  const rules = { vocabularySize: tokenizer.vocabularySize, maxCount: MAX_PROMPTS, allowsEmptyText: true }
  // Without a prompt the model begins a new document.
  const prompts = readTextList(read, 'prompt', rules) ?? ['']
  refuseLongTexts(read, 'prompt', prompts)
  const maxTokens = readMaxTokens(read, 'max_tokens', { from: 0, limit }) ?? DEFAULT_TOKENS
  const topLogprobs = read.integer('logprobs', { from: 0, to: 5 })
  const echoes = read.flag('echo') ?? false
  const bestOf = read.integer('best_of', { from: 1, to: 20 })
  if (bestOf !== undefined && bestOf !== 1) {
    const rule = 'this model gives the first completions it makes. Expected 1 or nothing'
    read.refuse(
      'best_of',
      `Unsupported value: 'best_of': ${rule}, but got ${bestOf} instead.`,
      'unsupported_value',
    )
  } else if (bestOf !== undefined && settings.choiceCount > bestOf) {
    read.refuse(
      'best_of',
      `Invalid 'best_of': expected at least 'n', ${settings.choiceCount}, but got ${bestOf}.`,
    )
  }
  if ((read.text('suffix') ?? '') !== '') {
    read.refuse(
      'suffix',
      "Unsupported parameter: 'suffix' is not supported with this model.",
      'unsupported_parameter',
    )
  }
  return (
    read.problem() ?? {
      ...settings,
      maxTokens,
      topLogprobs,
      echoes,
      prompts: prompts.map((prompt) =>
        typeof prompt === 'string'
          ? { text: prompt, tokens: encodePrompt(card, prompt), addedCount: 1 }
          : { text: tokenizer.decode(prompt), tokens: prompt, addedCount: 0 },
      ),
    }
  )
}
