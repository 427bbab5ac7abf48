import { ToolkitError } from '../errors/toolkit-error.ts'
import type { ModelSignature, TensorSpec } from '../inference/model-signature.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { suggestName } from '../errors/nearest-name.ts'
import { createAudioFeature } from './audio.ts'
import { createBinaryFeature } from './binary.ts'
import { assertEntries } from './card-entries.ts'
import { parsePlacedYaml, type PlaceOf, type YamlPath } from '../codecs/placed-yaml.ts'
import { createCategoryFeature } from './category.ts'
import { bindCompanions } from './companions.ts'
import { EXECUTION_MEMBERS, readExecution, type ExecutionCard } from './execution-card.ts'
import { memberOf, type FeatureCard, type FeatureSide } from './feature-card.ts'
import { isProblemList, type Feature, type FeatureKind } from './feature.ts'
import { createImageFeature } from './image.ts'
import { parseGenerationCard, type GenerationCard } from './generation-card.ts'
import { createHalfFeature } from './half-precision.ts'
import { createHookFeature } from './hook.ts'
import { createLabelFeature } from './label.ts'
import { createNumberFeature } from './number.ts'
import { createPooledFeature, hasPooling } from './pooling.ts'
import { createTensorFeature } from './tensor.ts'
import { createTextFeature } from './text.ts'
import { createTranscriptFeature } from './transcript.ts'

/** The feature side of a model: its named inputs and outputs. Written beside the model as `<id>.model.yaml`. */
export interface ModelCard extends ExecutionCard {
  readonly description?: string
  /** File name of the model, beside the card. */
  readonly model: string
  readonly inputs: readonly FeatureCard[]
  readonly outputs: readonly FeatureCard[]
  /** Whether tensors begin with an axis for the batch; found out from the model when left out. */
  readonly batchAxis?: 'first' | 'none' | 'inputs'
  /** How texts are written token by token; of language models only. */
  readonly generation?: GenerationCard
  /** Where its members stand; of a card that was read from a file. */
  readonly placeOf?: PlaceOf
}

/** Makes a feature of its card and the tensor it is bound to, or throws MODEL_INVALID. */
type CreateFeature = (card: FeatureCard, tensor: TensorSpec, side: FeatureSide) => Feature

/** Feature kinds by name; a new kind is one file and one line here. */
const FEATURE_KINDS: Readonly<Record<FeatureKind, CreateFeature>> = {
  number: createNumberFeature,
  binary: createBinaryFeature,
  category: createCategoryFeature,
  label: createLabelFeature,
  text: createTextFeature,
  image: createImageFeature,
  tensor: (card, tensor, side) =>
    side === 'outputs' && hasPooling(card)
      ? createPooledFeature(card, tensor, createTensorFeature)
      : createTensorFeature(card, tensor),
  audio: createAudioFeature,
  transcript: createTranscriptFeature,
  hook: createHookFeature,
}

/** Kinds that show a tensor as it is; the others speak of numbers, which float16 holds in its own way. */
const PLAIN_KINDS: readonly FeatureKind[] = ['tensor', 'hook']

function createFeature(card: FeatureCard, tensor: TensorSpec, side: FeatureSide): Feature {
  const create = FEATURE_KINDS[card.kind]
  const isHalf = tensor.dtype === 'float16' && (!PLAIN_KINDS.includes(card.kind) || hasPooling(card))
  return isHalf ? createHalfFeature(tensor, (wide) => create(card, wide, side)) : create(card, tensor, side)
}

const CARD_MEMBERS: readonly string[] = [
  'description',
  'model',
  'inputs',
  'outputs',
  'batchAxis',
  ...EXECUTION_MEMBERS,
  'generation',
]

function listMembers(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`)
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}

/**
 * Parses the YAML text of a model card.
 *
 * @param label - how messages call the card, usually its file name
 * @throws {ToolkitError} MODEL_INVALID naming the member, what was expected and what was found
 */
export function parseModelCard(text: string, label: string): ModelCard {
  const fail = (place: string, explanation: string, cause?: unknown): never => {
    throw new ToolkitError('MODEL_INVALID', `Failed to read model card ${label}:${place}: ${explanation}`, {
      cause,
    })
  }
  const { value: card, placeOf } = parsePlacedYaml(text, fail)
  const refuse = (expected: string, found: unknown, path: YamlPath = []): never => {
    const shown = typeof found === 'string' ? found : describeValue(found)
    return fail(placeOf(path), `expected ${expected}, found ${shown}`)
  }
  if (!isRecord(card)) return refuse("an object with 'model', 'inputs' and 'outputs'", card)
  for (const member of Object.keys(card)) {
    if (CARD_MEMBERS.includes(member)) continue
    refuse(`only ${listMembers(CARD_MEMBERS)}`, `'${member}'${suggestName(member, CARD_MEMBERS)}`, [member])
  }
  const { model, batchAxis } = card
  if (typeof model !== 'string') refuse("a file name in 'model'", model, ['model'])
  if (batchAxis !== undefined && !['first', 'none', 'inputs'].includes(batchAxis as string))
    refuse("first, none or inputs in 'batchAxis'", batchAxis, ['batchAxis'])
  readExecution(card, '', (expected, found) =>
    refuse(expected, found, / in '(\w+)'/.exec(expected)?.slice(1)),
  )
  const kinds = Object.keys(FEATURE_KINDS)
  for (const side of ['inputs', 'outputs'] as const) assertEntries(card[side], { side, kinds, refuse })
  const { generation, ...rest } = card
  const features = { ...(rest as unknown as ModelCard), placeOf }
  if (generation === undefined) return features
  const place = `${label}:${placeOf(['generation'])}`
  return { ...features, generation: parseGenerationCard(generation, place) }
}

/** The features of a model, bound to the tensors of its signature. */
export interface ModelFeatures {
  readonly inputs: readonly Feature[]
  readonly outputs: readonly Feature[]
}

/**
 * Binds a card to the signature of its model.
 *
 * @throws {ToolkitError} MODEL_INVALID when they do not fit; the message names both sides
 */
export function bindModelCard(card: ModelCard, signature: ModelSignature, label: string): ModelFeatures {
  const at = (path: YamlPath): string =>
    card.placeOf === undefined ? label : `${label}:${card.placeOf(path)}`
  const bind = (side: 'inputs' | 'outputs'): readonly Feature[] =>
    card[side].map((entry, i) => {
      const { name, tensor } = entry
      const spec = signature[side].find((candidate) => candidate.name === tensor)
      if (spec === undefined) {
        const near = suggestName(
          tensor,
          signature[side].map((candidate) => candidate.name),
        )
        throw new ToolkitError(
          'MODEL_INVALID',
          `Failed to bind model card ${at([side, i, 'tensor'])}: feature '${name}' names the tensor '${tensor}', the model's ${side} are ${listNames(signature[side])}${near}`,
        )
      }
      const placed = (member: string | undefined): string =>
        at([side, i, ...(member === undefined ? [] : [member])])
      return atCard(placed, () => bindCompanions(createFeature(entry, spec, side), signature.inputs))
    })
  const features = { inputs: bind('inputs'), outputs: bind('outputs') }
  assertOneEach(features.inputs, label)
  features.inputs.forEach((feature) => assertExamples(feature, label))
  const unbound = signature.inputs.filter(({ name }) => !features.inputs.some((one) => fills(one, name)))
  if (unbound.length > 0) {
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to bind model card ${label}: the model needs the inputs ${listNames(signature.inputs)}, the card has no feature for ${listNames(unbound)}`,
    )
  }
  return features
}

/** Errors of features say which feature, not of which card. */
function atCard(placed: (member: string | undefined) => string, bind: () => Feature): Feature {
  try {
    return bind()
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    const place = placed(memberOf(error))
    const message = error.message.replace(/^(Failed to bind feature '.*?'):/, `$1 of model card ${place}:`)
    throw new ToolkitError(error.code, message, { cause: error })
  }
}

function listNames(specs: readonly TensorSpec[]): string {
  return specs.map(({ name }) => `'${name}'`).join(', ')
}

function fills({ tensor, companions = [] }: Feature, input: string): boolean {
  return tensor.name === input || companions.includes(input)
}

/** Two features bound to one input would overwrite each other. */
function assertOneEach(inputs: readonly Feature[], label: string): void {
  for (const [i, { name, tensor, companions = [] }] of inputs.entries()) {
    for (const input of [tensor.name, ...companions]) {
      const twin = inputs.slice(0, i).find((other) => fills(other, input))
      if (twin === undefined) continue
      throw new ToolkitError(
        'MODEL_INVALID',
        `Failed to bind model card ${label}: expected one feature for the tensor '${input}', found '${twin.name}' and '${name}'`,
      )
    }
  }
}

/** Examples are what a user pastes first: they have to be values that the feature takes. */
function assertExamples(feature: Feature, label: string): void {
  // Files are written in cards as texts, such as data URLs, which the api reads; else they are made by the feature itself.
  if (['image', 'audio', 'tensor', 'hook'].includes(feature.kind)) return
  for (const value of feature.examples) {
    const encoded = feature.encode([{ value }])
    const [problem] = isProblemList(encoded) ? encoded : []
    if (problem === undefined) continue
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to bind model card ${label}: an example of '${feature.name}' ${problem.message}`,
    )
  }
}
