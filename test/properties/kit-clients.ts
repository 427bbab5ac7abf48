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
