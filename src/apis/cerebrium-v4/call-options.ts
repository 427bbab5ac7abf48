import type { OutboundGuard } from '../../runs/outbound-guard.ts'
import type { TypedRequest } from '../api.ts'
import type { Failure } from '../failure.ts'

/** How the answer of a call is to reach its caller. */
export interface CallOptions {
  /** Acknowledge first, run later. */
  readonly isAsync: boolean
  readonly webhook: WebhookTarget | undefined
  /** Asked for as a header; only functions that yield have a stream to give. */
  readonly wantsStream: boolean
}

/** Who else receives the answer. */
export interface WebhookTarget {
  readonly url: string
  /** The caller's secret as it came over the wire; undefined when nothing is to be signed. */
  readonly secret: Uint8Array | undefined
}

/** Reads what a call says beside its arguments. */
export function readCallOptions(
  { query, headers }: TypedRequest,
  guard: OutboundGuard,
): CallOptions | Failure {
  const given = query.get('async')
  const isAsync = given?.toLowerCase() === 'true'
  if (given !== null && !isAsync && given.toLowerCase() !== 'false')
    return wrong('async', `must be true or false, found '${given.slice(0, 80)}'`)
  const url = query.get('webhookEndpoint')
  const problem = url === null ? undefined : guard.problemOf(url)
  if (problem !== undefined) return wrong('webhookEndpoint', problem)
  return {
    isAsync,
    webhook: url === null ? undefined : { url, secret: toSecret(headers['x-webhook-secret']) },
    wantsStream: acceptsEventStream(headers['accept']),
  }
}

function wrong(parameter: string, message: string): Failure {
  return {
    kind: 'request-invalid',
    message: `Failed to read the request: the parameter ${parameter} ${message}`,
    violations: [{ code: 'query-invalid', pointer: `/${parameter}`, message }],
  }
}

/** Headers are read as Latin-1, one character per byte: the bytes are those that the caller sent, UTF-8 as a rule. */
function toSecret(header: string | undefined): Uint8Array | undefined {
  if (header === undefined || header === '') return undefined
  return Uint8Array.from(header, (character) => character.charCodeAt(0) & 0xff)
}

/** Whether `text/event-stream` is named; `*` asks for nothing in particular. */
function acceptsEventStream(accept = ''): boolean {
  return accept.split(',').some((range) => {
    const [mediaType = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    return mediaType === 'text/event-stream' && !parameters.some((one) => /^q=0(\.0*)?$/.test(one))
  })
}
