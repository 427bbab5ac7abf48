import { wait, type Clock } from '../clock/clock.ts'
import { messageOf } from '../errors/toolkit-error.ts'

/** One answer on its way to a receiver. */
export interface WebhookDelivery {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** How long one attempt may take; without limit when undefined. */
  readonly attemptTimeoutMs: number | undefined
  /** Waits before further attempts. */
  readonly retryDelaysMs: readonly number[]
}

/** How a delivery ended. */
export interface DeliveryOutcome {
  readonly isDelivered: boolean
  readonly attempts: number
  /** What the last attempt met, such as `status 500`. */
  readonly detail: string
}

export interface WebhookSender {
  /** Delivers what `prepare` gives, retrying; never rejects. Counts as under way from this call on. */
  send(prepare: () => Promise<WebhookDelivery>): Promise<DeliveryOutcome>
  readonly underWay: number
  /** Waits for everything under way, at most `graceMs` of real time, then gives up; answers how many were lost. */
  close(graceMs: number): Promise<number>
}

export interface WebhookSenderOptions {
  readonly clock: Clock
  readonly fetch?: typeof fetch
  /** Told of every delivery that was given up. */
  readonly onLost?: (delivery: WebhookDelivery, outcome: DeliveryOutcome) => void
}

/** Creates a sender. A 2xx answer is a receipt; a redirect is not followed and counts as a failure. */
export function createWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const { clock, onLost } = options
  const stop = new AbortController()
  const underWay = new Set<Promise<DeliveryOutcome>>()

  const attempt = async (delivery: WebhookDelivery): Promise<string | undefined> => {
    const limit = new AbortController()
    const cancelTimer =
      delivery.attemptTimeoutMs === undefined
        ? undefined
        : clock.schedule(delivery.attemptTimeoutMs, () =>
            limit.abort(new Error(`no answer in ${delivery.attemptTimeoutMs} ms`)),
          )
    try {
      const response = await (options.fetch ?? fetch)(delivery.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...delivery.headers },
        body: delivery.body,
        redirect: 'manual',
        signal: AbortSignal.any([limit.signal, stop.signal]),
      })
      await response.body?.cancel()
      return response.ok ? undefined : `status ${response.status}`
    } catch (error) {
      return limit.signal.aborted ? messageOf(limit.signal.reason) : describeNetworkError(error)
    } finally {
      cancelTimer?.()
    }
  }

  const deliver = async (prepare: () => Promise<WebhookDelivery>): Promise<DeliveryOutcome> => {
    const delivery = await prepare()
    let detail: string | undefined
    let attempts = 0
    for (const delayMs of [0, ...delivery.retryDelaysMs]) {
      if (attempts > 0) await wait(clock, delayMs, stop.signal)
      if (stop.signal.aborted) break
      attempts++
      detail = await attempt(delivery)
      if (detail === undefined) return { isDelivered: true, attempts, detail: 'delivered' }
    }
    const outcome = { isDelivered: false, attempts, detail: detail ?? 'stopped before the first attempt' }
    onLost?.(delivery, outcome)
    return outcome
  }

  return {
    get underWay() {
      return underWay.size
    },
    send(prepare) {
      const run = deliver(prepare)
      underWay.add(run)
      return run.finally(() => underWay.delete(run))
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

function describeNetworkError(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined
  return cause === undefined ? messageOf(error) : `${messageOf(error)}: ${messageOf(cause)}`
}
