import { exchangeRequest } from '../pipeline/fetch-exchange.ts'
import type { Address } from '../pipeline/locate.ts'
import type { WireRequest } from '../pipeline/wire.ts'
import { decompress } from './decompress.ts'
import type { LawService } from './law-service.ts'

/** A `fetch` that leads into the service, and is aborted as the platform's is: the body of an answer is, too. */
export function createLawFetch(service: LawService, baseUrl: string): typeof fetch {
  return async (input, init) => {
    let isWhole = false
    const inside = {
      async exchange(wire: WireRequest) {
        const answer = await service.exchange(wire)
        isWhole = typeof answer.body === 'string' || ArrayBuffer.isView(answer.body)
        return answer
      },
      maxBodyBytesOf: (address: Address) => service.pipeline.maxBodyBytesOf(address),
    }
    const request = new Request(input, init)
    // The platform's `fetch` offers it, and takes it off again.
    if (!request.headers.has('accept-encoding')) request.headers.set('accept-encoding', 'gzip')
    const { signal } = request
    signal.throwIfAborted()
    const response = await new Promise<Response>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      exchangeRequest(inside, request, baseUrl).then(decompress).then(resolve, reject)
    })
    const { body, status, headers } = response
    return body === null || isWhole ? response : new Response(abortable(body, signal), { status, headers })
  }
}

function abortable(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader()
  return new ReadableStream(
    {
      start(controller) {
        const abort = (): void => {
          controller.error(signal.reason)
          void reader.cancel(signal.reason).catch(() => undefined)
        }
        signal.addEventListener('abort', abort, { once: true })
        // An answer that has ended has nothing left to abort.
        reader.closed.then(
          () => signal.removeEventListener('abort', abort),
          () => signal.removeEventListener('abort', abort),
        )
      },
      async pull(controller) {
        const { done, value } = await reader.read()
        if (signal.aborted) return
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
