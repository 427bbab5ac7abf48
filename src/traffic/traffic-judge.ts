import type { Api } from '../apis/api.ts'
import type { Exchange } from '../contract/exchange.ts'
import { createJudge, type JudgeOptions, type Verdict } from '../judge/judge.ts'
import type { SkipReason } from './recording.ts'

/** What becomes of an exchange that was seen: a verdict, or why there is none. */
export type SeenVerdict = { readonly verdict: Verdict } | { readonly skip: SkipReason }

/**
 * Creates a judge of traffic: recordings and live exchanges are sorted alike. With one API and no base URL an exchange of a host
 * that is not the vendor's counts where its path is one of the API.
 */
export function createTrafficJudge(options: JudgeOptions): (exchange: Exchange) => SeenVerdict {
  const judge = createJudge(options)
  const { apis, baseUrl } = options
  return (exchange) => {
    if (isPreflight(exchange)) return { skip: 'preflight' }
    const verdict = judge(exchange)
    const { api, operation } = verdict
    // No API documents OPTIONS, so the judge knows no API for it either.
    if (exchange.method === 'OPTIONS' && isOf(apis, exchange.url, baseUrl)) return { skip: 'options' }
    const isForeign = api === undefined || (operation === undefined && !isOf(apis, exchange.url, baseUrl))
    return isForeign ? { skip: 'other-host' } : { verdict }
  }
}

/** A browser's question whether a page may send the request. @see {@link https://fetch.spec.whatwg.org/#cors-preflight-request} */
function isPreflight({ method, requestHeaders }: Exchange): boolean {
  return (
    method === 'OPTIONS' &&
    requestHeaders.some(([name]) => name.toLowerCase() === 'access-control-request-method')
  )
}

/** Whether the address itself says that the request was meant for an API. */
function isOf(apis: readonly Api[], url: string, baseUrl: string | undefined): boolean {
  const { origin, hostname, pathname } = new URL(url)
  if (baseUrl !== undefined) {
    const base = new URL(baseUrl)
    const prefix = base.pathname.replace(/\/+$/, '')
    if (base.origin === origin && `${pathname}/`.startsWith(`${prefix}/`)) return true
  }
  return apis.some(
    ({ id, hostPattern }) =>
      hostPattern.test(hostname) ||
      `${hostname}.`.includes(`${id}.localhost.`) ||
      `${pathname}/`.startsWith(`/${id}/`),
  )
}
