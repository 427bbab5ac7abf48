import { isRecord } from '../errors/is-record.ts'

/** A token that a `tokenizer.json` finds in a text before everything else, such as `[MASK]`. */
export interface AddedToken {
  readonly id: number
  readonly content: string
  /** Found only where no letter, digit or underscore stands beside it. */
  readonly isSingleWord: boolean
  /** Takes the white space before and after it along. */
  readonly stripsLeft: boolean
  readonly stripsRight: boolean
  /** Looked for in the normalized text, otherwise in the text as it is. */
  readonly isNormalized: boolean
  /** Is no text: left out where tokens are made text again. */
  readonly isSpecial: boolean
  /** Is in the vocabulary too, so that words may have it as a part. */
  readonly isPiece: boolean
}

/** A piece of a text: an added token by its id, or what stands between two. */
export type Section = { readonly id: number } | { readonly text: string; readonly start: number }

const WORD_BEFORE = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]$/u
const WORD_AFTER = /^[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]/u
const SPACE_BEFORE = /\p{White_Space}+$/u
const SPACE_AFTER = /^\p{White_Space}+/u

/** The added tokens of a file; undefined where the list is not one of such tokens. */
export function readAddedTokens(list: unknown): readonly AddedToken[] | undefined {
  if (list === undefined || list === null) return []
  if (!Array.isArray(list)) return undefined
  const tokens = list.flatMap((entry: unknown): readonly AddedToken[] => {
    if (!isRecord(entry)) return []
    const { id, content, special, normalized } = entry
    if (typeof id !== 'number' || typeof content !== 'string' || content === '') return []
    return [
      {
        id,
        content,
        isSingleWord: entry['single_word'] === true,
        stripsLeft: entry['lstrip'] === true,
        stripsRight: entry['rstrip'] === true,
        isNormalized: typeof normalized === 'boolean' ? normalized : special !== true,
        isSpecial: special === true,
        isPiece: false,
      },
    ]
  })
  return tokens.length === list.length ? tokens : undefined
}

/** Cuts texts at tokens: from the left, and the longest where several begin at one place. */
export function createSectionSplitter(tokens: readonly AddedToken[]): (text: string) => readonly Section[] {
  const byFirst = new Map<string, AddedToken[]>()
  for (const token of tokens.toSorted((a, b) => b.content.length - a.content.length)) {
    const first = token.content[0] as string
    const others = byFirst.get(first)
    if (others === undefined) byFirst.set(first, [token])
    else others.push(token)
  }
  return (text) => {
    if (byFirst.size === 0) return text === '' ? [] : [{ text, start: 0 }]
    const sections: Section[] = []
    let done = 0
    for (let at = 0; at < text.length; at++) {
      const token = byFirst.get(text[at] as string)?.find(({ content }) => text.startsWith(content, at))
      if (token === undefined) continue
      const end = at + token.content.length
      if (!token.isSingleWord || isAlone(text, at, end)) {
        const before = token.stripsLeft ? (SPACE_BEFORE.exec(text.slice(done, at))?.[0].length ?? 0) : 0
        if (done < at - before) sections.push({ text: text.slice(done, at - before), start: done })
        sections.push({ id: token.id })
        done = end + (token.stripsRight ? (SPACE_AFTER.exec(text.slice(end))?.[0].length ?? 0) : 0)
      }
      at = Math.max(end, done) - 1
    }
    if (done < text.length) sections.push({ text: text.slice(done), start: done })
    return sections
  }
}

function isAlone(text: string, start: number, end: number): boolean {
  return (
    !WORD_BEFORE.test(text.slice(Math.max(start - 2, 0), start)) && !WORD_AFTER.test(text.slice(end, end + 2))
  )
}
