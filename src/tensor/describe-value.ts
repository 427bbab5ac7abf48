const MAX_QUOTED_CHARACTERS = 80

/** Describes a JSON value for a message: short values as they are, long ones cut, structures by their size. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  const names = Object.keys(value as object)
  if (names.length === 0) return 'an empty object'
  return cut(`an object with ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', ...' : ''}`)
}

/** Quotes text as JSON does, at most 80 characters of it. */
export function quote(text: string): string {
  if (text.length <= MAX_QUOTED_CHARACTERS) return JSON.stringify(text)
  return `${JSON.stringify(text.slice(0, MAX_QUOTED_CHARACTERS))}... (${text.length} characters)`
}

function cut(text: string): string {
  return text.length <= MAX_QUOTED_CHARACTERS + 15 ? text : `${text.slice(0, MAX_QUOTED_CHARACTERS + 15)}...`
}
