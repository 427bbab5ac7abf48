import type { MemberReader } from './member-reader.ts'
import { MAX_TEXT_LENGTH } from './text-length.ts'

/** A text or the ids of its tokens. */
export type TextOrTokens = string | readonly number[]

/** What a list of texts or tokens may hold. */
export interface TextListRules {
  readonly vocabularySize: number
  readonly maxCount: number
  readonly allowsEmptyText: boolean
}

/**
 * Reads a member that is a text, texts, tokens or lists of tokens: the forms of `prompt` and `input`. A list of numbers
 * is one item. Undefined when the member is left out.
 */
export function readTextList(
  read: MemberReader,
  name: string,
  rules: TextListRules,
): readonly TextOrTokens[] | undefined {
  const value = read.raw(name)
  if (value === undefined) return undefined
  if (typeof value === 'string') return [readText(read, value, name, rules)]
  if (!Array.isArray(value)) {
    read.refuseType(name, 'a string, an array of strings, an array of integers or an array of arrays', value)
    return []
  }
  const items: readonly unknown[] = value
  if (items.length === 0) return [refuseEmpty(read, name, 'array')]
  if (typeof items[0] === 'number') return [readTokens(read, items, name, rules)]
  if (items.length > rules.maxCount) {
    const rule = `Expected an array with maximum length ${rules.maxCount}, but got an array with length ${items.length} instead.`
    read.refuse(name, `Invalid '${name}': array too long. ${rule}`, 'array_above_max_length')
  }
  const areTexts = typeof items[0] === 'string'
  return items.map((item, i) => {
    const param = `${name}[${i}]`
    if (areTexts && typeof item === 'string') return readText(read, item, param, rules)
    if (!areTexts && Array.isArray(item)) return readTokens(read, item, param, rules)
    const expected = areTexts
      ? 'a string'
      : i === 0
        ? 'a string, an integer or an array of integers'
        : 'an array of integers'
    read.refuseType(param, expected, item)
    return ''
  })
}

function readText(read: MemberReader, text: string, param: string, rules: TextListRules): string {
  if (text === '' && !rules.allowsEmptyText) refuseEmpty(read, param, 'string')
  return text
}

function readTokens(
  read: MemberReader,
  tokens: readonly unknown[],
  param: string,
  { vocabularySize }: TextListRules,
): readonly number[] {
  if (tokens.length === 0) refuseEmpty(read, param, 'array')
  if (tokens.length > MAX_TEXT_LENGTH) {
    const rule = `Expected at most ${MAX_TEXT_LENGTH} tokens in one request, but got ${tokens.length} instead.`
    read.refuse(param, `Invalid '${param}': text too long. ${rule}`, 'context_length_exceeded')
    return []
  }
  const wrong = tokens.findIndex((token) => typeof token !== 'number' || !Number.isInteger(token))
  if (wrong >= 0) read.refuseType(`${param}[${wrong}]`, 'an integer', tokens[wrong])
  const unknown = tokens.findIndex(
    (token) => typeof token === 'number' && (token < 0 || token >= vocabularySize),
  )
  if (unknown >= 0) {
    const rule = `Expected token IDs from 0 to ${vocabularySize - 1}, but got ${String(tokens[unknown])} instead.`
    read.refuse(`${param}[${unknown}]`, `Invalid '${param}[${unknown}]': ${rule}`, 'invalid_value')
  }
  return tokens.filter((token) => typeof token === 'number')
}

function refuseEmpty(read: MemberReader, param: string, kind: 'array' | 'string'): string {
  const rule = `Expected ${kind === 'array' ? 'an array' : 'a string'} with minimum length 1, but got an empty ${kind} instead.`
  read.refuse(param, `Invalid '${param}': empty ${kind}. ${rule}`, `empty_${kind}`)
  return ''
}
