import type { Api } from '../apis/api.ts'
import type { Failure } from '../apis/failure.ts'
import type { Operation } from '../contract/operation.ts'
import { createOperationIndex, type OperationIndex } from '../contract/operation-index.ts'
import { explainPlace } from './address-hint.ts'
import { nearestPaths } from './nearest-path.ts'
import { explainPath } from './path-difference.ts'

/** Where a request goes. */
export interface Location {
  readonly api: Api
  readonly operation: Operation
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly baseUrl: string
}

/** A request that goes nowhere; `api` is known when the address is one of an api. */
export interface Misplaced {
  readonly api: Api | undefined
  readonly failure: Failure
  /** An operation at the address, when only the method is wrong. */
  readonly operation?: Operation
}

/** What is needed of a request to place it. */
export interface Address {
  readonly method: string
  readonly origin: string
  readonly target: string
}

/** Finds api and operation of a request. */
export type Locate = (address: Address) => Location | Misplaced

/**
 * Creates the one router of the toolkit. An api is found by a path below `/<api-id>`, or by its vendor's host name or
 * `<label>.<api-id>.localhost` without that prefix, or, where `bareOrigins` names the origin, by its path alone.
 */
export function createLocate(apis: readonly Api[], bareOrigins: readonly string[] = []): Locate {
  const indexes = new Map<Api, OperationIndex>(apis.map((api) => [api, createOperationIndex(api.operations)]))
  const apiOfHost = rememberLast((origin) => findByHost(apis, origin))
  return ({ method, origin, target }) => {
    const mark = target.indexOf('?')
    const path = mark < 0 ? target : target.slice(0, mark)
    const query = mark < 0 ? '' : target.slice(mark + 1)
    const mount = mountOf(apis, apiOfHost(origin), path)
    const within = mount === undefined ? path : (mount.hostPath ?? '') + path.slice(mount.prefix.length)
    const candidates = mount === undefined ? apis : [mount.api]
    if (mount === undefined && !bareOrigins.includes(origin))
      return { api: undefined, failure: unplaced(path, hostOf(origin), apis) }
    for (const api of candidates) {
      const prefix = mount?.prefix ?? ''
      const found = (indexes.get(api) as OperationIndex).find(method, within)
      if (found === undefined) continue
      if ('allowedMethods' in found) {
        const failure = methodFailure(method, path, found.allowedMethods)
        return { api, failure, operation: found.sibling }
      }
      return {
        api,
        operation: found.operation,
        path: found.path,
        query: new URLSearchParams(query),
        baseUrl: origin + prefix,
      }
    }
    const api = mount?.api ?? (apis.length === 1 ? apis[0] : undefined)
    return { api, failure: { ...unknownPath({ path, within }, candidates, mount), path: within } }
  }
}

/** Where the paths of an api begin. */
interface Mount {
  readonly api: Api
  readonly prefix: string
  /** The path that the host stands for, where its name carries meaning. */
  readonly hostPath?: string | undefined
}

function mountOf(apis: readonly Api[], byHost: FoundHost | undefined, path: string): Mount | undefined {
  if (byHost !== undefined) return { ...byHost, prefix: '' }
  const end = path.indexOf('/', 1)
  const first = end < 0 ? path.slice(1) : path.slice(1, end)
  const byPrefix = apis.find(({ id }) => id === first)
  return byPrefix === undefined ? undefined : { api: byPrefix, prefix: `/${first}` }
}

type FoundHost = Omit<Mount, 'prefix'>

function findByHost(apis: readonly Api[], origin: string): FoundHost | undefined {
  const host = hostOf(origin)
  const api = apis.find(
    ({ id, hostPattern }) =>
      hostPattern.test(host) || host === `${id}.localhost` || host.endsWith(`.${id}.localhost`),
  )
  return api && { api, hostPath: api.pathOfHost?.(host) }
}

/** Most requests come to the origin of the one before. */
function rememberLast<Found>(find: (origin: string) => Found): (origin: string) => Found {
  let last: { readonly origin: string; readonly found: Found } | undefined
  return (origin) => {
    if (last?.origin !== origin) last = { origin, found: find(origin) }
    return last.found
  }
}

/** The host name in an origin such as `http://name:4010`, in lower case. */
function hostOf(origin: string): string {
  const start = origin.indexOf('//') + 2
  const host = origin.slice(start).split('/', 1)[0] as string
  // A name may end in the dot of the root.
  return host.replace(/\.?(:\d+)?$/, '').toLowerCase()
}

function methodFailure(method: string, path: string, allowedMethods: readonly string[]): Failure {
  return {
    kind: 'method-not-allowed',
    message: `Failed to answer ${method.slice(0, 20)} ${shorten(path)}: expected ${allowedMethods.join(' or ')}, found ${method.slice(0, 20)}`,
    allowedMethods,
  }
}

const MAX_NAMED = 20

/** @param within - the path as the operations have it */
function unknownPath(
  { path, within }: { readonly path: string; readonly within: string },
  apis: readonly Api[],
  mount: Mount | undefined,
): Failure {
  const hidden = mount?.hostPath === undefined ? 0 : 1
  const operations = apis.flatMap((api) => api.operations)
  const paths = operations.map((one) => one.path)
  // A short list helps more as a whole.
  const near = new Set(paths).size > MAX_NAMED ? nearestPaths(within, paths) : new Set()
  const known = operations
    .filter((one) => near.size === 0 || near.has(one.path))
    .map((one) => `${one.method} ${mount?.prefix ?? ''}${withoutFirst(one.path, hidden)}`)
  // Addresses that differ in what the host stands for look alike.
  const unique = [...new Set(known)]
  const more = unique.length > MAX_NAMED ? ` and ${unique.length - MAX_NAMED} more` : ''
  return {
    kind: 'address-unknown',
    message: `Failed to find ${shorten(path)}: expected ${unique.length > 1 ? 'one of ' : ''}${unique.slice(0, MAX_NAMED).join(', ')}${more}${explainPath(within, paths)}`,
  }
}

/** The path without so many segments at its beginning. */
function withoutFirst(path: string, count: number): string {
  return count === 0
    ? path
    : `/${path
        .split('/')
        .slice(count + 1)
        .join('/')}`
}

function unplaced(path: string, host: string, apis: readonly Api[]): Failure {
  const known = apis.map(({ id }) => `/${id}/`).join(', ')
  return {
    kind: 'address-unknown',
    message: `Failed to find ${shorten(path)}: expected a path that begins with ${known} or a Host header of the vendor, see /__mockference/health for what is served${explainPlace(path, host, apis)}`,
  }
}

function shorten(path: string): string {
  return path.length <= 80 ? path : `${path.slice(0, 80)}... (${path.length} characters)`
}
