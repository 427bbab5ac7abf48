import type { Api, ExampleRequest } from '../apis/api.ts'
import { hasExample, MAX_EXAMPLE_ELEMENTS } from '../apis/example-size.ts'
import type { ScopedConditions } from '../conditions/condition-store.ts'
import type { Conditions } from '../conditions/conditions.ts'
import type { Placement } from '../engine/engine.ts'
import type { Violation } from '../contract/violation.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import { suggestName } from '../errors/nearest-name.ts'
import { METRICS_MEDIA_TYPE } from '../journal/prometheus-text.ts'
import { refuseControl, refuseMediaType } from './control-access.ts'
import {
  parseConditionsBody,
  parseEmptyBody,
  parseJournalQuery,
  REQUEST_FILTERS,
  WEBHOOK_FILTERS,
} from './control-input.ts'
import type { Pipeline } from './pipeline.ts'
import type { WireRequest, WireResponse } from './wire.ts'

/** Addresses of the toolkit itself begin with this. */
export const CONTROL_PREFIX = '/__mockference/'

/** Largest body of a control address. */
export const MAX_CONTROL_BYTES = 1_000_000

/** What `GET /__mockference/health` answers. */
export interface Health {
  readonly status: 'ok'
  readonly version: string
  readonly seed: number
  readonly deployments: readonly (Partial<Placement> & {
    readonly api: string
    readonly name: string
    readonly address: string
  })[]
}

/** What `GET /__mockference/conditions` answers. */
export interface ConditionReport {
  /** What was set while the server runs, by place. */
  readonly set: readonly ScopedConditions[]
  /** What holds now for each deployment; those without conditions are left out. */
  readonly deployments: readonly {
    readonly api: string
    readonly name: string
    /** Tells deployments of one name apart. */
    readonly address: string
    readonly conditions: Conditions
  }[]
}

/** Describes what a pipeline serves. Keys and settings are not part of it. */
export function describeHealth({ seed, store }: Pipeline, version: string): Health {
  return {
    status: 'ok',
    version,
    seed,
    deployments: store.served.flatMap(({ api, deployments }) =>
      deployments.map(({ name, settings, model }) => ({
        api: api.id,
        name,
        address: addressOf(api, { settings }),
        ...model.placement?.(),
      })),
    ),
  }
}

function addressOf(api: Api, { settings }: Pick<Deployment, 'settings'>): string {
  return `/${api.id}${api.addressOf(settings)}`
}

const TOO_LARGE = `expected inputs of at most ${MAX_EXAMPLE_ELEMENTS} numbers for one item, found more`

/** Where the example request of a deployment is served. */
export function exampleAddress(apiId: string, deploymentName: string): string {
  return `${CONTROL_PREFIX}examples/${apiId}/${encodeURIComponent(deploymentName)}`
}

/** One address of the toolkit: what answers each method. */
type ControlRoute = Readonly<
  Partial<Record<'GET' | 'POST', (request: ControlRequest) => WireResponse | Promise<WireResponse>>>
>

interface ControlRequest {
  readonly pipeline: Pipeline
  readonly version: string
  readonly query: URLSearchParams
  readonly bytes: Uint8Array
}

const ROUTES: Readonly<Record<string, ControlRoute>> = {
  health: { GET: ({ pipeline, version }) => answerJson(200, describeHealth(pipeline, version)) },
  requests: { GET: answerRequests },
  webhooks: { GET: answerWebhooks },
  conditions: {
    GET: ({ pipeline }) => answerJson(200, describeConditions(pipeline)),
    POST: setConditions,
  },
  metrics: {
    GET: ({ pipeline }) => ({
      status: 200,
      headers: { ...COMMON_HEADERS, 'content-type': METRICS_MEDIA_TYPE },
      body: pipeline.control.readMetrics(),
    }),
  },
  reset: { POST: reset },
}

/** Answers a control address. */
export async function answerControl(
  pipeline: Pipeline,
  version: string,
  wire: WireRequest,
): Promise<WireResponse> {
  const { method, target, bytes } = wire
  const refusal = refuseControl(wire)
  if (refusal !== undefined) return answerJson(refusal.status, { error: refusal.error })
  if (bytes === 'too-large') {
    const error = `Failed to read the request: expected a body of at most ${MAX_CONTROL_BYTES} bytes, found more`
    return answerJson(413, { error })
  }
  const [path = '', query = ''] = target.split('?', 2)
  const route = routeOf(pipeline, path)
  if (route === undefined) {
    const example = path.slice(CONTROL_PREFIX.length).match(/^examples\/([^/]+)\/([^/]+)$/)
    if (example !== null) return answerJson(404, { error: explainExample(pipeline, example) })
    const known = [...Object.keys(ROUTES), 'examples/<api>/<deployment>']
    const near = suggestName(path.slice(CONTROL_PREFIX.length), Object.keys(ROUTES))
    const addresses = known.map((name) => CONTROL_PREFIX + name).join(', ')
    return answerJson(404, {
      error: `Failed to find ${path.slice(0, 80)}: expected one of ${addresses}${near}`,
    })
  }
  const answer = method === 'GET' || method === 'POST' ? route[method] : undefined
  if (answer === undefined) {
    const allowed = Object.keys(route)
    const error = `Failed to answer ${method.slice(0, 20)} ${path.slice(0, 80)}: expected ${allowed.join(' or ')}`
    return answerJson(405, { error }, { allow: allowed.join(', ') })
  }
  const unread = method === 'POST' ? refuseMediaType(wire) : undefined
  if (unread !== undefined) return answerJson(unread.status, { error: unread.error })
  return answer({ pipeline, version, query: new URLSearchParams(query), bytes })
}

function routeOf({ store }: Pipeline, path: string): ControlRoute | undefined {
  const name = path.slice(CONTROL_PREFIX.length)
  if (Object.hasOwn(ROUTES, name)) return ROUTES[name]
  if (!path.startsWith(`${CONTROL_PREFIX}examples/`)) return undefined
  for (const { api, credentials, deployments } of store.served) {
    const found = deployments.find((one) => exampleAddress(api.id, one.name) === path)
    if (found !== undefined)
      return {
        GET: () =>
          hasExample(found.inputs)
            ? answerExample(api.exampleRequest(found, credentials.apiKeys[0]))
            : answerJson(404, { error: `Failed to make an example for '${found.name}': ${TOO_LARGE}` }),
      }
  }
  return undefined
}

function answerExample({ headers, body }: ExampleRequest): WireResponse {
  const type = headers['content-type']
  return {
    status: 200,
    headers: { ...COMMON_HEADERS, 'content-type': type ?? 'application/json' },
    body,
  }
}

const MAX_NAMED = 20

function explainExample({ store }: Pipeline, [, apiId = '', name = '']: readonly string[]): string {
  const found = (text: string): string => `found '${text.slice(0, 80)}'`
  const ids = store.served.map(({ api }) => api.id)
  const served = store.served.find(({ api }) => api.id === apiId)
  if (served === undefined)
    return `Failed to find an example: expected one of ${ids.join(', ')} as API, ${found(apiId)}${suggestName(apiId, ids)}`
  const names = [...new Set(served.deployments.map((one) => one.name))]
  const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : ''
  return `Failed to find an example: expected one of ${names.slice(0, MAX_NAMED).join(', ')}${more} as deployment of ${apiId}, ${found(name)}${suggestName(name, names)}`
}

async function answerRequests({ pipeline, query }: ControlRequest): Promise<WireResponse> {
  const filter = parseJournalQuery(query, pipeline.store.served, REQUEST_FILTERS)
  if (isViolationList(filter)) return refuse('the query', filter)
  return answerJson(200, await pipeline.control.readRequests(filter))
}

function answerWebhooks({ pipeline, query }: ControlRequest): WireResponse {
  const filter = parseJournalQuery(query, pipeline.store.served, WEBHOOK_FILTERS)
  if (isViolationList(filter)) return refuse('the query', filter)
  return answerJson(200, pipeline.control.readWebhooks(filter))
}

function setConditions({ pipeline, bytes }: ControlRequest): WireResponse {
  const parsed = parseConditionsBody(bytes, pipeline.store.served)
  if (isViolationList(parsed)) return refuse('the body', parsed)
  pipeline.control.conditions.set(parsed)
  return answerJson(200, describeConditions(pipeline))
}

async function reset({ pipeline, bytes }: ControlRequest): Promise<WireResponse> {
  const violations = parseEmptyBody(bytes)
  if (violations.length > 0) return refuse('the body', violations)
  await pipeline.control.reset()
  return answerJson(200, { status: 'reset' })
}

function describeConditions({ store, control }: Pipeline): ConditionReport {
  return {
    set: control.conditions.list(),
    deployments: store.served
      .flatMap(({ api, deployments }) =>
        deployments.map((one) => ({
          api: api.id,
          name: one.name,
          address: addressOf(api, one),
          conditions: control.conditions.resolve(api.id, one),
        })),
      )
      .filter(({ conditions }) => Object.keys(conditions).length > 0),
  }
}

function isViolationList(parsed: object): parsed is readonly Violation[] {
  return Array.isArray(parsed)
}

function refuse(place: string, violations: readonly Violation[]): WireResponse {
  const list = violations.map(({ pointer, message }) => `${pointer === '' ? place : pointer} ${message}`)
  return answerJson(400, { error: `Failed to read the request: ${list.slice(0, 20).join('; ')}` })
}

const COMMON_HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

function answerJson(
  status: number,
  value: object,
  headers: Readonly<Record<string, string>> = {},
): WireResponse {
  return {
    status,
    headers: { ...COMMON_HEADERS, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  }
}
