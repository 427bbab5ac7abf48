import type { ReceivedResponse } from '../apis/api-rules.ts'
import type { Api, TypedRequest } from '../apis/api.ts'
import type { Operation, ResponseContract } from '../contract/operation.ts'
import { validateSchema } from '../contract/schema-validator.ts'
import type { SidedViolation, Violation } from '../contract/violation.ts'
import { headerViolations, lengthViolation } from './judge-headers.ts'
import { isJson } from './read-response.ts'

/** What proxies and gateways answer by themselves. */
const OF_INFRASTRUCTURE: readonly number[] = [408, 413, 429, 431, 502, 503, 504]

/** Holds a response against its operation: status, media type, headers, schema. */
export function judgeResponse(
  response: ReceivedResponse,
  request: TypedRequest,
  api: Api,
): readonly SidedViolation[] {
  const { operation } = request
  const { responses, defaultResponse } = operation
  const { status } = response
  const contract = responses[status] ?? defaultResponse
  if (contract === undefined) {
    const isOfModel = api.rules?.explainsStatus?.(request, response) === true
    return isOfModel ? [] : [undocumentedStatus(response, operation)]
  }
  const isOwn = api.rules?.leavesBodyOpen?.(request, response) === true
  const found = [
    ...(isOwn ? [] : bodyViolations(response, contract, operation)),
    ...headerViolations(contract.headers ?? [], response.headers),
    ...(response.bytes !== undefined && response.isComplete && operation.method !== 'HEAD'
      ? lengthViolation(response.headers, response.bytes)
      : []),
  ]
  // What the vendor did not write down, other servers may do otherwise.
  const isOpen = contract.undocumented !== undefined
  return found.map((violation) => ({
    ...violation,
    side: 'server',
    ...(isOpen ? { severity: 'warning' as const } : {}),
  }))
}

/** The finding of a status that the operation does not promise. */
function undocumentedStatus(response: ReceivedResponse, { responses }: Operation): SidedViolation {
  const { status } = response
  const known = Object.keys(responses).join(', ')
  const page = pageIn(response)
  const found = page === undefined ? `${status}` : `${status} with ${page}`
  const message = `must have one of the statuses ${known}, found ${found}`
  const failures = Object.entries(responses).filter(([one]) => Number(one) >= 400)
  // Where the vendor documents no failure at all, none can be wrong.
  const isOpen = status >= 400 && failures.every(([, { undocumented }]) => undocumented !== undefined)
  const isBefore = OF_INFRASTRUCTURE.includes(status)
  return {
    side: 'server',
    code: isBefore ? 'status-infrastructure' : 'status-undocumented',
    pointer: '',
    message,
    ...(isOpen ? { severity: 'warning' } : {}),
  }
}

function bodyViolations(
  response: ReceivedResponse,
  { mediaTypes, validate }: ResponseContract,
  { method }: Operation,
): readonly Violation[] {
  const { status, mediaType, headers, bytes, body } = response
  const promises = mediaTypes.length > 0
  const page = promises && !mediaTypes.includes('text/html') ? pageIn(response) : undefined
  if (page !== undefined) {
    const message = `must be ${mediaTypes.join(' or ')}, found ${page}`
    return [
      {
        code: OF_INFRASTRUCTURE.includes(status) ? 'status-infrastructure' : 'html-answer',
        pointer: '',
        message,
      },
    ]
  }
  if (bytes !== undefined && bytes.length === 0) {
    const isLeftOut = method === 'HEAD' || Number(headers['content-length'] ?? 0) > 0
    // Any media type but JSON may stand for no bytes.
    if (!promises || isLeftOut || !response.isComplete || !mediaTypes.every(isJson)) return []
    return [
      {
        code: 'body-missing',
        pointer: '',
        message: `must have a body of ${mediaTypes.join(' or ')}, found none`,
      },
    ]
  }
  if (!promises) {
    if (bytes === undefined) return []
    const message = `must have no body with the status ${status}, found ${bytes.length} bytes`
    return [{ code: 'body-unexpected', pointer: '', message }]
  }
  if (!mediaTypes.includes(mediaType) && (bytes !== undefined || mediaType !== '')) {
    const found = headers['content-type'] === undefined ? 'none' : `'${headers['content-type'].slice(0, 80)}'`
    const message = `must have one of the media types ${mediaTypes.join(', ')}, found ${found}`
    return [{ code: 'media-type-undocumented', pointer: '', message }]
  }
  if (validate === undefined || !isJson(mediaType) || body === undefined) return []
  return validateSchema(validate, body.value)
}

const HTML = /^\s*(<!doctype html|<html|<head|<body)/i

/** A web page in place of data, in words. */
export function pageIn({ mediaType, bytes }: ReceivedResponse): string | undefined {
  const start = new TextDecoder().decode((bytes ?? new Uint8Array()).subarray(0, 2000))
  if (!HTML.test(start) && mediaType !== 'text/html') return undefined
  const title = /<title[^>]*>\s*([^<]{1,80})/i.exec(start)?.[1]?.trim()
  return title === undefined || title === '' ? 'an HTML page' : `an HTML page called '${title}'`
}
