import { readBase64 } from '../../codecs/base64.ts'
import type { Image } from '../../codecs/image.ts'
import { pythonType } from '../../codecs/msgpack.ts'
import { toNpyDescr } from '../../codecs/npy-dtype.ts'
import { decodeNumpyArray } from '../../codecs/numpy-array.ts'
import type { AudioClip } from '../../codecs/wav.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import { messageOf, ToolkitError } from '../../errors/toolkit-error.ts'
import type { Feature } from '../../features/feature.ts'
import { isDtype } from '../../tensor/dtype.ts'
import { readFeatureValue, type ReadValue } from '../feature-value.ts'

/** No sound at all: what a model gets in place of a melody that is left out. */
const SILENCE: AudioClip = { sampleRateHz: 32_000, channels: [new Float32Array()] }

/**
 * Reads a feature's value: as other JSON APIs write it, or as Baseten's own libraries do, arrays of chains as
 * `{"data_b64", "shape", "dtype"}`, those of MessagePack as tensors, a picture as an array of uint8 too.
 */
export function readInputValue(feature: Feature, value: unknown): ReadValue {
  if (feature.kind === 'audio' && value === null) return { kind: 'value', value: SILENCE }
  if (feature.kind === 'tensor' && isRecord(value) && 'data_b64' in value) return readChainArray(value)
  if (feature.kind === 'image' && isRecord(value) && value['dtype'] === 'uint8') return readPixels(value)
  if (feature.kind === 'number' && isRecord(value) && value[pythonType as never] === 'numpy-scalar') {
    const { data } = (value as unknown as { tensor: { data: ArrayLike<unknown> } }).tensor
    return { kind: 'value', value: typeof data[0] === 'bigint' ? Number(data[0]) : data[0] }
  }
  return readFeatureValue(feature, value)
}

/** @see {@link https://github.com/basetenlabs/truss/blob/main/truss-chains/truss_chains/pydantic_numpy.py | pydantic_numpy.py} */
function readChainArray({ data_b64: data, shape, dtype }: Record<string, unknown>): ReadValue {
  if (typeof dtype !== 'string' || !isDtype(dtype) || dtype === 'string')
    return wrong(`must have the name of a NumPy dtype of numbers as dtype, found ${describeValue(dtype)}`)
  const bytes = typeof data === 'string' ? readBase64(data, 0) : undefined
  if (bytes === undefined)
    return wrong(`must have base64 with padding as data_b64, found ${describeValue(data)}`)
  if (!Array.isArray(shape)) return wrong(`must have a list as shape, found ${describeValue(shape)}`)
  try {
    const tensor = decodeNumpyArray({ type: toNpyDescr(dtype), data: bytes }, shape as number[])
    return { kind: 'value', value: tensor }
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    return wrong(`must be an array: ${messageOf(error).replace(/^Failed to [^:]*: /, '')}`)
  }
}

/** `[height, width]` of greys or `[height, width, channels]`, as PIL and OpenCV hold a picture. */
function readPixels({ shape, data }: Record<string, unknown>): ReadValue {
  const [height = 0, width = 0, channels = 1, ...more] = shape as readonly number[]
  const isPicture =
    (shape as readonly number[]).length >= 2 && more.length === 0 && [1, 3, 4].includes(channels)
  if (!isPicture || height === 0 || width === 0) {
    const found = `[${(shape as readonly number[]).slice(0, 20).join(', ')}]`
    return wrong(`must be an array of pixels [height, width] or [height, width, 1, 3 or 4], found ${found}`)
  }
  const image: Image = { height, width, channels: channels as Image['channels'], data: data as Uint8Array }
  return { kind: 'value', value: image }
}

function wrong(message: string): ReadValue {
  return { kind: 'wrong', code: 'feature-array', message }
}
