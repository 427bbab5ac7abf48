import type { HeaderList } from '../contract/exchange.ts'
import type { ShownBody, ShownExchange } from './finding.ts'

/** @see {@link https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html#_Toc34317840 | SARIF 2.1.0, webRequest} */
export function toWebRequest({ method, url, requestHeaders, requestBody }: ShownExchange): object {
  return { method, target: url, headers: toHeaders(requestHeaders), ...toBody(requestBody) }
}

export function toWebResponse({ status, responseHeaders = [], responseBody }: ShownExchange): object {
  return {
    ...(status === undefined ? { noResponseReceived: true } : { statusCode: status }),
    headers: toHeaders(responseHeaders),
    ...toBody(responseBody),
  }
}

/** One text for each name: RFC 9110, section 5.3, joins the values of one name with a comma. */
function toHeaders(headers: HeaderList): Record<string, string> {
  const joined = new Map<string, string>()
  for (const [name, value] of headers) {
    const known = joined.get(name)
    joined.set(name, known === undefined ? value : `${known}, ${value}`)
  }
  return Object.fromEntries(joined)
}

function toBody(body: ShownBody | undefined): object {
  if (body === undefined || body.byteLength === 0) return {}
  const { form, text, byteLength, isWhole } = body
  return {
    body: { ...(form === 'text' ? { text } : {}), properties: { byteLength, isWhole, form } },
  }
}
