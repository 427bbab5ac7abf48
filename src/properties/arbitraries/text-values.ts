import fc from 'fast-check'
import { countCharacters } from './schema-check.ts'
import type { FormatRule } from './text-formats.ts'
import { texts } from './texts.ts'

/** What a text has to keep. */
export interface TextLimits {
  /** Code points. */
  readonly minLength: number
  /** Code points. */
  readonly maxLength: number
  readonly patterns: readonly RegExp[]
  readonly formats: readonly FormatRule[]
}

/** Texts for limits; not all of them have to fit. Undefined where none can. */
export function textValues(limits: TextLimits): fc.Arbitrary<string> | undefined {
  const { minLength, maxLength, patterns, formats } = limits
  if (minLength > maxLength) return undefined
  if (maxLength === 0) return accepts(limits, '') ? fc.constant('') : undefined
  const sources = [...formats.map(({ arbitrary }) => arbitrary), ...patterns.map(matching)]
  if (sources.length === 0) return texts({ minLength, maxLength })
  return fc.tuple(...sources).map((parts) => {
    // Patterns that are open at one end are kept by each part of a longer text.
    const joined = parts.length > MAX_JOINED ? [parts.join('')] : orders(parts).map((order) => order.join(''))
    const found = [...parts, ...joined].find((text) => accepts(limits, text)) ?? parts.join('')
    return fitLength(found, limits)
  })
}

/** Of more parts not every order is tried. */
const MAX_JOINED = 4

function orders(parts: readonly string[]): readonly (readonly string[])[] {
  if (parts.length < 2) return [parts]
  return parts.flatMap((part, i) => orders(parts.toSpliced(i, 1)).map((rest) => [part, ...rest]))
}

function accepts({ patterns, formats }: TextLimits, text: string): boolean {
  return patterns.every((pattern) => pattern.test(text)) && formats.every((format) => format.accepts(text))
}

// Each builds tables of its characters, which takes milliseconds for some.
const generators = new Map<string, fc.Arbitrary<string>>()

function matching({ source }: RegExp): fc.Arbitrary<string> {
  let generator = generators.get(source)
  if (generator === undefined) generators.set(source, (generator = createMatching(source)))
  return generator
}

function createMatching(pattern: string): fc.Arbitrary<string> {
  for (const source of [pattern, withoutConditions(pattern)]) {
    if (source === '' || source === '(?:)') return texts()
    try {
      return fc.stringMatching(new RegExp(source, 'u'))
    } catch {
      // What stringMatching does not know is a condition: left out here, and checked afterwards.
    }
  }
  return texts()
}

/** A regular expression without what only looks: lookarounds, word borders, references back. */
function withoutConditions(source: string): string {
  let result = ''
  let isClass = false
  for (let at = 0; at < source.length; at++) {
    const rest = source.slice(at)
    const condition = isClass ? null : /^(?:\\[bB]|\\k<[^>]*>|\\[1-9]\d*)/.exec(rest)
    if (condition !== null) at += condition[0].length - 1
    else if (!isClass && /^\(\?<?[=!]/.test(rest)) at = endOfGroup(source, at)
    else if (source[at] === '\\') result += source[at]! + source[++at]!
    else {
      isClass = source[at] === '[' || (isClass && source[at] !== ']')
      result += source[at]!
    }
  }
  return result
}

/** Where the bracket closes that opens at `start`. */
function endOfGroup(source: string, start: number): number {
  let depth = 0
  let isClass = false
  for (let at = start; at < source.length; at++) {
    const sign = source[at]
    if (sign === '\\') at++
    else if (isClass) isClass = sign !== ']'
    else if (sign === '[') isClass = true
    else if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return at
  }
  return source.length
}

/** Texts of more characters are not searched for parts to repeat or to leave out. */
const MAX_SEARCHED = 64

/** Brings a text to a length by repeating a part of it, or leaving parts out, as long as patterns and formats are kept. */
function fitLength(text: string, limits: TextLimits): string {
  const { minLength, maxLength } = limits
  const length = countCharacters(text)
  if (length < minLength) return lengthen(Array.from(text), limits) ?? text
  return length > maxLength ? shorten(Array.from(text), limits) : text
}

function lengthen(given: readonly string[], limits: TextLimits): string | undefined {
  // A pattern may take the empty text and need more to show which part repeats.
  const { minLength, maxLength } = limits
  for (let size = 1; size <= Math.min(given.length, MAX_SEARCHED); size++) {
    for (let start = 0; start + size <= Math.min(given.length, MAX_SEARCHED); start++) {
      const part = given.slice(start, start + size).join('')
      const write = (times: number): string =>
        given.slice(0, start).join('') + part.repeat(times) + given.slice(start + size).join('')
      const times = Math.ceil((minLength - given.length) / size) + 1
      if (given.length + (times - 1) * size > maxLength || !accepts(limits, write(2))) continue
      const longer = write(times)
      if (accepts(limits, longer)) return longer
    }
  }
  return undefined
}

function shorten(given: readonly string[], limits: TextLimits): string {
  const { minLength, maxLength } = limits
  let kept = [...given]
  for (let size = kept.length - minLength; size >= 1 && kept.length > maxLength; size--) {
    for (let start = kept.length - size; start >= 0 && kept.length > maxLength; start--) {
      const rest = kept.toSpliced(start, size)
      if (rest.length < minLength || !accepts(limits, rest.join(''))) continue
      kept = rest
    }
    if (size > MAX_SEARCHED) size = Math.min(size, Math.max(MAX_SEARCHED, Math.ceil(size / 2)))
  }
  return kept.join('')
}
