import type { FetchOnce } from '../../../src/runs/checked-fetch.ts'
import { parseJsonBytes, serializeJson } from '../../../src/codecs/lossless-json.ts'
import type { WireRequest } from '../../../src/pipeline/wire.ts'

/** An answer with all of its bytes. */
export interface WholeAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/** Sends a request to the server that is right. */
export type Ask = (request: WireRequest) => Promise<WholeAnswer>

/** A server that is wrong in one way. */
export interface ServerMutant {
  readonly name: string
  readonly api: string
  /** The rules of which one has to catch it. */
  readonly rules: readonly string[]
  /** Makes what answers requests; what is remembered belongs to one server. */
  create?(): (request: WireRequest, ask: Ask) => Promise<WholeAnswer>
  /** Makes what sends webhooks. */
  createFetch?(send: FetchOnce): FetchOnce
}

/** A server that changes answers. */
export function changing(change: (answer: WholeAnswer, request: WireRequest) => WholeAnswer): {
  create: NonNullable<ServerMutant['create']>
} {
  return { create: () => async (request, ask) => change(await ask(request), request) }
}

/** A server that changes requests before it reads them. */
export function reading(change: (request: WireRequest) => WireRequest): {
  create: NonNullable<ServerMutant['create']>
} {
  return { create: () => (request, ask) => ask(change(request)) }
}

/** A server that changes what stands in the JSON of its 2xx answers. `edit` changes the value, or returns another. */
export function editing(
  edit: (value: any, request: WireRequest) => unknown, // eslint-disable-line @typescript-eslint/no-explicit-any -- bodies of every shape
): { create: NonNullable<ServerMutant['create']> } {
  return changing((answer, request) =>
    answer.status >= 200 && answer.status < 300 ? edited(answer, (value) => edit(value, request)) : answer,
  )
}

const utf8 = new TextEncoder()

/** Replaces the JSON of an answer; one that has none stays. */
export function edited(
  answer: WholeAnswer,
  edit: (value: any) => unknown, // eslint-disable-line @typescript-eslint/no-explicit-any -- bodies of every shape
): WholeAnswer {
  if (!(answer.headers['content-type'] ?? '').startsWith('application/json')) return answer
  const document = parseJsonBytes(answer.bytes)
  const next = edit(document.value)
  return withText(answer, serializeJson({ ...document, value: next === undefined ? document.value : next }))
}

export function withText(answer: WholeAnswer, text: string): WholeAnswer {
  return { ...answer, bytes: utf8.encode(text) }
}

export function textOf({ bytes }: { readonly bytes: WireRequest['bytes'] }): string {
  return bytes === 'too-large' ? '' : new TextDecoder().decode(bytes)
}

/** The JSON of a request; undefined when it is none. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies of every shape
export function bodyOf(request: WireRequest): any {
  try {
    return JSON.parse(textOf(request)) as unknown
  } catch {
    return undefined
  }
}

export function withHeaders(
  request: WireRequest,
  headers: Readonly<Record<string, string | undefined>>,
): WireRequest {
  return { ...request, headers: { ...request.headers, ...headers } }
}

/** A sender of webhooks that changes each delivery. */
export function delivering(change: (init: Parameters<FetchOnce>[1]) => Parameters<FetchOnce>[1]): {
  createFetch: NonNullable<ServerMutant['createFetch']>
} {
  return { createFetch: (send) => (url, init) => send(url, change(init)) }
}

/** A sender that counts everything as received. */
export const neverRetrying: { createFetch: NonNullable<ServerMutant['createFetch']> } = {
  createFetch: (send) => async (url, init) => {
    await send(url, init)
    return new Response()
  },
}

/** A sender that posts each delivery so many times. */
export function repeating(count: number): { createFetch: NonNullable<ServerMutant['createFetch']> } {
  return {
    createFetch: (send) => async (url, init) => {
      for (let i = 1; i < count; i++) await send(url, init)
      return send(url, init)
    },
  }
}

/** A sender that drops everything. */
export const silent: { createFetch: NonNullable<ServerMutant['createFetch']> } = {
  createFetch: () => () => Promise.resolve(new Response()),
}
