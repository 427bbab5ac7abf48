import type { Api, ApiDeployment, TypedRequest } from '../apis/api.ts'
import { isFailure, type Failure } from '../apis/failure.ts'
import { toHeaderRecord, type Exchange } from '../contract/exchange.ts'
import { validateSchema } from '../contract/schema-validator.ts'
import type { SidedViolation, Violation } from '../contract/violation.ts'
import { isProblemList } from '../features/feature.ts'
import type { InferenceRequest } from '../inference/inference-request.ts'
import { NO_BODY, parseBody } from '../pipeline/body.ts'
import type { Location } from '../pipeline/locate.ts'
import { judgeCredentials } from './judge-credentials.ts'
import { lengthViolation, parameterViolations } from './judge-headers.ts'
import { decompress } from './read-response.ts'

/** A request with what is wrong with its form: credentials, media type, syntax, schema. */
export interface JudgedRequest {
  readonly request: TypedRequest
  readonly violations: readonly SidedViolation[]
}

/** Reads a request and holds it against its operation. */
export function judgeRequest(exchange: Exchange, location: Location): JudgedRequest {
  const { api, operation, path, query, baseUrl } = location
  const { requestHeaders, requestBody } = exchange
  const { 'content-encoding': encoding, ...headers } = toHeaderRecord(requestHeaders)
  const head = { operation, path, query, headers, baseUrl }
  const ofHead = [
    ...judgeCredentials(exchange, api, operation),
    ...parameterViolations(operation.parameters ?? [], { headers, query }),
  ]
  if (requestBody === undefined && operation.requestMediaTypes.length > 0)
    return { request: { ...head, ...NO_BODY }, violations: ofHead.map(ofClient) }
  let bytes = requestBody ?? new Uint8Array()
  try {
    // No contract says that requests may not be compressed.
    bytes = decompress(bytes, encoding)
  } catch {
    const message = `must be compressed as Content-Encoding says, found other bytes`
    const violation = { code: 'body-syntax', pointer: '', message }
    return { request: { ...head, ...NO_BODY }, violations: [...ofHead, violation].map(ofClient) }
  }
  const wrongLength = encoding === undefined ? lengthViolation(headers, bytes) : []
  const { origin, pathname, search } = new URL(exchange.url)
  const wire = { method: exchange.method, origin, target: pathname + search, headers, bytes }
  const parsed = parseBody(wire, operation, api)
  if (isFailure(parsed)) {
    const violations = [...ofHead, ...wrongLength, ...toViolations(parsed, api)]
    return { request: { ...head, ...NO_BODY }, violations: violations.map(ofClient) }
  }
  const request = { ...head, ...parsed }
  const violations = [
    ...ofHead,
    ...wrongLength,
    ...judgeMediaType(request, bytes, api),
    ...parsed.remarks.map(inWords),
    ...schemaViolations(request),
  ]
  return { request, violations: violations.map(ofClient) }
}

/** What is wrong with the values of a request that is right as far as its schema goes. */
export function judgeValues(
  request: TypedRequest,
  api: Api,
  deployment: ApiDeployment<unknown> | undefined,
): readonly SidedViolation[] {
  const { rules } = api
  const violations = [...(rules?.checkRequest?.(request, deployment) ?? [])]
  const decoded = deployment && rules?.decode?.(request, deployment)
  if (deployment !== undefined && decoded !== undefined) {
    if (isFailure(decoded)) violations.push(...toViolations(decoded, api))
    else {
      const refused = findProblems(decoded.inference, deployment)
      violations.push(...decoded.remarks)
      if (refused.length > 0)
        violations.push(...toViolations(api.locateProblems(refused, decoded.plan, deployment), api))
    }
  }
  return violations.map(inWords).map(ofClient)
}

function findProblems({ columns }: InferenceRequest, { inputs }: ApiDeployment<unknown>) {
  return inputs.flatMap((feature) => {
    const column = columns[feature.name] ?? []
    // Items that cannot share a tensor are looked at one by one.
    const groups = feature.groupOf === undefined ? [column] : column.map((value) => [value])
    return groups.flatMap((group, k) => {
      const encoded = feature.encode(group)
      if (!isProblemList(encoded)) return []
      return feature.groupOf === undefined ? encoded : encoded.map((problem) => ({ ...problem, item: k }))
    })
  })
}

function judgeMediaType(
  { operation, headers }: TypedRequest,
  bytes: Uint8Array,
  { rules }: Api,
): readonly Violation[] {
  const isLabelled = (headers['content-type'] ?? '') !== ''
  if (isLabelled || bytes.length === 0 || operation.requestMediaTypes.length === 0) return []
  if (rules?.leavesMediaTypeOpen === true) return []
  const message = `must have a Content-Type such as ${operation.requestMediaTypes[0]}, found none`
  return [{ code: 'media-type-missing', pointer: '', message }]
}

function schemaViolations({ operation, body, form, bytes }: TypedRequest): readonly Violation[] {
  const isJsonBody = form === undefined && bytes === undefined && body.value !== undefined
  if (operation.validateRequest === undefined || !isJsonBody) return []
  return validateSchema(operation.validateRequest, body.value)
}

function ofClient(violation: Violation): SidedViolation {
  return { ...violation, side: 'client' }
}

/** Whose size it is that was passed: only few vendors document one. */
const isDocumentedLimit = ({ rules }: Api): boolean => rules?.rules.has('body-too-large') === true

/** The facts of a refusal. */
function toViolations(failure: Failure, api: Api): readonly Violation[] {
  const { kind, message, violations } = failure
  if (kind === 'body-too-large' && !isDocumentedLimit(api)) return []
  if (violations !== undefined) return violations.map(inWords)
  return [inWords({ code: kind, pointer: '', message: message.replace(/^Failed to [^:]+: /, '') })]
}

/** Every message says first what must be, and then what was found; who is meant stands behind. */
function inWords(violation: Violation): Violation {
  const told = violation.message
    .replace(/^expected (?=(a |an )?(body|media type|charset|JSON of))/, 'must have ')
    .replace(/^expected /, 'must be ')
    .replace(/^(the media type|the charset) /, 'must have $1 ')
  const [, subject = '', demand = told] = /^(.*?)(?:^| )(?:must|should) (.*)$/s.exec(told) ?? []
  const found = demand.includes('found ') ? '' : ', found something else'
  const message = `must ${demand}${found}${subject === '' ? '' : ` (${subject})`}`
  return { ...violation, message }
}
