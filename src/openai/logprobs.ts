import type { ScoredToken, TokenCandidate } from '../engine/text-generator.ts'

/** What JSON, which has no infinity, says of a token that cannot occur. */
const LOWEST_LOGPROB = -9999

/** A token of a chat with its log probability. */
export interface ChatTokenLogprob {
  /** Bytes that are no whole characters are written as `\xe2\x80`. */
  readonly token: string
  readonly logprob: number
  /** Null for a special token. */
  readonly bytes: readonly number[] | null
}

/** A token of a chat with its alternatives. */
export interface ChatLogprob extends ChatTokenLogprob {
  readonly top_logprobs: readonly ChatTokenLogprob[]
}

/** Words a token as chat completions do. */
export function toChatLogprob(token: ScoredToken): ChatLogprob {
  return { ...toChatToken(token), top_logprobs: token.top.map(toChatToken) }
}

function toChatToken({ bytes, logprob, tokenText }: TokenCandidate): ChatTokenLogprob {
  return {
    token: isText(bytes) ? tokenText : writeBytes(bytes),
    logprob: toFinite(logprob),
    bytes: bytes.length === 0 ? null : [...bytes],
  }
}

/** Tokens of a completion, column by column. */
export interface CompletionLogprobs {
  /** Where each token begins, in code points, counted from the beginning of the prompt, echoed or not. */
  readonly text_offset: readonly number[]
  /** Null for the first token of a prompt, as nothing comes before it. */
  readonly token_logprobs: readonly (number | null)[]
  /** Bytes that are no whole characters are written as `bytes:\xe2\x80`. */
  readonly tokens: readonly string[]
  /** The most probable tokens and the token itself. */
  readonly top_logprobs: readonly (Readonly<Record<string, number>> | null)[]
}

/** A token of a completion or of its prompt, whose first has no probability. */
export type PlacedToken =
  ScoredToken | (Pick<ScoredToken, 'bytes' | 'tokenText'> & { readonly logprob: null })

/** Creates the columns of one choice, part by part. @param offset - where the first token begins, in code points */
export function createCompletionLogprobs(
  offset: number,
): (tokens: readonly PlacedToken[]) => CompletionLogprobs {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  let next = offset
  return (tokens) => ({
    text_offset: tokens.map(({ bytes }) => {
      const begin = next
      next += countCodePoints(utf8.decode(bytes, { stream: true }))
      return Math.max(0, begin)
    }),
    token_logprobs: tokens.map(({ logprob }) => (logprob === null ? null : toFinite(logprob))),
    tokens: tokens.map(nameToken),
    top_logprobs: tokens.map((token) =>
      token.logprob === null
        ? null
        : Object.fromEntries([...token.top, token].map((one) => [nameToken(one), toFinite(one.logprob)])),
    ),
  })
}

/** Joins the columns of parts. */
export function joinCompletionLogprobs(parts: readonly CompletionLogprobs[]): CompletionLogprobs {
  return {
    text_offset: parts.flatMap((part) => part.text_offset),
    token_logprobs: parts.flatMap((part) => part.token_logprobs),
    tokens: parts.flatMap((part) => part.tokens),
    top_logprobs: parts.flatMap((part) => part.top_logprobs),
  }
}

export function countCodePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

function nameToken({ bytes, tokenText }: Pick<TokenCandidate, 'bytes' | 'tokenText'>): string {
  return isText(bytes) ? tokenText : `bytes:${writeBytes(bytes)}`
}

function isText(bytes: Uint8Array): boolean {
  try {
    strictUtf8.decode(bytes)
    return true
  } catch {
    return false
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

function writeBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
}

function toFinite(logprob: number): number {
  return Math.max(LOWEST_LOGPROB, logprob)
}
