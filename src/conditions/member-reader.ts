import { escapePointerSegment } from '../contract/json-pointer.ts'
import type { Violation } from '../contract/violation.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { suggestName } from '../errors/nearest-name.ts'

/** Reads the members of an object from outside and notes what is wrong with them. */
export interface MemberReader {
  readonly violations: Violation[]
  /** Notes what is wrong, as a `must ...` fragment. */
  tell(pointer: string, message: string): void
  /** Notes that a value must be something else. */
  refuse(pointer: string, expected: string, found: unknown): void
  /** The object, once each of its members is a known one; undefined when it is none. */
  object(
    value: unknown,
    at: { readonly pointer: string; readonly members: readonly string[]; readonly expected: string },
  ): Readonly<Record<string, unknown>> | undefined
  /** A number of the range; undefined when it is left out or refused. */
  number(value: unknown, pointer: string, range: NumberRange): number | undefined
}

export interface NumberRange {
  readonly least: number
  readonly greatest: number
  readonly isWhole?: boolean
}

export function createMemberReader(code: string): MemberReader {
  const violations: Violation[] = []
  const tell = (pointer: string, message: string): void => void violations.push({ code, pointer, message })
  const refuse: MemberReader['refuse'] = (pointer, expected, found) =>
    tell(pointer, `must be ${expected}, found ${describeValue(found)}`)
  return {
    violations,
    tell,
    refuse,
    object(value, { pointer, members, expected }) {
      if (!isRecord(value)) {
        refuse(pointer, expected, value)
        return undefined
      }
      for (const name of Object.keys(value)) {
        if (members.includes(name)) continue
        const known = members.length === 0 ? '' : ` or be one of ${members.join(', ')}`
        const message = `must be left out${known}, found ${describeValue(name)}${suggestName(name, members)}`
        tell(`${pointer}/${escapePointerSegment(name.slice(0, 80))}`, message)
      }
      return value
    },
    number(value, pointer, { least, greatest, isWhole = false }) {
      if (value === undefined) return undefined
      const isNumber = typeof value === 'number' && value >= least && value <= greatest
      if (isNumber && (!isWhole || Number.isInteger(value))) return value
      const range = greatest === Infinity ? `from ${least}` : `from ${least} to ${greatest}`
      refuse(pointer, `a ${isWhole ? 'whole ' : ''}number ${range}`, value)
      return undefined
    },
  }
}
