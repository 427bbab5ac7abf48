import { createBasetenClient, toFile, type BasetenInput } from '../../src/clients/baseten.ts'
import { createCerebriumV4Client } from '../../src/clients/cerebrium-v4.ts'
import { decodeImage } from '../../src/codecs/image.ts'
import { decodeNumpyArray, encodeNumpyArray } from '../../src/codecs/numpy-array.ts'
import { encodeBase64 } from '../../src/codecs/base64.ts'
import { toNpyDescr } from '../../src/codecs/npy-dtype.ts'
import { createCerebriumV1Client } from '../../src/clients/cerebrium-v1.ts'
import { createModelbitClient } from '../../src/clients/modelbit.ts'
import { createPeltarionClient, type PeltarionInput } from '../../src/clients/peltarion.ts'
import type { ClientAdapter, LawInstance } from '../../src/properties/client-adapter.ts'
import type { AdapterContext } from '../../src/properties/client-adapter.ts'
import { isRecord } from '../../src/errors/is-record.ts'
import type { Tensor } from '../../src/tensor/tensor.ts'

/** The arguments of the main function: values of the inputs, in dicts where the deployment takes dicts. */
export function toArguments(instance: LawInstance, { settings }: AdapterContext['deployment']): unknown[] {
  const { parameters } = settings as {
    parameters: readonly { name: string; members?: Readonly<Record<string, string>> }[]
  }
  return parameters.map(({ name, members }) =>
    members === undefined
      ? instance[name]
      : Object.fromEntries(Object.entries(members).map(([member, feature]) => [member, instance[feature]])),
  )
}

/** The name and the branch, as they stand in the path. */
export function modelbitAddress({ path }: AdapterContext['deployment']): {
  deployment: string
  branch?: string
} {
  const [deployment = '', branch] = path.split('/').slice(2, -1)
  return branch === undefined ? { deployment } : { deployment, branch: branch.replaceAll('~', '/') }
}

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

/** A data point: the one value, or a list of all that are no file. */
export function toDataPoint(instance: LawInstance): unknown {
  const values = Object.values(instance).filter((value) => !(value instanceof Uint8Array))
  const written = values.map((value) =>
    isRecord(value) && 'dtype' in value
      ? Array.from((value as unknown as Tensor).data as Float32Array)
      : value,
  )
  return written.length === 0 ? {} : written.length === 1 ? written[0] : written
}

export const cerebriumV1Adapter: ClientAdapter = {
  takesSignal: true,
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

/** As a deployment of the two APIs that take values by templates describes its bodies. */
export type Template =
  | { readonly kind: 'slot'; readonly feature: string }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Template> }
  | { readonly kind: 'tuple'; readonly entries: readonly Template[] }
  | { readonly kind: 'items'; readonly entry: Template }
  | { readonly kind: 'constant'; readonly value: unknown }

/** A body for these instances, of which all but one belong to a list. */
export function fill(
  template: Template,
  [first, ...others]: readonly LawInstance[],
  write: (value: unknown) => unknown,
): unknown {
  const instances = first === undefined ? [] : [first, ...others]
  switch (template.kind) {
    case 'slot':
      return write(first?.[template.feature])
    case 'items':
      return instances.map((instance) => fill(template.entry, [instance], write))
    case 'tuple':
      return template.entries.map((entry) => fill(entry, instances, write))
    case 'object':
      return Object.fromEntries(
        [...template.members].map(([name, member]) => [name, fill(member, instances, write)]),
      )
    case 'constant':
      return template.value
  }
}

/** Where the list of a template is, and what stands there in a body; the body itself where there is none. */
export function listOf(template: Template, body: unknown): readonly unknown[] | undefined {
  if (template.kind === 'items') return body as readonly unknown[]
  if (template.kind !== 'object') return undefined
  for (const [name, member] of template.members) {
    const found = listOf(member, (body as Record<string, unknown>)[name])
    if (found !== undefined) return found
  }
  return undefined
}

export function isTensor(value: unknown): value is Tensor {
  return isRecord(value) && 'dtype' in value && 'shape' in value
}

/** Arrays as chains have them, and as lists elsewhere. */
export function toBasetenValue(value: unknown, kind: 'model' | 'chain'): BasetenInput {
  if (!isTensor(value)) return value as BasetenInput
  const { dtype, shape } = value
  if (kind === 'chain') return { data_b64: encodeBase64(encodeNumpyArray(value).data), shape, dtype }
  return toNested(Array.from(value.data as Float32Array), shape)
}

export function toNested(values: readonly number[], shape: readonly number[]): readonly BasetenInput[] {
  const [count = 0, ...inner] = shape
  if (inner.length === 0) return values
  const size = values.length / count
  return Array.from({ length: count }, (_, i) => toNested(values.slice(i * size, (i + 1) * size), inner))
}

/** Arrays of chains in memory. */
export function fromBasetenValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromBasetenValue)
  if (!isRecord(value)) return value
  if (typeof value['data_b64'] === 'string') {
    const type = toNpyDescr(value['dtype'] as 'float32')
    return decodeNumpyArray({ type, data: toFile(value['data_b64']) }, [...(value['shape'] as number[])])
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fromBasetenValue(member)]))
}

/** Sends a list where the model takes one, and the instances one by one where it does not. */
export const basetenAdapter: ClientAdapter = {
  takesSignal: true,
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
