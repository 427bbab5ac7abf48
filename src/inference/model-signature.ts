import { ToolkitError } from '../errors/toolkit-error.ts'
import type { Dtype } from '../tensor/dtype.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'

/** The dimension a model leaves open without naming it. Unlike a named one it may differ between inputs. */
export const ANONYMOUS_DIMENSION = '?'

/** One named tensor of a model. A text in `shape` is a symbolic dimension such as `batch`. */
export interface TensorSpec {
  readonly name: string
  readonly dtype: Dtype
  readonly shape: readonly (number | string)[]
}

/** What a model takes and what it answers, in the order the model declares. */
export interface ModelSignature {
  readonly inputs: readonly TensorSpec[]
  readonly outputs: readonly TensorSpec[]
}

/**
 * Checks that `inputs` holds exactly the tensors a model takes: names, dtypes, ranks, fixed dimensions, and
 * one size per symbolic dimension across all inputs.
 *
 * @throws {ToolkitError} DECODE_FAILED naming the first wrong input, what was expected and what was found
 */
export function assertInputs(signature: ModelSignature, inputs: Readonly<Record<string, Tensor>>): void {
  // Runs once per inference: no message is made unless an input is wrong.
  let sizes: Map<string, number> | undefined
  for (const spec of signature.inputs) {
    const tensor = Object.hasOwn(inputs, spec.name) ? inputs[spec.name] : undefined
    if (tensor === undefined) throw wrongInput(spec, 'it is missing')
    if (tensor.dtype !== spec.dtype || tensor.shape.length !== spec.shape.length) {
      throw wrongInput(spec, describeTensor(tensor))
    }
    for (const [axis, size] of tensor.shape.entries()) {
      const dimension = spec.shape[axis]
      if (typeof dimension === 'number') {
        if (dimension !== size) throw wrongInput(spec, describeTensor(tensor))
      } else if (dimension !== undefined && dimension !== ANONYMOUS_DIMENSION) {
        sizes ??= new Map()
        const known = sizes.get(dimension)
        if (known !== undefined && known !== size) {
          throw wrongInput(
            spec,
            `${describeTensor(tensor)} while ${dimension} is ${known} in an earlier axis`,
          )
        }
        sizes.set(dimension, size)
      }
    }
    if (tensor.data.length !== elementCount(tensor.shape)) {
      throw wrongInput(spec, `${describeTensor(tensor)} with data of ${tensor.data.length} elements`)
    }
  }
  for (const name in inputs) {
    if (!signature.inputs.some((spec) => spec.name === name)) throw unknownInput(signature, name)
  }
}

function describeTensor(tensor: TensorSpec | Tensor): string {
  return `${tensor.dtype} [${tensor.shape.join(', ')}]`
}

function wrongInput(spec: TensorSpec, found: string): ToolkitError {
  return new ToolkitError(
    'DECODE_FAILED',
    `Failed to decode input ${spec.name}: expected ${describeTensor(spec)}, found ${found}`,
  )
}

function unknownInput(signature: ModelSignature, name: string): ToolkitError {
  const known = signature.inputs.slice(0, 20).map((spec) => spec.name)
  const more = signature.inputs.length - known.length
  return new ToolkitError(
    'DECODE_FAILED',
    `Failed to decode input ${name.slice(0, 80)}: expected one of ${known.join(', ')}` +
      `${more > 0 ? ` and ${more} more` : ''}, found a name the model does not take`,
  )
}
