import type { TypedRequest } from '../apis/api.ts'
import { isFailure, type Failure } from '../apis/failure.ts'
import { toHeaderRecord, type Exchange } from '../contract/exchange.ts'
import { validateSchema } from '../contract/schema-validator.ts'
import type { SidedViolation, Violation } from '../contract/violation.ts'
import { NO_BODY, parseBody } from '../pipeline/body.ts'
import type { Location } from '../pipeline/locate.ts'

/** A request with what is wrong with it. */
export interface JudgedRequest {
  readonly request: TypedRequest
  readonly violations: readonly SidedViolation[]
}

/** Reads a request and holds it against its operation: media type, syntax, schema. */
export function judgeRequest(exchange: Exchange, location: Location): JudgedRequest {
  const { api, operation, path, query, baseUrl } = location
  const { requestHeaders, requestBody } = exchange
  const headers = toHeaderRecord(requestHeaders)
  const head = { operation, path, query, headers, baseUrl }
  if (requestBody === undefined && operation.requestMediaTypes.length > 0)
    return { request: { ...head, ...NO_BODY }, violations: [] }
  const parsed = parseBody({ headers, bytes: requestBody ?? new Uint8Array() }, operation, api)
  if (isFailure(parsed)) {
    return { request: { ...head, ...NO_BODY }, violations: toViolations(parsed).map(ofClient) }
  }
  const request = { ...head, ...parsed }
  const { body, form, bytes } = parsed
  const isJsonBody = form === undefined && bytes === undefined && body.value !== undefined
  const violations =
    operation.validateRequest === undefined || !isJsonBody
      ? []
      : validateSchema(operation.validateRequest, body.value)
  return { request, violations: [...parsed.remarks, ...violations].map(ofClient) }
}

function ofClient(violation: Violation): SidedViolation {
  return { ...violation, side: 'client' }
}

/** The facts of a refusal. */
function toViolations({ kind, message, violations }: Failure): readonly Violation[] {
  if (violations !== undefined) return violations
  return [{ code: kind, pointer: '', message: message.replace(/^Failed to [^:]+: expected /, 'must have ') }]
}
