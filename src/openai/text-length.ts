import type { MemberReader } from './member-reader.ts'

/** Characters of all texts of a request, a token sent as its id counted as one: to encode more would hold up everybody. */
export const MAX_TEXT_LENGTH = 1_000_000
/** Messages of a chat, and parts of a message. */
export const MAX_LIST_LENGTH = 2048

/** Refuses a member whose texts are too long together to be encoded in one turn. */
export function refuseLongTexts(
  read: MemberReader,
  name: string,
  texts: readonly (string | readonly number[])[],
): void {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (length <= MAX_TEXT_LENGTH) return
  const rule = `Expected at most ${MAX_TEXT_LENGTH} characters in one request, but got ${length} instead.`
  read.refuse(name, `Invalid '${name}': text too long. ${rule}`, 'context_length_exceeded')
}

/** Refuses a list that is too long; says whether it did. */
export function refuseLongList(read: MemberReader, name: string, list: readonly unknown[]): boolean {
  if (list.length <= MAX_LIST_LENGTH) return false
  const rule = `Expected an array with maximum length ${MAX_LIST_LENGTH}, but got an array with length ${list.length} instead.`
  read.refuse(name, `Invalid '${name}': array too long. ${rule}`, 'array_above_max_length')
  return true
}
