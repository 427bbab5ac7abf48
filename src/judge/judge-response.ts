import type { ReceivedResponse } from '../apis/api-rules.ts'
import type { Operation } from '../contract/operation.ts'
import { validateSchema } from '../contract/schema-validator.ts'
import type { SidedViolation, Violation } from '../contract/violation.ts'
import { isJson } from './read-response.ts'

/** Holds a response against its operation: status, media type, schema. */
export function judgeResponse(response: ReceivedResponse, operation: Operation): readonly SidedViolation[] {
  return checkResponse(response, operation).map((violation) => ({ ...violation, side: 'server' }))
}

function checkResponse(
  { status, mediaType, headers, bytes, body }: ReceivedResponse,
  { responses, defaultResponse }: Operation,
): readonly Violation[] {
  const contract = responses[status] ?? defaultResponse
  if (contract === undefined) {
    const known = Object.keys(responses).join(', ')
    const message = `must have one of the statuses ${known}, found ${status}`
    return [{ code: 'status-undocumented', pointer: '', message }]
  }
  const { mediaTypes, validate } = contract
  const hasBody = bytes !== undefined && bytes.length > 0
  if (mediaTypes.length > 0 && !mediaTypes.includes(mediaType) && (hasBody || mediaType !== '')) {
    const found = headers['content-type'] === undefined ? 'none' : `'${headers['content-type'].slice(0, 80)}'`
    const message = `must have one of the media types ${mediaTypes.join(', ')}, found ${found}`
    return [{ code: 'media-type-undocumented', pointer: '', message }]
  }
  if (validate === undefined || !isJson(mediaType) || body === undefined) return []
  return validateSchema(validate, body.value)
}
