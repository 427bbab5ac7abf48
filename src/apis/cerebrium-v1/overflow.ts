/**
 * Finds a number in a JSON value that is too large for a double, such as 1e400: reading made an infinity of it. Lists may
 * be nested as deep as JSON may be.
 */
export function hasOverflow(value: unknown): boolean {
  const pending: unknown[] = [value]
  while (pending.length > 0) {
    const next = pending.pop()
    if (typeof next === 'number' && !Number.isFinite(next)) return true
    if (!Array.isArray(next)) continue
    for (const entry of next as unknown[]) {
      if (typeof entry === 'number' ? !Number.isFinite(entry) : Array.isArray(entry)) pending.push(entry)
    }
  }
  return false
}
