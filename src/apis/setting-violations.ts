import { escapePointerSegment } from '../contract/json-pointer.ts'
import type { Violation } from '../contract/violation.ts'
import { suggestName } from '../errors/nearest-name.ts'

/** What is wrong with the settings of a deployment, found so far. */
export interface SettingViolations {
  readonly list: readonly Violation[]
  /** Notes what is wrong with a member, as a `must ..., found ...` fragment. */
  readonly refuse: (member: string, message: string) => void
}

/** Begins the check of a deployment's settings: members that the api does not know are refused. */
export function createSettingViolations(
  raw: Readonly<Record<string, unknown>>,
  members: readonly string[],
): SettingViolations {
  const list: Violation[] = []
  const refuse = (member: string, message: string): void => {
    list.push({ code: 'setting-invalid', pointer: `/${member}`, message })
  }
  for (const member of Object.keys(raw)) {
    if (!members.includes(member))
      refuse(
        escapePointerSegment(member),
        `must be one of ${members.join(', ')}, found '${member.slice(0, 80)}'${suggestName(member, members)}`,
      )
  }
  return { list, refuse }
}
