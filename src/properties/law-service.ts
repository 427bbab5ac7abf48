import { AsyncLocalStorage } from 'node:async_hooks'
import type { Api } from '../apis/api.ts'
import { isFailure, type Failure } from '../apis/failure.ts'
import { wallClock } from '../clock/clock.ts'
import type { BatchOrder } from '../conditions/legal-variation.ts'
import { loadDeployments, type Deployment, type ServedApi } from '../deployments/deployment-store.ts'
import type { Engine } from '../engine/engine.ts'
import { createOnnxEngine } from '../engine/onnx/onnx-engine.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { compute } from '../pipeline/infer.ts'
import { encodeFeatures } from '../pipeline/item-groups.ts'
import { createPipeline, type Pipeline } from '../pipeline/pipeline.ts'
import { varyAnswer } from '../pipeline/serialize.ts'
import type { WireRequest, WireResponse } from '../pipeline/wire.ts'
import { createRandom } from '../random/random.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { LawInstance } from './client-adapter.ts'

type Tensors = Readonly<Record<string, Tensor>>

/** One request of the client, what it came to, and what happened inside. */
export interface LawExchange {
  readonly request: WireRequest
  /** Undefined until there is an answer. */
  response?: WireResponse
  /** Departures from the contract, in words. */
  readonly problems: string[]
  /** What the model was run with, and what it gave. */
  readonly runs: { readonly inputs: Tensors; readonly outputs: Tensors }[]
}

/** How the service answers while a law looks. */
export interface Conditions {
  readonly batchOrder?: BatchOrder
  /** Answers in any legal way that follows from this seed. */
  readonly variationSeed?: number
  /** Answers everything with this error. */
  readonly failure?: Failure
  /** The error that the n-th request is answered with, from 0; undefined for those that are computed. */
  readonly refuse?: (request: number) => PassingFailure | Failure | undefined
  /** Called when the answer to the n-th request is ready; it is sent when the promise resolves. */
  readonly hold?: (signal: AbortSignal | undefined, request: number) => Promise<unknown>
}

/** An answer that says that a request was not carried out, and may be soon. */
export interface PassingFailure {
  readonly status: number
  readonly message: string
}

/** One api whose inside can be seen. Whoever loaded it calls `close`, which frees the models. Answers requests under conditions that change from run to run. */
export interface LawService {
  readonly api: Api
  /** Deployments that answer instances at once. */
  readonly deployments: readonly Deployment[]
  readonly apiKey: string
  readonly pipeline: Pipeline
  /** Sets the conditions and forgets all exchanges. */
  arrange(conditions: Conditions): void
  /** Exchanges since `arrange`, in the order in which their requests came. */
  exchanges(): readonly LawExchange[]
  exchange(wire: WireRequest): Promise<WireResponse>
  close(): Promise<void>
  /** What a correct client hands out; undefined when the service has to refuse the instances. */
  expected(deployment: Deployment, instances: readonly LawInstance[]): Promise<readonly unknown[] | undefined>
}

export interface LawServiceOptions {
  readonly deploymentsDirectory?: string
  readonly modelsDirectory?: string
  /** Names of deployments; all that suit when left out. */
  readonly deployments?: readonly string[]
}

const recording = new AsyncLocalStorage<LawExchange>()
const SEED = 0
/** What one run of a law needs is far less: whoever sends more never stops by itself. */
const MAX_EXCHANGES = 1000
const TIMEOUT_MS = 60_000

/**
 * Loads what the laws talk to.
 *
 * @throws {ToolkitError} USAGE_INVALID when the api, or a deployment named, is not there or takes no instances
 */
export async function loadLawService(api: Api, options: LawServiceOptions): Promise<LawService> {
  const { deploymentsDirectory, modelsDirectory } = options
  const store = await loadDeployments({
    engine: observe(createOnnxEngine()),
    apiId: api.id,
    ...(deploymentsDirectory === undefined ? {} : { deploymentsDirectory }),
    ...(modelsDirectory === undefined ? {} : { modelsDirectory }),
  })
  const served = store.served.find((one) => one.api.id === api.id)
  const deployments = chooseDeployments(api, served?.deployments ?? [], options.deployments)
  let conditions: Conditions = {}
  let exchanges: LawExchange[] = []
  const pipeline = createPipeline({
    store,
    seed: SEED,
    batchOrder: (itemCount) =>
      conditions.batchOrder?.(itemCount) ?? Array.from({ length: itemCount }, (_, i) => i),
    onRemarks: (_api, _request, remarks) => {
      const lines = remarks.map(
        ({ pointer, message }) => `${pointer === '' ? 'the body' : pointer} ${message}`,
      )
      recording.getStore()?.problems.push(...lines)
    },
  })
  return {
    api,
    deployments,
    apiKey: keyOf(served),
    pipeline,
    arrange(next) {
      conditions = next
      exchanges = []
    },
    exchanges: () => exchanges,
    async exchange(request) {
      const now = conditions
      const number = exchanges.length
      if (number >= MAX_EXCHANGES) return new Promise(() => undefined)
      const record: LawExchange = { request, problems: [], runs: [] }
      exchanges.push(record)
      const failure = now.failure ?? now.refuse?.(number)
      const answered = recording.run(record, () =>
        failure === undefined ? answer(pipeline, request, now) : refuse(pipeline, request, failure),
      )
      const response = await answered
      record.problems.push(...problemsOf(pipeline, request, failure === undefined ? response : undefined))
      await now.hold?.(request.signal, number)
      record.response = response
      return response
    },
    async close() {
      await pipeline.close(0)
    },
    async expected(deployment, instances) {
      const itemCount = instances.length
      const columns = Object.fromEntries(
        deployment.inputs.map(({ name }) => [name, instances.map((one) => ({ value: one[name] }))]),
      )
      const inference = { itemCount, columns }
      const groups = encodeFeatures(inference, deployment)
      if ('problems' in groups) return undefined
      const options = { clock: wallClock, timeoutMs: TIMEOUT_MS }
      const result = await compute(deployment, groups, inference, options)
      return isFailure(result) || 'problems' in result
        ? undefined
        : api.instances?.predictionsOf(result, deployment)
    },
  }
}

function chooseDeployments(
  api: Api,
  deployments: readonly Deployment[],
  names: readonly string[] | undefined,
): readonly Deployment[] {
  const isQuick = (one: Deployment): boolean =>
    one.latencyMs === 0 && one.coldStartMs === undefined && one.generator === undefined
  const suitable = deployments.filter((one) => isQuick(one) && api.instances?.suits(one) === true)
  const chosen = suitable.filter(({ name }) => names?.includes(name) ?? true)
  const missing = names?.find((name) => !suitable.some((one) => one.name === name))
  if (missing === undefined && chosen.length > 0) return chosen
  const known = suitable.map(({ name }) => name).join(', ')
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to prepare laws for ${api.id}: expected deployments that answer instances at once (${known || 'there are none'}), found ${missing === undefined ? 'none' : `'${missing}'`}`,
  )
}

function keyOf(served: ServedApi | undefined): string {
  return served?.credentials.apiKeys[0] ?? ''
}

/** An error in place of an answer; not at once, or a client that sends again and again would never let go. */
async function refuse(
  pipeline: Pipeline,
  wire: WireRequest,
  failure: Failure | PassingFailure,
): Promise<WireResponse> {
  await new Promise((resolve) => setImmediate(resolve))
  const location = pipeline.locate(wire)
  if ('failure' in location) return pipeline.exchange(wire)
  const { api, operation } = location
  if (isFailure(failure)) return pipeline.serialize(api.encodeError(failure, operation), api)
  const { status, message } = failure
  const body = { value: api.instances?.passingFailures.bodyOf(status, message) }
  return pipeline.serialize({ status, headers: { 'retry-after': '0' }, body }, api)
}

async function answer(pipeline: Pipeline, wire: WireRequest, conditions: Conditions): Promise<WireResponse> {
  const { variationSeed } = conditions
  const plain = await pipeline.exchange(wire)
  const location = pipeline.locate(wire)
  if (variationSeed === undefined || 'failure' in location) return plain
  const { api, operation } = location
  const random = createRandom(variationSeed).stream('variation')
  return varyAnswer(plain, api, { operation, headers: wire.headers }, random)
}

/** What the server let through and what it refused. */
function problemsOf(
  pipeline: Pipeline,
  wire: WireRequest,
  response: WireResponse | undefined,
): readonly string[] {
  const problems: string[] = []
  const { bytes, headers } = wire
  const isBare = bytes !== 'too-large' && bytes.byteLength > 0 && (headers['content-type'] ?? '') === ''
  const location = pipeline.locate(wire)
  if (isBare && !('failure' in location)) {
    const known = location.operation.requestMediaTypes.join(' or ')
    problems.push(`the header Content-Type must say what the body is (${known}), found none`)
  }
  if (response !== undefined && response.status >= 400) {
    const text = typeof response.body === 'string' ? response.body : ''
    problems.push(`the service refuses it with status ${response.status}: ${text.slice(0, 300)}`)
  }
  return problems
}

function observe(engine: Engine): Engine {
  return {
    ...engine,
    async load(bytes, label) {
      const model = await engine.load(bytes, label)
      return {
        ...model,
        async run(inputs, options) {
          const outputs = await model.run(inputs, options)
          recording.getStore()?.runs.push({ inputs, outputs })
          return outputs
        },
      }
    },
  }
}
