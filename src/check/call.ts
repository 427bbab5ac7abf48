import type { HeaderList } from '../contract/exchange.ts'

/** One request as it is sent. */
export interface Call {
  /** In upper case. */
  readonly method: string
  /** Path and query below the base URL, or an absolute URL where an answer named one. */
  readonly target: string
  readonly headers: HeaderList
  readonly body?: Uint8Array
}

const utf8 = new TextEncoder()

/** A POST of a JSON text. */
export function jsonCall(target: string, headers: HeaderList, text: string): Call {
  const isNamed = headers.some(([name]) => name.toLowerCase() === 'content-type')
  return {
    method: 'POST',
    target,
    headers: isNamed ? headers : [...headers, ['Content-Type', 'application/json']],
    body: utf8.encode(text),
  }
}

/** The same headers with another value of one of them; without it when the value is undefined. */
export function withHeader(headers: HeaderList, name: string, value: string | undefined): HeaderList {
  const others = headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase())
  return value === undefined ? others : [...others, [name, value]]
}
