import type { Conditions } from '../conditions/conditions.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { describeNetworkError } from '../runs/network-error.ts'
import type { ConditionReport, Health } from '../pipeline/control.ts'
import type { DeliveryPage, JournalPage } from '../pipeline/pipeline-control.ts'

/** Which exchanges of the journal are wanted; members that are left out do not matter. */
export interface RequestFilter {
  readonly api?: string
  readonly deployment?: string
  /** An `operationId`. */
  readonly operation?: string
  /** A status, a class of them such as `4xx`, or `none` for connections that ended before any header. */
  readonly status?: number | string
  /** Only exchanges after the one with this id. */
  readonly since?: number
  /** The last so many, at most 1000; 100 when left out. */
  readonly limit?: number
}

/** Which attempts to deliver webhooks are wanted; a status is the receiver's, `none` where no answer came. */
export type WebhookFilter = Omit<RequestFilter, 'operation'>

/** Whose conditions are set: everybody's, those of an API, or those of its deployments of one name. */
export interface SetConditionsScope {
  readonly api?: string
  readonly deployment?: string
}

/** A look inside a running server (or the handlers of MSW), and the means to put it back to its start. */
export interface Control {
  health(): Promise<Health>
  /** The last exchanges, shortened and without secrets, the newest last. */
  requests(filter?: RequestFilter): Promise<JournalPage>
  /** The last attempts to deliver webhooks, shortened and without secrets, the newest last. */
  webhooks(filter?: WebhookFilter): Promise<DeliveryPage>
  /**
   * Sets timing, faults and variation of a scope in place of what was set there; empty conditions take that away.
   *
   * @throws {ToolkitError} API_ERROR saying what is wrong and where
   */
  setConditions(conditions: Conditions, scope?: SetConditionsScope): Promise<ConditionReport>
  conditions(): Promise<ConditionReport>
  /** Prometheus' text format 0.0.4. */
  metrics(): Promise<string>
  /** Empties the journal, gives up asynchronous runs, forgets conditions and counts, begins ids and draws anew. */
  reset(): Promise<void>
}

export interface ControlOptions {
  /** Sends the requests; the platform's own when left out. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
}

/**
 * Creates a client of the control addresses of a server.
 *
 * @param baseUrl - scheme, host and port of the server, such as `http://127.0.0.1:4010`
 * @throws {ToolkitError} USAGE_INVALID when it is no such URL
 *
 * @example
 * ```ts
 * const control = createControl('http://127.0.0.1:4010')
 * await control.setConditions({ faults: [{ kind: 'status', status: 503, every: 3 }] })
 * ```
 */
export function createControl(baseUrl: string, options: ControlOptions = {}): Control {
  const { fetch: send = globalThis.fetch } = options
  if (!/^https?:\/\/./.test(baseUrl)) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to create a control: expected a URL such as http://127.0.0.1:4010, found ${describeValue(baseUrl)}`,
    )
  }
  const call = async (path: string, body?: object): Promise<string> => {
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    const url = `${baseUrl.replace(/\/+$/, '')}/__mockference/${path}`
    const response = await send(url, body === undefined ? { method: 'GET' } : post).catch(
      (cause: unknown) => {
        const text = `Failed to reach ${url}: expected a running server of Mockference, found none (${describeNetworkError(cause)}). Start one with mockference serve`
        throw new ToolkitError('API_ERROR', text, { cause })
      },
    )
    const text = await response.text()
    if (response.ok) return text
    throw new ToolkitError(
      'API_ERROR',
      errorOf(text) ?? `Failed to call ${url}: expected 200, found ${response.status}`,
    )
  }
  const read = async <Answer>(path: string, body?: object): Promise<Answer> =>
    JSON.parse(await call(path, body)) as Answer
  return {
    health: () => read('health'),
    requests: (filter = {}) => read(`requests${toQuery(filter)}`),
    webhooks: (filter = {}) => read(`webhooks${toQuery(filter)}`),
    setConditions: (conditions, scope = {}) => read('conditions', { ...scope, conditions }),
    conditions: () => read('conditions'),
    metrics: () => call('metrics'),
    async reset() {
      await call('reset', {})
    },
  }
}

function toQuery(filter: RequestFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? '' : `?${query}`
}

function errorOf(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) && typeof value['error'] === 'string' ? value['error'] : undefined
  } catch {
    return undefined
  }
}
