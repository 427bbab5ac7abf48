import type { Failure } from '../apis/failure.ts'
import type { Violation } from '../contract/violation.ts'

/** The failure of a request whose headers ask for conditions that are not there. */
export function conditionFailure(violations: readonly Violation[]): Failure {
  const list = violations.map(({ message }) => message).join('; ')
  return { kind: 'request-invalid', message: `Failed to read the headers: ${list}`, violations }
}

/** Tells it from other failures: a wrong key, for one, goes before. */
export function isConditionFailure({ violations }: Failure): boolean {
  return violations?.[0]?.code === 'condition-invalid'
}
