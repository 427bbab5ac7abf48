import type { ExampleRequest } from '../apis/api.ts'
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

/** Where the example request of a deployment is served. */
export function exampleAddress(apiId: string, deploymentName: string): string {
  return `${CONTROL_PREFIX}examples/${apiId}/${encodeURIComponent(deploymentName)}`
}

/** Answers a control address. */
export function answerControl(
  pipeline: Pipeline,
  version: string,
  method: string,
  target: string,
): WireResponse {
  const path = target.split('?', 1)[0] ?? ''
  const example = exampleAt(pipeline, path)
  if (path !== `${CONTROL_PREFIX}health` && example === undefined) {
    const known = `${CONTROL_PREFIX}health or ${CONTROL_PREFIX}examples/<api>/<deployment>`
    return answerJson(404, { error: `Failed to find ${path.slice(0, 80)}: expected ${known}` })
  }
  if (method !== 'GET') {
    const error = `Failed to answer ${method.slice(0, 20)} ${path.slice(0, 80)}: expected GET`
    return answerJson(405, { error }, { allow: 'GET' })
  }
  return example === undefined
    ? answerJson(200, describeHealth(pipeline, version))
    : { status: 200, headers: { ...JSON_HEADERS, ...typeOf(example) }, body: example.body }
}

function exampleAt({ store }: Pipeline, path: string): ExampleRequest | undefined {
  if (!path.startsWith(`${CONTROL_PREFIX}examples/`)) return undefined
  for (const { api, credentials, deployments } of store.served) {
    const found = deployments.find(({ name }) => exampleAddress(api.id, name) === path)
    if (found !== undefined) return api.exampleRequest(found, credentials.apiKeys[0])
  }
  return undefined
}

function typeOf({ headers }: ExampleRequest): Readonly<Record<string, string>> {
  const type = headers['content-type']
  return type === undefined ? {} : { 'content-type': type }
}

const JSON_HEADERS = { 'content-type': 'application/json' }

function answerJson(
  status: number,
  value: object,
  headers: Readonly<Record<string, string>> = {},
): WireResponse {
  return { status, headers: { ...JSON_HEADERS, ...headers }, body: JSON.stringify(value) }
}
