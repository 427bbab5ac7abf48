import type { TypedResponse } from '../apis/api.ts'
import { FAULT_HEADER } from '../conditions/fault.ts'
import type { Operation } from '../contract/operation.ts'
import { validateSchema } from '../contract/schema-validator.ts'
import type { Violation } from '../contract/violation.ts'

/** Holds an answer against its operation. One that says it is a fault is held against nothing. */
export function validateResponse(
  operation: Operation,
  { status, headers, body, content }: TypedResponse,
): readonly Violation[] {
  if (headers?.[FAULT_HEADER] !== undefined) return []
  const contract = operation.responses[status] ?? operation.defaultResponse
  if (contract === undefined) {
    const known = Object.keys(operation.responses).join(', ')
    const message = `must have one of the statuses ${known}, found ${status}`
    return [{ code: 'status-undocumented', pointer: '', message }]
  }
  if (content !== undefined) return validateMediaType(contract.mediaTypes, headers?.['content-type'])
  return contract.validate === undefined ? [] : validateSchema(contract.validate, body.value)
}

/** What is no JSON has no schema, only a media type. */
function validateMediaType(expected: readonly string[], contentType = ''): readonly Violation[] {
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (expected.includes(mediaType)) return []
  const message = `must have one of the media types ${expected.join(', ')}, found '${contentType.slice(0, 80)}'`
  return [{ code: 'media-type-undocumented', pointer: '', message }]
}
