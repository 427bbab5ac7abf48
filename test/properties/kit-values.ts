import { toFile, type BasetenInput } from '../../src/clients/baseten.ts'
import { encodeBase64 } from '../../src/codecs/base64.ts'
import { toNpyDescr } from '../../src/codecs/npy-dtype.ts'
import { decodeNumpyArray, encodeNumpyArray } from '../../src/codecs/numpy-array.ts'
import { isRecord } from '../../src/errors/is-record.ts'
import type { AdapterContext, LawInstance } from '../../src/properties/client-adapter.ts'
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
