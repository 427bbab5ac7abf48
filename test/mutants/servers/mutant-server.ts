import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { joinBytes } from '../../../src/codecs/join-bytes.ts'
import type { DeploymentStore } from '../../../src/deployments/deployment-store.ts'
import { createPipeline, type PipelineOptions } from '../../../src/pipeline/pipeline.ts'
import type { WireRequest, WireResponse } from '../../../src/pipeline/wire.ts'
import { createCheckedFetch } from '../../../src/runs/checked-fetch.ts'
import type { ServerMutant, WholeAnswer } from './server-mutant.ts'

export interface MutantServer {
  readonly url: string
  close(): Promise<void>
}

/** Starts the pipeline behind a mutant; without one it is the server that is right. The store stays open. */
export async function startMutantServer(
  store: DeploymentStore,
  mutant: Pick<ServerMutant, 'create' | 'createFetch'> = {},
  options: Partial<PipelineOptions> = {},
): Promise<MutantServer> {
  const pipeline = createPipeline({
    seed: 1,
    ...options,
    store: { ...store, close: () => Promise.resolve() },
    ...(mutant.createFetch === undefined ? {} : { fetch: mutant.createFetch(createCheckedFetch()) }),
  })
  const ask = async (request: WireRequest): Promise<WholeAnswer> =>
    readWhole(await pipeline.exchange(request))
  const answer = mutant.create?.() ?? ((request, next) => next(request))
  const server = createServer((message, response) => {
    const chunks: Uint8Array[] = []
    message.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    message.on('end', () => {
      const request: WireRequest = {
        method: message.method ?? 'GET',
        origin: `http://${message.headers.host}`,
        target: message.url ?? '/',
        headers: message.headers as WireRequest['headers'],
        bytes: joinBytes(chunks),
      }
      void answer(request, ask)
        .catch((): WholeAnswer => ({ status: 500, headers: {}, bytes: new Uint8Array() }))
        .then(({ status, headers, bytes }) => {
          const { 'content-length': _, ...others } = headers
          response.writeHead(status, { ...others, 'content-length': String(bytes.byteLength) })
          response.end(bytes)
        })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      await pipeline.close(0)
    },
  }
}

async function readWhole({ status, headers, body }: WireResponse): Promise<WholeAnswer> {
  if (typeof body === 'string') return { status, headers, bytes: new TextEncoder().encode(body) }
  if (ArrayBuffer.isView(body)) return { status, headers, bytes: body }
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return { status, headers, bytes: joinBytes(chunks) }
}
