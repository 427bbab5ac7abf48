import type { Api, ApiDeployment } from '../apis/api.ts'
import { apis } from '../apis/registry.ts'
import type { Exchange } from '../contract/exchange.ts'
import type { Operation } from '../contract/operation.ts'
import type { Severity } from '../contract/rule.ts'
import type { SidedViolation } from '../contract/violation.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { findRule } from '../judge/find-rule.ts'
import { createJudge, type Verdict } from '../judge/judge.ts'
import { readRequest, readResponse, type WebExchange } from './web-exchange.ts'

/** A broken rule, whose fault it is, and how much it weighs. */
export interface ContractViolation extends SidedViolation {
  readonly severity: Severity
}

export interface ValidateOptions {
  /** Id of an API, such as `modelbit`, or one of your own. */
  readonly api: string | Api
  /** What stands before the documented paths, where that is neither the vendor's host nor `/<api-id>`. */
  readonly baseUrl?: string
  /** What is served, where that is known: values and shapes are looked at, too. */
  readonly deployments?: readonly ApiDeployment<unknown>[]
}

export interface ValidateResponseOptions extends ValidateOptions {
  /** Which operation answered, by its operationId, such as `infer`. */
  readonly operation: string
}

/**
 * Holds an exchange against the contract of an API; an empty list means that it fits. Bodies are read as copies.
 *
 * @throws {ToolkitError} USAGE_INVALID when there is no such API, or a body was read before
 * @example
 * const violations = await validateExchange({ request, response }, { api: 'modelbit' })
 */
export async function validateExchange(
  exchange: Exchange | WebExchange,
  options: ValidateOptions,
): Promise<readonly ContractViolation[]> {
  const known: Exchange =
    'request' in exchange
      ? { ...(await readRequest(exchange.request)), ...(await readResponse(exchange.response)) }
      : exchange
  const verdict = judge(known, options)
  if (verdict.api !== undefined) return weigh(verdict)
  const { id } = findApi(options.api)
  const message = `must be an address of ${id}, found ${known.url.slice(0, 80)}`
  return [{ side: 'client', severity: 'error', code: 'address-unknown', pointer: '', message }]
}

/**
 * Holds a request against the contract of an API: its address, credentials, media type and body.
 *
 * @throws {ToolkitError} as {@link validateExchange}
 */
export async function validateRequest(
  request: Request,
  options: ValidateOptions,
): Promise<readonly ContractViolation[]> {
  const violations = await validateExchange(await readRequest(request), options)
  return violations.filter(({ side }) => side === 'client')
}

/**
 * Holds a response against the contract of one operation. What depends on the request, such as the IDs of a batch, needs
 * {@link validateExchange}.
 *
 * @throws {ToolkitError} USAGE_INVALID also when the API has no such operation
 */
export async function validateResponse(
  response: Response,
  { operation, ...options }: ValidateResponseOptions,
): Promise<readonly ContractViolation[]> {
  const api = findApi(options.api)
  const { method, path } = findOperation(api, operation)
  const exchange: Exchange = {
    method,
    // Which one of its addresses it was tells nothing about the answer.
    url: `http://localhost/${api.id}${path.replaceAll(/\{[^{}]+\}/g, 'x')}`,
    requestHeaders: [],
    ...(await readResponse(response)),
  }
  return weigh(judge(exchange, { api })).filter(({ side }) => side !== 'client')
}

function judge(exchange: Exchange, { api: given, baseUrl, deployments }: ValidateOptions): Verdict {
  const api = findApi(given)
  const judgeOne = createJudge({
    apis: [api],
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(deployments === undefined ? {} : { deployments: new Map([[api, deployments]]) }),
  })
  return judgeOne(exchange)
}

function weigh({ api, violations }: Verdict): readonly ContractViolation[] {
  return violations.map((violation) => ({
    ...violation,
    severity: violation.severity ?? (api && findRule(violation.code, api)?.severity) ?? 'error',
  }))
}

function findApi(api: string | Api): Api {
  const found = typeof api === 'string' ? apis.find(({ id }) => id === api) : api
  if (found !== undefined) return found
  const known = apis.map(({ id }) => id).join(', ')
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to find the API '${(typeof api === 'string' ? api : api.id).slice(0, 80)}': expected one of ${known}`,
  )
}

function findOperation({ id, operations }: Api, operationId: string): Operation {
  const found = operations.find((one) => one.operationId === operationId)
  if (found !== undefined) return found
  const known = operations.slice(0, 20).map((one) => one.operationId)
  const more = operations.length > 20 ? ` and ${operations.length - 20} more, see mockference apis` : ''
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to find the operation '${operationId.slice(0, 80)}' of ${id}: expected one of ${known.join(', ')}${more}`,
  )
}
