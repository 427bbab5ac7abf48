import { defineRules } from '../../src/contract/rule.ts'
import type { Finding } from '../../src/report/finding.ts'
import type { Exchange } from '../../src/contract/exchange.ts'
import { createRedactor } from '../../src/report/redaction.ts'
import { createReport, type CoverageRow, type Report, type ReportOptions } from '../../src/report/report.ts'
import { toCurl } from '../../src/report/curl.ts'

/** A finding with as little as there has to be. */
export function createFinding(changes: Partial<Finding> = {}): Finding {
  return {
    severity: 'error',
    code: 'batch-index-duplicate',
    api: 'modelbit',
    operation: 'batch',
    side: 'server',
    pointer: '/data/3/0',
    message: 'must be unique, found 1 that /data/1 has too',
    ...changes,
  }
}

export const exampleOptions: ReportOptions = {
  version: '0.1.0',
  command: 'check',
  target: 'http://127.0.0.1:4010/modelbit',
  seed: 42,
  startedAtMs: Date.UTC(2025, 2, 1, 12, 0, 0),
  endedAtMs: Date.UTC(2025, 2, 1, 12, 0, 3, 250),
  exchanges: 318,
  findings: [],
}

export function createExampleReport(changes: Partial<ReportOptions> = {}): Report {
  return createReport({ ...exampleOptions, ...changes }, createRedactor())
}

export const exampleRules = defineRules([
  {
    code: 'batch-index-duplicate',
    title: 'An id names one row',
    description:
      'Each row of an answer repeats the id of the row it belongs to. Ids are a permutation of those sent.',
    source: {
      document: 'Modelbit: REST API',
      section: 'Batch requests',
      url: 'https://doc.modelbit.com/endpoints/rest/',
    },
    severity: 'error',
    example: '{"data": [[1, 0.5], [1, 0.7]]}',
  },
])

export const exampleCoverage: readonly CoverageRow[] = [
  { api: 'modelbit', operation: 'batch', status: '200', mediaType: 'application/json', exchanges: 290 },
  { api: 'modelbit', operation: 'batch', status: '400', mediaType: 'application/json', exchanges: 22 },
  {
    api: 'modelbit',
    operation: 'batch',
    status: '401',
    mediaType: 'application/json',
    exchanges: 0,
    reason: 'needs a deployment with a key',
  },
  { api: 'modelbit', operation: 'status', status: '200', mediaType: 'text/plain', exchanges: 6 },
  { api: 'modelbit', operation: 'status', status: '503', mediaType: '', exchanges: 0 },
]

/** A request with a key in its header and a JSON body, and its answer. */
export const exampleExchange: Exchange = {
  method: 'POST',
  url: 'http://127.0.0.1:4010/modelbit/v1/animal_weight/latest?verbose=1',
  requestHeaders: [
    ['Content-Type', 'application/json'],
    ['Authorization', 'Bearer test-key-123456'],
  ],
  requestBody: new TextEncoder().encode('{"data": [[1, "dog"], [2, "cat"]]}'),
  status: 200,
  responseHeaders: [['Content-Type', 'application/json']],
  responseBody: new TextEncoder().encode('{"data": [[1, 12.5], [1, 4.25]]}'),
}

/** A report with something of everything: several operations, both severities, all sides, exchanges and files. */
export function createFullReport(changes: Partial<ReportOptions> = {}): Report {
  const redactor = createRedactor()
  const exchange = redactor.showExchange(exampleExchange)
  const source = exampleRules.get('batch-index-duplicate')!.source
  const findings: Finding[] = [
    ...[1, 3, 4, 7].map((row) =>
      createFinding({ pointer: `/data/${row}/0`, exchange, source, replay: toCurl(exchange) }),
    ),
    createFinding({
      code: 'header-missing',
      severity: 'warning',
      pointer: '',
      message: 'must have Content-Length, found none',
      exchange,
    }),
    createFinding({
      code: 'schema-type',
      side: 'client',
      pointer: '/data/0/0',
      message: 'must be integer, found "1"',
      file: { path: 'recordings/monday.har', line: 118 },
    }),
    createFinding({
      operation: 'status',
      code: 'example-invalid',
      side: 'document',
      pointer: '/paths/~1status/get/responses/200',
      message: 'must match its schema, found a list of 3',
      file: { path: 'specs/modelbit.openapi.yaml', line: 40 },
      replay: '--seed 42',
    }),
  ]
  return createReport(
    { ...exampleOptions, findings, rules: exampleRules, coverage: exampleCoverage, ...changes },
    redactor,
  )
}
