/** A text that two JSON values share exactly when JSON Schema takes them for equal: 1 is 1.0, 0 is -0, members have no order. */
export function identityOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(identityOf).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}:${identityOf(member)}`,
  )
  return `{${members.sort().join()}}`
}

export function areEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object') return false
  return identityOf(one) === identityOf(other)
}
