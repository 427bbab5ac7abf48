import type { ReceivedResponse } from '../apis/api-rules.ts'
import type { Api, ApiDeployment, TypedRequest } from '../apis/api.ts'
import { isFailure } from '../apis/failure.ts'
import type { Exchange } from '../contract/exchange.ts'
import type { Operation } from '../contract/operation.ts'
import type { SidedViolation } from '../contract/violation.ts'
import { createLocate } from '../pipeline/locate.ts'
import { judgeRequest } from './judge-request.ts'
import { judgeResponse } from './judge-response.ts'
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
    const found = locate(exchange)
    if ('failure' in found) {
      const { api, failure } = found
      if (api === undefined) return { api, operation: undefined, violations: [] }
      const message = failure.message.replace(/^Failed to [^:]+: expected /, 'must be ')
      const violation = { side: 'client', code: 'address-unknown', pointer: '', message } as const
      return { api, operation: undefined, violations: [violation] }
    }
    const { api, operation } = found
    const { request, violations: ofRequest } = judgeRequest(exchange, found)
    const read = readResponse(exchange, { keepNumberTexts: api.keepsNumberTexts === true })
    if (read === undefined)
      return { api, operation, request, violations: [...ofRequest, ...failed(exchange)] }
    const { response } = read
    const ofResponse = [...failed(exchange), ...read.violations, ...judgeResponse(response, operation)]
    const isReadable = ofResponse.length === 0
    const served = deployments?.get(api) ?? []
    const deployment = served.length === 0 ? undefined : api.findDeployment(request, served)
    const ofRules = isReadable
      ? (api.rules?.check({
          request,
          response,
          isRequestValid: ofRequest.length === 0,
          ...(deployment === undefined || isFailure(deployment) ? {} : { deployment }),
        }) ?? [])
      : []
    return { api, operation, request, response, violations: [...ofRequest, ...ofResponse, ...ofRules] }
  }
}

type Locator = (exchange: Exchange) => ReturnType<ReturnType<typeof createLocate>>

function createLocator(apis: readonly Api[], baseUrl: string | undefined): Locator {
  const base = baseUrl === undefined ? undefined : new URL(baseUrl)
  const prefix = base?.pathname.replace(/\/+$/, '') ?? ''
  const byAddress = createLocate(apis)
  const byPathBelowBase = base && createLocate(apis, [base.origin])
  return rememberAddresses(({ method, url }) => {
    const { origin, pathname, search } = new URL(url)
    const isBelow = base?.origin === origin && `${pathname}/`.startsWith(`${prefix}/`)
    const target = (isBelow ? pathname.slice(prefix.length) || '/' : pathname) + search
    const address = { method, origin, target }
    if (byPathBelowBase !== undefined) return (isBelow ? byPathBelowBase : byAddress)(address)
    const found = byAddress(address)
    return 'failure' in found && found.api === undefined && apis.length === 1
      ? createLocate(apis, [origin])(address)
      : found
  })
}

const MAX_REMEMBERED = 1_000

/** Exchanges go to few addresses again and again, and finding one costs as much as judging a small body. */
function rememberAddresses(locate: Locator): Locator {
  const known = new Map<string, ReturnType<Locator>>()
  return (exchange) => {
    const key = `${exchange.method} ${exchange.url}`
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    if (known.size >= MAX_REMEMBERED) known.clear()
    const found = locate(exchange)
    known.set(key, found)
    return found
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
