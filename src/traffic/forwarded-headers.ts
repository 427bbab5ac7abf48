import type { HeaderList } from '../contract/exchange.ts'

/** Names and values in turn, as `rawHeaders` of Node.js. */
export type FlatHeaders = readonly string[]

/** Headers of one connection only. @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 | RFC 9110, section 7.6.1} */
const HOP_BY_HOP = new Set(['connection', 'proxy-connection', 'keep-alive', 'te', 'upgrade'])

export interface ForwardedHeadersOptions {
  /** Takes the place of the Host header. */
  readonly host?: string
  /** Whether the other side takes chunks; their header is left out otherwise. */
  readonly takesChunks: boolean
}

/** What of a message's headers goes on to the other side: order, case and repeated names stay. */
export function toForwardedHeaders(
  headers: FlatHeaders,
  { host, takesChunks }: ForwardedHeadersOptions,
): string[] {
  const listed = listConnectionOptions(headers)
  const forwarded: string[] = []
  let isHostSet = host === undefined
  for (let i = 0; i < headers.length; i += 2) {
    const name = headers[i] as string
    const value = headers[i + 1] as string
    const key = name.toLowerCase()
    if (HOP_BY_HOP.has(key) || listed?.has(key) === true) continue
    if (key === 'transfer-encoding' && !takesChunks) continue
    if (key !== 'host' || host === undefined) forwarded.push(name, value)
    else if (!isHostSet) {
      forwarded.push(name, host)
      isHostSet = true
    }
  }
  if (!isHostSet) forwarded.unshift('Host', host as string)
  return forwarded
}

/** What the header Connection names, beside the framing of the body, which is kept. */
function listConnectionOptions(headers: FlatHeaders): Set<string> | undefined {
  let listed: Set<string> | undefined
  for (let i = 0; i < headers.length; i += 2) {
    if ((headers[i] as string).toLowerCase() !== 'connection') continue
    for (const option of (headers[i + 1] as string).toLowerCase().split(',')) {
      const name = option.trim()
      if (name === 'close' || name === 'keep-alive' || name === 'transfer-encoding' || name === 'host')
        continue
      listed ??= new Set()
      listed.add(name)
    }
  }
  return listed
}

export function toHeaderList(flat: FlatHeaders): HeaderList {
  const list: [string, string][] = []
  for (let i = 0; i < flat.length; i += 2) list.push([flat[i] as string, flat[i + 1] as string])
  return list
}
