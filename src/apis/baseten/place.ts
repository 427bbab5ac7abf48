import type { TypedRequest } from '../api.ts'

/** What an operation does; its operationId begins with it. */
export const VERBS = [
  'predict',
  'asyncPredict',
  'getAsyncQueueStatus',
  'wake',
  'chat',
  'complete',
  'embed',
  'listModels',
  'runRemote',
  'asyncRunRemote',
  'getChainAsyncQueueStatus',
  'wakeChain',
  'getAsyncRequestStatus',
  'cancelAsyncRequest',
  'getChainAsyncRequestStatus',
  'cancelChainAsyncRequest',
] as const

export type Verb = (typeof VERBS)[number]

const PLACE = /(Production|Development|Environment|Deployment|Regional)$/

/** What the operation does, without where. */
export function verbOf({ operation }: Pick<TypedRequest, 'operation'>): Verb {
  return operation.operationId.replace(PLACE, '') as Verb
}

/** Which deployment an address names. */
export interface Place {
  readonly kind: 'model' | 'chain'
  /** Of the model or the chain. */
  readonly id: string
  /** Undefined where the address does not go on to an environment. */
  readonly environment: string | undefined
  readonly deploymentId: string | undefined
}

/** Whether the first label of the host has an environment, as that of a regional host. */
export function isRegional({ path }: Pick<TypedRequest, 'path'>): boolean {
  return (path['chainId'] ?? path['modelId'] ?? '').includes('-')
}

/**
 * Reads an address. A regional host has the environment in its first label, `model-abcd1234-prod-us`, and paths without one;
 * a host without an environment has no bare paths but those of queued requests. Undefined: the address mixes the two.
 */
export function placeOf({ operation, path }: Pick<TypedRequest, 'operation' | 'path'>): Place | undefined {
  const { operationId } = operation
  const kind = path['chainId'] === undefined ? 'model' : 'chain'
  const label = path['chainId'] ?? path['modelId'] ?? ''
  const dash = label.indexOf('-')
  const id = dash < 0 ? label : label.slice(0, dash)
  const region = dash < 0 ? undefined : label.slice(dash + 1)
  const place = { kind, id, environment: undefined, deploymentId: undefined } as const
  switch (PLACE.exec(operationId)?.[1]) {
    case 'Production':
      return region === undefined ? { ...place, environment: 'production' } : undefined
    case 'Development':
      return region === undefined ? { ...place, environment: 'development' } : undefined
    case 'Environment':
      return region === undefined ? { ...place, environment: path['environment'] } : undefined
    case 'Deployment':
      return region === undefined ? { ...place, deploymentId: path['deploymentId'] } : undefined
    case 'Regional':
      return region === undefined ? undefined : { ...place, environment: region }
    default:
      return place
  }
}
