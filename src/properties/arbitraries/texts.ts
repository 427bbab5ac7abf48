import fc from 'fast-check'
import type { Dtype } from '../../tensor/dtype.ts'

/** What is escaped, trimmed, normalised, cut in two or shown in another order somewhere. */
const ODD_CHARACTERS = [
  '\0', '\b', '\t', '\n', '\r', '\u001b', ' ', '"', "'", '\\', '/', '<', '&', '%', '\u007f', '\u0085', '\u00a0', '\u00e9',
  '\u00df', '\u0130', '\u0301', '\u05d0', '\u0627', '\u200b', '\u200d', '\u200f', '\u2028', '\u2029', '\u202e', '\ufeff', '\ufffd',
  '\uffff', '\u{1d6fc}', '\u{1f415}', '\u{1f9ba}', '\u{10ffff}',
] // prettier-ignore

/** One code point of any kind: control, combining, right-to-left, astral; never half of a surrogate pair. Shrinks to ASCII. */
export const characters: fc.Arbitrary<string> = fc.oneof(
  { withCrossShrink: true },
  { weight: 5, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD_CHARACTERS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
)

/** A text that another is made from in a few, so that long ones cost little. */
const MAX_DRAWN = 64

/** Texts by their number of code points; well-formed, so that UTF-8 can carry them. Shrink to few and plain characters. */
export function texts(limits: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = Infinity } = limits
  if (minLength <= MAX_DRAWN) {
    return fc.string({ unit: characters, minLength, maxLength: Math.min(maxLength, 2 ** 31 - 1) })
  }
  const drawn = fc.array(characters, { minLength: 1, maxLength: 8 })
  return fc.tuple(drawn, fc.nat(Math.min(8, maxLength - minLength))).map(([pool, more]) => {
    const count = minLength + more
    return pool.join('').repeat(Math.floor(count / pool.length)) + pool.slice(0, count % pool.length).join('')
  })
}

/** Texts that a feature takes: without U+0000 where the model has tensors of texts, which end there. */
export function textsFor(dtype: Dtype, limits: { maxLength?: number } = {}): fc.Arbitrary<string> {
  return dtype === 'string' ? texts(limits).map((text) => text.replaceAll('\0', '')) : texts(limits)
}

/** Names that a careless client or service trips over. */
export const ODD_NAMES = [
  '',
  ' ',
  'a/b~c',
  '"quoted\\"',
  'line\nbreak',
  'data:image/png;base64,',
  'constructor',
  'hasOwnProperty',
  '__proto__',
  'shape',
  'data',
  'dtype',
  '7',
  '\u00e9',
  'e\u0301',
  '\u202eright to left',
  '\u{1f415}\u200d\u{1f9ba}',
] as const

/** Names of members, categories and files: short and plain ones, {@link ODD_NAMES}, and any text. */
export const names: fc.Arbitrary<string> = fc.oneof(
  { withCrossShrink: true },
  { weight: 5, arbitrary: fc.string({ unit: fc.constantFrom(...'abcxyz019_'), minLength: 1, maxLength: 6 }) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD_NAMES) },
  { weight: 2, arbitrary: texts({ maxLength: 8 }) },
)
