import { expect } from 'vitest'
import { call, startBasetenServer, valueOf } from './baseten-client.ts'
import { createObservedClock } from './observed-clock.ts'
import { startTestServer, type RunningServer } from './running-server.ts'

/** 2023-11-14T22:13:20Z */
const START_MS = 1_700_000_000_000

/** First segment of the paths of the one deployment that {@link startAsyncServer} has. */
export const LABEL = 'model-aaaaaaaa'

/** A server on a clock of the test: with the default deployments, or with one of the given settings. */
export async function startAsyncServer(settings?: string) {
  const clock = createObservedClock(START_MS)
  const entry = `  - { name: a, model: faulty_lookup, modelId: aaaaaaaa, deploymentId: dddddddd, ${settings} }`
  const server =
    settings === undefined ? await startTestServer({ clock }) : await startBasetenServer(entry, { clock })
  return { clock, server }
}

export interface Status {
  readonly status: string
  readonly webhook_status: string
  readonly errors: readonly { readonly code: string; readonly message: string }[]
  readonly [member: string]: unknown
}

/** Queues a request and gives its ID. */
export async function submit(server: RunningServer, label: string, body: unknown): Promise<string> {
  const path = label.startsWith('chain') ? 'async_run_remote' : 'async_predict'
  const answer = await valueOf(call(server, `${label}/production/${path}`, body), 201)
  const { request_id: id } = answer as { request_id: string }
  expect(Object.keys(answer as object)).toEqual(['request_id'])
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  return id
}

export function look(server: RunningServer, label: string, id: string): Promise<Status> {
  const sent = call(server, `${label}/async_request/${id}`, undefined, { method: 'GET' })
  return valueOf(sent) as Promise<Status>
}

/** Looks until the request is over; every look is a turn of the server. */
export async function statusAtEnd(server: RunningServer, label: string, id: string): Promise<Status> {
  for (;;) {
    const status = await look(server, label, id)
    const isUnderWay = ['QUEUED', 'IN_PROGRESS'].includes(status.status)
    if (!isUnderWay && status.webhook_status !== 'PENDING') return status
  }
}

export function cancel(server: RunningServer, label: string, id: string): Promise<unknown> {
  return valueOf(call(server, `${label}/async_request/${id}`, undefined, { method: 'DELETE' }))
}
