import fc from 'fast-check'

/**
 * JSON texts of one value, as different as the format allows: blanks, the order of members, escapes, spellings of numbers.
 * All of them parse to `value`. Shrinks to what `JSON.stringify` writes.
 *
 * @param value - what `JSON.parse` gives, and -0; not NaN, not infinite
 * @see {@link https://www.rfc-editor.org/rfc/rfc8259 | RFC 8259}
 */
export function jsonSpelling(value: unknown): fc.Arbitrary<string> {
  return choices.map((drawn) => {
    const pick = createPicker(drawn)
    return blank(pick) + write(value, pick) + blank(pick)
  })
}

/** Spellings of one finite number, as {@link jsonSpelling} writes them. */
export function numberSpelling(value: number): fc.Arbitrary<string> {
  return choices.map((drawn) => writeNumber(value, createPicker(drawn)))
}

/** One draw for each decision; 0 is the plain way. Without any everything is plain. */
const choices = fc.array(fc.nat(0xffff), { maxLength: 61 })

/** Draws a number below `count`, 0 more often than the others together. */
type Pick = (count: number) => number

function createPicker(drawn: readonly number[]): Pick {
  let at = 0
  return (count) => {
    const draw = drawn.length === 0 ? 0 : (drawn[at++ % drawn.length] as number)
    return draw % 2 === 0 ? 0 : (draw >> 1) % count
  }
}

const BLANKS = ['', ' ', '\n', '\t', '\r\n', '  \n '] as const

function blank(pick: Pick): string {
  return BLANKS[pick(BLANKS.length)] as string
}

function write(value: unknown, pick: Pick): string {
  if (typeof value === 'string') return writeText(value, pick)
  if (typeof value === 'number') return writeNumber(value, pick)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const between = (parts: readonly string[]): string =>
    parts.length === 0 ? blank(pick) : parts.map((part) => blank(pick) + part + blank(pick)).join(',')
  if (Array.isArray(value)) return `[${between(value.map((item) => write(item, pick)))}]`
  const members = Object.entries(value)
  for (let last = members.length - 1; last > 0; last--) {
    const other = last - pick(last + 1)
    ;[members[last], members[other]] = [members[other]!, members[last]!]
  }
  const written = members.map(
    ([name, member]) => writeText(name, pick) + blank(pick) + ':' + blank(pick) + write(member, pick),
  )
  return `{${between(written)}}`
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '/': '\\/',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function writeText(text: string, pick: Pick): string {
  let written = ''
  for (const character of text) {
    const plain = JSON.stringify(character).slice(1, -1)
    const kind = pick(4)
    if (kind === 0) written += plain
    else if (kind === 1) written += SHORT_ESCAPES[character] ?? plain
    else {
      for (let i = 0; i < character.length; i++) {
        const code = character.charCodeAt(i).toString(16).padStart(4, '0')
        written += `\\u${kind === 2 ? code : code.toUpperCase()}`
      }
    }
  }
  return `"${written}"`
}

/** Zeros and the place of the point change nothing: every spelling is the same decimal number, so the same double. */
function writeNumber(value: number, pick: Pick): string {
  const plain = Object.is(value, -0) ? '-0' : String(value)
  const kind = pick(4)
  if (kind === 0) return plain
  const [mantissa = '0', power = '0'] = Math.abs(value).toExponential().split('e')
  const digits = mantissa.replace('.', '')
  const exponent = Number(power) - (digits.length - 1)
  const sign = plain.startsWith('-') ? '-' : ''
  if (kind === 1) return /[.e]/.test(plain) ? plain.replace('e', 'E') : `${plain}.${'0'.repeat(1 + pick(3))}`
  const mark = ['e', 'E'][pick(2)] as string
  const write = (power10: number): string =>
    mark + (power10 >= 0 ? (['', '+', '+0'][pick(3)] as string) : '') + power10
  if (kind === 2) return sign + digits + write(exponent)
  const point = pick(digits.length)
  const [whole, fraction] = [digits.slice(0, point), digits.slice(point)]
  // A number begins with 0 or with another digit: behind the point zeros may stand, before it only one alone.
  return `${sign}${whole === '' ? '0' : whole}.${fraction}${'0'.repeat(pick(3))}${write(exponent + fraction.length)}`
}
