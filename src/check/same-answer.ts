import { decodeBase64 } from '../codecs/base64.ts'
import { decodeImage, imageFormatOf } from '../codecs/image.ts'
import { decodeNpy } from '../codecs/npy.ts'
import { decodeWav } from '../codecs/wav.ts'
import { isRecord } from '../errors/is-record.ts'
import type { Difference } from '../properties/difference.ts'
import { findPredictionDifference } from '../properties/prediction-difference.ts'

/**
 * Models compute batches of another size in another order: the last digits of float32 differ. Peltarion's recorded answers
 * of one picture are 3e-6 apart; quantized pictures and sounds a step or two of 255.
 */
const TOLERANCE = 1e-4
const BYTE_STEPS = 2

/** Finds where two answers of one question differ: files are compared by what they hold, numbers with a tolerance. */
export function findAnswerDifference(expected: unknown, found: unknown): Difference | undefined {
  return findPredictionDifference(unfold(expected, found), unfold(found, expected), TOLERANCE)
}

/** Replaces texts that hold files by their content, where the other value does not have the same text. */
function unfold(value: unknown, other: unknown): unknown {
  if (typeof value === 'string') return value === other ? value : (readFile(value) ?? value)
  if (value instanceof Uint8Array) return contentOf(value) ?? value
  if (Array.isArray(value))
    return value.map((item: unknown, i) => unfold(item, Array.isArray(other) ? other[i] : undefined))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      unfold(member, isRecord(other) ? other[name] : undefined),
    ]),
  )
}

const MIN_FILE_CHARACTERS = 60

function readFile(text: string): unknown {
  if (text.length < MIN_FILE_CHARACTERS) return undefined
  const comma = /^data:[^,]{0,100};base64,/.exec(text)?.[0].length ?? 0
  try {
    return contentOf(decodeBase64(text, comma), text.slice(0, comma))
  } catch {
    return undefined
  }
}

function contentOf(bytes: Uint8Array, prefix = ''): unknown {
  try {
    if (imageFormatOf(bytes) !== undefined) {
      const { width, height, channels, data } = decodeImage(bytes)
      return { prefix, width, height, channels, steps: Float64Array.from(data, toSteps) }
    }
    if (bytes[0] === 0x93) {
      const { dtype, shape, data } = decodeNpy(bytes)
      return { prefix, dtype, shape, data: dtype === 'string' ? data : Float64Array.from(data, Number) }
    }
    if (bytes[0] === 0x52 && bytes[1] === 0x49) {
      const { sampleRateHz, channels } = decodeWav(bytes)
      return { prefix, sampleRateHz, channels: channels.map((one) => Float64Array.from(one)) }
    }
  } catch {
    return undefined
  }
  return undefined
}

/** Two steps of 255 are within the tolerance of numbers below 1. */
function toSteps(byte: number): number {
  return (byte * TOLERANCE) / (BYTE_STEPS + 0.5)
}
