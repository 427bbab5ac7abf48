import type { Violation } from '../contract/violation.ts'
import { isRecord } from '../errors/is-record.ts'

/** How many choices a request asks for: for each of several prompts `n`. */
export function countChoices(kind: 'chat' | 'completion', request: Record<string, unknown>): number {
  const { n, prompt } = request
  const isList = kind === 'completion' && Array.isArray(prompt) && prompt.length > 0
  const isTokens = isList && typeof prompt[0] === 'number'
  return (typeof n === 'number' ? n : 1) * (isList && !isTokens ? prompt.length : 1)
}

/** What is wrong with numbers of tokens. */
export function checkUsage(usage: unknown, pointer: string): readonly Violation[] {
  if (!isRecord(usage)) return []
  const { prompt_tokens: prompt, completion_tokens: completion = 0, total_tokens: total } = usage
  if (typeof prompt !== 'number' || typeof completion !== 'number' || typeof total !== 'number') return []
  if (prompt + completion === total) return []
  const message = `must be the sum of prompt_tokens and completion_tokens, ${prompt + completion}, found ${total}`
  return [{ code: 'openai-usage', pointer: `${pointer}/total_tokens`, message }]
}
