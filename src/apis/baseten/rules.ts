import type { SidedViolation, Violation } from '../../contract/violation.ts'
import { isRecord } from '../../errors/is-record.ts'
import { checkOpenAi } from '../../openai/check-openai.ts'
import type { ApiRules, ReceivedResponse, TypedExchange } from '../api-rules.ts'
import { attemptViolations } from '../delivery-checks.ts'
import type { TypedRequest } from '../typed-request.ts'
import { checkAsyncStatus, checkStatusSequence } from './async-rules.ts'
import { findBrokenFiles } from './base64-files.ts'
import { checkBasetenDelivery } from './delivery-rules.ts'
import { verbOf, type Verb } from './place.ts'
import { parseJsonBody } from './request-body.ts'
import { checkBasetenRequest } from './request-rules.ts'
import { BASETEN_RULES } from './rule-table.ts'
import type { BasetenSettings } from './settings.ts'

/** What Baseten's contract demands beyond its schemas. */
export const basetenRules: ApiRules<BasetenSettings> = {
  rules: BASETEN_RULES,
  check: (exchange) =>
    [...checkErrorHeaders(exchange), ...checkBody(exchange)].map((violation): SidedViolation => ({
      ...violation,
      side: 'server',
    })),
  checkRequest: checkBasetenRequest,
  credentials: {
    expected: 'Authorization: Bearer <key> or Api-Key <key>',
    areOptional: false,
    problemOf(authorization) {
      const [, scheme = '', key = ''] = /^(\S+)\s*(.*)$/.exec(authorization) ?? []
      if (/^(bearer|api-key)$/i.test(scheme)) return key === '' ? `${scheme} without a key` : undefined
      return key === '' ? 'a key without one of these words' : `the word '${scheme.slice(0, 20)}'`
    },
  },
  // The server of a deployment goes by exactly one media type; everything else is JSON to it.
  leavesMediaTypeOpen: true,
  explainsStatus: isOfModel,
  leavesBodyOpen: isOfModel,
  checkDelivery: checkBasetenDelivery,
  checkAttempts: (answers) =>
    attemptViolations(answers, {
      maxAttempts: 2,
      mayFollow: (status) => status === undefined || [500, 502, 503, 504].includes(status),
    }),
  checkSequence: checkStatusSequence,
}

const OPENAI_KINDS: Readonly<Partial<Record<Verb, 'chat' | 'completion' | 'embeddings'>>> = {
  chat: 'chat',
  complete: 'completion',
  embed: 'embeddings',
}
const OF_MODEL: readonly Verb[] = ['predict', 'runRemote', 'chat', 'complete', 'embed']
const ERROR_HEADERS = ['x-baseten-error-source', 'x-baseten-error-code'] as const

/** A model may raise an HTTP exception, or return a response, with a status and a body of its own: the server marks both. */
function isOfModel(request: TypedRequest, { status, headers }: ReceivedResponse): boolean {
  return OF_MODEL.includes(verbOf(request)) && status >= 300 && headers['x-baseten-error-code'] !== undefined
}

function checkErrorHeaders({ response }: TypedExchange<BasetenSettings>): readonly Violation[] {
  const { status, headers } = response
  const [source, code] = ERROR_HEADERS.map((name) => headers[name])
  if (source === undefined && code === undefined) return []
  const named = ERROR_HEADERS.filter((name) => headers[name] !== undefined).join(' and ')
  if (status < 300) {
    const message = `must have no headers of an error with the status ${status}, found ${named}`
    return [{ code: 'error-headers', pointer: '', message }]
  }
  if (source !== undefined && code !== undefined) return []
  const message = `must have both ${ERROR_HEADERS.join(' and ')}, or none, found ${named} alone`
  return [{ code: 'error-headers', pointer: '', message }]
}

function checkBody({
  request,
  response,
  isRequestValid,
}: TypedExchange<BasetenSettings>): readonly Violation[] {
  const { status, body, events } = response
  const verb = verbOf(request)
  const value = body?.value
  if (status === 201 || status === 200) {
    const kind = OPENAI_KINDS[verb]
    if (kind !== undefined)
      return checkOpenAi({
        kind,
        request: isRequestValid ? readRequest(request) : undefined,
        body: value,
        ...(events === undefined ? {} : { events }),
      })
    if (verb === 'predict' || verb === 'runRemote') return findBrokenFiles(value)
    if (isRecord(value)) return checkAsyncStatus(value, request, verb)
  }
  return []
}

function readRequest({ bytes }: TypedRequest): unknown {
  const parsed = parseJsonBody(bytes ?? new Uint8Array())
  return 'value' in parsed ? parsed.value : undefined
}
