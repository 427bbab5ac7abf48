import type { TypedResponse } from '../apis/api.ts'
import type { RequestHead } from './exchange-notes.ts'
import type { Misplaced } from './locate.ts'

/** The api's answer to a request that goes nowhere; `OPTIONS` is told the methods. */
export function encodeMisplaced(
  { api, failure, operation }: Misplaced,
  { method, headers }: RequestHead,
): TypedResponse {
  if (method === 'OPTIONS' && failure.allowedMethods !== undefined)
    return { status: 204, headers: { allow: failure.allowedMethods.join(', ') }, body: { value: undefined } }
  if (api === undefined) return { status: 404, body: { value: { error: failure.message } } }
  // No address takes a GET for an upgrade as one of its own.
  const upgrade = method === 'GET' ? headers['upgrade'] : undefined
  const answered = upgrade === undefined ? undefined : api.answerUpgrade?.(upgrade)
  return answered ?? api.encodeError(failure, operation)
}
