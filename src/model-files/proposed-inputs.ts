import type { FeatureCard } from '../features/feature-card.ts'
import { hasBatchAxis } from '../features/feature-card.ts'
import { isColumn } from '../features/tensor-fit.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import type { NeighbourFiles, PictureScale } from './neighbour-files.ts'

/** A feature without its name. */
export type ProposedFeature = Pick<FeatureCard, 'kind' | 'tensor'> & Readonly<Record<string, unknown>>

/** Features of the inputs, and what their owner should know. */
export interface ProposedInputs {
  readonly features: readonly ProposedFeature[]
  readonly notes: readonly string[]
}

const IDS = /(^|[._/:])input_?ids(:\d+)?$/i
const MASK = /(^|[._/:])attention_?mask(:\d+)?$/i
const TYPES = /(^|[._/:])token_?type_?ids(:\d+)?$/i

/** Proposes a feature for every input of a model whose tensors begin with a batch axis. */
export function proposeInputs(inputs: readonly TensorSpec[], files: NeighbourFiles): ProposedInputs {
  const notes: string[] = []
  const text = proposeText(inputs, files, notes)
  const filled = text === undefined ? [] : [text.tensor, text['mask'], text['types']]
  const features = inputs.flatMap((spec): readonly ProposedFeature[] => {
    if (spec.name === text?.tensor) return [text]
    return filled.includes(spec.name) ? [] : [proposeInput(spec, files, notes)]
  })
  return { features, notes }
}

/** A text of token ids, with a mask and types beside them, as transformers have it. */
function proposeText(
  inputs: readonly TensorSpec[],
  { tokenizer }: NeighbourFiles,
  notes: string[],
): ProposedFeature | undefined {
  const named = (pattern: RegExp): TensorSpec | undefined => inputs.find(({ name }) => pattern.test(name))
  const ids = named(IDS)
  if (ids === undefined || !['int64', 'int32'].includes(ids.dtype) || ids.shape.length !== 2) return undefined
  if (tokenizer !== 'there') {
    const fix = tokenizer === 'broken' ? 'mend' : 'put'
    const place = tokenizer === 'broken' ? '' : ' beside the model'
    notes.push(
      `'${ids.name}' looks like token ids: ${fix} the tokenizer.json${place}, and texts are taken in their place`,
    )
    return undefined
  }
  const [mask, types] = [named(MASK), named(TYPES)]
  return {
    kind: 'text',
    tensor: ids.name,
    tokenizer: { kind: 'hugging-face', file: 'tokenizer.json' },
    ...(mask === undefined ? {} : { mask: mask.name }),
    ...(types === undefined ? {} : { types: types.name }),
  }
}

function proposeInput(spec: TensorSpec, { pictures }: NeighbourFiles, notes: string[]): ProposedFeature {
  const { name, dtype, shape } = spec
  const tensor = name
  if (isColumn(spec)) {
    if (dtype === 'string') return { kind: 'text', tensor }
    return { kind: dtype === 'bool' ? 'binary' : 'number', tensor }
  }
  if (dtype === 'string') {
    notes.push(
      `'${name}' is string [${shape.join(', ')}], which only a hook can fill: name a module in 'hook', see docs/features.md`,
    )
    return { kind: 'hook', tensor, hook: './my-hook.ts' }
  }
  const layout = layoutOf(spec)
  if (layout === undefined) return { kind: 'tensor', tensor }
  const plain: ProposedFeature = { kind: 'image', tensor, ...(layout === 'NHWC' && { layout }) }
  if (dtype === 'uint8') return plain
  if (pictures !== undefined) {
    const { beyond } = pictures
    if (beyond.length > 0)
      notes.push(
        `preprocessor_config.json asks for ${beyond.join(' and ')}, which no card says: answers to pictures differ from those of transformers`,
      )
    return { ...plain, ...scaleOf(pictures, shape[layout === 'NCHW' ? 1 : 3] as number) }
  }
  notes.push(
    `'${name}' is taken for pictures whose pixels are divided by 255: set scale, mean and deviation if the model wants others`,
  )
  return { ...plain, scale: 255, mean: 0, deviation: 1 }
}

function scaleOf(
  { scale, mean, deviation }: NonNullable<NeighbourFiles['pictures']>,
  channels: number,
): Readonly<Record<string, unknown>> {
  // Files have three numbers for grey pictures too, and one for all colours.
  const fit = (given: PictureScale['mean']): PictureScale['mean'] =>
    typeof given === 'object' && given.length !== channels ? given[0] : given
  const members = { mean: fit(mean), deviation: fit(deviation) }
  return { scale, ...Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) }
}

/** Smaller ones are no pictures. */
const MIN_SIDE = 8

/** Where the channels of a picture stand; undefined for a tensor that holds none. */
export function layoutOf(spec: TensorSpec): 'NCHW' | 'NHWC' | undefined {
  const { dtype, shape } = spec
  if (!['float16', 'float32', 'float64', 'uint8'].includes(dtype)) return undefined
  if (shape.length !== 4 || !hasBatchAxis(spec)) return undefined
  const isChannels = (size: number | string | undefined): boolean => size === 1 || size === 3
  const isSide = (size: number | string | undefined): boolean =>
    typeof size === 'string' || (size !== undefined && size >= MIN_SIDE)
  const isPair = (height: number | string | undefined, width: number | string | undefined): boolean =>
    isSide(height) && isSide(width) && typeof height === typeof width
  if (isChannels(shape[1]) && isPair(shape[2], shape[3])) return 'NCHW'
  return isChannels(shape[3]) && isPair(shape[1], shape[2]) ? 'NHWC' : undefined
}
