import type { WebhookDelivery } from '../apis/delivery-form.ts'
import { wallClock, type Clock } from '../clock/clock.ts'
import type { FetchOnce } from '../runs/checked-fetch.ts'

/** Where webhooks of the service end: nothing leaves the process. */
export interface DeliveryBox {
  /** What sends. */
  readonly fetch: FetchOnce
  /** The machine's time, with what `shift` adds. */
  readonly clock: Clock
  /** Moves the time of sending. */
  shift(byMs: number): void
  /** An address of its own, and what is delivered there first. */
  expect(): { readonly url: string; readonly arrived: Promise<WebhookDelivery> }
}

export function createDeliveryBox(): DeliveryBox {
  const waiting = new Map<string, (delivery: WebhookDelivery) => void>()
  let [shiftMs, count] = [0, 0]
  return {
    fetch(url, { method = 'POST', headers, body = new Uint8Array() }) {
      waiting.get(url)?.({ method, headers: toLowerCase(headers), body })
      waiting.delete(url)
      return Promise.resolve(new Response(null, { status: 204 }))
    },
    clock: { ...wallClock, nowMs: () => wallClock.nowMs() + shiftMs },
    shift: (byMs) => {
      shiftMs = byMs
    },
    expect() {
      const url = `http://127.0.0.1:9/deliveries/${++count}`
      return { url, arrived: new Promise((resolve) => waiting.set(url, resolve)) }
    },
  }
}

function toLowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
