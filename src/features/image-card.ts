import type { TensorSpec } from '../inference/model-signature.ts'
import { ABOVE_ZERO, ANY_NUMBER, COUNT, memberError, readChoice, readNumber } from './card-member.ts'
import type { NumberRule } from './card-member.ts'
import { assertMembers, describeSpec, featureError, hasBatchAxis } from './feature-card.ts'
import type { FeatureCard, FeatureSide } from './feature-card.ts'
import type { ImageTarget } from './image-value.ts'
import type { PixelScale } from './pixel-scale.ts'

/** What a card and its tensor say about pictures. */
export interface ImageBinding {
  readonly dtype: 'float32' | 'float64' | 'uint8'
  readonly scale: PixelScale
  readonly target: ImageTarget
  /** `[height, width, channels]`; a text is a dimension that the model leaves open. */
  readonly shape: readonly (number | string)[]
}

const AXES = {
  NCHW: { height: 2, width: 3, channels: 1 },
  NHWC: { height: 1, width: 2, channels: 3 },
} as const

/** @throws {ToolkitError} MODEL_INVALID when the tensor cannot hold pictures, or the card does not fit */
export function readImageCard(card: FeatureCard, tensor: TensorSpec, side: FeatureSide): ImageBinding {
  const { name } = card
  const { dtype } = tensor
  if (dtype !== 'float32' && dtype !== 'float64' && dtype !== 'uint8') {
    throw featureError(name, `an image needs a tensor of float32, float64 or uint8, ${describeSpec(tensor)}`)
  }
  if (tensor.shape.length !== 4 || !hasBatchAxis(tensor)) {
    throw featureError(
      name,
      `an image needs a tensor of 4 axes, the first open for the batch, ${describeSpec(tensor)}`,
    )
  }
  assertMembers(card, [
    'layout',
    ...(dtype === 'uint8' ? [] : ['scale', 'mean', 'deviation']),
    ...(side === 'inputs' ? ['resize', 'maxPixels'] : []),
  ])
  const layout = readChoice(card, 'layout', ['NCHW', 'NHWC'])
  const axes = AXES[layout]
  const height = tensor.shape[axes.height] as number | string
  const width = tensor.shape[axes.width] as number | string
  const channels = tensor.shape[axes.channels] as number | string
  if (channels !== 1 && channels !== 3) {
    throw featureError(
      name,
      `with the layout ${layout} an image needs 1 or 3 channels in axis ${axes.channels}, ${describeSpec(tensor)}`,
    )
  }
  if (typeof height !== typeof width) {
    throw featureError(
      name,
      `an image needs height and width both fixed or both open, ${describeSpec(tensor)}`,
    )
  }
  const size = typeof height === 'number' && typeof width === 'number' ? { height, width } : undefined
  if (size === undefined && card['resize'] !== undefined) {
    throw featureError(
      name,
      `the card has 'resize', which needs a fixed height and width, ${describeSpec(tensor)}`,
    )
  }
  return {
    dtype,
    scale: {
      layout,
      channels,
      scale: readNumber(card, 'scale', ABOVE_ZERO) ?? (dtype === 'uint8' ? 1 : 255),
      mean: readChannels(card, 'mean', { channels, fallback: 0, rule: ANY_NUMBER }),
      deviation: readChannels(card, 'deviation', { channels, fallback: 1, rule: ABOVE_ZERO }),
      rounds: dtype === 'uint8',
    },
    target: {
      channels,
      size,
      resize: readChoice(card, 'resize', ['bilinear', 'nearest', 'refuse']),
      maxPixels: readNumber(card, 'maxPixels', COUNT),
    },
    shape: [height, width, channels],
  }
}

function readChannels(
  card: FeatureCard,
  member: string,
  { channels, fallback, rule }: { channels: number; fallback: number; rule: NumberRule },
): readonly number[] {
  const value = card[member] ?? fallback
  const list: readonly unknown[] = Array.isArray(value) ? value : new Array<unknown>(channels).fill(value)
  const fits = (entry: unknown): boolean =>
    typeof entry === 'number' && Number.isFinite(entry) && rule.accepts(entry)
  if (list.length === channels && list.every(fits)) return list as readonly number[]
  throw memberError(
    card,
    member,
    channels === 1 ? rule.expected : `${rule.expected} or a list of ${channels}`,
  )
}
