import type { ExampleRequest } from '../apis/api.ts'
import type { Deployment, ServedApi } from '../deployments/deployment-store.ts'
import { isRecord } from '../errors/is-record.ts'
import { sampleInstances, type DrawnFeature } from '../properties/law-instances.ts'
import { boundaryOf } from '../codecs/multipart.ts'
import type { Origin, Source } from './forms/form.ts'

const utf8 = new TextEncoder()

interface SourceParts {
  readonly name: string
  readonly origin: Origin
  readonly target: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly seed: number
  readonly inputs?: readonly DrawnFeature[]
  readonly deployment?: Deployment
  readonly usesTensorJson?: boolean
}

/** A deployment of a deployments file, as its own example calls it. */
export function sourceOfDeployment(
  { api, credentials }: ServedApi,
  deployment: Deployment,
  seed: number,
): Source {
  const example: ExampleRequest = api.exampleRequest(deployment, credentials.apiKeys[0])
  const { path: target, headers, body } = example
  return createSource({
    name: deployment.name,
    origin: 'deployments',
    target,
    mediaType: headers['content-type'] ?? 'application/json',
    bytes: typeof body === 'string' ? utf8.encode(body) : body,
    seed,
    inputs: deployment.inputs,
    deployment,
  })
}

/** A source with its values: the same inputs get the same values, wherever they are sent. */
export function createSource({ seed, ...parts }: SourceParts): Source {
  return {
    ...parts,
    body: readBody(parts),
    draw(count) {
      const { inputs } = parts
      if (inputs === undefined || !inputs.every(canBeDrawn)) return []
      return sampleInstances(inputs, { count: 6 * count, seed })
        .filter((instance) => Object.values(instance).every(isModerate))
        .slice(0, count)
    },
  }
}

/** The largest magnitude that is sent: what overflows in a model is the model's own business. */
const MAX_MAGNITUDE = 1e7

function isModerate(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) <= MAX_MAGNITUDE
  if (!isRecord(value) || value instanceof Uint8Array) return true
  const { data } = value
  if (!ArrayBuffer.isView(data)) return true
  return Array.from(data as unknown as ArrayLike<unknown>, Number).every(
    (one) => Math.abs(one) <= MAX_MAGNITUDE,
  )
}

/** A file is only drawn where it is a picture. */
function canBeDrawn({ kind }: DrawnFeature): boolean {
  return kind !== 'audio' && kind !== 'transcript'
}

function readBody({ mediaType, bytes }: Pick<SourceParts, 'mediaType' | 'bytes'>): unknown {
  if (boundaryOf(mediaType) !== undefined) return undefined
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    return undefined
  }
}

const KINDS: Readonly<Record<string, DrawnFeature['kind']>> = {
  categorical: 'category',
  image: 'image',
  text: 'text',
  binary: 'binary',
}

/**
 * The inputs of a deployment from its own OpenAPI document, as Peltarion serves it. Undefined when it does not say them.
 */
export function readDescription(
  document: unknown,
): { readonly inputs: readonly DrawnFeature[]; readonly usesTensorJson: boolean } | undefined {
  const row = at(document, ['components', 'schemas', 'input-row', 'properties'])
  if (!isRecord(row)) return undefined
  const inputs = Object.entries(row).map(([name, schema]): DrawnFeature | undefined => {
    const extension = isRecord(schema) ? schema['x-peltarion'] : undefined
    const type = isRecord(extension) ? extension['type'] : undefined
    const shape = isRecord(extension) ? extension['shape'] : undefined
    if (typeof type !== 'string' || !Array.isArray(shape)) return undefined
    const sizes = shape.map((side: unknown) => (typeof side === 'number' && side > 0 ? side : 'open'))
    const isScalar = sizes.length === 1 && sizes[0] === 1
    const kind = type === 'numeric' ? (isScalar ? 'number' : 'tensor') : KINDS[type]
    const categories = categoriesOf(schema)
    if (kind === undefined || (kind === 'category' && categories.length === 0)) return undefined
    return { name, kind, shape: sizes, categories, tensor: { dtype: 'float32' } }
  })
  if (inputs.length === 0 || inputs.includes(undefined)) return undefined
  const path = at(document, ['paths', '/deployment/{deploymentId}/forward'])
  return {
    inputs: inputs as readonly DrawnFeature[],
    usesTensorJson: isRecord(path) && path['x-peltarion-tensorjson'] === true,
  }
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((holder, name) => (isRecord(holder) ? holder[name] : undefined), value)
}

/** The names are in the schema where a service writes them there. */
function categoriesOf(schema: unknown): readonly string[] {
  if (!isRecord(schema)) return []
  const choices = [schema, ...(Array.isArray(schema['anyOf']) ? (schema['anyOf'] as unknown[]) : [])]
  const named = choices.map((one) => (isRecord(one) ? one['enum'] : undefined)).find(Array.isArray)
  return (named ?? []).filter((one: unknown): one is string => typeof one === 'string')
}
