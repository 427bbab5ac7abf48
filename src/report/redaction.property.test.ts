import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleOptions } from '../../test/support/example-report.ts'
import { toCurl } from './curl.ts'
import type { Exchange, HeaderList } from '../contract/exchange.ts'
import { createRedactor, type Redactor } from './redaction.ts'
import { createReport } from './report.ts'
import { REPORT_FORMATS } from './report-formats.ts'
import { toStepSummary } from './step-summary.ts'
import { toTextReport } from './text-report.ts'

const utf8 = new TextEncoder()
/** Where a key may stand, and what an exchange with it there looks like. */
const PLACES: Readonly<Record<string, (secret: string) => Partial<Exchange>>> = {
  authorization: (secret) => ({ requestHeaders: [['authorization', `Bearer ${secret}`]] }),
  'basic authorization': (secret) => ({
    requestHeaders: [['Authorization', `Basic ${Buffer.from(`me:${secret}`).toString('base64')}`]],
  }),
  'unknown scheme': (secret) => ({
    requestHeaders: [['Authorization', `Bear er ${secret}`]],
  }),
  'api key header': (secret) => ({ requestHeaders: [['X-API-Key', secret]] }),
  cookie: (secret) => ({ requestHeaders: [['Cookie', `a=1; session=${encodeURIComponent(secret)}`]] }),
  'set-cookie': (secret) => ({
    responseHeaders: [['Set-Cookie', `id=${encodeURIComponent(secret)}; Path=/; HttpOnly`]],
  }),
  query: (secret) => ({ url: `https://a.example/v1?x=1&api_key=${encodeURIComponent(secret)}&y=2` }),
  'form-encoded query': (secret) => ({
    url: `https://a.example/?${new URLSearchParams({ token: secret }).toString()}`,
  }),
  'user of the address': (secret) => ({ url: `https://me:${encodeURIComponent(secret)}@a.example/` }),
  location: (secret) => ({
    responseHeaders: [['Location', `https://a.example/#access_token=${encodeURIComponent(secret)}`]],
  }),
  'JSON body': (secret) => ({
    requestBody: utf8.encode(JSON.stringify({ data: [1], auth: { apiKey: secret } })),
  }),
  'JSON body, nested': (secret) => ({
    responseBody: utf8.encode(JSON.stringify({ secret: [{ value: `a ${secret}` }, secret] }, undefined, 1)),
  }),
  'configured member': (secret) => ({ responseBody: utf8.encode(JSON.stringify({ 'deploy-hook': secret })) }),
  'form body': (secret) => ({
    requestBody: utf8.encode(new URLSearchParams({ a: '1', password: secret }).toString()),
  }),
  'multipart body': (secret) => ({
    requestBody: utf8.encode(
      `--b\r\nContent-Disposition: form-data; name="api_key"\r\n\r\n${secret}\r\n--b--\r\n`,
    ),
  }),
  'name of a member that is a list': (secret) => ({
    requestBody: utf8.encode(JSON.stringify({ password: [secret] })),
  }),
  'cut body': (secret) => ({
    requestBody: utf8.encode(`${JSON.stringify({ fill: 'x'.repeat(3_975), password: secret })}`),
  }),
}

/** A key of eight characters or more that is no part of what a report holds anyway, as `property` is. */
const secrets = fc
  .oneof(
    fc.stringMatching(/^[A-Za-z0-9+/_=.-]{8,40}$/),
    fc.stringMatching(/^[ -~]{8,24}$/),
    fc.string({ unit: 'grapheme', minLength: 8, maxLength: 20 }),
  )
  .map((text) => text.trim().replace(/[\r\n\0]/g, ''))
  .filter((text) => text.length >= 8 && new Set(text).size > 4 && !isOrdinary(text))

let ordinary: string | undefined

function isOrdinary(text: string): boolean {
  ordinary ??= writeAll(createRedactor(), 'a key', {}).join('\n')
  return ordinary.includes(text)
}

function show(redactor: Redactor, changes: Partial<Exchange>) {
  const requestHeaders: HeaderList = [['Accept', '*/*']]
  return redactor.showExchange({
    method: 'POST',
    url: 'https://a.example/',
    requestHeaders,
    status: 200,
    ...changes,
  })
}

/** All formats of a report that has the secret in an exchange and repeats it in its texts. */
function writeAll(redactor: Redactor, secret: string, changes: Partial<Exchange>): string[] {
  const early = show(redactor, {
    responseBody: utf8.encode(`echo ${secret} and ${encodeURIComponent(secret)}`),
  })
  const exchange = show(redactor, changes)
  const common = { severity: 'error', api: 'a', operation: 'o', side: 'server' } as const
  const findings = [
    { ...common, code: 'early', pointer: '', message: 'must not echo, found it', exchange: early },
    {
      ...common,
      code: 'late',
      pointer: `/${secret.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      message: `must be a number, found ${JSON.stringify(secret)}`,
      exchange,
      replay: toCurl(exchange),
      file: { path: `recordings/${secret}.har` },
    },
  ]
  const coverage = [
    { api: 'a', operation: 'o', status: '200', mediaType: '', exchanges: 0, reason: `no ${secret}` },
  ]
  const options = {
    ...exampleOptions,
    target: `a.har ${secret}`,
    findings,
    coverage,
  }
  const report = createReport({ ...options, stopped: `lost ${secret}` }, redactor)
  const formats = Object.values(REPORT_FORMATS).map(({ write }) => write(report))
  return [...formats, toTextReport(report, { colours: true }), toStepSummary(report)]
}

const SPELLINGS: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => encodeURIComponent(secret),
  (secret) => JSON.stringify(secret).slice(1, -1),
  (secret) =>
    secret
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  (secret) => Buffer.from(secret).toString('base64'),
]

function expectNowhere(texts: readonly string[], secret: string): void {
  for (const text of texts) {
    for (const spell of SPELLINGS) expect(text).not.toContain(spell(secret))
  }
}

test.each(Object.keys(PLACES))('never lets a secret into any format: %s', (place) => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const redactor = createRedactor({ names: ['deploy_hook'] })
      expectNowhere(writeAll(redactor, secret, PLACES[place]!(secret)), secret)
    }),
    { numRuns: 60 },
  )
})

test('never lets a secret that is known by value into any format, wherever it stands', () => {
  fc.assert(
    fc.property(secrets, fc.nat(4_010), (secret, before) => {
      const redactor = createRedactor({ values: [secret] })
      const requestBody = utf8.encode('x'.repeat(before) + secret)
      const texts = writeAll(redactor, secret, { requestBody, requestHeaders: [['X-Other', `a ${secret}`]] })
      expectNowhere(texts, secret)
    }),
    { numRuns: 60 },
  )
})
