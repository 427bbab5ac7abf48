import { encodeTones } from '../codecs/tone-alphabet.ts'
import type { AudioClip } from '../codecs/wav.ts'
import type { FeatureValue } from '../inference/inference-request.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { SAMPLE_RATES_HZ, sampleCountOf, toSamples, type AudioTarget } from './audio-value.ts'
import { ABOVE_ZERO, memberError, readNumber, type NumberRule } from './card-member.ts'
import {
  assertMembers,
  describeSpec,
  examplesOf,
  featureError,
  hasBatchAxis,
  type FeatureCard,
  type FeatureSide,
} from './feature-card.ts'
import type { Feature, FeatureProblem } from './feature.ts'
import { assertResult, findExcess } from './tensor-fit.ts'

const EXAMPLE_TEXTS = ['hello world', 'good morning', 'how are you?']

/** A text of the alphabet takes 0.1 seconds per character; shorter limits cut it. */
const EXAMPLE_RATE_HZ = 16_000

/**
 * A sound of one channel per item. Bound to a tensor `float32` `[batch, samples]`.
 *
 * The channels of a sound are averaged, and it is brought to the sample rate of the model. Where the model fixes the
 * length, shorter sounds are followed by silence and longer ones are cut; where it leaves the length open, only sounds of
 * one length share a batch. Samples beyond 1 stay as they are; decoded clips are views of the model's answer.
 */
export function createAudioFeature(card: FeatureCard, tensor: TensorSpec, side: FeatureSide): Feature {
  const { name } = card
  const target = readAudioCard(card, tensor, side)
  const { sampleRateHz } = target
  const given = examplesOf(card, [])
  let spoken: readonly AudioClip[] | undefined
  return {
    name,
    kind: 'audio',
    tensor,
    shape: tensor.shape.slice(1),
    get examples() {
      return given.length > 0 ? given : (spoken ??= createExamples(target))
    },
    ...(target.length === undefined && {
      groupOf: ({ value }: FeatureValue) => sampleCountOf(value, target)?.toString(),
    }),
    encode: (values) => encodeSounds(values, name, target),
    decode(result) {
      assertResult(name, tensor, result)
      const [itemCount, length] = result.shape as [number, number]
      const data = result.data as Float32Array
      const clips: AudioClip[] = []
      for (let item = 0; item < itemCount; item++) {
        clips.push({ sampleRateHz, channels: [data.subarray(item * length, (item + 1) * length)] })
      }
      return clips
    },
  }
}

const SAMPLE_RATE: NumberRule = {
  expected: `a whole number from ${SAMPLE_RATES_HZ.min} to ${SAMPLE_RATES_HZ.max}`,
  accepts: (value) => Number.isInteger(value) && value >= SAMPLE_RATES_HZ.min && value <= SAMPLE_RATES_HZ.max,
}

function readAudioCard(card: FeatureCard, tensor: TensorSpec, side: FeatureSide): AudioTarget {
  const { dtype, shape } = tensor
  if (dtype !== 'float32' || shape.length !== 2 || !hasBatchAxis(tensor)) {
    throw featureError(
      card.name,
      `an audio needs a tensor [batch, samples] of float32, ${describeSpec(tensor)}`,
    )
  }
  assertMembers(card, side === 'inputs' ? ['sampleRateHz', 'maxSeconds'] : ['sampleRateHz'])
  const sampleRateHz = readNumber(card, 'sampleRateHz', SAMPLE_RATE)
  if (sampleRateHz === undefined) throw memberError(card, 'sampleRateHz', SAMPLE_RATE.expected)
  return {
    sampleRateHz,
    length: typeof shape[1] === 'number' ? shape[1] : undefined,
    maxSeconds: readNumber(card, 'maxSeconds', ABOVE_ZERO),
  }
}

function encodeSounds(
  values: readonly FeatureValue[],
  feature: string,
  target: AudioTarget,
): Tensor | readonly FeatureProblem[] {
  const problems: FeatureProblem[] = []
  let length = target.length
  let data: Float32Array | undefined
  for (let item = 0; item < values.length; item++) {
    const samples = toSamples((values[item] as FeatureValue).value, target)
    if ('code' in samples) {
      problems.push({ item, feature, ...samples })
      continue
    }
    length ??= samples.length
    if (target.length === undefined && samples.length !== length) {
      const message = `must be sound of ${length} samples as those before it in the batch, found ${samples.length}`
      problems.push({ item, feature, code: 'feature-shape', message })
    }
    if (problems.length > 0) continue
    if (data === undefined) {
      const excess = findExcess(feature, values.length, length)
      if (excess !== undefined) return [excess]
      data = new Float32Array(values.length * length)
    }
    data.set(samples, item * length)
  }
  if (problems.length > 0) return problems
  return { dtype: 'float32', shape: [values.length, length ?? 0], data: data ?? new Float32Array() }
}

/** Speech in tones, see `docs/tone-alphabet.md`. */
function createExamples({ maxSeconds = Infinity }: AudioTarget): readonly AudioClip[] {
  return EXAMPLE_TEXTS.map((text) => {
    const { channels } = encodeTones(text, EXAMPLE_RATE_HZ)
    const end = Math.floor(Math.min(maxSeconds * EXAMPLE_RATE_HZ, Number.MAX_SAFE_INTEGER))
    return { sampleRateHz: EXAMPLE_RATE_HZ, channels: channels.map((samples) => samples.subarray(0, end)) }
  })
}
