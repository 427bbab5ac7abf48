import type { Feature } from '../../features/feature.ts'

/** An ID of a batch item: its value, and its spelling where it is a number. */
export interface BatchId {
  readonly value: string | number
  readonly numberText: string | undefined
}

/** How the answer is shaped: one bare result, or pairs with the IDs of the request, in request order. */
export type ModelbitPlan = { readonly outputs: readonly Feature[] } &
  /** `isBare`: `data` was the only argument itself, not a list of arguments. */
  (
    | { readonly kind: 'single'; readonly isBare: boolean }
    | { readonly kind: 'batch'; readonly ids: readonly BatchId[] }
  )

/**
 * Orders batch positions by ID: numbers first, ascending by exact value, then text by code point; equal IDs keep the
 * order of the request.
 */
export function sortById(ids: readonly BatchId[]): readonly number[] {
  const positions = ids.map((_, i) => i)
  if (isAscending(ids)) return positions
  return positions.sort((a, b) => compareIds(ids[a] as BatchId, ids[b] as BatchId))
}

function isAscending(ids: readonly BatchId[]): boolean {
  for (let i = 1; i < ids.length; i++)
    if (compareIds(ids[i - 1] as BatchId, ids[i] as BatchId) > 0) return false
  return true
}

function compareIds(a: BatchId, b: BatchId): number {
  if (typeof a.value === 'number' && typeof b.value === 'number') {
    if (a.value !== b.value) return a.value < b.value ? -1 : 1
    return compareIntegers(a, b)
  }
  if (typeof a.value === 'number') return -1
  if (typeof b.value === 'number') return 1
  return compareCodePoints(a.value, b.value)
}

const INTEGER = /^-?\d+$/

/** Integers beyond 2^53 can be different and still the same `number`. */
function compareIntegers(a: BatchId, b: BatchId): number {
  if (a.numberText === b.numberText || Math.abs(a.value as number) < 2 ** 53) return 0
  const left = digitsOf(a)
  const right = digitsOf(b)
  if (left === right) return 0
  const isNegative = (a.value as number) < 0
  if (left === undefined || right === undefined) return (left === undefined) === isNegative ? -1 : 1
  // BigInt reads digits in quadratic time; a length tells enough of very long ones.
  if (left.length !== right.length) return left.length < right.length === isNegative ? 1 : -1
  return left < right === isNegative ? 1 : -1
}

/** The digits of a number beyond 2^53; of a float those of its exact value, undefined when it is infinite. */
function digitsOf({ value, numberText }: BatchId): string | undefined {
  if (numberText !== undefined && INTEGER.test(numberText)) return numberText
  return Number.isFinite(value) ? String(BigInt(value)) : undefined
}

/** UTF-16 order puts U+1F600 before U+FF5E; code point order, which Python uses, does not. */
function compareCodePoints(a: string, b: string): number {
  const end = Math.min(a.length, b.length)
  for (let i = 0; i < end; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left === right) continue
    const leftIsSurrogate = left >= 0xd800 && left <= 0xdfff
    const rightIsSurrogate = right >= 0xd800 && right <= 0xdfff
    if (leftIsSurrogate !== rightIsSurrogate && left >= 0xd800 && right >= 0xd800)
      return leftIsSurrogate ? 1 : -1
    return left < right ? -1 : 1
  }
  return a.length - b.length
}
