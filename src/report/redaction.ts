import { isUtf8 } from 'node:buffer'
import type { Exchange, HeaderList } from '../contract/exchange.ts'
import type { Finding, ShownBody, ShownExchange } from './finding.ts'
import { decodeQuery, redactBodyText, redactUrl, redactUrlsIn, type OnSecret } from './redact-names.ts'
import { createSecretNames } from './secret-names.ts'
import { createSecretValues, REDACTED } from './secret-values.ts'
import { showBody } from './shown-body.ts'

export interface RedactionOptions {
  /** Names of headers, query parameters and body members that hold secrets, beside the usual ones. */
  readonly names?: readonly string[]
  /** Secrets that are known, for example the key of the command line: taken out wherever they occur. */
  readonly values?: readonly string[]
}

/** Takes secrets out of everything that goes into a report: the one place that does. */
export interface Redactor {
  /**
   * Shortens an exchange and takes its secrets out: by name in headers, cookies, the URL and text bodies, by value
   * everywhere. What is found by name is known by value from then on. Bytes of the bodies are not kept.
   */
  showExchange(exchange: Exchange): ShownExchange
  /** Takes the secrets out of an exchange that is kept as a whole, for a recording. Bodies that are no text stay as they are. */
  redactExchange(exchange: Exchange): Exchange
  /** Takes the secrets that are known by value out of a text, and those that its URLs name. */
  redactText(text: string): string
  /**
   * Takes secrets out of every text of the findings, also of those that were made before a secret was known. Findings
   * that share an exchange share it still.
   */
  redactFindings(findings: readonly Finding[]): readonly Finding[]
}

export function createRedactor({ names = [], values = [] }: RedactionOptions = {}): Redactor {
  const isSecretName = createSecretNames(names)
  const secrets = createSecretValues()
  for (const value of values) secrets.add(value)
  const learn: OnSecret = (value) => {
    secrets.add(value)
    if (value.includes('%')) secrets.add(decodeQuery(value))
    return REDACTED
  }

  const redactHeaders = (headers: HeaderList): HeaderList =>
    headers.map(([name, value]) => [name, redactHeader(name, value)])

  function redactHeader(name: string, value: string): string {
    if (/^(set-)?cookie$/i.test(name)) return redactCookies(value, learn)
    if (/authorization$/i.test(name)) return redactCredentials(value, learn)
    return isSecretName('header', name) ? learn(value) : redactUrl(value, isSecretName, learn)
  }

  const redactAddress = (url: string): string => secrets.redact(redactUrl(url, isSecretName, learn))
  const redactText = (text: string): string =>
    URL.canParse(text) ? redactAddress(text) : secrets.redact(redactUrlsIn(text, isSecretName, learn))
  const readBody = (bytes: Uint8Array | undefined): ShownBody | undefined =>
    bytes && showBody(bytes, (text) => secrets.redactCut(redactBodyText(text, isSecretName, learn)))

  function redactBytes(bytes: Uint8Array): Uint8Array {
    if (!isUtf8(bytes)) return bytes
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const redacted = secrets.redact(redactBodyText(text, isSecretName, learn))
    return redacted === text ? bytes : new TextEncoder().encode(redacted)
  }

  function redactShown(exchange: ShownExchange): ShownExchange {
    const { requestBody, responseHeaders, responseBody } = exchange
    return {
      ...exchange,
      url: redactAddress(exchange.url),
      requestHeaders: redactValues(exchange.requestHeaders),
      ...(requestBody && { requestBody: redactBody(requestBody) }),
      ...(responseHeaders && { responseHeaders: redactValues(responseHeaders) }),
      ...(responseBody && { responseBody: redactBody(responseBody) }),
    }
  }

  const redactValues = (headers: HeaderList): HeaderList =>
    headers.map(([name, value]) => [secrets.redact(name), secrets.redact(value)])

  function redactBody(body: ShownBody): ShownBody {
    const text = body.isWhole ? secrets.redact(body.text) : secrets.redactCut(body.text)
    return { ...body, text, isWhole: body.isWhole && text === body.text }
  }

  function redactAll(findings: readonly Finding[]): Finding[] {
    const shown = new Map<ShownExchange, ShownExchange>()
    const redactOnce = (exchange: ShownExchange): ShownExchange => {
      const known = shown.get(exchange) ?? redactShown(exchange)
      shown.set(exchange, known)
      return known
    }
    return findings.map((finding) => {
      const { exchange, replay, file } = finding
      return {
        ...finding,
        pointer: secrets.redact(finding.pointer),
        message: redactText(finding.message),
        ...(exchange && { exchange: redactOnce(exchange) }),
        ...(replay !== undefined && { replay: redactText(replay) }),
        ...(file && { file: { ...file, path: secrets.redact(file.path) } }),
      }
    })
  }

  return {
    showExchange({ requestBody, responseBody, failure: _, ...head }) {
      // Names first, all of them: a body may repeat what a header names.
      const url = redactUrl(head.url, isSecretName, learn)
      const requestHeaders = redactHeaders(head.requestHeaders)
      const responseHeaders = head.responseHeaders && redactHeaders(head.responseHeaders)
      const shownRequest = readBody(requestBody)
      const shownResponse = readBody(responseBody)
      return redactShown({
        ...head,
        url,
        requestHeaders,
        ...(shownRequest && { requestBody: shownRequest }),
        ...(responseHeaders && { responseHeaders }),
        ...(shownResponse && { responseBody: shownResponse }),
      })
    },
    redactExchange(exchange) {
      const { requestBody, responseHeaders, responseBody } = exchange
      const head = { ...exchange, url: redactUrl(exchange.url, isSecretName, learn) }
      const named = {
        ...head,
        requestHeaders: redactHeaders(exchange.requestHeaders),
        ...(responseHeaders && { responseHeaders: redactHeaders(responseHeaders) }),
      }
      return {
        ...named,
        url: secrets.redact(named.url),
        requestHeaders: redactValues(named.requestHeaders),
        ...(requestBody && { requestBody: redactBytes(requestBody) }),
        ...(named.responseHeaders && { responseHeaders: redactValues(named.responseHeaders) }),
        ...(responseBody && { responseBody: redactBytes(responseBody) }),
      }
    },
    redactText,
    redactFindings(findings) {
      const known = secrets.spellingCount
      const redacted = redactAll(findings)
      // A finding may name a secret that the ones before it repeat.
      return secrets.spellingCount === known ? redacted : redactAll(redacted)
    },
  }
}

const SCHEME = /^\s*(bearer|basic|digest|negotiate|api-?key|token|key)\s+(\S.*)$/is

/** Keeps a known scheme: the finding may be about just that. */
function redactCredentials(value: string, learn: OnSecret): string {
  const [, scheme, credentials] = SCHEME.exec(value) ?? []
  if (scheme === undefined || credentials === undefined) {
    // Of a scheme that nobody knows, the secret may begin with any word.
    for (const { index } of value.matchAll(/\s+/g)) learn(value.slice(index))
    return learn(value)
  }
  learn(value)
  if (/^basic$/i.test(scheme)) learnBasic(credentials, learn)
  return `${scheme} ${learn(credentials)}`
}

/** The user name and the password, each of which may be repeated by the answer. */
function learnBasic(credentials: string, learn: OnSecret): void {
  try {
    const text = new TextDecoder().decode(
      Uint8Array.from(atob(credentials.trim()), (unit) => unit.charCodeAt(0)),
    )
    learn(text)
    const colon = text.indexOf(':')
    if (colon < 0) return
    learn(text.slice(0, colon))
    learn(text.slice(colon + 1))
  } catch {
    // Not base64: there is nothing in it to learn.
  }
}

const COOKIE_ATTRIBUTE = /^\s*(path|domain|expires|max-age|samesite)\s*=/i

function redactCookies(value: string, learn: OnSecret): string {
  return value
    .split(';')
    .map((part) => {
      const equals = part.indexOf('=')
      if (equals < 0) return /^\s*(secure|httponly|partitioned)?\s*$/i.test(part) ? part : ` ${learn(part)}`
      if (COOKIE_ATTRIBUTE.test(part)) return part
      return part.slice(0, equals + 1) + learn(part.slice(equals + 1))
    })
    .join(';')
}
