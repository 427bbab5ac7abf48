import { describeValue } from '../errors/describe-value.ts'
import { npyFault } from './npy-fault.ts'

/** What the header of an npy file says about its data. */
export interface NpyHeader {
  /** NumPy's spelling of the dtype with its byte order: `<f4`. */
  readonly descr: string
  readonly fortranOrder: boolean
  readonly shape: readonly number[]
}

/** NumPy has arrays of up to 64 dimensions. */
export const MAX_NPY_RANK = 64

type TokenKind = 'string' | 'name' | 'integer' | 'mark' | 'end'

interface Token {
  readonly kind: TokenKind
  /** Of a string what is between its quotes, else as it is written. */
  readonly text: string
  /** In the header, in characters from 0. */
  readonly at: number
}

const BLANKS = /[ \t\f\r\n]*/y
// No escapes within strings: no key and no dtype that is accepted needs one.
const TOKEN =
  /(?<single>'[^'\\\n]*')|(?<double>"[^"\\\n]*")|(?<name>[A-Za-z_]\w*)|(?<integer>0|[1-9]\d*)|(?<mark>[{}()[\]:,])/y

/**
 * Parses the header, a Python dictionary of exactly the keys `descr`, `fortran_order` and `shape` in any order, with
 * blanks and trailing commas where Python allows them.
 *
 * @throws {ToolkitError} DECODE_FAILED when it is anything else
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html | NumPy, npy format}
 */
export function parseNpyHeader(text: string): NpyHeader {
  const tokens = createTokenReader(text)
  let descr: string | undefined
  let fortranOrder: boolean | undefined
  let shape: readonly number[] | undefined
  tokens.expect('{')
  while (!tokens.accept('}')) {
    const key = tokens.next()
    if (key.kind !== 'string') throw fault('a key in quotes', key)
    tokens.expect(':')
    if (key.text === 'descr' && descr === undefined) descr = parseDescr(tokens)
    else if (key.text === 'fortran_order' && fortranOrder === undefined) fortranOrder = parseBoolean(tokens)
    else if (key.text === 'shape' && shape === undefined) shape = parseShape(tokens)
    else throw fault("the keys 'descr', 'fortran_order' and 'shape', once each", key)
    if (tokens.accept(',')) continue
    tokens.expect('}')
    break
  }
  const rest = tokens.next()
  if (rest.kind !== 'end') throw fault('nothing behind the dictionary', rest)
  if (descr === undefined) throw missing('descr')
  if (fortranOrder === undefined) throw missing('fortran_order')
  if (shape === undefined) throw missing('shape')
  return { descr, fortranOrder, shape }
}

interface TokenReader {
  next(): Token
  /** Reads the next token only if it is this mark. */
  accept(mark: string): boolean
  expect(mark: string): void
}

function createTokenReader(text: string): TokenReader {
  let position = 0
  let ahead: Token | undefined
  const read = (): Token => {
    BLANKS.lastIndex = position
    BLANKS.test(text)
    const at = BLANKS.lastIndex
    if (at === text.length) return { kind: 'end', text: '', at }
    TOKEN.lastIndex = at
    const groups = TOKEN.exec(text)?.groups
    if (groups === undefined) {
      throw fault('Python strings, names, whole numbers and ( ) [ ] { } : ,', {
        kind: 'mark',
        text: String.fromCodePoint(text.codePointAt(at)!),
        at,
      })
    }
    position = TOKEN.lastIndex
    const quoted = groups['single'] ?? groups['double']
    if (quoted !== undefined) return { kind: 'string', text: quoted.slice(1, -1), at }
    if (groups['name'] !== undefined) return { kind: 'name', text: groups['name'], at }
    if (groups['integer'] !== undefined) return { kind: 'integer', text: groups['integer'], at }
    return { kind: 'mark', text: groups['mark']!, at }
  }
  const next = (): Token => {
    const token = ahead ?? read()
    ahead = undefined
    return token
  }
  const accept = (mark: string): boolean => {
    ahead ??= read()
    if (ahead.kind !== 'mark' || ahead.text !== mark) return false
    ahead = undefined
    return true
  }
  const expect = (mark: string): void => {
    if (!accept(mark)) throw fault(`"${mark}"`, next())
  }
  return { next, accept, expect }
}

function parseDescr(tokens: TokenReader): string {
  const token = tokens.next()
  if (token.kind === 'string') return token.text
  if (token.text === '[') {
    throw npyFault('expected a dtype of plain numbers, found a structured dtype (a list of fields)')
  }
  if (token.text === '(') {
    throw npyFault('expected a dtype of plain numbers, found a dtype with a shape of its own (a tuple)')
  }
  throw fault('a dtype in quotes', token)
}

function parseBoolean(tokens: TokenReader): boolean {
  const token = tokens.next()
  if (token.kind === 'name' && token.text === 'True') return true
  if (token.kind === 'name' && token.text === 'False') return false
  throw fault('True or False', token)
}

function parseShape(tokens: TokenReader): readonly number[] {
  const shape: number[] = []
  const open = tokens.next()
  if (open.kind !== 'mark' || open.text !== '(') throw fault('a shape in ( )', open)
  let commas = 0
  while (!tokens.accept(')')) {
    const token = tokens.next()
    if (token.kind !== 'integer') throw fault('a dimension of at least 0', token)
    const dimension = Number(token.text)
    if (!Number.isSafeInteger(dimension)) {
      throw fault(`a dimension of at most ${Number.MAX_SAFE_INTEGER}`, token)
    }
    if (shape.push(dimension) > MAX_NPY_RANK) {
      throw npyFault(`expected a shape of at most ${MAX_NPY_RANK} dimensions, found more`)
    }
    if (tokens.accept(',')) {
      commas++
      continue
    }
    tokens.expect(')')
    break
  }
  // In Python (3) is a number, (3,) a tuple.
  if (shape.length === 1 && commas === 0)
    throw npyFault(`expected the shape (${shape[0]},), found (${shape[0]})`)
  return shape
}

function missing(key: string): Error {
  return npyFault(`expected the key '${key}' in the header, found none`)
}

function fault(expected: string, { kind, text, at }: Token): Error {
  const found = kind === 'end' ? 'its end' : describeValue(text)
  return npyFault(`expected ${expected} in the header, found ${found} at character ${at + 1}`)
}
