/**
 * Compares two secrets in a time that depends on the length of the given one only.
 *
 * @param expected - the secret of the configuration
 */
export function equalsInConstantTime(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length
  for (let i = 0; i < given.length; i++)
    difference |= given.charCodeAt(i) ^ expected.charCodeAt(i % expected.length)
  return difference === 0
}

/** Whether the key is one of those that may call; looks at all of them. */
export function isKnownKey(given: string, apiKeys: readonly string[]): boolean {
  let known = false
  for (const key of apiKeys) if (equalsInConstantTime(given, key)) known = true
  return known
}
