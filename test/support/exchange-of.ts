import type { Exchange } from '../../src/contract/exchange.ts'

/** An exchange in few words: bodies that are no text and no bytes are JSON. */
export interface ShortExchange {
  readonly to: string
  readonly method?: string
  readonly sent?: unknown
  readonly sentHeaders?: Readonly<Record<string, string>>
  readonly status?: number
  readonly got?: unknown
  readonly gotHeaders?: Readonly<Record<string, string>>
  readonly failure?: string
}

const utf8 = new TextEncoder()
const toBytes = (body: unknown): Uint8Array =>
  body === undefined
    ? new Uint8Array()
    : body instanceof Uint8Array
      ? body
      : utf8.encode(typeof body === 'string' ? body : JSON.stringify(body))

/** Writes an exchange out: a POST of JSON that was answered 200 with JSON unless it says otherwise. */
export function exchangeOf(short: ShortExchange): Exchange {
  const { to, method = 'POST', sent, status = 200, got, sentHeaders = {}, gotHeaders = {}, failure } = short
  const json = { 'content-type': 'application/json' }
  const head = {
    method,
    url: `http://localhost/${to}`,
    requestHeaders: Object.entries({ ...(sent === undefined ? {} : json), ...sentHeaders }).filter(
      ([, value]) => value !== '',
    ),
    requestBody: toBytes(sent),
    ...(failure === undefined ? {} : { failure }),
  }
  if (status === 0) return head
  const responseHeaders = Object.entries({ ...(got === undefined ? {} : json), ...gotHeaders }).filter(
    ([, value]) => value !== '',
  )
  return { ...head, status, responseHeaders, responseBody: toBytes(got) }
}
