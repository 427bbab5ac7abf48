import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { hasCode, messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { memberError } from './card-member.ts'
import { assertMembers, describeSpec, examplesOf, featureError, hasBatchAxis } from './feature-card.ts'
import type { FeatureCard, FeatureSide } from './feature-card.ts'
import { isProblemList, type Feature, type FeatureProblem } from './feature.ts'
import { describeMade, describeMisfit, isMeantAsTensor } from './hook-tensor.ts'
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

/** A module that was loaded for a card. */
export interface LoadedHook {
  /** As the card names it. */
  readonly file: string
  readonly module: Hook
  /** Told of what the module does wrong; a caller of an API may learn no more than that something failed. */
  readonly onError?: (error: HookError) => void
}

/** @param label - how messages call the model card */
export type OnHookError = (error: HookError, label: string) => void

/** An error of a hook itself, not of the values that it is given. */
export class HookError extends ToolkitError {
  constructor(message: string, options?: ErrorOptions) {
    super('ENGINE_FAILED', message, options)
  }
}

/** Values that a module of the model's owner turns into tensors and back. */
export function createHookFeature(card: FeatureCard, tensor: TensorSpec, side: FeatureSide): Feature {
  const { name } = card
  assertMembers(card, side === 'inputs' ? ['hook', 'inputs'] : ['hook'])
  if (!hasBatchAxis(tensor))
    throw featureError(name, `a hook needs a tensor with a first axis for the batch, ${describeSpec(tensor)}`)
  const hook = readHook(card, side)
  const { module } = hook
  const companions = readCompanions(card)
  const context: HookContext = { feature: name, tensor }
  /** Tells errors of the hook to whoever wants to know. */
  const watched = <Made>(what: 'encode' | 'decode', work: () => Made): Made => {
    try {
      return work()
    } catch (error) {
      const told =
        error instanceof HookError
          ? error
          : hookError(hook, name, `${what}() threw: ${messageOf(error)}`, error)
      hook.onError?.(told)
      throw told
    }
  }
  const encodeAll: NonNullable<Feature['encodeAll']> = (values) =>
    watched('encode', () => {
      const plain = values.map(({ value }) => value)
      const tensors = callEncode(hook, plain, context)
      if (isProblemList(tensors)) return tensors
      const named: NamedTensors = isMeantAsTensor(tensors) ? { [tensor.name]: tensors } : tensors
      const expect = (input: string, wanted: string): void => {
        const found = describeMisfit(named[input])
        if (found !== undefined) throw hookError(hook, name, `expected ${wanted}, found ${found}`)
      }
      const wanted = `a tensor ${tensor.dtype} [${[values.length, ...tensor.shape.slice(1)].join(', ')}] of encode()`
      expect(tensor.name, wanted)
      const { dtype, shape } = named[tensor.name] as Tensor
      if (dtype !== tensor.dtype || shape[0] !== values.length || !fitsDimensions(shape, tensor.shape))
        throw hookError(hook, name, `expected ${wanted}, found ${dtype} [${shape.join(', ')}]`)
      for (const companion of companions) expect(companion, `a tensor for '${companion}' of encode()`)
      return Object.fromEntries([tensor.name, ...companions].map((input) => [input, named[input] as Tensor]))
    })
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
    decode: (result, inputs = {}) =>
      watched('decode', () => {
        const values: unknown = module.decode?.(result, { ...context, inputs })
        const itemCount = result.shape[0] as number
        if (!Array.isArray(values) || values.length !== itemCount) {
          const found = describeMade(values)
          throw hookError(hook, name, `expected a list of ${itemCount} values of decode(), found ${found}`)
        }
        return values.map((value: unknown, item) => {
          const copy = toJson(value)
          if ('value' in copy) return copy.value
          const found = `${copy.found} at item ${item}`
          throw hookError(hook, name, `expected values of decode() that JSON can hold, found ${found}`)
        })
      }),
  }
}

/** A copy as JSON has it: what it cannot hold is told before anything is written. */
function toJson(value: unknown): { readonly value: unknown } | { readonly found: string } {
  if (value === undefined || value instanceof Promise) return { found: describeMade(value) }
  try {
    const text = JSON.stringify(value) as string | undefined
    return text === undefined ? { found: describeMade(value) } : { value: JSON.parse(text) as unknown }
  } catch (error) {
    return { found: `${describeMade(value)} (${messageOf(error)})` }
  }
}

function readHook(card: FeatureCard, side: FeatureSide): LoadedHook {
  const { hook } = card
  const needed = side === 'inputs' ? 'encode' : 'decode'
  if (!isLoaded(hook)) throw memberError(card, 'hook', 'the file of a module')
  if (typeof hook.module[needed] === 'function') return hook
  throw featureError(
    card.name,
    `expected a module that exports the function ${needed} in 'hook', found ${describeExports(hook.module, needed)} in ${hook.file}`,
  )
}

function describeExports(exports: object, needed: string): string {
  const found = (exports as Readonly<Record<string, unknown>>)[needed]
  if (found !== undefined) return `${needed}, ${describeValue(found)},`
  return Object.keys(exports).slice(0, 20).join(', ') || 'no export'
}

/** YAML itself holds no modules. */
function isLoaded(hook: unknown): hook is LoadedHook {
  return isRecord(hook) && typeof hook['file'] === 'string' && isRecord(hook['module'])
}

function readCompanions(card: FeatureCard): readonly string[] {
  const { inputs = [] } = card
  if (Array.isArray(inputs) && inputs.every((input) => typeof input === 'string')) return inputs
  throw memberError(card, 'inputs', 'a list of names of other inputs')
}

/** What the hook makes of a batch, or which values it throws at. */
function callEncode(
  hook: LoadedHook,
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
    made = hook.module.encode?.(values, context)
  } catch (error) {
    // It did not throw, it was stopped: no value is to blame.
    if (hasCode(error, 'ENGINE_FAILED')) throw hookError(hook, context.feature, messageOf(error), error)
    if (isBug(error)) hook.onError?.(hookError(hook, context.feature, messageOf(error), error))
    if (values.length <= 1) return [problemOf(0, error)]
    const problems = values.flatMap((value, item) => {
      const single = callEncode(hook, [value], context)
      return isProblemList(single) ? [{ ...(single[0] as FeatureProblem), item }] : []
    })
    return problems.length > 0 ? problems : [problemOf(0, error)]
  }
  if (isRecord(made) && !(made instanceof Promise)) return made as unknown as Tensor | NamedTensors
  const found = describeMade(made)
  throw hookError(
    hook,
    context.feature,
    `expected a tensor { dtype, shape, data } of encode(), found ${found}`,
  )
}

/** Errors that nobody throws on purpose: the value is refused all the same, and the hook's author hears of it. */
function isBug(error: unknown): boolean {
  return error instanceof Error && ['ReferenceError', 'SyntaxError'].includes(error.name)
}

function hookError({ file }: LoadedHook, name: string, detail: string, cause?: unknown): HookError {
  return new HookError(`Failed to run ${file}, the hook of '${name}': ${detail}`, { cause })
}
