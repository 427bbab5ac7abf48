import type { ReceivedResponse } from '../apis/api-rules.ts'
import type { Api, ApiDeployment, TypedRequest } from '../apis/api.ts'
import { isFailure } from '../apis/failure.ts'
import type { Exchange } from '../contract/exchange.ts'
import type { Operation } from '../contract/operation.ts'
import type { SidedViolation } from '../contract/violation.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { createLocate, type Location, type Misplaced } from '../pipeline/locate.ts'
import { findRule } from './find-rule.ts'
import { judgeRequest, judgeValues } from './judge-request.ts'
import { judgeResponse, pageIn } from './judge-response.ts'
import { readResponse } from './read-response.ts'

/** What became of one exchange. */
export interface Verdict {
  /** Undefined when the exchange is none of a known api. */
  readonly api: Api | undefined
  /** Undefined when the address is none of the api. */
  readonly operation: Operation | undefined
  readonly violations: readonly SidedViolation[]
  /** As far as they could be read. */
  readonly request?: TypedRequest
  readonly response?: ReceivedResponse
}

export interface JudgeOptions {
  /** The apis that exchanges may belong to. */
  readonly apis: readonly Api[]
  /** What stands before the documented paths; by host name and `/<api-id>` when left out, or by the path alone of one api. */
  readonly baseUrl?: string
  /** What is served, where that is known. */
  readonly deployments?: ReadonlyMap<Api, readonly ApiDeployment<unknown>[]>
}

/** Holds exchanges against the contracts of apis. Keeps nothing of them. */
export type Judge = (exchange: Exchange) => Verdict

/** Creates a judge. It never throws for an exchange, whatever it holds. */
export function createJudge({ apis, baseUrl, deployments }: JudgeOptions): Judge {
  const locate = createLocator(apis, baseUrl)
  return (exchange) => {
    // A browser asks by itself whether it may; no API documents that.
    if (exchange.method === 'OPTIONS' || !URL.canParse(exchange.url)) return NOT_OURS
    const found = locate(exchange)
    if ('failure' in found) return misplaced(found, exchange)
    const { api, operation } = found
    try {
      return judgeExchange(exchange, found, deployments?.get(api) ?? [])
    } catch (error) {
      const message = `must be readable by this tool, found a failure of its own: ${messageOf(error)}`
      const violation = { side: 'document', code: 'judge-failed', pointer: '', message } as const
      return { api, operation, violations: [violation] }
    }
  }
}

const NOT_OURS: Verdict = { api: undefined, operation: undefined, violations: [] }

/** A server may have more addresses than its API: only what was refused there, or not answered, was surely meant for the API. */
function misplaced({ api, failure }: Misplaced, { status, method, url }: Exchange): Verdict {
  if (api === undefined) return NOT_OURS
  const expected = failure.message.replace(/^Failed to [^:]+: expected /, '').replace(/, found .*$/s, '')
  const message = `must be ${expected}, found ${method} ${new URL(url).pathname.slice(0, 80)}`
  const isRefused = status === undefined || status === 404 || status === 405
  const violation = { side: 'client', code: 'address-unknown', pointer: '', message } as const
  const violations = [isRefused ? violation : { ...violation, severity: 'warning' as const }]
  return { api, operation: undefined, violations }
}

function judgeExchange(
  exchange: Exchange,
  location: Location,
  served: readonly ApiDeployment<unknown>[],
): Verdict {
  const { api, operation } = location
  const { request, violations: ofForm } = judgeRequest(exchange, location)
  const known = served.length === 0 ? undefined : api.findDeployment(request, served)
  const deployment = known === undefined || isFailure(known) ? undefined : known
  const isUnread = exchange.requestBody === undefined && operation.requestMediaTypes.length > 0
  const ofValues = isUnread || ofForm.some(isError(api)) ? [] : judgeValues(request, api, deployment)
  const ofRequest = [...ofForm, ...ofValues]
  const read = readResponse(exchange, { keepNumberTexts: api.keepsNumberTexts === true })
  if (read === undefined) return { api, operation, request, violations: [...ofRequest, ...failed(exchange)] }
  const { response } = read
  const page = pageIn(response)
  // What cannot be read as JSON because it is a page is told once.
  const ofBytes = page === undefined ? read.violations : []
  const ofResponse = [...failed(exchange), ...ofBytes, ...judgeResponse(response, request, api)]
  const violations = [...ofRequest, ...ofResponse]
  if (ofResponse.some(({ code }) => !HARMLESS.includes(code)))
    return { api, operation, request, response, violations }
  const ofRules = api.rules?.check({
    request,
    response,
    isRequestValid: !isUnread && !ofRequest.some(isError(api)),
    ...(deployment === undefined ? {} : { deployment }),
  })
  return { api, operation, request, response, violations: [...violations, ...(ofRules ?? [])] }
}

/** What is wrong beside a body that can be read all the same. */
const HARMLESS: readonly string[] = ['content-length-mismatch', 'header-invalid', 'header-missing']

function isError(api: Api): (violation: SidedViolation) => boolean {
  return ({ code, severity }) => (severity ?? findRule(code, api)?.severity ?? 'error') === 'error'
}

type Locator = (exchange: Exchange) => Location | Misplaced

/** Stands for every origin whose paths are taken without a prefix. */
const BARE_ORIGIN = 'http://mockference.invalid'

/**
 * @throws {ToolkitError} USAGE_INVALID when `baseUrl` is none
 */
function createLocator(apis: readonly Api[], baseUrl: string | undefined): Locator {
  const base = baseUrl === undefined ? undefined : URL.parse(baseUrl)
  if (base === null)
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to create a judge: expected a URL as base, found '${String(baseUrl).slice(0, 80)}'`,
    )
  const prefix = base?.pathname.replace(/\/+$/, '') ?? ''
  const byAddress = createLocate(apis)
  const byPath = createLocate(apis, [BARE_ORIGIN])
  return ({ method, url }) => {
    const { origin, pathname, search } = new URL(url)
    const isBelow = base?.origin === origin && `${pathname}/`.startsWith(`${prefix}/`)
    const target = (isBelow ? pathname.slice(prefix.length) || '/' : pathname) + search
    const found = byAddress({ method, origin, target })
    const isBare = base === undefined ? apis.length === 1 : isBelow
    if (!isBare || !('failure' in found) || found.api !== undefined) return found
    const byBare = byPath({ method, origin: BARE_ORIGIN, target })
    return 'failure' in byBare ? byBare : { ...byBare, baseUrl: origin + (isBelow ? prefix : '') }
  }
}

function failed({ status, failure }: Exchange): readonly SidedViolation[] {
  if (status === undefined) {
    const message = `must be answered, found ${failure ?? 'no response'}`
    return [{ side: 'server', code: 'answer-missing', pointer: '', message }]
  }
  if (failure === undefined) return []
  return [
    { side: 'server', code: 'answer-incomplete', pointer: '', message: `must be complete, found ${failure}` },
  ]
}
