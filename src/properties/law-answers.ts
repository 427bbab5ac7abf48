import { isFailure, type Failure } from '../apis/failure.ts'
import type { BatchOrder } from '../conditions/legal-variation.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import { varyAnswer } from '../pipeline/serialize.ts'
import type { WireRequest, WireResponse } from '../pipeline/wire.ts'
import { createRandom } from '../random/random.ts'
import type { TextScript } from './scripted-generator.ts'

/** How the service answers while a law looks. */
export interface Conditions {
  readonly batchOrder?: BatchOrder
  /** Answers in any legal way that follows from this seed. */
  readonly variationSeed?: number
  /** Answers everything with this error. */
  readonly failure?: Failure
  /** What language models write. */
  readonly script?: TextScript
  /** Sends these chunks in place of those of an answer that is streamed. */
  readonly stream?: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
  /** The error that the n-th request is answered with, from 0; undefined for those that are computed. */
  readonly refuse?: (request: number) => PassingFailure | Failure | undefined
  /** Called when the answer to the n-th request is ready; it is sent when the promise resolves. */
  readonly hold?: (signal: AbortSignal | undefined, request: number) => Promise<unknown>
}

/** An answer that says that a request was not carried out, and may be soon. */
export interface PassingFailure {
  readonly status: number
  readonly message: string
}

/** An error in place of an answer; not at once, or a client that sends again and again would never let go. */
export async function refuse(
  pipeline: Pipeline,
  wire: WireRequest,
  failure: Failure | PassingFailure,
): Promise<WireResponse> {
  await new Promise((resolve) => setImmediate(resolve))
  const location = pipeline.locate(wire)
  if ('failure' in location) return pipeline.exchange(wire)
  const { api, operation } = location
  if (isFailure(failure)) return pipeline.serialize(api.encodeError(failure, operation), api)
  const { status, message } = failure
  const body = { value: api.instances?.passingFailures.bodyOf(status, message) }
  return pipeline.serialize({ status, headers: { 'retry-after': '0' }, body }, api)
}

/** The answer that the service computes, written as the conditions say. */
export async function answer(
  pipeline: Pipeline,
  wire: WireRequest,
  { stream, variationSeed }: Conditions,
): Promise<WireResponse> {
  const plain = await pipeline.exchange(wire)
  const { body } = plain
  if (stream !== undefined && typeof body !== 'string' && !ArrayBuffer.isView(body))
    return { ...plain, body: stream(body) }
  const location = pipeline.locate(wire)
  if (variationSeed === undefined || 'failure' in location) return plain
  const { api, operation } = location
  const random = createRandom(variationSeed).stream('variation')
  return varyAnswer(plain, api, { operation, headers: wire.headers }, random)
}

/** What the server let through and what it refused. */
export function problemsOf(
  pipeline: Pipeline,
  wire: WireRequest,
  response: WireResponse | undefined,
): readonly string[] {
  const problems: string[] = []
  const { bytes, headers } = wire
  const isBare = bytes !== 'too-large' && bytes.byteLength > 0 && (headers['content-type'] ?? '') === ''
  const location = pipeline.locate(wire)
  if (isBare && !('failure' in location)) {
    const known = location.operation.requestMediaTypes.join(' or ')
    problems.push(`the header Content-Type must say what the body is (${known}), found none`)
  }
  if (response !== undefined && response.status >= 400) {
    const text = typeof response.body === 'string' ? response.body : ''
    problems.push(`the service refuses it with status ${response.status}: ${text.slice(0, 300)}`)
  }
  return problems
}
