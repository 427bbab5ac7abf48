import { decodeImage, DEFAULT_MAX_PIXELS, imageSizeOf, type Image } from '../../codecs/image.ts'
import { escapePointerSegment } from '../../contract/json-pointer.ts'
import { createViolationList } from '../../contract/violation-list.ts'
import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { Feature } from '../../features/feature.ts'

/** What a data point beside a file may ask of the deployment's own functions. */
export interface FileOptions {
  /** Turns light into dark before the model sees the picture. */
  readonly invert?: boolean
  /** How many of the most probable categories the result lists. */
  readonly top?: number
}

/**
 * Reads a data point whose only input is its file. An object holds options; anything else is a label of the file, as in
 * the manual's example, and means nothing to the model.
 */
export function readFileOptions(
  point: unknown,
  pointer: string,
  known: readonly (keyof FileOptions)[],
): { readonly options: FileOptions; readonly violations: readonly Violation[] } {
  if (!isRecord(point)) return { options: {}, violations: [] }
  const violations = createViolationList()
  for (const [name, value] of Object.entries(point)) {
    const refuse = (problem: string): void =>
      violations.add(() => ({
        code: 'file-option',
        pointer: `${pointer}/${escapePointerSegment(name)}`,
        message: problem,
      }))
    const problem = !(known as readonly string[]).includes(name)
      ? `must be ${known.length === 0 ? 'left out, the deployment has no options' : `one of the options ${known.join(', ')}`}, found ${describeValue(name)}`
      : problemOf(name, value)
    if (problem !== undefined) refuse(problem)
  }
  return { options: point, violations: violations.toList() }
}

function problemOf(name: string, value: unknown): string | undefined {
  if (name === 'invert')
    return typeof value === 'boolean' ? undefined : `must be true or false, found ${describeValue(value)}`
  return topProblemOf(value)
}

/** Why a value does not say how many categories are wanted. */
export function topProblemOf(value: unknown): string | undefined {
  return Number.isSafeInteger(value) && (value as number) > 0
    ? undefined
    : `must be a whole number from 1, found ${describeValue(value)}`
}

/** A file as the model is to see it, or what is wrong with it. */
type Prepared = { readonly value: Uint8Array | Image; readonly pixels: number } | { readonly message: string }

/**
 * The pre-processing step: the file as it is, or its picture with light and dark exchanged.
 *
 * @param maxPixels - pictures in memory are larger than their files: how many pixels there may still be
 */
export function preProcess(
  file: { readonly bytes: Uint8Array; readonly options: FileOptions },
  { kind }: Feature,
  maxPixels: number,
): Prepared {
  const { bytes, options } = file
  if (options.invert !== true || kind !== 'image') return { value: bytes, pixels: 0 }
  try {
    const { width, height } = imageSizeOf(bytes)
    if (width * height > maxPixels) {
      const message = `must be pictures of at most ${DEFAULT_MAX_PIXELS} pixels together where they are to be inverted, found more`
      return { message }
    }
    return { value: invert(decodeImage(bytes)), pixels: width * height }
  } catch {
    // The feature says what is wrong with the bytes.
    return { value: bytes, pixels: 0 }
  }
}

function invert(image: Image): Image {
  const { channels } = image
  // Transparency stays.
  const alpha = channels === 2 || channels === 4 ? channels - 1 : -1
  return { ...image, data: image.data.map((sample, i) => (i % channels === alpha ? sample : 255 - sample)) }
}
