import { decodeBase64, encodeBase64 } from '../codecs/base64.ts'
import { decodeImage } from '../codecs/image.ts'
import { decodeNpy, encodeNpy } from '../codecs/npy.ts'
import { MAX_JSON_DEPTH } from '../codecs/lossless-json.ts'
import { isRecord } from '../errors/is-record.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { isDtype } from '../tensor/dtype.ts'
import type { Tensor } from '../tensor/tensor.ts'

/** What JSON has no form for travels in an object with one of these members, in base64. */
const BYTES = '$bytes'
const NPY = '$npy'
const IMAGE = '$image'

/** Writes a value of an instance as JSON: files as `$bytes`, arrays as the `.npy` file in `$npy`. */
export function toChildValue(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [BYTES]: encodeBase64(value) }
  if (isTensor(value)) return { [NPY]: encodeBase64(encodeNpy(value)) }
  return mapMembers(value, toChildValue)
}

/**
 * Reads a prediction: arrays of `$npy`, pictures of the PNG or JPEG file in `$image`, files of `$bytes`.
 *
 * @throws {ToolkitError} DECODE_FAILED when a file cannot be read
 */
export function fromChildValue(value: unknown, depth = 0): unknown {
  if (depth > MAX_JSON_DEPTH) {
    throw new ToolkitError(
      'DECODE_FAILED',
      `Failed to read a prediction: expected at most ${MAX_JSON_DEPTH} lists and objects within each other, found more`,
    )
  }
  if (isRecord(value) && Object.keys(value).length === 1) {
    if (typeof value[BYTES] === 'string') return decodeBase64(value[BYTES])
    if (typeof value[NPY] === 'string') return decodeNpy(decodeBase64(value[NPY]))
    if (typeof value[IMAGE] === 'string') return decodeImage(decodeBase64(value[IMAGE]))
  }
  return mapMembers(value, (member) => fromChildValue(member, depth + 1))
}

function isTensor(value: unknown): value is Tensor {
  return isRecord(value) && typeof value['dtype'] === 'string' && isDtype(value['dtype']) && 'shape' in value
}

function mapMembers(value: unknown, change: (member: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]))
}
