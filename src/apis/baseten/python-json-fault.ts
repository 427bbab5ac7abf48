/** What is wrong with a text, and at which character (UTF-16 code unit), from 0. */
interface Fault {
  readonly problem: string
  readonly at: number
}

/**
 * Says what Python's `json.loads` (3.11) would say about a text that is no JSON; undefined when Python would read it. The
 * nesting is counted, not recursed into.
 *
 * @see {@link https://github.com/python/cpython/blob/3.11/Lib/json/decoder.py | CPython, json/decoder.py}
 */
export function explainAsPython(text: string): string | undefined {
  const fault = findFault(text, false)
  return fault && describeFault(text, fault)
}

/** Names the place of the first `NaN` or `Infinity`, which Python reads though JSON has none. */
export function explainNonFinite(text: string): string | undefined {
  const fault = findFault(text, true)
  return fault && describeFault(text, fault)
}

function describeFault(text: string, { problem, at }: Fault): string {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  // Python counts code points.
  const surplus = (part: string): number => part.length - Array.from(part).length
  const lineStart = before.lastIndexOf('\n') + 1
  return `${problem}: line ${line} column ${column - surplus(before.slice(lineStart))} (char ${at - surplus(before)})`
}

const BLANKS = /[ \t\n\r]*/y
const SCALAR = /null|true|false|NaN|-?Infinity|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

const NON_FINITE = /^(NaN|-?Infinity)$/
/** What Python says of such numbers once it is told to keep to JSON. */
const NOT_COMPLIANT = 'Out of range float values are not JSON compliant'

function findFault(text: string, refusesNonFinite: boolean): Fault | undefined {
  const skipBlanks = (from: number): number => {
    BLANKS.lastIndex = from
    return from + (BLANKS.exec(text)?.[0].length ?? 0)
  }
  if (text.startsWith('\ufeff')) {
    return { problem: 'Unexpected UTF-8 BOM (decode using utf-8-sig)', at: 0 }
  }
  /** What is open, innermost last. */
  const open: ('[' | '{')[] = []
  let at = skipBlanks(0)
  let expects: 'value' | 'first value' | 'first name' | 'name' | 'end' = 'value'
  for (;;) {
    const here = text[at]
    if (expects === 'end') {
      const inner = open.at(-1)
      const next = skipBlanks(at)
      if (inner === undefined) return next === text.length ? undefined : { problem: 'Extra data', at: next }
      if (text[next] === (inner === '[' ? ']' : '}')) {
        open.pop()
        at = next + 1
      } else if (text[next] === ',') {
        at = skipBlanks(next + 1)
        expects = inner === '[' ? 'value' : 'name'
      } else return { problem: "Expecting ',' delimiter", at: next }
    } else if (expects === 'first value' && here === ']') {
      open.pop()
      at++
      expects = 'end'
    } else if (expects === 'first name' && here === '}') {
      open.pop()
      at++
      expects = 'end'
    } else if (expects === 'name' || expects === 'first name') {
      if (here !== '"') return { problem: 'Expecting property name enclosed in double quotes', at }
      const end = findEndOfString(text, at)
      if (typeof end !== 'number') return end
      const colon = skipBlanks(end)
      if (text[colon] !== ':') return { problem: "Expecting ':' delimiter", at: colon }
      at = skipBlanks(colon + 1)
      expects = 'value'
    } else if (here === '"') {
      const end = findEndOfString(text, at)
      if (typeof end !== 'number') return end
      at = end
      expects = 'end'
    } else if (here === '[' || here === '{') {
      open.push(here)
      at = skipBlanks(at + 1)
      expects = here === '[' ? 'first value' : 'first name'
    } else {
      SCALAR.lastIndex = at
      const scalar = SCALAR.exec(text)?.[0]
      if (scalar === undefined) return { problem: 'Expecting value', at }
      if (refusesNonFinite && NON_FINITE.test(scalar)) return { problem: NOT_COMPLIANT, at }
      at += scalar.length
      expects = 'end'
    }
  }
}

const ESCAPES = '"\\/bfnrt'

/** Where the string that begins at `start` ends, or what is wrong in it. */
function findEndOfString(text: string, start: number): number | Fault {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x22) return i + 1
    if (code < 0x20) return { problem: 'Invalid control character at', at: i }
    if (code !== 0x5c) continue
    const escape = text[i + 1]
    if (escape === undefined) break
    if (escape === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(i + 2, i + 6)))
        return { problem: 'Invalid \\uXXXX escape', at: i + 1 }
      i += 5
    } else {
      if (!ESCAPES.includes(escape)) return { problem: 'Invalid \\escape', at: i }
      i++
    }
  }
  return { problem: 'Unterminated string starting at', at: start }
}
