import { describeValue } from '../../errors/describe-value.ts'
import { requestInvalid, type Failure } from '../failure.ts'
import type { ModelbitSettings } from './settings.ts'

// The vendor's runtime is Python and its client raises the last line of `error`: so the last line is what Python says.

/** The failure of a call with too few or too many arguments. */
export function argumentCountProblem(
  settings: ModelbitSettings,
  found: number,
  pointer: string,
  isBatchItem: boolean,
): Failure {
  const names = settings.parameters.map(({ name }) => name)
  const expected = `${count(names.length, 'argument')} (${names.join(', ')})`
  const message = isBatchItem
    ? `must be an ID followed by ${expected}, found an ID and ${count(found, 'argument')}`
    : `must hold ${expected}, found ${count(found, 'argument')}`
  const place = pointer === '' ? '/data' : pointer
  const violations = [{ code: 'argument-count', pointer: place, message }]
  return { ...requestInvalid(violations), runtimeMessage: typeError(settings.name, names, found) }
}

/** The failure of a dict argument that lacks a member. */
export function keyErrorProblem(member: string, pointer: string, argument: object): Failure {
  const message = `must have the member '${member}', found ${describeValue(argument)}`
  return {
    ...requestInvalid([{ code: 'argument-member', pointer, message }]),
    runtimeMessage: `KeyError: '${member}'`,
  }
}

function typeError(functionName: string, names: readonly string[], found: number): string {
  if (found > names.length) {
    const verb = found === 1 ? 'was' : 'were'
    return `TypeError: ${functionName}() takes ${count(names.length, 'positional argument')} but ${found} ${verb} given`
  }
  const missing = names.slice(found).map((name) => `'${name}'`)
  return `TypeError: ${functionName}() missing ${missing.length} required positional argument${missing.length === 1 ? '' : 's'}: ${joinAsPython(missing)}`
}

/** `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`. */
function joinAsPython(names: readonly string[]): string {
  if (names.length <= 2) return names.join(' and ')
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
