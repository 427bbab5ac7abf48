import { isRecord } from '../../errors/is-record.ts'

/** Marks a part of an answer whose text is made already. */
const jsonText: unique symbol = Symbol('jsonText')

export interface JsonText {
  readonly [jsonText]: string
}

/** A value that is written with exactly this text. */
export function asJsonText(text: string): JsonText {
  return { [jsonText]: text }
}

/** Where the parts of a list or an object are parted: Python's own way, or the shortest. */
export interface Separators {
  readonly comma: string
  readonly colon: string
}
export const PYTHON_SEPARATORS: Separators = { comma: ', ', colon: ': ' }
export const SHORT_SEPARATORS: Separators = { comma: ',', colon: ':' }

/**
 * Writes JSON as Python's `json.dumps` does: everything beyond ASCII escaped in lower-case digits. Numbers are written as
 * whole numbers where they are; floats have to come as {@link pythonFloat}. Nesting is as deep as the answer's form.
 *
 * @see {@link https://docs.python.org/3/library/json.html | Python, json}
 */
export function serializePythonJson(value: unknown, separators: Separators = PYTHON_SEPARATORS): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) {
    return `[${value.map((entry) => serializePythonJson(entry, separators)).join(separators.comma)}]`
  }
  if (!isRecord(value)) return JSON.stringify(value)
  if (jsonText in value) return value[jsonText] as string
  const members = Object.entries(value).map(
    ([name, member]) => quote(name) + separators.colon + serializePythonJson(member, separators),
  )
  return `{${members.join(separators.comma)}}`
}

const BEYOND_ASCII = /[\u007f-\uffff]/g
/** Text that stands for itself, such as base64 of a file, which is long. */
const PLAIN = /^[ !#-[\]-~]*$/

function quote(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`
  return JSON.stringify(text).replace(
    BEYOND_ASCII,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** A finite float as Python prints it: `1.0`, `1e-05`, `1e+16`, with the same digits as JavaScript. */
export function pythonFloat(number: number): string {
  const size = Math.abs(number)
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [digits, sign, exponent = ''] = number.toExponential().split(/e([+-])/) as [string, string, string]
    return `${digits}e${sign}${exponent.padStart(2, '0')}`
  }
  const text = Object.is(number, -0) ? '-0' : String(number)
  return text.includes('.') ? text : `${text}.0`
}
