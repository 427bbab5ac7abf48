import { isRecord } from '../errors/is-record.ts'
import { encodeChat } from '../features/generation-card.ts'
import { readMessages } from './chat-messages.ts'
import { createMemberReader, nameType, type MemberReader } from './member-reader.ts'
import type { OpenAiError } from './openai-error.ts'
import {
  readMaxTokens,
  readTextSettings,
  TEXT_MEMBERS,
  type TextDecodeOptions,
  type TextSettings,
} from './text-settings.ts'

/** A request for chat completions. */
export interface ChatRequest extends TextSettings {
  /** The messages up to where the assistant answers. */
  readonly promptTokens: readonly number[]
  readonly maxTokens: number
  readonly hasLogprobs: boolean
  readonly topLogprobs: number
}

/** Tokens of an answer that sets no limit and that the model does not end. */
export const DEFAULT_CHAT_TOKENS = 256

/** Without effect on what this model says, so they may be there: bookkeeping, caches, and how to think or be verbose. */
const IGNORED = [
  'metadata',
  'moderation',
  'parallel_tool_calls',
  'prediction',
  'prompt_cache_key',
  'prompt_cache_options',
  'prompt_cache_retention',
  'reasoning_effort',
  'safety_identifier',
  'service_tier',
  'store',
  'verbosity',
]
/** To ignore them would answer something else than was asked. */
const REFUSED = ['tools', 'functions', 'tool_choice', 'function_call', 'audio', 'web_search_options']
const MEMBERS = [
  ...TEXT_MEMBERS,
  ...IGNORED,
  ...REFUSED,
  'messages',
  'max_tokens',
  'max_completion_tokens',
  'logprobs',
  'top_logprobs',
  'response_format',
  'modalities',
]

/**
 * Decodes the body of `POST chat/completions`. A chat longer than the model's window is taken: the model sees its last
 * `context` tokens, usage counts all. Windows of small models are small, and a client's test would fail for no fault of
 * its own.
 *
 * @param body - parsed JSON
 * @see {@link https://github.com/openai/openai-openapi | OpenAI's OpenAPI document, CreateChatCompletionRequest}
 */
export function decodeChatRequest(body: unknown, options: TextDecodeOptions): ChatRequest | OpenAiError {
  const { card, extras = [], maxTokensLimit: limit } = options
  const read = createMemberReader(body, [...MEMBERS, ...extras])
  const settings = readTextSettings(read, options)
  const messages = readMessages(read)
  const maxTokens = readMaxTokens(read, 'max_tokens', { from: 1, limit })
  const maxCompletionTokens = readMaxTokens(read, 'max_completion_tokens', { from: 1, limit })
  if (maxTokens !== undefined && maxCompletionTokens !== undefined) {
    read.refuse(
      'max_tokens',
      "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported. Expected one of them, but got both.",
      'invalid_parameter_combination',
    )
  }
  const hasLogprobs = read.flag('logprobs') ?? false
  const topLogprobs = read.integer('top_logprobs', { from: 0, to: 20 })
  if (topLogprobs !== undefined && !hasLogprobs) {
    read.refuse(
      'top_logprobs',
      "Invalid 'top_logprobs': expected 'logprobs' to be true beside it, but it is not.",
    )
  }
  refuseUnsupported(read)
  if (card.roles === undefined) {
    read.refuse(
      'model',
      'This model was not trained on chats: expected a chat model, or a request for completions.',
    )
  }
  return (
    read.problem() ?? {
      ...settings,
      promptTokens: encodeChat(card, messages),
      maxTokens: maxTokens ?? maxCompletionTokens ?? DEFAULT_CHAT_TOKENS,
      hasLogprobs,
      topLogprobs: topLogprobs ?? 0,
    }
  )
}

function refuseUnsupported(read: MemberReader): void {
  for (const name of REFUSED) {
    const value = read.raw(name)
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0)
    // Without tools there is nothing to choose from, which these say.
    const isIdle =
      (name === 'tool_choice' || name === 'function_call') && (value === 'none' || value === 'auto')
    if (!isEmpty && !isIdle) {
      read.refuse(
        name,
        `Unsupported parameter: '${name}' is not supported with this model.`,
        'unsupported_parameter',
      )
    }
  }
  const format = read.raw('response_format')
  const type = isRecord(format) ? format['type'] : undefined
  if (format !== undefined && type !== 'text') {
    const found = typeof type === 'string' ? `'${type.slice(0, 80)}'` : nameType(format)
    read.refuse(
      'response_format',
      `Invalid 'response_format': this model supports {"type": "text"} only, but got ${found} instead.`,
      'unsupported_value',
    )
  }
  const modalities = read.raw('modalities')
  if (
    modalities !== undefined &&
    !(Array.isArray(modalities) && modalities.length === 1 && modalities[0] === 'text')
  ) {
    const found = Array.isArray(modalities) ? JSON.stringify(modalities).slice(0, 80) : nameType(modalities)
    read.refuse(
      'modalities',
      `Invalid 'modalities': this model supports ["text"] only, but got ${found} instead.`,
      'unsupported_value',
    )
  }
}
