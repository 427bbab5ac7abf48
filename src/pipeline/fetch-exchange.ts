import { createByteCollector } from './byte-collector.ts'
import { answerControl, MAX_CONTROL_BYTES } from './control.ts'
import type { Pipeline } from './pipeline.ts'
import type { WireRequest, WireResponse } from './wire.ts'

/**
 * Answers a web-standard request: `exchange` for everything that speaks `fetch`.
 *
 * @param baseUrl - where the toolkit is mounted, without a final slash; the request's origin when left out
 */
export async function exchangeRequest(
  pipeline: Pick<Pipeline, 'exchange' | 'maxBodyBytesOf'>,
  request: Request,
  baseUrl?: string,
): Promise<Response> {
  const url = new URL(request.url)
  const origin = baseUrl ?? url.origin
  const whole = url.origin + url.pathname
  const target = (whole.slice(origin.length) || '/') + url.search
  const method = request.method.toUpperCase()
  const wire: WireRequest = {
    method,
    origin,
    target,
    headers: Object.fromEntries(request.headers),
    bytes: await readBytes(request, pipeline.maxBodyBytesOf({ method, origin, target })),
    signal: request.signal,
  }
  const { status, headers, body, breaks } = await pipeline.exchange(wire)
  if (breaks?.place === 'before-headers') return Response.error()
  // A Response with one of these statuses refuses a body, an empty one too.
  const isWithoutBody = status === 204 || status === 205 || status === 304
  return new Response(isWithoutBody ? null : toBodyInit(body, breaks), {
    status,
    headers: breaks === undefined ? headers : framed(headers),
  })
}

/**
 * Headers with which the end of a connection is seen to come too early: msw 3 writes bodies without a length as HTTP/1.0 did,
 * whose end is that of the connection.
 */
function framed(headers: WireResponse['headers']): WireResponse['headers'] {
  const hasLength = Object.keys(headers).some((name) => name.toLowerCase() === 'content-length')
  return hasLength ? headers : { ...headers, 'transfer-encoding': 'chunked' }
}

/** Answers a control address, without a socket. */
export async function exchangeControl(
  pipeline: Pipeline,
  request: Request,
  version: string,
): Promise<Response> {
  const { origin, pathname, search } = new URL(request.url)
  const { status, headers, body } = await answerControl(pipeline, version, {
    method: request.method,
    origin,
    target: pathname + search,
    headers: Object.fromEntries(request.headers),
    bytes: await readBytes(request, MAX_CONTROL_BYTES),
  })
  return new Response(toBodyInit(body, undefined), { status, headers })
}

function toBodyInit(
  body: WireResponse['body'],
  breaks: WireResponse['breaks'],
): string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> {
  if (typeof body === 'string') return body
  if (ArrayBuffer.isView(body)) return body as Uint8Array<ArrayBuffer>
  const chunks = body[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await chunks.next()
        if (next.done !== true) controller.enqueue(next.value)
        else if (breaks === undefined) controller.close()
        // What fetch says of a connection that ends too early.
        else controller.error(new TypeError('terminated'))
      },
      async cancel() {
        await chunks.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

async function readBytes(request: Request, maxBodyBytes: number): Promise<WireRequest['bytes']> {
  if (request.body === null) return new Uint8Array()
  const collected = createByteCollector(Number(request.headers.get('content-length') ?? 0), maxBodyBytes)
  let byteLength = 0
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return collected.take()
    byteLength += value.byteLength
    if (byteLength > maxBodyBytes) {
      await reader.cancel()
      return 'too-large'
    }
    collected.push(value)
  }
}
