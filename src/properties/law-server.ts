import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { messageOf } from '../errors/toolkit-error.ts'
import { createByteCollector } from '../pipeline/byte-collector.ts'
import type { WireRequest } from '../pipeline/wire.ts'
import type { LawService } from './law-service.ts'

/** The service of the laws on a socket, for clients of other languages. */
export interface LawServer {
  /** Scheme, host and port. */
  readonly url: string
  close(): Promise<void>
}

/** Starts it on a free port of this machine. */
export async function startLawServer(service: LawService): Promise<LawServer> {
  const server = createServer((message, response) => {
    respond(service, message, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end(`Failed to answer: ${messageOf(error)}`)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}

async function respond(
  service: LawService,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const abort = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) abort.abort()
  })
  const address = {
    method: message.method ?? 'GET',
    origin: `http://${message.headers.host ?? '127.0.0.1'}`,
    target: message.url ?? '/',
  }
  const headers = message.headers as WireRequest['headers']
  const bytes = await readBytes(message, service.pipeline.maxBodyBytesOf(address))
  const answer = await service.exchange({ ...address, headers, bytes, signal: abort.signal })
  if (response.destroyed) return
  const { status, body } = answer
  response.writeHead(status, answer.headers)
  if (typeof body === 'string' || ArrayBuffer.isView(body)) return void response.end(body)
  await writeChunks(body, response, abort.signal)
}

/** Leaves the chunks when the client has gone, also while the next one is still being made. */
async function writeChunks(
  body: AsyncIterable<Uint8Array>,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const chunks = body[Symbol.asyncIterator]()
  signal.addEventListener('abort', () => void chunks.return?.(), { once: true })
  for (;;) {
    const next = await chunks.next()
    if (next.done === true || signal.aborted) break
    response.write(next.value)
  }
  response.end()
}

async function readBytes(message: IncomingMessage, maxBodyBytes: number): Promise<WireRequest['bytes']> {
  const collected = createByteCollector(Number(message.headers['content-length'] ?? 0), maxBodyBytes)
  let byteLength = 0
  for await (const chunk of message as AsyncIterable<Uint8Array>) {
    byteLength += chunk.byteLength
    if (byteLength <= maxBodyBytes) collected.push(chunk)
  }
  return byteLength > maxBodyBytes ? 'too-large' : collected.take()
}
