import type { Pipeline } from './pipeline.ts'
import type { WireResponse } from './wire.ts'

/** Addresses of the toolkit itself begin with this. */
export const CONTROL_PREFIX = '/__mockference/'

/** What `GET /__mockference/health` answers. */
export interface Health {
  readonly status: 'ok'
  readonly version: string
  readonly seed: number
  readonly deployments: readonly { readonly api: string; readonly name: string; readonly address: string }[]
}

/** Describes what a pipeline serves. Keys and settings are not part of it. */
export function describeHealth({ seed, store }: Pipeline, version: string): Health {
  return {
    status: 'ok',
    version,
    seed,
    deployments: store.served.flatMap(({ api, deployments }) =>
      deployments.map(({ name, settings }) => ({
        api: api.id,
        name,
        address: `/${api.id}${api.addressOf(settings)}`,
      })),
    ),
  }
}

/** Answers a control address. */
export function answerControl(
  pipeline: Pipeline,
  version: string,
  method: string,
  target: string,
): WireResponse {
  const json = { 'content-type': 'application/json' }
  const path = target.split('?', 1)[0] ?? ''
  if (path !== `${CONTROL_PREFIX}health`) {
    const error = `Failed to find ${path.slice(0, 80)}: expected ${CONTROL_PREFIX}health`
    return { status: 404, headers: json, body: JSON.stringify({ error }) }
  }
  if (method !== 'GET') {
    const error = `Failed to answer ${method.slice(0, 20)} ${path}: expected GET`
    return { status: 405, headers: { ...json, allow: 'GET' }, body: JSON.stringify({ error }) }
  }
  return { status: 200, headers: json, body: JSON.stringify(describeHealth(pipeline, version)) }
}
