import { isRecord } from '../errors/is-record.ts'
import { nearestName, suggestName } from '../errors/nearest-name.ts'
import type { YamlPath } from '../codecs/placed-yaml.ts'
import { COMMON_MEMBERS, type FeatureSide } from './feature-card.ts'

/** Refuses a card: what was expected, what was found, and where. */
export type RefuseEntry = (expected: string, found: unknown, path?: YamlPath) => never

/** Makes sure that one side of a card is a list of features with a name, a tensor and a kind each. */
export function assertEntries(
  list: unknown,
  {
    side,
    kinds,
    refuse,
  }: { readonly side: FeatureSide; readonly kinds: readonly string[]; readonly refuse: RefuseEntry },
): void {
  if (!Array.isArray(list) || list.length === 0)
    return refuse(`a list of features in '${side}'`, list, [side])
  list.forEach((entry: unknown, i) => {
    const place = `${side}[${i}]`
    const path = [side, i]
    if (!isRecord(entry)) return refuse(`an object with 'name', 'kind' and 'tensor' in ${place}`, entry, path)
    const { name, tensor, kind } = entry
    /** A member that is not there may have been written in another way. */
    const refuseMember = (member: string, expected: string): never => {
      const value = entry[member]
      const others = Object.keys(entry).filter((one) => !COMMON_MEMBERS.includes(one))
      const near =
        value === undefined ? others.find((one) => nearestName(one, [member]) !== undefined) : undefined
      const text = `${expected} in ${place}.${member}`
      if (near !== undefined) return refuse(text, `'${near}'${suggestName(near, [member])}`, [...path, near])
      return refuse(text, value, [...path, member])
    }
    if (typeof name !== 'string' || name === '') return refuseMember('name', 'a name')
    if (name === '__proto__')
      return refuse(`another name in ${place}.name, which no JSON object can hold safely`, name, [
        ...path,
        'name',
      ])
    const twin = list.findIndex((other: unknown) => isRecord(other) && other['name'] === name)
    if (twin < i) {
      const found = `'${name}', which ${side}[${twin}] has too`
      return refuse(`a name of its own in ${place}.name`, found, [...path, 'name'])
    }
    if (typeof kind !== 'string') return refuseMember('kind', `one of ${kinds.join(', ')}`)
    if (!kinds.includes(kind)) {
      const found = `'${kind.slice(0, 80)}'${suggestName(kind, kinds)}`
      return refuse(`one of ${kinds.join(', ')} in ${place}.kind`, found, [...path, 'kind'])
    }
    if (typeof tensor !== 'string') return refuseMember('tensor', "a tensor's name")
  })
}
