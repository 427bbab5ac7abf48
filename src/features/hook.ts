import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import { isDtype } from '../tensor/dtype.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'
import { memberError } from './card-member.ts'
import { assertMembers, describeSpec, examplesOf, featureError, hasBatchAxis } from './feature-card.ts'
import type { FeatureCard, FeatureSide } from './feature-card.ts'
import { isProblemList, type Feature, type FeatureProblem } from './feature.ts'
import { isDataOf } from './tensor-cast.ts'
import { fitsDimensions } from './tensor-fit.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

/** What a hook is told beside the values. */
export interface HookContext {
  /** Name of the feature. */
  readonly feature: string
  /** The model's input or output that the feature is bound to; its first axis is the batch. */
  readonly tensor: TensorSpec
}

/** A module that a card names: code of the model's owner for what no kind of feature does. */
export interface Hook {
  /**
   * Makes the tensor of a batch, `[batch, ...]`, of one value for each item, or an object of the tensors of several inputs.
   * Throws when it does not take a value: the caller is told so.
   */
  encode?(values: readonly unknown[], context: HookContext): Tensor | NamedTensors
  /** Makes one value of each item, as JSON has them. Throws when it cannot: the answer is an error of the server. */
  decode?(tensor: Tensor, context: HookContext & { readonly inputs: NamedTensors }): readonly unknown[]
}

/** Values that a module of the model's owner turns into tensors and back. */
export function createHookFeature(card: FeatureCard, tensor: TensorSpec, side: FeatureSide): Feature {
  const { name } = card
  assertMembers(card, side === 'inputs' ? ['hook', 'inputs'] : ['hook'])
  if (!hasBatchAxis(tensor))
    throw featureError(name, `a hook needs a tensor with a first axis for the batch, ${describeSpec(tensor)}`)
  const hook = readHook(card, side)
  const companions = readCompanions(card)
  const context: HookContext = { feature: name, tensor }
  const encodeAll: NonNullable<Feature['encodeAll']> = (values) => {
    const plain = values.map(({ value }) => value)
    const tensors = callEncode(hook, plain, context)
    if (isProblemList(tensors)) return tensors
    const named: NamedTensors = isTensor(tensors) ? { [tensor.name]: tensors } : tensors
    assertTensor(named[tensor.name], { name, spec: tensor, itemCount: values.length })
    for (const companion of companions)
      if (!isTensor(named[companion])) throw hookError(name, `a tensor for '${companion}'`, named[companion])
    return Object.fromEntries([tensor.name, ...companions].map((input) => [input, named[input] as Tensor]))
  }
  return {
    name,
    kind: 'hook',
    tensor,
    shape: [],
    examples: examplesOf(card, ['hello']),
    encode(values) {
      const encoded = encodeAll(values)
      return isProblemList(encoded) ? encoded : (encoded[tensor.name] as Tensor)
    },
    ...(companions.length > 0 && { companions, encodeAll }),
    decode(result, inputs = {}) {
      const values: unknown = hook.decode?.(result, { ...context, inputs })
      const itemCount = result.shape[0] as number
      if (Array.isArray(values) && values.length === itemCount) return values.map(toJson)
      throw hookError(name, `a list of ${itemCount} values of decode()`, values)
    },
  }
}

/** A copy as JSON has it; throws at what JSON cannot hold, before anything is written. */
function toJson(value: unknown): unknown {
  const text = JSON.stringify(value) as string | undefined
  return text === undefined ? null : (JSON.parse(text) as unknown)
}

function readHook(card: FeatureCard, side: FeatureSide): Hook {
  const { hook } = card
  const needed = side === 'inputs' ? 'encode' : 'decode'
  if (!isRecord(hook)) throw memberError(card, 'hook', 'the file of a module')
  if (typeof hook[needed] === 'function') return hook
  throw featureError(
    card.name,
    `expected a module that exports the function ${needed} in 'hook', found ${Object.keys(hook).join(', ') || 'no export'}`,
  )
}

function readCompanions(card: FeatureCard): readonly string[] {
  const { inputs = [] } = card
  if (Array.isArray(inputs) && inputs.every((input) => typeof input === 'string')) return inputs
  throw memberError(card, 'inputs', 'a list of names of other inputs')
}

/** What the hook makes of a batch, or which values it throws at. */
function callEncode(
  hook: Hook,
  values: readonly unknown[],
  context: HookContext,
): Tensor | NamedTensors | readonly FeatureProblem[] {
  const problemOf = (item: number, error: unknown): FeatureProblem => ({
    item,
    feature: context.feature,
    code: 'feature-hook',
    message: `must be a value that the model's hook takes, found ${describeValue(values[item])}: ${messageOf(error)}`,
  })
  let made: unknown
  try {
    made = hook.encode?.(values, context)
  } catch (error) {
    if (values.length <= 1) return [problemOf(0, error)]
    const problems = values.flatMap((value, item) => {
      const single = callEncode(hook, [value], context)
      return isProblemList(single) ? [{ ...(single[0] as FeatureProblem), item }] : []
    })
    return problems.length > 0 ? problems : [problemOf(0, error)]
  }
  if (isRecord(made) && !(made instanceof Promise)) return made as unknown as Tensor | NamedTensors
  throw hookError(context.feature, 'a tensor { dtype, shape, data } of encode()', made)
}

function isTensor(value: unknown): value is Tensor {
  if (!isRecord(value)) return false
  const { dtype, shape, data } = value
  if (typeof dtype !== 'string' || !isDtype(dtype) || !Array.isArray(shape)) return false
  const isData = dtype === 'string' ? Array.isArray(data) : isDataOf(dtype, data)
  return isData && (data as { length: number }).length === elementCount(shape as number[])
}

function assertTensor(
  tensor: Tensor | undefined,
  { name, spec, itemCount }: { readonly name: string; readonly spec: TensorSpec; readonly itemCount: number },
): void {
  const wanted = `a tensor ${spec.dtype} [${[itemCount, ...spec.shape.slice(1)].join(', ')}] of encode()`
  if (!isTensor(tensor)) throw hookError(name, wanted, tensor)
  const { dtype, shape } = tensor
  if (dtype === spec.dtype && shape[0] === itemCount && fitsDimensions(shape, spec.shape)) return
  throw hookError(name, wanted, `${dtype} [${shape.join(', ')}]`)
}

function hookError(name: string, expected: string, found: unknown): ToolkitError {
  // Nobody waits for it: a rejection would end the process.
  if (found instanceof Promise) found.catch(() => undefined)
  const shown =
    found instanceof Promise ? 'a promise' : typeof found === 'string' ? found : describeValue(found)
  return new ToolkitError(
    'ENGINE_FAILED',
    `Failed to run the hook of '${name}': expected ${expected}, found ${shown}`,
  )
}
