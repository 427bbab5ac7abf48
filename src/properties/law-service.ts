import { AsyncLocalStorage } from 'node:async_hooks'
import type { Api } from '../apis/api.ts'
import { isFailure } from '../apis/failure.ts'
import { wallClock } from '../clock/clock.ts'
import type { MockferenceConfig } from '../configuration/config.ts'
import { loadConfig } from '../configuration/load-config.ts'
import { loadServed } from '../configuration/load-served.ts'
import type { Deployment, ServedApi } from '../deployments/deployment-store.ts'
import type { Engine } from '../engine/engine.ts'
import { createOnnxEngine } from '../engine/onnx/onnx-engine.ts'
import { compute } from '../pipeline/infer.ts'
import { encodeFeatures } from '../pipeline/item-groups.ts'
import { createPipeline, type Pipeline } from '../pipeline/pipeline.ts'
import type { WireRequest, WireResponse } from '../pipeline/wire.ts'
import { drawSeed } from '../random/random.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { LawInstance } from './client-adapter.ts'
import { createDeliveryBox, type DeliveryBox } from './delivery-box.ts'
import { answer, problemsOf, refuse, type Conditions } from './law-answers.ts'
import { chooseDeployments, takesInstances } from './law-deployments.ts'
import { watchChunks } from './watch-chunks.ts'
import { scriptDeployment } from './scripted-generator.ts'

type Tensors = Readonly<Record<string, Tensor>>

/** One request of the client, what it came to, and what happened inside. */
export interface LawExchange {
  readonly request: WireRequest
  /** Undefined until there is an answer. */
  response?: WireResponse
  /** The beginning of an answer in chunks, as far as it was sent. */
  readonly firstChunks: Uint8Array[]
  /** Departures from the contract, in words. */
  readonly problems: string[]
  /** What the model was run with, and what it gave. */
  readonly runs: { readonly inputs: Tensors; readonly outputs: Tensors }[]
}

/** One api whose inside can be seen. Whoever loaded it calls `close`, which frees the models. Answers requests under conditions that change from run to run. */
export interface LawService {
  readonly api: Api
  /** Deployments that answer instances at once. */
  readonly deployments: readonly Deployment[]
  /** These, and those that stream text or send webhooks. */
  readonly everyDeployment: readonly Deployment[]
  readonly deliveryBox: DeliveryBox
  readonly apiKey: string
  readonly pipeline: Pipeline
  /** Sets the conditions and forgets all exchanges. */
  arrange(conditions: Conditions): void
  /** Exchanges since `arrange`, in the order in which their requests came. */
  exchanges(): readonly LawExchange[]
  exchange(wire: WireRequest): Promise<WireResponse>
  /** Headers of a request that may pass, in lower case. */
  credentialsFor(deployment: Deployment): Readonly<Record<string, string>>
  close(): Promise<void>
  /** What a correct client hands out; undefined when the service has to refuse the instances. */
  expected(deployment: Deployment, instances: readonly LawInstance[]): Promise<readonly unknown[] | undefined>
}

export interface LawServiceOptions {
  readonly deploymentsDirectory?: string
  readonly modelsDirectory?: string
  /** A configuration file, or what `defineConfig` gave: what is served. Of the rest nothing counts here. */
  readonly config?: string | MockferenceConfig
  /** Names of deployments; all that suit when left out. */
  readonly deployments?: readonly string[]
}

const recording = new AsyncLocalStorage<LawExchange>()
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
  const config = options.config === undefined ? undefined : await loadConfig(options.config)
  const store = await loadServed(config, {
    engine: observe(createOnnxEngine()),
    apiId: api.id,
    ...(deploymentsDirectory === undefined ? {} : { deploymentsDirectory }),
    ...(modelsDirectory === undefined ? {} : { modelsDirectory }),
  })
  let conditions: Conditions = {}
  const served = store.served
    .filter((one) => one.api.id === api.id)
    .map((one) => ({
      ...one,
      deployments: one.deployments.map((each) => scriptDeployment(each, () => conditions.script)),
    }))
  const everyDeployment = chooseDeployments(api, served[0]?.deployments ?? [], options.deployments)
  const deployments = everyDeployment.filter((one) => takesInstances(api, one))
  const deliveryBox = createDeliveryBox()
  let exchanges: LawExchange[] = []
  const pipeline = createPipeline({
    store: { ...store, served },
    // Of ids: a receiver that has seen the same runs before would rightly take these for repeated ones.
    seed: drawSeed(),
    clock: deliveryBox.clock,
    fetch: deliveryBox.fetch,
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
    everyDeployment,
    deliveryBox,
    apiKey: keyOf(served[0]),
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
      const record: LawExchange = { request, problems: [], firstChunks: [], runs: [] }
      exchanges.push(record)
      const failure = now.failure ?? now.refuse?.(number)
      const answered = recording.run(record, () =>
        failure === undefined ? answer(pipeline, request, now) : refuse(pipeline, request, failure),
      )
      const response = await answered
      record.problems.push(...problemsOf(pipeline, request, failure === undefined ? response : undefined))
      await now.hold?.(request.signal, number)
      record.response = response
      const { body } = response
      if (typeof body === 'string' || ArrayBuffer.isView(body)) return response
      return { ...response, body: watchChunks(body, record.firstChunks) }
    },
    credentialsFor: (deployment) => pickCredentials(api.exampleRequest(deployment, keyOf(served[0])).headers),
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

function keyOf(served: ServedApi | undefined): string {
  return served?.credentials.apiKeys[0] ?? ''
}

function pickCredentials({ authorization }: Readonly<Record<string, string>>): Record<string, string> {
  return authorization === undefined ? {} : { authorization }
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
