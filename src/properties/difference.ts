import { escapePointerSegment } from '../contract/json-pointer.ts'
import { describeValue } from '../errors/describe-value.ts'

/** Where two values differ first, and what is there. */
export interface Difference {
  /** JSON pointer; empty for the values themselves. */
  readonly pointer: string
  readonly expected: string
  readonly found: string
}

/**
 * Finds the first difference between two values; undefined when there is none. Exact: -0 is not 0, typed arrays have to
 * be of one kind and are compared by their bits. The order of members does not count.
 */
export function findDifference(expected: unknown, found: unknown, pointer = ''): Difference | undefined {
  if (Object.is(expected, found)) return undefined
  if (isTypedArray(expected) && isTypedArray(found)) return compareArrays(expected, found, pointer)
  if (!isHolder(expected) || !isHolder(found) || Array.isArray(expected) !== Array.isArray(found)) {
    return { pointer, expected: toText(expected), found: toText(found) }
  }
  const [one, other] = [membersOf(expected), membersOf(found)]
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const place = `${pointer}/${escapePointerSegment(name)}`
    const difference = findDifference(one.get(name), other.get(name), place)
    if (difference !== undefined) return difference
  }
  return undefined
}

const MAX_TEXT_CHARACTERS = 200
const MAX_LISTED = 20

/** A value in one short line, with the elements of its arrays: for the message of a counterexample. */
export function toText(value: unknown): string {
  const text = tryToWrite(value).replace(INVISIBLE, escapeUnits)
  return text.length <= MAX_TEXT_CHARACTERS ? text : `${text.slice(0, MAX_TEXT_CHARACTERS - 3)}...`
}

/** Blanks but the common one, marks, and signs that leave no ink: two texts that differ in these would look the same. */
const INVISIBLE = /(?! )[\p{C}\p{M}\p{Z}]/gu

function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

/** A proxy may refuse to be looked at. */
function tryToWrite(value: unknown): string {
  try {
    return write(value)
  } catch {
    return UNREADABLE
  }
}

const UNREADABLE = 'what cannot be read'

/** Lists within lists; deeper ones, such as those that hold themselves, are cut. */
const MAX_DEPTH = 8

function write(value: unknown, depth = 0): string {
  const isList = isTypedArray(value) || Array.isArray(value)
  if (!isList) {
    if (typeof value === 'bigint') return `${describeValue(value)}n`
    if (value instanceof Promise) return 'a promise'
    if (value instanceof Unreadable) return UNREADABLE
    if (!isHolder(value)) return describeValue(value)
    if (depth === MAX_DEPTH) return '{...}'
    const names = Object.keys(value)
    const listed = names
      .slice(0, MAX_LISTED)
      .map((name) => `${name}: ${write(readMember(value, name), depth + 1)}`)
    const more = names.length > MAX_LISTED ? `, and ${names.length - MAX_LISTED} more` : ''
    return `{${listed.join(', ')}${more}}`
  }
  if (depth === MAX_DEPTH) return '[...]'
  const elements = Array.from({ length: Math.min(value.length, MAX_LISTED) }, (_, i) => readMember(value, i))
  const listed = elements.map((element) => write(element, depth + 1)).join(', ')
  const more = value.length > MAX_LISTED ? ` and ${value.length - MAX_LISTED} more` : ''
  return `${isTypedArray(value) ? `${kindOf(value)} ` : ''}[${listed}${more}]`
}

/** In place of a member that throws when it is read. */
class Unreadable {}

function readMember(holder: object, name: string | number): unknown {
  try {
    return (holder as Record<string | number, unknown>)[name]
  } catch {
    return new Unreadable()
  }
}

interface TypedArray extends ArrayBufferView, ArrayLike<unknown> {
  readonly BYTES_PER_ELEMENT: number
}

function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView)
}

/** `Uint8Array` also for Node's `Buffer`. */
function kindOf(array: TypedArray): string {
  return Object.prototype.toString.call(array).slice('[object '.length, -1)
}

/** Whether a value is an object or a list, and not an array of numbers. */
export function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
}

/** The members of an object or a list, whatever they do when they are read; of a proxy that refuses, one that says so. */
export function membersOf(value: object): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.keys(value).map((name) => [name, readMember(value, name)]))
  } catch {
    return new Map([['', new Unreadable()]])
  }
}

function compareArrays(expected: TypedArray, found: TypedArray, pointer: string): Difference | undefined {
  if (kindOf(expected) !== kindOf(found) || expected.length !== found.length) {
    return { pointer, expected: toText(expected), found: toText(found) }
  }
  const [one, other] = [bytesOf(expected), bytesOf(found)]
  const at = one.findIndex((byte, i) => byte !== other[i])
  if (at === -1) return undefined
  const i = Math.floor(at / expected.BYTES_PER_ELEMENT)
  const words = [describeValue(expected[i]), describeValue(found[i])] as const
  const isNan = words[0] === words[1]
  return {
    pointer: `${pointer}/${i}`,
    expected: words[0],
    found: isNan ? `${words[1]} with other bits` : words[1],
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
