import { encodeBase64 } from '../../codecs/base64.ts'
import { encodeNumpyArray } from '../../codecs/numpy-array.ts'
import { pythonType, type PythonFloat } from '../../codecs/python-value.ts'
import { ToolkitError } from '../../errors/toolkit-error.ts'
import type { Feature } from '../../features/feature.ts'
import { toFloat32 } from '../../tensor/half-float.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { Transcript } from '../../features/transcript.ts'
import { writeFeatureValue } from '../feature-value.ts'
import { asJsonText, PYTHON_SEPARATORS, pythonFloat, type JsonText } from './python-json.ts'

/** How an output is to be written. */
export interface OutputForm {
  /** Chains carry arrays in a form of their own. */
  readonly kind: 'model' | 'chain'
  readonly form: 'json' | 'msgpack'
}

/**
 * Writes an output as the model's Python code would hand it over: floats with Python's digits, files as base64, arrays as
 * nested lists, of chains as `{"data_b64", "shape", "dtype"}`, in MessagePack as arrays.
 *
 * @throws {ToolkitError} RESPONSE_INVALID for NaN and infinities in JSON: Python's own words for them are no JSON
 */
export function writeOutputValue(
  feature: Feature,
  value: unknown,
  { view, kind, form }: OutputForm & { readonly view: string | undefined },
): unknown {
  if (feature.kind === 'tensor') {
    if (form === 'msgpack') return value
    return kind === 'chain' ? toChainArray(value as Tensor) : writeTensor(value as Tensor)
  }
  const plain = writeFeatureValue(feature, value, view)
  const writeFloat: WriteFloat = form === 'msgpack' ? toPythonFloat : toJsonText
  if (feature.kind === 'transcript') return writeTranscript(plain, writeFloat)
  const isFloat = feature.tensor.dtype.startsWith('float')
  return isFloat || feature.kind === 'category' ? writeFloats(plain, writeFloat) : plain
}

/** Marks a number as a float: whole ones would lose that otherwise. */
type WriteFloat = (number: number) => JsonText | PythonFloat

function toPythonFloat(number: number): PythonFloat {
  return { [pythonType]: 'float', value: number }
}

function toJsonText(number: number): JsonText {
  assertFinite(number)
  return asJsonText(pythonFloat(number))
}

function assertFinite(number: number): void {
  if (Number.isFinite(number)) return
  throw new ToolkitError(
    'RESPONSE_INVALID',
    `Failed to write the answer: expected finite numbers, as JSON has no others, found ${number}`,
  )
}

/** All numbers of a value as floats. */
function writeFloats(value: unknown, writeFloat: WriteFloat): unknown {
  if (typeof value === 'number') return writeFloat(value)
  if (Array.isArray(value)) return value.map((entry) => writeFloats(entry, writeFloat))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, writeFloats(member, writeFloat)]),
  )
}

/** Times are floats. */
function writeTranscript(value: unknown, writeFloat: WriteFloat): unknown {
  if (Array.isArray(value)) return value.map((segment) => writeFloats(segment, writeFloat))
  if (typeof value !== 'object' || value === null) return value
  const { language, segments, text } = value as Transcript
  return { language, segments: segments.map((segment) => writeFloats(segment, writeFloat)), text }
}

function toChainArray(tensor: Tensor): object {
  const { dtype, shape } = tensor
  return { data_b64: encodeBase64(encodeNumpyArray(tensor).data), shape, dtype }
}

/** The text of nested lists, row-major, at once: an object for every number would be much larger than its text. */
function writeTensor(tensor: Tensor): JsonText {
  const { dtype, shape, data } = tensor
  const texts: string[] = []
  if (dtype === 'string') for (const text of data) texts.push(JSON.stringify(text))
  else if (dtype === 'bool') for (const one of data) texts.push(one === 1 ? 'true' : 'false')
  else if (!dtype.startsWith('float'))
    for (const one of data as Iterable<number | bigint>) texts.push(String(one))
  else {
    for (const one of dtype === 'float16' ? toFloat32(data) : (data as Float64Array)) {
      assertFinite(one)
      texts.push(pythonFloat(one))
    }
  }
  let at = 0
  const { comma } = PYTHON_SEPARATORS
  const build = (axis: number): string =>
    axis === shape.length
      ? (texts[at++] as string)
      : `[${Array.from({ length: shape[axis] as number }, () => build(axis + 1)).join(comma)}]`
  return asJsonText(build(0))
}
