import { keepNumberText, type JsonDocument, type NumberTexts } from '../codecs/lossless-json.ts'

/** How numbers of an answer are written: as JavaScript does, or as Java's `Float.toString`: `3000.0`, `1.17E-12`. */
export type NumberSpelling = 'shortest' | 'java'

/**
 * Gives the numbers of a document the text that Java prints for floats: a decimal point always, an exponent `E` below 0.001 and
 * from 10,000,000. The values stay the same; NaN and infinities, which JSON does not have, are left alone.
 *
 * @param wholeMembers - members whose numbers are whole by the contract, such as sizes: they stay as they are
 *
 * @see {@link https://docs.oracle.com/javase/8/docs/api/java/lang/Float.html#toString-float- | Float.toString}
 */
export function spellNumbersAsJava(
  { value, ...rest }: JsonDocument,
  wholeMembers: readonly string[] = [],
): JsonDocument {
  const numberTexts: NumberTexts = new WeakMap()
  const holders: unknown[] = [value]
  while (holders.length > 0) {
    const holder = holders.pop()
    if (typeof holder !== 'object' || holder === null) continue
    for (const [key, member] of Object.entries(holder as Record<string, unknown>)) {
      if (wholeMembers.includes(key)) continue
      if (typeof member === 'number' && Number.isFinite(member)) {
        keepNumberText(numberTexts, holder, key, toJavaText(member))
      } else holders.push(member)
    }
  }
  return { ...rest, value, numberTexts }
}

function toJavaText(value: number): string {
  const magnitude = Math.abs(value)
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  if (magnitude >= 1e-3 && magnitude < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value)
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`
}
