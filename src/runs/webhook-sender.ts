import { wait, type Clock } from '../clock/clock.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { createCheckedFetch, type FetchOnce } from './checked-fetch.ts'
import { describeNetworkError } from './network-error.ts'

/** One answer on its way to a receiver, with the rules of the api that sends it. */
export interface WebhookDelivery {
  readonly url: string
  /** In lower case; `content-type` is JSON unless it stands here. */
  readonly headers: Readonly<Record<string, string>>
  /** Text is sent as UTF-8. A function is asked for every attempt, with the time of sending. */
  readonly body: WebhookBody | ((sentAtMs: number) => WebhookBody)
  /** Headers that depend on the bytes as they are sent or on the time; asked for every attempt. */
  readonly sign?: (body: Uint8Array, sentAtMs: number) => Readonly<Record<string, string>>
  /** How long one attempt may take; without limit when undefined. */
  readonly attemptTimeoutMs: number | undefined
  /** Waits before further attempts; its length is the largest number of retries. */
  readonly retryDelaysMs: readonly number[]
  /** Whether a failed attempt is worth another; always when left out. */
  readonly shouldRetry?: (failure: AttemptFailure) => boolean
  /** Whose answer it is, for those who are told of attempts. */
  readonly about?: DeliveryOrigin
}

/** The ids of an api and of one of its deployments. */
export interface DeliveryOrigin {
  readonly api: string
  readonly deployment: string
}

/** One attempt at a delivery, when it is over. */
export interface DeliveryAttempt {
  readonly url: string
  readonly about: DeliveryOrigin | undefined
  /** Counted from 1. */
  readonly number: number
  readonly startMs: number
  readonly endMs: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** Undefined when no answer came. */
  readonly status: number | undefined
  /** Why no answer came. */
  readonly failure: string | undefined
}

/** All that an api needs of a sender. */
export type WebhookPost = Pick<WebhookSender, 'send'>

export type WebhookBody = string | Uint8Array

/** What an attempt met, unless it is a 2xx; a redirect is a status like any other. */
export type AttemptFailure =
  { readonly status: number } | { readonly networkError: string } | { readonly timeout: true }

/** How a delivery ended. */
export interface DeliveryOutcome {
  readonly isDelivered: boolean
  readonly attempts: number
  /** What the last attempt met, such as `status 500`. */
  readonly detail: string
}

export interface WebhookSender {
  /** Delivers with retries; never rejects. Counts as under way from this call on. */
  send(delivery: WebhookDelivery): Promise<DeliveryOutcome>
  readonly underWay: number
  /** Waits for everything under way, at most `graceMs` of real time, then gives up; answers how many were lost. */
  close(graceMs: number): Promise<number>
}

export interface WebhookSenderOptions {
  readonly clock: Clock
  /** What connects; by default one that checks the addresses behind names. */
  readonly fetch?: FetchOnce
  /** Told of every attempt that could be prepared. */
  readonly onAttempt?: (attempt: DeliveryAttempt) => void
  /** Told of every delivery that was given up. */
  readonly onLost?: (delivery: WebhookDelivery, outcome: DeliveryOutcome) => void
}

const utf8 = new TextEncoder()

/** Creates a sender. A 2xx answer is a receipt; a redirect is not followed and counts as a failure. */
export function createWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const { clock, onLost, onAttempt, fetch = createCheckedFetch() } = options
  const stop = new AbortController()
  const underWay = new Set<Promise<DeliveryOutcome>>()

  const attempt = async (delivery: WebhookDelivery, number: number): Promise<AttemptFailure | undefined> => {
    const startMs = clock.nowMs()
    const { url, init } = prepare(delivery, startMs)
    const met = await post(url, init, delivery.attemptTimeoutMs)
    const failure = 'status' in met && met.status >= 200 && met.status < 300 ? undefined : met
    onAttempt?.({
      url,
      about: delivery.about,
      number,
      startMs,
      endMs: clock.nowMs(),
      headers: init.headers,
      body: init.body,
      status: 'status' in met ? met.status : undefined,
      failure: 'status' in met ? undefined : describeFailure(met, delivery),
    })
    return failure
  }

  const post = async (
    url: string,
    init: PreparedInit,
    timeoutMs: number | undefined,
  ): Promise<AttemptFailure> => {
    const limit = new AbortController()
    const cancelTimer = timeoutMs === undefined ? undefined : clock.schedule(timeoutMs, () => limit.abort())
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.any([limit.signal, stop.signal]) })
      // Nobody reads the receipt; how it ends does not matter.
      void response.body?.cancel().catch(() => undefined)
      return { status: response.status }
    } catch (error) {
      return limit.signal.aborted ? { timeout: true } : { networkError: describeNetworkError(error) }
    } finally {
      cancelTimer?.()
    }
  }

  const deliver = async (delivery: WebhookDelivery): Promise<DeliveryOutcome> => {
    let detail = 'stopped before the first attempt'
    let attempts = 0
    try {
      for (const delayMs of [0, ...delivery.retryDelaysMs]) {
        if (attempts > 0) await wait(clock, delayMs, stop.signal)
        if (stop.signal.aborted) break
        attempts++
        const failure = await attempt(delivery, attempts)
        if (failure === undefined) return { isDelivered: true, attempts, detail: 'delivered' }
        detail = describeFailure(failure, delivery)
        if (delivery.shouldRetry?.(failure) === false) break
      }
    } catch (error) {
      // Only the api's own rules throw here, and they would again.
      detail = `Failed to prepare the webhook: ${messageOf(error)}`
    }
    const outcome = { isDelivered: false, attempts, detail }
    onLost?.(delivery, outcome)
    return outcome
  }

  return {
    get underWay() {
      return underWay.size
    },
    send(delivery) {
      const sending = deliver(delivery)
      underWay.add(sending)
      return sending.finally(() => underWay.delete(sending))
    },
    async close(graceMs) {
      if (underWay.size === 0) return 0
      let timer: ReturnType<typeof setTimeout> | undefined
      const grace = new Promise((resolve) => (timer = setTimeout(resolve, graceMs)))
      await Promise.race([Promise.all(underWay), grace])
      clearTimeout(timer)
      const lost = underWay.size
      stop.abort()
      await Promise.all(underWay)
      return lost
    },
  }
}

type PreparedInit = Omit<Parameters<FetchOnce>[1], 'signal' | 'body'> & {
  readonly body: Uint8Array<ArrayBuffer>
}

function prepare(
  { url, headers, body, sign }: WebhookDelivery,
  sentAtMs: number,
): { readonly url: string; readonly init: PreparedInit } {
  const content = typeof body === 'function' ? body(sentAtMs) : body
  // A copy: the platform may still read it while its owner writes.
  const bytes = typeof content === 'string' ? utf8.encode(content) : Uint8Array.from(content)
  const allHeaders = { 'content-type': 'application/json', ...headers, ...sign?.(bytes, sentAtMs) }
  return { url, init: { method: 'POST', headers: allHeaders, body: bytes, redirect: 'manual' } }
}

function describeFailure(failure: AttemptFailure, { attemptTimeoutMs }: WebhookDelivery): string {
  if ('status' in failure) return `status ${failure.status}`
  return 'timeout' in failure ? `no answer in ${attemptTimeoutMs} ms` : failure.networkError
}
