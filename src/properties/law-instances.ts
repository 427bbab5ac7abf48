import fc from 'fast-check'
import { encodePng } from '../codecs/image.ts'
import { encodeTones } from '../codecs/tone-alphabet.ts'
import { encodeWav } from '../codecs/wav.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import type { Feature } from '../features/feature.ts'
import { image } from './arbitraries/image-values.ts'
import { tensor } from './arbitraries/tensors.ts'
import { textsFor } from './arbitraries/texts.ts'
import { wavClip } from './arbitraries/wav-clips.ts'
import type { LawInstance } from './client-adapter.ts'

/** What one run sends, and where. */
export interface LawBatch {
  readonly deployment: Deployment
  readonly instances: readonly LawInstance[]
}

/** Elements of all inputs of a deployment that a law with many instances talks to. */
const MAX_LIGHT_ELEMENTS = 64

/** Deployments whose instances are small; all of them when there are none. */
export function lightDeployments(deployments: readonly Deployment[]): readonly Deployment[] {
  const light = deployments.filter(({ inputs }) =>
    inputs.every(({ kind, shape }) => {
      const size = shape.reduce<number>((count, side) => count * (typeof side === 'number' ? side : 8), 1)
      return kind !== 'image' && kind !== 'audio' && (kind !== 'tensor' || size <= MAX_LIGHT_ELEMENTS)
    }),
  )
  return light.length === 0 ? deployments : light
}

/** Cases of one of the deployments. Shrink within their deployment. */
export function forEachDeployment<Case>(
  deployments: readonly Deployment[],
  caseOf: (deployment: Deployment) => fc.Arbitrary<Case>,
): fc.Arbitrary<Case> {
  return fc.oneof(...deployments.map(caseOf))
}

/** What has to be known of a feature to draw values for it. */
export type DrawnFeature = Pick<Feature, 'name' | 'kind' | 'shape' | 'categories'> & {
  readonly tensor: Pick<Feature['tensor'], 'dtype'>
}

/** Instances as a caller has them. */
export function lawInstance(
  { inputs }: { readonly inputs: readonly DrawnFeature[] },
  options: { readonly carriesNonFinite: boolean },
): fc.Arbitrary<LawInstance> {
  return fc
    .tuple(...inputs.map((feature) => lawValue(feature, options)))
    .map((values) => Object.fromEntries(inputs.map(({ name }, i) => [name, values[i]])))
}

/** The first instances that a seed gives. */
export function sampleInstances(
  inputs: readonly DrawnFeature[],
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly LawInstance[] {
  return fc.sample(lawInstance({ inputs }, { carriesNonFinite: false }), { seed, numRuns: count })
}

function lawValue(
  feature: DrawnFeature,
  { carriesNonFinite }: { readonly carriesNonFinite: boolean },
): fc.Arbitrary<unknown> {
  const { kind, shape, categories = [] } = feature
  const { dtype } = feature.tensor
  switch (kind) {
    case 'category':
      return fc.constantFrom(...categories)
    case 'binary':
      return fc.constantFrom(0, 1)
    case 'text':
      return textsFor(dtype, { maxLength: 12 })
    case 'image': {
      const [height, width, channels] = shape.map((side) => (typeof side === 'number' ? side : undefined))
      const size = { ...(height !== undefined && { height }), ...(width !== undefined && { width }) }
      return image({ ...size, channels: channels === 1 ? 1 : 3 }).map(encodePng)
    }
    case 'tensor': {
      const any = tensor({ dtype, shape, maxElements: 48, allowsNonFinite: carriesNonFinite })
      // JSON of most languages writes -0 as 0.
      return carriesNonFinite ? any : any.map(withoutMinusZero)
    }
    case 'audio':
      return sounds
    default:
      return numbers
  }
}

function withoutMinusZero<T extends { readonly data: unknown }>(tensor: T): T {
  const data = tensor.data as Float32Array
  return Object.is(data.constructor, Float32Array) || Object.is(data.constructor, Float64Array)
    ? { ...tensor, data: data.map((one) => (one === 0 ? 0 : one)) }
    : tensor
}

/** WAV files: a few samples of any format, or a text in tones, which a model may read. */
const sounds: fc.Arbitrary<Uint8Array> = fc.oneof(
  { withCrossShrink: true },
  wavClip({
    maxChannels: 2,
    sampleRateHz: fc.constantFrom(16_000, 8000, 44_100),
    allowsNonFinite: false,
  }).map(({ bytes }) => bytes),
  fc
    .string({ unit: fc.constantFrom(...'abc.'), minLength: 1, maxLength: 3 })
    .map((text) => encodeWav(encodeTones(text))),
)

/** Small whole numbers first: they are read at a glance. */
const numbers: fc.Arbitrary<number> = fc
  .oneof(
    { withCrossShrink: true },
    { weight: 6, arbitrary: fc.nat(9) },
    { weight: 2, arbitrary: fc.integer({ min: -1000, max: 1000 }) },
    { weight: 1, arbitrary: fc.integer({ min: -4000, max: 4000 }).map((quarters) => quarters / 4) },
    { weight: 1, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
    { weight: 1, arbitrary: fc.maxSafeInteger() },
  )
  .map((value) => (value === 0 ? 0 : value))
