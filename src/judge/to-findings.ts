import type { Exchange } from '../contract/exchange.ts'
import type { Rule } from '../contract/rule.ts'
import type { SidedViolation } from '../contract/violation.ts'
import { toCurl } from '../report/curl.ts'
import type { FileLocation, Finding, ShownExchange } from '../report/finding.ts'
import type { Redactor } from '../report/redaction.ts'
import type { Api } from '../apis/api.ts'
import type { Operation } from '../contract/operation.ts'
import { findRule } from './find-rule.ts'

export { findRule } from './find-rule.ts'

/** Where violations were found. */
export interface FindingPlace {
  readonly api: Api
  readonly operation?: Operation | undefined
  readonly exchange: Exchange
  /** Leads back to the exchange where a curl line does not, such as the seed of a run. */
  readonly replay?: string
  /** Where the exchange was read. */
  readonly file?: FileLocation | undefined
  /** False leaves the exchange out: showing one costs more than judging it. */
  readonly isShown?: boolean
  /** Rules beside those that every api has and those of this api. */
  readonly rules?: ReadonlyMap<string, Rule>
}

/** Turns violations of one exchange into findings of a report; they share what is shown of the exchange. */
export function toFindings(
  violations: readonly SidedViolation[],
  { api, operation, exchange, replay, rules, file, isShown = true }: FindingPlace,
  redactor: Redactor,
): readonly Finding[] {
  if (violations.length === 0) return []
  const shown: ShownExchange | undefined = isShown ? redactor.showExchange(exchange) : undefined
  const line = replay ?? (shown && toCurl(shown))
  return violations.map(({ side, code, pointer, message, severity }) => {
    const rule = rules?.get(code) ?? findRule(code, api)
    return {
      severity: severity ?? rule?.severity ?? 'error',
      code,
      api: api.id,
      ...(operation === undefined ? {} : { operation: operation.operationId }),
      side,
      pointer,
      message,
      ...(rule === undefined ? {} : { source: rule.source }),
      ...(shown && { exchange: shown }),
      ...(line !== undefined && { replay: line }),
      ...(file && { file }),
    }
  })
}
