import { createBasetenClient, type BasetenInput } from '../../src/clients/baseten.ts'
import { createCerebriumV1Client } from '../../src/clients/cerebrium-v1.ts'
import { createCerebriumV4Client } from '../../src/clients/cerebrium-v4.ts'
import { createModelbitClient } from '../../src/clients/modelbit.ts'
import { createPeltarionClient, type PeltarionInput } from '../../src/clients/peltarion.ts'
import {
  createBasetenReceiver,
  createCerebriumV1Receiver,
  createCerebriumV4Receiver,
  createModelbitReceiver,
} from '../../src/clients/webhook-receivers.ts'
import { encodeBase64 } from '../../src/codecs/base64.ts'
import { decodeImage } from '../../src/codecs/image.ts'
import type { ClientAdapter, LawInstance } from '../../src/properties/client-adapter.ts'
import { basetenTexts, cerebriumV4Texts, receiverOf } from './kit-streams.ts'
import {
  fill,
  fromBasetenValue,
  listOf,
  modelbitAddress,
  toArguments,
  toBasetenValue,
  toDataPoint,
  type Template,
} from './kit-values.ts'

const nowMs = (): number => Date.now()

export const modelbitAdapter: ClientAdapter = {
  takesSignal: true,
  predict(instances, { baseUrl, apiKey, deployment, fetch, signal }) {
    const client = createModelbitClient({
      baseUrl,
      apiKey,
      ...modelbitAddress(deployment),
      fetch,
      batchSize: 4,
    })
    return client.inferBatch(
      instances.map((instance) => toArguments(instance, deployment)),
      { signal },
    )
  },
  predictOne(instance, { baseUrl, apiKey, deployment, fetch }) {
    const client = createModelbitClient({ baseUrl, apiKey, ...modelbitAddress(deployment), fetch })
    const values = toArguments(instance, deployment)
    return client.inferSingle(values.length === 1 ? values[0] : values)
  },
  predictByLink(instances, { baseUrl, apiKey, deployment, fetch, signal }) {
    const client = createModelbitClient({ baseUrl, apiKey, ...modelbitAddress(deployment), fetch })
    return client.inferBatchByLink(
      instances.map((instance) => toArguments(instance, deployment)),
      { signal },
    )
  },
  receiveWebhook: receiverOf(createModelbitReceiver),
}

export const peltarionAdapter: ClientAdapter = {
  takesSignal: true,
  predict(instances, { baseUrl, apiKey, deployment, fetch, signal }) {
    const { id } = deployment.settings as { id: string }
    const client = createPeltarionClient({ baseUrl, token: apiKey, deploymentId: id, fetch, batchSize: 4 })
    return client.predict(instances as readonly Record<string, PeltarionInput>[], { signal })
  },
  predictOne(instance, { baseUrl, apiKey, deployment, fetch }) {
    const { id } = deployment.settings as { id: string }
    const client = createPeltarionClient({ baseUrl, token: apiKey, deploymentId: id, fetch })
    return client.predictForm(instance as Record<string, PeltarionInput>)
  },
}

export const cerebriumV1Adapter: ClientAdapter = {
  takesSignal: true,
  receiveWebhook: receiverOf(createCerebriumV1Receiver),
  async predict(instances, { baseUrl, apiKey, deployment, fetch, signal }) {
    const client = createCerebriumV1Client({ endpoint: baseUrl + deployment.path, apiKey, fetch })
    if (!deployment.inputs.some(({ kind }) => kind === 'image')) {
      const { result } = await client.predict(instances.map(toDataPoint), { signal })
      return result as readonly unknown[]
    }
    const files = instances.map((instance) => ({
      data: toDataPoint(instance),
      bytes: Object.values(instance).find((value) => value instanceof Uint8Array) as Uint8Array,
    }))
    return (await client.predictFiles(files, { signal })).result as readonly unknown[]
  },
}

interface BasetenSettings {
  readonly kind: 'model' | 'chain'
  readonly inputForms: readonly [Template, ...Template[]]
  readonly outputForm: Template
  readonly answersBytes: boolean
}

/** Sends a list where the model takes one, and the instances one by one where it does not. */
export const basetenAdapter: ClientAdapter = {
  takesSignal: true,
  ...basetenTexts,
  receiveWebhook: receiverOf((secret) => createBasetenReceiver({ secrets: [secret], nowMs })),
  async predict(instances, { baseUrl, apiKey, deployment, fetch, signal }) {
    const { kind, inputForms, outputForm, answersBytes } = deployment.settings as BasetenSettings
    const [label = '', place = ''] = deployment.path.split('/').slice(1, -1)
    const client = createBasetenClient({ hostUrl: `${baseUrl}/${label}`, place, apiKey, fetch })
    const [form] = inputForms
    const write = (value: unknown): unknown => toBasetenValue(value, kind)
    const call = async (some: readonly LawInstance[]): Promise<unknown> => {
      const answer = await client.predict(fill(form, some, write) as BasetenInput, { signal })
      return answersBytes ? decodeImage(answer as Uint8Array) : fromBasetenValue(answer)
    }
    if (listOf(form, fill(form, [], write)) === undefined)
      return Promise.all(instances.map((instance) => call([instance])))
    return instances.length === 0 ? [] : (listOf(outputForm, await call(instances)) ?? [])
  },
}

export const cerebriumV4Adapter: ClientAdapter = {
  takesSignal: true,
  ...cerebriumV4Texts,
  receiveWebhook: receiverOf((secret) => createCerebriumV4Receiver({ secrets: [secret], nowMs })),
  async predict(instances, { baseUrl, apiKey, deployment, fetch, signal }) {
    const [projectId = '', appName = '', functionName = ''] = deployment.path.split('/').slice(2)
    const client = createCerebriumV4Client({ baseUrl, projectId, appName, token: apiKey, fetch })
    const { input } = deployment.settings as { input: Template }
    const write = (value: unknown): unknown => (value instanceof Uint8Array ? encodeBase64(value) : value)
    const call = async (instance: LawInstance): Promise<unknown> => {
      const args = fill(input, [instance], write) as Record<string, unknown>
      return (await client.call(functionName, args, { signal })).result
    }
    return Promise.all(instances.map(call))
  },
}

/** One adapter for each API, with all calls that its reference client has. */
export const referenceAdapters: Readonly<Record<string, ClientAdapter>> = {
  modelbit: modelbitAdapter,
  peltarion: peltarionAdapter,
  'cerebrium-v1': cerebriumV1Adapter,
  'cerebrium-v4': cerebriumV4Adapter,
  baseten: basetenAdapter,
}
