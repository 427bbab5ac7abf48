import { describeValue } from '../errors/describe-value.ts'
import { BASE64_ALPHABET } from './base64-tables.ts'

const DIGIT = /^[A-Za-z0-9+/]$/
const NOT_A_DIGIT = /[^A-Za-z0-9+/]/g

/**
 * Says what is wrong with base64 that could not be read, as `expected ..., found ...`. Characters are counted from 1
 * at the start of `text`, also where the base64 starts at an `offset`.
 */
export function explainBase64Fault(text: string, offset: number): string {
  return explainCharacter(text, offset) ?? explainLength(text, offset) ?? explainLastDigit(text, offset)
}

function explainCharacter(text: string, offset: number): string | undefined {
  NOT_A_DIGIT.lastIndex = offset
  const at = NOT_A_DIGIT.exec(text)?.index
  if (at === undefined) return undefined
  const found = String.fromCodePoint(text.codePointAt(at)!)
  if (found === '=') {
    const rest = text.slice(at, at + 3)
    if (rest === '=' || rest === '==') return undefined
    return `expected padding at the end only, found "=" at character ${at + 1} of ${text.length}`
  }
  return `expected the digits A-Z, a-z, 0-9, + and /, found ${describeValue(found)} at character ${at + 1}${hintFor(found)}`
}

function hintFor(character: string): string {
  if (character === '-' || character === '_') {
    return ', which belongs to the url-safe alphabet. Write + for - and / for _'
  }
  if (character === '\n' || character === '\r') return '. Write base64 without line breaks'
  if (character === '%') return '. Write base64 without percent-encoding'
  return /\s/.test(character) ? '. Write base64 without blanks' : ''
}

function explainLength(text: string, offset: number): string | undefined {
  const length = text.length - offset
  const padding = paddingOf(text)
  const lastDigits = (length - padding) % 4
  if (lastDigits === 1) return `expected groups of 4 characters, found a last group of 1 digit: it is cut off`
  const wanted = (4 - lastDigits) % 4
  if (padding < wanted) {
    return `expected a multiple of 4 characters, found ${length}: ${wanted - padding} "=" of padding missing at the end`
  }
  if (padding > wanted) return `expected ${wanted} "=" of padding at the end, found ${padding}`
  return undefined
}

// RFC 4648, section 3.5: bits of the last digit that belong to no byte must be zero.
function explainLastDigit(text: string, offset: number): string {
  const padding = paddingOf(text)
  const at = text.length - 1 - padding
  const digit = text.charAt(at)
  if (at < offset || padding === 0 || !DIGIT.test(digit)) return 'expected base64, found other text'
  const value = BASE64_ALPHABET.indexOf(digit)
  const unusedBits = 2 * padding
  const canonical = BASE64_ALPHABET.charAt((value >>> unusedBits) << unusedBits)
  return `expected zero in the ${unusedBits} bits behind the last byte, found "${digit}" instead of "${canonical}" at character ${at + 1}`
}

function paddingOf(text: string): number {
  if (!text.endsWith('=')) return 0
  return text.endsWith('==') ? 2 : 1
}
