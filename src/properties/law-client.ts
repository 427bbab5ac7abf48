import { ToolkitError } from '../errors/toolkit-error.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import type { AdapterContext, ClientAdapter, LawInstance } from './client-adapter.ts'
import { toText } from './difference.ts'
import { createLawFetch } from './law-fetch.ts'
import type { LawService } from './law-service.ts'

/** An adapter that cannot be used any more, such as a process that has ended: no law can be decided. */
export class AdapterProblem extends ToolkitError {
  constructor(message: string) {
    super('USAGE_INVALID', message)
  }
}

/** What a call of the adapter came to. */
export type CallEnd =
  | { readonly kind: 'answered'; readonly value: unknown }
  | { readonly kind: 'raised'; readonly message: string }
  /** `waited` says how long, and what is known of it. */
  | { readonly kind: 'hung'; readonly waited: string }

/** The adapter with a limit on its time. */
export interface LawClient {
  readonly adapter: ClientAdapter
  predict(deployment: Deployment, instances: readonly LawInstance[], signal?: AbortSignal): Promise<CallEnd>
  predictOne(deployment: Deployment, instance: LawInstance): Promise<CallEnd>
  /** Any other call of the adapter. */
  call(
    deployment: Deployment,
    use: (context: AdapterContext) => Promise<unknown>,
    signal?: AbortSignal,
  ): Promise<CallEnd>
  /** Whether a call has hung, or the adapter cannot be used any more: further calls would say nothing. */
  hasHung(): boolean
  /** Why the adapter cannot be used any more. */
  problem(): AdapterProblem | undefined
  /** Forgets that a call has hung. */
  reset(): void
}

export interface LawClientOptions {
  readonly service: LawService
  readonly timeoutMs: number
  /** Scheme, host and port of the server, for adapters that need one. */
  readonly serverUrl: string | undefined
}

/** No name server knows it: a client that does not use the given `fetch` fails at once. */
const BASE_URL = 'http://laws.mockference.invalid'

export function createLawClient(adapter: ClientAdapter, options: LawClientOptions): LawClient {
  const { service, timeoutMs, serverUrl } = options
  let hung = false
  let problem: AdapterProblem | undefined
  const contextOf = (deployment: Deployment, signal: AbortSignal): AdapterContext => ({
    baseUrl: `${serverUrl ?? BASE_URL}/${service.api.id}`,
    apiKey: service.apiKey,
    deployment: toLawDeployment(deployment, service),
    fetch: serverUrl === undefined ? createLawFetch(service, BASE_URL) : fetch,
    signal,
  })
  const end = async (call: () => Promise<unknown>): Promise<CallEnd> => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<CallEnd>((resolve) => {
      timer = setTimeout(() => {
        hung = true
        const known = adapter.abandon?.()
        const more = typeof known === 'string' ? `; ${known}` : ''
        resolve({ kind: 'hung', waited: `within ${timeoutMs} ms${more}` })
      }, timeoutMs)
    })
    const answered = async (): Promise<CallEnd> => {
      try {
        return { kind: 'answered', value: await call() }
      } catch (error) {
        if (error instanceof AdapterProblem) throw (problem = error)
        return { kind: 'raised', message: describeThrown(error) }
      }
    }
    try {
      return await Promise.race([answered(), late])
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    adapter,
    predict: (deployment, instances, signal = new AbortController().signal) =>
      end(() => adapter.predict(instances, contextOf(deployment, signal))),
    predictOne: (deployment, instance) =>
      end(async () => {
        const context = contextOf(deployment, new AbortController().signal)
        if (adapter.predictOne !== undefined) return adapter.predictOne(instance, context)
        const predictions = await adapter.predict([instance], context)
        if (Array.isArray(predictions) && predictions.length === 1) return predictions[0] as unknown
        throw new Error(`one instance should give a list of one prediction, found ${toText(predictions)}`)
      }),
    call: (deployment, use, signal = new AbortController().signal) =>
      end(() => use(contextOf(deployment, signal))),
    hasHung: () => hung || problem !== undefined,
    problem: () => problem,
    reset: () => (hung = false),
  }
}

function toLawDeployment(deployment: Deployment, { api, apiKey }: LawService): AdapterContext['deployment'] {
  const { name, settings, inputs, outputs } = deployment
  const describe = (features: Deployment['inputs']): AdapterContext['deployment']['inputs'] =>
    features.map(({ name: feature, kind, shape, tensor }) => ({
      name: feature,
      kind,
      dtype: tensor.dtype,
      shape,
    }))
  const { path } = api.exampleRequest(deployment, apiKey)
  return { name, path, settings, inputs: describe(inputs), outputs: describe(outputs) }
}
/** What was thrown in words, whatever it is. */
function describeThrown(thrown: unknown): string {
  try {
    if (thrown instanceof Error) return thrown.message === '' ? thrown.name : String(thrown.message)
    return typeof thrown === 'string' ? thrown : `${toText(thrown)}, which is no error`
  } catch {
    return 'an error that cannot be read'
  }
}
