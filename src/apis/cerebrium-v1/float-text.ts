import { keepNumberText, type NumberTexts } from '../../codecs/lossless-json.ts'

/**
 * Notes how Python writes the floats below a value: `1.0` and `1e-05` where JavaScript has `1` and `0.00001`. A float32 is
 * written as the double that it becomes there, with all its digits.
 *
 * @returns the first NaN or infinity, which JSON does not have
 * @see {@link https://docs.python.org/3/library/functions.html#repr | repr}
 */
export function keepFloatTexts(holder: object, texts: NumberTexts): number | undefined {
  if (!Array.isArray(holder)) {
    for (const [key, member] of Object.entries(holder)) {
      const unwritable = keepMember(holder, key, member, texts)
      if (unwritable !== undefined) return unwritable
    }
    return undefined
  }
  const list = holder as readonly unknown[]
  for (let i = 0; i < list.length; i++) {
    const unwritable = keepMember(holder, i, list[i], texts)
    if (unwritable !== undefined) return unwritable
  }
  return undefined
}

function keepMember(
  holder: object,
  key: string | number,
  member: unknown,
  texts: NumberTexts,
): number | undefined {
  if (typeof member === 'object' && member !== null) return keepFloatTexts(member, texts)
  if (typeof member !== 'number') return undefined
  if (!Number.isFinite(member)) return member
  const text = floatTextOf(member)
  if (text !== undefined) keepNumberText(texts, holder, key, text)
  return undefined
}

/** Python's text of a float; undefined where JavaScript has the same: most are neither whole nor very large or small. */
export function floatTextOf(value: number): string | undefined {
  const magnitude = Math.abs(value)
  if (magnitude >= 1e-4 && magnitude < 1e16) return Number.isInteger(value) ? `${value}.0` : undefined
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const [mantissa, sign, exponent] = value.toExponential().split(/e([+-])/) as [string, string, string]
  return `${mantissa}e${sign}${exponent.padStart(2, '0')}`
}
