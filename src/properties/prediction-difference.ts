import { escapePointerSegment } from '../contract/json-pointer.ts'
import { findDifference, isHolder, membersOf, toText, type Difference } from './difference.ts'

/**
 * Finds the first difference between predictions. Unlike {@link findDifference}: 0 is -0 among JSON's numbers, which not
 * every language tells apart, and numbers may differ by `tolerance`, relative to the larger, for models compute another
 * batch in another order.
 *
 * @param tolerance - 0 compares numbers as they are, and arrays by their bits
 */
export function findPredictionDifference(
  expected: unknown,
  found: unknown,
  tolerance: number,
  pointer = '',
): Difference | undefined {
  if (typeof expected === 'number' && typeof found === 'number') {
    return isClose(expected, found, tolerance) ? undefined : differ(expected, found, pointer)
  }
  if (isFloats(expected) && isFloats(found) && tolerance > 0 && expected.length === found.length) {
    const at = Array.from(expected).findIndex((one, i) => !isClose(one, found[i] as number, tolerance))
    return at === -1 ? undefined : differ(expected[at], found[at], `${pointer}/${at}`)
  }
  if (!isHolder(expected) || !isHolder(found) || Array.isArray(expected) !== Array.isArray(found)) {
    const difference = findDifference(expected, found)
    return difference && { ...difference, pointer: pointer + difference.pointer }
  }
  const [one, other] = [membersOf(expected), membersOf(found)]
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const place = `${pointer}/${escapePointerSegment(name)}`
    const difference = findPredictionDifference(one.get(name), other.get(name), tolerance, place)
    if (difference !== undefined) return difference
  }
  return undefined
}

function isClose(one: number, other: number, tolerance: number): boolean {
  if (one === other || Object.is(one, other)) return true
  return Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one), Math.abs(other))
}

function isFloats(value: unknown): value is Float32Array | Float64Array {
  return value instanceof Float32Array || value instanceof Float64Array
}

function differ(expected: unknown, found: unknown, pointer: string): Difference {
  return { pointer, expected: toText(expected), found: toText(found) }
}
