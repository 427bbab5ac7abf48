import { readBase64 } from '../../codecs/base64.ts'
import type { Image } from '../../codecs/image.ts'
import { toNpyDescr } from '../../codecs/npy-dtype.ts'
import { decodeNumpyArray } from '../../codecs/numpy-array.ts'
import { isPythonValue, pythonType, type PythonValue } from '../../codecs/python-value.ts'
import type { AudioClip } from '../../codecs/wav.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import { messageOf, ToolkitError } from '../../errors/toolkit-error.ts'
import type { Feature } from '../../features/feature.ts'
import { isDtype } from '../../tensor/dtype.ts'
import { isFileFeature, readFeatureValue, type ReadValue } from '../feature-value.ts'

/** No sound at all: what a model gets in place of a melody that is left out. */
const SILENCE: AudioClip = { sampleRateHz: 32_000, channels: [new Float32Array()] }

/**
 * Reads a feature's value: as other JSON APIs write it, or as Baseten's own libraries do, arrays of chains as
 * `{"data_b64", "shape", "dtype"}`, those of MessagePack as tensors, a picture as an array of uint8 too.
 *
 * @param mayBeNull - whether null stands for no file at all; elsewhere it is refused
 */
export function readInputValue(
  feature: Feature,
  value: unknown,
  { mayBeNull = false }: { readonly mayBeNull?: boolean } = {},
): ReadValue {
  if (isFileFeature(feature) && typeof value === 'object' && !(value instanceof Uint8Array))
    return readFileObject(feature, value, mayBeNull)
  if (feature.kind === 'tensor' && isRecord(value) && 'data_b64' in value) return readChainArray(value)
  if (feature.kind === 'number' && isRecord(value) && isPythonValue(value)) return readNumpyScalar(value)
  return readFeatureValue(feature, value)
}

/** What stands in place of a file without being one: null, and for a picture the array of its pixels. */
function readFileObject(feature: Feature, value: object | null, mayBeNull: boolean): ReadValue {
  if (feature.kind === 'audio' && value === null && mayBeNull) return { kind: 'value', value: SILENCE }
  if (feature.kind === 'image' && isRecord(value) && value['data'] instanceof Uint8Array)
    return readPixels(value, value['data'])
  const message = `must be base64 of a file or its URL, found ${describeValue(value)}`
  return { kind: 'wrong', code: 'feature-type', message }
}

function readNumpyScalar(value: PythonValue): ReadValue {
  if (value[pythonType] !== 'numpy-scalar') {
    return { kind: 'wrong', code: 'feature-type', message: `must be a number, found a ${value[pythonType]}` }
  }
  const number = value.tensor.data[0]
  return { kind: 'value', value: typeof number === 'bigint' ? Number(number) : number }
}

/** @see {@link https://github.com/basetenlabs/truss/blob/main/truss-chains/truss_chains/pydantic_numpy.py | pydantic_numpy.py} */
function readChainArray({ data_b64: data, shape, dtype }: Record<string, unknown>): ReadValue {
  if (typeof dtype !== 'string' || !isDtype(dtype) || dtype === 'string')
    return wrong(`must have the name of a NumPy dtype of numbers as dtype, found ${describeValue(dtype)}`)
  const bytes = typeof data === 'string' ? readBase64(data, 0) : undefined
  if (bytes === undefined)
    return wrong(`must have base64 with padding as data_b64, found ${describeValue(data)}`)
  if (!isShape(shape)) return wrong(`must have a list of sizes as shape, found ${describeValue(shape)}`)
  try {
    const tensor = decodeNumpyArray({ type: toNpyDescr(dtype), data: bytes }, [...shape])
    return { kind: 'value', value: tensor }
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    return wrong(`must be an array: ${messageOf(error).replace(/^Failed to [^:]*: /, '')}`)
  }
}

/** `[height, width]` of greys or `[height, width, channels]`, as PIL and OpenCV hold a picture. */
function readPixels({ shape, dtype }: Record<string, unknown>, data: Uint8Array): ReadValue {
  const [height = 0, width = 0, channels = 1, ...more] = isShape(shape) ? shape : []
  if (dtype !== 'uint8' || height === 0 || width === 0 || !isChannelCount(channels) || more.length > 0) {
    const found = dtype === 'uint8' && Array.isArray(shape) ? describeShape(shape) : describeValue(dtype)
    return wrong(
      `must be an array of pixels [height, width] or [height, width, 1, 3 or 4] of uint8, found ${found}`,
    )
  }
  if (data.length !== height * width * channels) {
    return wrong(`must be an array of ${height * width * channels} bytes by its shape, found ${data.length}`)
  }
  return { kind: 'value', value: { height, width, channels, data } satisfies Image }
}

function isShape(shape: unknown): shape is readonly number[] {
  return Array.isArray(shape) && shape.every((size) => Number.isSafeInteger(size) && size >= 0)
}

function describeShape(shape: readonly unknown[]): string {
  return `[${shape.slice(0, 20).map(describeValue).join(', ')}]`
}

function isChannelCount(channels: number): channels is Image['channels'] {
  return channels === 1 || channels === 3 || channels === 4
}

function wrong(message: string): ReadValue {
  return { kind: 'wrong', code: 'feature-array', message }
}
