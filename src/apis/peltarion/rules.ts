import { messageOf } from '../../errors/toolkit-error.ts'
import { readBase64 } from '../../codecs/base64.ts'
import { decodeDataUrl } from '../../codecs/data-url.ts'
import { decodeNpy } from '../../codecs/npy.ts'
import { escapePointerSegment } from '../../contract/json-pointer.ts'
import type { Violation } from '../../contract/violation.ts'
import { createViolationList } from '../../contract/violation-list.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { ApiRules, TypedExchange } from '../api-rules.ts'
import type { TypedRequest } from '../typed-request.ts'
import { checkOutput } from './output-check.ts'
import { decodeRequest } from './request.ts'
import { PELTARION_RULES } from './rule-table.ts'
import type { PeltarionSettings } from './settings.ts'
import { NPY_MEDIA_TYPE } from './wire-value.ts'

const COLON = 0x3a

/** What Peltarion's contract demands beyond its schemas. */
export const peltarionRules: ApiRules<PeltarionSettings> = {
  rules: PELTARION_RULES,
  check(exchange) {
    const { request, response } = exchange
    const isAnswer = request.operation.operationId === 'forward' && response.status === 200
    const found = isAnswer ? checkAnswer(exchange) : []
    return found.map((violation) => ({ ...violation, side: 'server' }))
  },
  checkRequest: (request, deployment) => (deployment === undefined ? checkFiles(request) : []),
  decode: (request, deployment) =>
    request.operation.operationId === 'forward' &&
    (request.form !== undefined || isRecord(request.body.value))
      ? decodeRequest(request, deployment)
      : undefined,
  credentials: {
    expected: 'Authorization: Bearer <token>, or Basic with the token as user name and an empty password',
    areOptional: false,
    problemOf(authorization) {
      const scheme = /^\S+/.exec(authorization)?.[0] ?? ''
      if (!/^(bearer|basic)$/i.test(scheme)) return `the word '${scheme.slice(0, 20)}' or a bare token`
      if (scheme.toLowerCase() === 'bearer') return undefined
      const user = readBase64(authorization.slice(scheme.length).trim(), 0)
      return user?.at(-1) === COLON
        ? undefined
        : 'Basic with a password, or without the colon behind the token'
    },
  },
}

type Row = Readonly<Record<string, unknown>>

function checkAnswer(exchange: TypedExchange<PeltarionSettings>): readonly Violation[] {
  const { request, response, isRequestValid } = exchange
  const answer = response.body?.value
  if (!isRecord(answer) || !isRequestValid) return []
  const asked = isRecord(request.body.value) ? request.body.value['rows'] : undefined
  const isRows = Array.isArray(answer['rows'])
  if (request.form !== undefined) {
    if (!isRows) return checkRows([answer], exchange, () => '')
    const message = 'must be the bare row, as the request was a form, found a list of rows'
    return [{ code: 'form-answer', pointer: '/rows', message }]
  }
  if (!Array.isArray(asked)) return []
  if (!isRows) {
    const message = `must have rows, as the request had, found ${describeValue(answer)}`
    return [{ code: 'form-answer', pointer: '', message }]
  }
  const rows = answer['rows'] as readonly unknown[]
  if (rows.length === asked.length) return checkRows(rows, exchange, (k) => `/rows/${k}`)
  const message = `must have a row for each of ${asked.length} rows of the request, found ${rows.length}`
  return [{ code: 'rows-count', pointer: '/rows', message }]
}

function checkRows(
  rows: readonly unknown[],
  { deployment }: TypedExchange<PeltarionSettings>,
  pointerOf: (k: number) => string,
): readonly Violation[] {
  const violations = createViolationList()
  const [first] = rows
  const names = deployment?.outputs.map(({ name }) => name) ?? Object.keys(isRecord(first) ? first : {})
  rows.forEach((row, k) => {
    if (!isRecord(row)) return
    const misfit = describeNames(row, names)
    if (misfit !== undefined) {
      violations.add(() => ({ code: 'row-features', pointer: pointerOf(k), message: misfit }))
      return
    }
    for (const name of names) {
      const feature = deployment?.outputs.find((one) => one.name === name)
      const problem = checkOutput(row[name], feature)
      if (problem === undefined) continue
      violations.add(() => ({ ...problem, pointer: `${pointerOf(k)}/${escapePointerSegment(name)}` }))
    }
  })
  return violations.toList()
}

function describeNames(row: Row, names: readonly string[]): string | undefined {
  const missing = names.find((name) => !Object.hasOwn(row, name))
  if (missing !== undefined)
    return `must have the output ${describeValue(missing)}, found ${describeValue(row)}`
  const surplus = Object.keys(row).find((name) => !names.includes(name))
  if (surplus === undefined) return undefined
  return `must have no output but ${names.slice(0, 20).join(', ')}, found ${describeValue(surplus)}`
}

const DATA_URL = /^data:[\w.+-]+\/[\w.+-]+;base64,/i

/** Files of a request that cannot be read, whatever model they are for. */
function checkFiles({ body }: TypedRequest): readonly Violation[] {
  const rows: unknown = isRecord(body.value) ? body.value['rows'] : undefined
  const violations = createViolationList()
  if (!Array.isArray(rows)) return []
  rows.forEach((row: unknown, k) => {
    for (const [name, value] of Object.entries(isRecord(row) ? row : {})) {
      if (typeof value !== 'string' || !DATA_URL.test(value.slice(0, 200))) continue
      const problem = describeFile(value)
      if (problem === undefined) continue
      violations.add(() => ({ ...problem, pointer: `/rows/${k}/${escapePointerSegment(name)}` }))
    }
  })
  return violations.toList()
}

function describeFile(text: string): Omit<Violation, 'pointer'> | undefined {
  let isArray = false
  try {
    const { mediaType, bytes } = decodeDataUrl(text)
    isArray = mediaType.split(';', 1)[0]?.toLowerCase() === NPY_MEDIA_TYPE
    if (isArray) decodeNpy(bytes)
    return undefined
  } catch (error) {
    const reason = messageOf(error).replace(/^Failed to [^:]*: (expected )?/, '')
    return isArray
      ? { code: 'feature-npy', message: `must be a .npy file, found one that is not: ${reason}` }
      : { code: 'data-uri', message: `must be a data URL, found one that is not: ${reason}` }
  }
}
