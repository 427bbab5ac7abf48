/** Names of the extensions in use; the strict mode of Ajv refuses keywords that it was not told. */
export function findExtensions(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found
  for (const [name, member] of Object.entries(value)) {
    if (name.startsWith('x-')) found.add(name)
    else findExtensions(member, found)
  }
  return found
}
