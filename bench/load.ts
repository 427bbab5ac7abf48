import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { BODY, HEADERS } from './exchange.ts'
import { AUTOCANNON } from './paths.ts'

/** What the load generator saw. */
export interface LoadResult {
  readonly requestsPerSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

export const CONNECTIONS = 32

/**
 * Keeps 32 connections busy for some seconds, from a process of its own.
 *
 * @throws {Error} when any request fails or is answered with something else than 2xx
 */
export async function load(url: string, seconds: number, body = BODY): Promise<LoadResult> {
  const headers = Object.entries(HEADERS).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const run = ['-c', `${CONNECTIONS}`, '-d', `${seconds}`, '-m', 'POST', '-b', body]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [AUTOCANNON, '--json', '--no-progress', ...run, ...headers, url],
    { timeout: (seconds + 20) * 1000, maxBuffer: 10_000_000 },
  )
  const result = JSON.parse(stdout) as {
    readonly requests: { readonly average: number }
    readonly latency: { readonly p50: number; readonly p99: number }
    readonly errors: number
    readonly non2xx: number
  }
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(
      `Failed to load ${url}: expected 2xx only, found ${result.non2xx} other answers and ${result.errors} errors`,
    )
  }
  return {
    requestsPerSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  }
}
