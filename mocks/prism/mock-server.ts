import type { AddressInfo } from 'node:net'
import { messageOf, ToolkitError } from '../../src/errors/toolkit-error.ts'
import type { Pipeline } from '../../src/pipeline/pipeline.ts'
import { createHttpFront } from './http-front.ts'
import { createReplaceablePipeline } from './replaceable-pipeline.ts'

export interface MockServerOptions {
  readonly pipeline: Pipeline
  /** Printed by the health address. */
  readonly version: string
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
}

/** A listening server. */
export interface MockServer {
  /** Where this machine reaches it, such as `http://127.0.0.1:4010`, also when it listens on every address. */
  readonly url: string
  /**
   * Lets another pipeline answer from now on. Requests under way end with the one that they began with, which is closed, and
   * its models freed, after the last of them.
   */
  replace(pipeline: Pipeline): void
  /**
   * Refuses new connections, lets requests and asynchronous runs under way finish for at most `graceMs`, frees the
   * models. Answers how many asynchronous runs were lost.
   */
  close(graceMs?: number): Promise<number>
}

const DEFAULT_GRACE_MS = 10_000

/**
 * Starts the mock server.
 *
 * @throws {ToolkitError} LISTEN_FAILED when the port is in use or the host is not an address of this machine
 */
export async function startMockServer({
  pipeline,
  version,
  port,
  host,
}: MockServerOptions): Promise<MockServer> {
  const pipelines = createReplaceablePipeline(pipeline)
  const server = createHttpFront({ take: pipelines.take, version })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: Error & { code?: string }) => reject(toListenError(error, host, port)))
    server.listen(port, host, resolve)
  })
  const { port: actualPort } = server.address() as AddressInfo
  return {
    url: `http://${nameOf(host)}:${actualPort}`,
    replace: (next) => pipelines.replace(next),
    async close(graceMs = DEFAULT_GRACE_MS) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), graceMs)
      await closed
      clearTimeout(timer)
      return pipelines.close(graceMs)
    },
  }
}

/** Nobody can call an address that stands for all of them, nor would the control addresses take it as a name. */
function nameOf(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (/^[0:]+$/.test(host) && host.includes(':')) return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

function toListenError(error: Error & { code?: string }, host: string, port: number): ToolkitError {
  const reason =
    error.code === 'EADDRINUSE'
      ? `expected a free port, found ${port} in use; choose another with --port, or --port 0 for any`
      : error.code === 'EACCES'
        ? `expected a port that this user may open, found ${port}; choose one above 1023 with --port`
        : messageOf(error)
  return new ToolkitError('LISTEN_FAILED', `Failed to listen on ${host}:${port}: ${reason}`, { cause: error })
}
