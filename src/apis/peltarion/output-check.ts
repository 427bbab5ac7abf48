import { decodeDataUrl } from '../../codecs/data-url.ts'
import { imageFormatOf, imageSizeOf } from '../../codecs/image.ts'
import { decodeNpy } from '../../codecs/npy.ts'
import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import { messageOf } from '../../errors/toolkit-error.ts'
import type { Feature } from '../../features/feature.ts'
import { elementCount } from '../../tensor/tensor.ts'
import { describeImprobable } from '../probability-check.ts'
import { NPY_MEDIA_TYPE } from './wire-value.ts'

type Problem = Omit<Violation, 'pointer'>

/** What is wrong with one output; a value tells its own kind where the feature is not known. */
export function checkOutput(value: unknown, feature: Feature | undefined): Problem | undefined {
  const kind = feature?.kind ?? kindOf(value)
  switch (kind) {
    case 'number':
    case 'binary':
      return checkNumber(value, kind)
    case 'category':
      return checkCategory(value, feature)
    case 'image':
      return checkFile(value, ['image/png', 'image/jpeg'], feature)
    case 'tensor':
      return typeof value === 'string'
        ? checkFile(value, [NPY_MEDIA_TYPE], feature)
        : checkTensorJson(value, feature)
    default:
      return undefined
  }
}

function kindOf(value: unknown): Feature['kind'] | undefined {
  if (typeof value === 'string') {
    if (!value.startsWith('data:')) return undefined
    return value.startsWith('data:image/') ? 'image' : 'tensor'
  }
  if (!isRecord(value)) return typeof value === 'number' ? 'number' : undefined
  if (Array.isArray(value['shape']) && Array.isArray(value['data'])) return 'tensor'
  const members = Object.values(value)
  return members.length > 0 && members.every((one) => typeof one === 'number') ? 'category' : undefined
}

function checkNumber(value: unknown, kind: 'number' | 'binary'): Problem | undefined {
  const isIn = typeof value === 'number' && Number.isFinite(value)
  if (isIn && (kind === 'number' || (value >= 0 && value <= 1))) return undefined
  const expected = kind === 'number' ? 'a finite number' : 'a number from 0 to 1'
  return { code: 'number-form', message: `must be ${expected}, found ${describeValue(value)}` }
}

function checkCategory(value: unknown, feature: Feature | undefined): Problem | undefined {
  if (!isRecord(value) || !Object.values(value).every((one) => typeof one === 'number'))
    return {
      code: 'probabilities',
      message: `must be an object of the probabilities of all classes, found ${describeValue(value)}`,
    }
  const { categories } = feature ?? {}
  const lacking = categories?.find((name) => !Object.hasOwn(value, name))
  const unknown = categories && Object.keys(value).find((name) => !categories.includes(name))
  if (lacking !== undefined || unknown !== undefined) {
    const found =
      lacking === undefined ? `the class ${describeValue(unknown)}` : `none for ${describeValue(lacking)}`
    return {
      code: 'probabilities',
      message: `must have a probability for each class of the feature, found ${found}`,
    }
  }
  const message = describeImprobable(Object.values(value) as number[])
  return message === undefined ? undefined : { code: 'probabilities', message }
}

function checkTensorJson(value: unknown, feature: Feature | undefined): Problem | undefined {
  // A shape of one element is a plain number.
  if (typeof value === 'number') return undefined
  const { shape, data } = isRecord(value) ? value : { shape: undefined, data: undefined }
  const isShape = Array.isArray(shape) && shape.every((one) => Number.isSafeInteger(one) && one >= 0)
  if (!isShape || !Array.isArray(data)) {
    const message = `must be an object with 'shape' and 'data', found ${describeValue(value)}`
    return { code: 'tensor-json', message }
  }
  const wanted = elementCount(shape as number[])
  if (wanted === data.length) return checkShape(shape as number[], feature)
  const message = `must have as many numbers as the shape [${shape.join(', ')}] says, ${wanted}, found ${data.length}`
  return { code: 'tensor-json', message }
}

function checkFile(
  value: unknown,
  mediaTypes: readonly string[],
  feature: Feature | undefined,
): Problem | undefined {
  const wanted = mediaTypes.join(' or ')
  if (typeof value !== 'string')
    return {
      code: 'file-data-url',
      message: `must be a data URL of ${wanted}, found ${describeValue(value)}`,
    }
  try {
    const { mediaType, bytes } = decodeDataUrl(value)
    if (!mediaTypes.includes(mediaType.toLowerCase()))
      return {
        code: 'file-data-url',
        message: `must be a data URL of ${wanted}, found ${describeValue(mediaType)}`,
      }
    if (mediaType.toLowerCase() === NPY_MEDIA_TYPE) return checkShape(decodeNpy(bytes).shape, feature)
    const format = imageFormatOf(bytes)
    if (`image/${format ?? 'unknown'}` !== mediaType.toLowerCase()) {
      const found = format === undefined ? 'bytes that are no picture' : `a file of image/${format}`
      return { code: 'file-data-url', message: `must be a file of ${mediaType}, as it says, found ${found}` }
    }
    imageSizeOf(bytes)
    return undefined
  } catch (error) {
    const reason = messageOf(error).replace(/^Failed to [^:]*: (expected )?/, '')
    const message = `must be a data URL of ${wanted} that can be read, found one that cannot: ${reason}`
    return { code: 'file-data-url', message }
  }
}

/** Dimensions that the model leaves open may have any size. */
function checkShape(found: readonly number[], feature: Feature | undefined): Problem | undefined {
  if (feature === undefined) return undefined
  const { shape } = feature
  const fits =
    found.length === shape.length && shape.every((one, k) => typeof one === 'string' || one === found[k])
  if (fits) return undefined
  const message = `must have the shape [${shape.join(', ')}], found [${found.join(', ')}]`
  return { code: 'npy-shape', message }
}
