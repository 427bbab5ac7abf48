import { escapeHtml } from './escape-markup.ts'

/** HTML that is safe to write: made by {@link markup} from literals and escaped values only. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | Markup | readonly Markup[] | false | undefined

/** A template whose values are escaped unless they are {@link Markup}; `false` and `undefined` leave nothing. */
export function markup(literals: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = literals[0] as string
  for (const [i, value] of values.entries()) text += write(value) + (literals[i + 1] as string)
  return new Markup(text)
}

function write(value: Value): string {
  if (value === false || value === undefined) return ''
  if (value instanceof Markup) return value.text
  return typeof value === 'object'
    ? value.map((one) => one.text).join('')
    : escapeHtml(printable(String(value)))
}

// Marks that turn the direction of writing would make a line read as something else; NUL is lost in parsing.
const MISLEADING = /[\0\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

function printable(text: string): string {
  return text.replace(MISLEADING, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
