import type { Operation } from '../../contract/operation.ts'
import { encodeOpenAiError, type OpenAiError } from '../../openai/openai-error.ts'
import type { TypedResponse } from '../api.ts'
import type { Failure, FailureKind } from '../failure.ts'

const STATUSES: Readonly<Record<FailureKind, number>> = {
  'request-invalid': 422,
  'credentials-missing': 401,
  'credentials-wrong': 401,
  'credentials-insufficient': 403,
  'deployment-disabled': 403,
  'address-unknown': 404,
  'deployment-unknown': 404,
  'link-refused': 404,
  'method-not-allowed': 405,
  'body-too-large': 413,
  'media-type-unsupported': 415,
  overloaded: 429,
  'server-failed': 500,
  'timed-out': 504,
  'rate-limited': 429,
  unreachable: 502,
  unavailable: 503,
}

/** What is wrong before there are any arguments. */
const UNREADABLE: readonly string[] = ['body-syntax', 'query-invalid']

/** Below the address of a function there is only what OpenAI's clients call. */
const BELOW_FUNCTION = /^\/v4\/[^/]+\/[^/]+\/[^/]+\/./

/** `{"message"}`; the error object of OpenAI at the addresses that its clients call. */
export function encodeError(failure: Failure, operation?: Operation): TypedResponse {
  const { kind, message, violations, allowedMethods } = failure
  const headers = allowedMethods === undefined ? {} : { headers: { allow: allowedMethods.join(', ') } }
  const isUnreadable = UNREADABLE.includes(violations?.[0]?.code ?? '')
  const status = isUnreadable ? 400 : STATUSES[kind]
  const isOpenAi =
    operation === undefined
      ? BELOW_FUNCTION.test(failure.path ?? '')
      : operation.operationId !== 'callFunction'
  if (!isOpenAi) return { status, ...headers, body: { value: { message } } }
  // 422 is a function's; OpenAI's clients are told 400.
  return { ...headers, ...toOpenAiResponse(openAiError(status === 422 ? 400 : status, failure)) }
}

export function toOpenAiResponse(error: OpenAiError): TypedResponse {
  return { status: error.status, body: { value: encodeOpenAiError(error) } }
}

function openAiError(status: number, { kind, message }: Failure): OpenAiError {
  const type = status === 429 ? 'rate_limit_error' : status < 500 ? 'invalid_request_error' : 'server_error'
  const code = kind === 'credentials-wrong' ? 'invalid_api_key' : null
  return { status, error: { message, type, param: null, code } }
}

/** Asked for a WebSocket: the vendor opens one for apps with a web server of their own, and this server has none. */
export function answerUpgrade(protocol: string): TypedResponse | undefined {
  if (protocol.toLowerCase() !== 'websocket') return undefined
  const message =
    'Failed to open a WebSocket: expected POST, or an app with a web server of its own, which is not served here'
  return { status: 501, headers: { connection: 'close' }, body: { value: { message } } }
}
