import type { Api } from '../apis/api.ts'
import { toHeaderRecord, type Exchange } from '../contract/exchange.ts'
import type { Operation } from '../contract/operation.ts'
import type { Violation } from '../contract/violation.ts'

/** What tools write where a secret was. */
const REDACTED = /redacted|removed|hidden|filtered|\*{3}|x{6}|^[<[{(].*[>\])}]$|<[^>]*>/i

/**
 * Looks at the form of the credentials; whose they are the server knows. Recordings often leave them out: they count as
 * missing only where the request was refused for them, or was not answered at all.
 */
export function judgeCredentials(
  { requestHeaders, status }: Exchange,
  { rules }: Api,
  operation: Operation,
): readonly Violation[] {
  if (rules === undefined || !operation.requiresCredentials) return []
  const { expected, areOptional, problemOf } = rules.credentials
  const given = toHeaderRecord(requestHeaders)['authorization']?.trim() ?? ''
  const isRefused = status === undefined || status === 401 || status === 403
  if (given === '') {
    if (!isRefused || (areOptional && status === undefined)) return []
    return [{ code: 'credentials-missing', pointer: '', message: `must have '${expected}', found none` }]
  }
  const problem = REDACTED.test(given) ? undefined : problemOf(given)
  if (problem === undefined) return []
  return [{ code: 'credentials-scheme', pointer: '', message: `must have '${expected}', found ${problem}` }]
}
