import fc from 'fast-check'
import type { HeaderList } from '../../src/contract/exchange.ts'
import type { Finding } from '../../src/report/finding.ts'
import { createRedactor } from '../../src/report/redaction.ts'
import { createReport, type Report } from '../../src/report/report.ts'
import { exampleOptions } from './example-report.ts'

const utf8 = new TextEncoder()

/** Any text that JavaScript can hold: all characters, halves of surrogate pairs, and what the formats have a use for. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
  fc.stringMatching(/^[|<>"'`&%:,{}[\]()@#*_~$!=;/\\\r\n\t -]{0,10}$/),
)

/** Reports whose every free text, header and body is drawn from `text`. */
export function reportOf(text: fc.Arbitrary<string>): fc.Arbitrary<Report> {
  return fc
    .record({
      findings: fc.array(arbitraryFinding(text), { maxLength: 4 }),
      target: text,
      coverage: fc.array(
        fc.record({
          api: text,
          operation: text,
          status: text,
          mediaType: text,
          exchanges: fc.nat(2),
          reason: text,
        }),
        { maxLength: 3 },
      ),
      stopped: text,
    })
    .map((parts) => createReport({ ...exampleOptions, ...parts }, createRedactor()))
}

/** A finding whose every free text, header and body is drawn from `text`. */
export function arbitraryFinding(text: fc.Arbitrary<string>): fc.Arbitrary<Finding> {
  const headers: fc.Arbitrary<HeaderList> = fc.array(fc.tuple(text, text), { maxLength: 2 })
  const bytes = text.map((one) => utf8.encode(one))
  const exchange = fc
    .record({
      method: text,
      url: text,
      requestHeaders: headers,
      requestBody: bytes,
      status: fc.integer({ min: 100, max: 599 }),
      responseHeaders: headers,
      responseBody: bytes,
    })
    .map((whole) => createRedactor().showExchange(whole))
  return fc.record(
    {
      severity: fc.constantFrom('error', 'warning'),
      code: text,
      api: text,
      operation: text,
      side: fc.constantFrom('client', 'server', 'document'),
      pointer: text,
      message: text,
      source: fc.record({ document: text, section: text, url: text }),
      exchange,
      replay: text,
      file: fc.record({ path: text, line: fc.integer({ min: 1, max: 9999 }) }),
    },
    { requiredKeys: ['severity', 'code', 'api', 'side', 'pointer', 'message'] },
  )
}
