import type { HeaderList } from '../contract/exchange.ts'
import type { RuleSource, Severity } from '../contract/rule.ts'
import type { Side } from '../contract/violation.ts'

/** The part of a body that a report shows. */
export interface ShownBody {
  readonly form: 'text' | 'binary'
  /** The text or the start of it; of bytes that are no text, the first few in hexadecimal. */
  readonly text: string
  /** Of the whole body. */
  readonly byteLength: number
  /** Whether `text` is the whole body, with nothing cut or taken out. */
  readonly isWhole: boolean
}

/** One request and its response as a report shows them: shortened, without secrets. A redactor makes them. */
export interface ShownExchange {
  readonly method: string
  readonly url: string
  readonly requestHeaders: HeaderList
  readonly requestBody?: ShownBody
  /** Absent when there was no answer. */
  readonly status?: number
  readonly responseHeaders?: HeaderList
  readonly responseBody?: ShownBody
}

/** A place in a file that was read: a specification, a recording. */
export interface FileLocation {
  /** Relative to where the command was started, with forward slashes. */
  readonly path: string
  /** Counted from 1. */
  readonly line?: number
  /** Which entry of a recording it is, counted from 1, where that tells more than the line. */
  readonly entry?: number
}

/** A place in a file, for people. */
export function nameFile({ path, line, entry }: FileLocation): string {
  if (entry !== undefined) return `${path}, entry ${entry}`
  return line === undefined ? path : `${path}:${line}`
}

/** A violation in a report: whose fault it is, which rule says so, and how to see it again. */
export interface Finding {
  readonly severity: Severity
  /** The rule, in kebab-case. */
  readonly code: string
  /** Id of the API. */
  readonly api: string
  readonly operation?: string
  readonly side: Side
  /** RFC 6901 pointer to the value; empty for the whole body, or where there is no body. */
  readonly pointer: string
  /** A sentence fragment: `must ..., found ...`. */
  readonly message: string
  readonly source?: RuleSource
  readonly exchange?: ShownExchange
  /** A line for the shell, or the seed that leads here. */
  readonly replay?: string
  readonly file?: FileLocation
}

/** A pointer with `*` for every list index: what findings of one kind share. */
export function toPointerPattern({ pointer, side }: Pick<Finding, 'pointer' | 'side'>): string {
  // In a specification the numbers below `responses` are names: statuses.
  const index = side === 'document' ? /(?<!\/responses)\/\d+(?=\/|$)/g : /\/\d+(?=\/|$)/g
  return pointer.replace(index, '/*')
}

/** The operation with its API, for people. */
export function nameOperation({ api, operation }: Pick<Finding, 'api' | 'operation'>): string {
  return operation === undefined ? api : `${api} ${operation}`
}

/** What a pointer means, for people: the empty one is a place too. */
export function namePointer(pointer: string): string {
  return pointer === '' ? '(whole)' : pointer
}

/** A source in one line, without its address. */
export function nameSource({ document, section }: RuleSource): string {
  return section === undefined ? document : `${document}, ${section}`
}
