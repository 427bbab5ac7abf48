import type { Exchange } from '../contract/exchange.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { validateExchange, validateResponse, type ContractViolation } from './validate-exchange.ts'
import type { WebExchange } from './web-exchange.ts'

/** What a matcher answers, for Vitest and Jest alike. */
export interface MatcherResult {
  readonly pass: boolean
  readonly message: () => string
}

/** The matchers for `expect.extend`. */
export interface ContractMatchers {
  toMatchContract(received: unknown, api: string, operation?: string): Promise<MatcherResult>
}

const MAX_LISTED = 20

/**
 * Matchers for `expect.extend` of Vitest and Jest. Warnings do not count.
 *
 * @example
 * expect.extend(contractMatchers)
 * await expect(response).toMatchContract('modelbit', 'infer')
 * await expect({ request, response }).toMatchContract('modelbit')
 */
export const contractMatchers: ContractMatchers = {
  async toMatchContract(received, api, operation) {
    const all = await validate(received, api, operation)
    const violations = all.filter(({ severity }) => severity === 'error')
    const what =
      received instanceof Response
        ? `the response to fit ${operation ?? ''} of ${api}`
        : `the exchange to fit ${api}`
    return {
      pass: violations.length === 0,
      message: () =>
        violations.length === 0
          ? `expected ${what.replace(' to fit', ' not to fit')}, found no violation`
          : `expected ${what}, found ${violations.length === 1 ? '1 violation' : `${violations.length} violations`}:\n${list(violations)}`,
    }
  },
}

function validate(
  received: unknown,
  api: string,
  operation: string | undefined,
): Promise<readonly ContractViolation[]> {
  if (received instanceof Response) {
    if (operation !== undefined) return validateResponse(received, { api, operation })
    throw new ToolkitError(
      'USAGE_INVALID',
      "Failed to match a response: expected the operation that answered, as in toMatchContract('modelbit', 'infer'), found none",
    )
  }
  if (isRecord(received) && ('request' in received || 'requestHeaders' in received))
    return validateExchange(received as unknown as Exchange | WebExchange, { api })
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to match: expected a Response, or an exchange with request and response, found ${describeValue(received)}`,
  )
}

function list(violations: readonly ContractViolation[]): string {
  const lines = violations.slice(0, MAX_LISTED).map(({ side, code, pointer, message }) => {
    const place = pointer === '' ? '' : ` at ${pointer}`
    return `  - ${message}${place} (${code}, ${side})`
  })
  const more = violations.length - lines.length
  return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n')
}
