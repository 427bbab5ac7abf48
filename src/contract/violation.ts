/** A fact about a value: which rule it breaks, and where. Never thrown. */
export interface Violation {
  /** The rule in kebab-case, for example `schema-required`. */
  readonly code: string
  /** RFC 6901 pointer to the value; empty for the whole body. */
  readonly pointer: string
  /** A sentence fragment that starts with `must`. */
  readonly message: string
}

const MAX_QUOTED_CHARACTERS = 80

/** Describes a value for a message, with at most 80 characters of its content. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (value === undefined) return 'nothing'
  if (Object.is(value, -0)) return '-0'
  if (typeof value === 'function') return 'a function'
  if (value === null) return 'null'
  if (typeof value !== 'object') return shorten(String(value))
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`
  const names = Object.keys(value)
  if (names.length === 0) return 'an empty object'
  return `an object with ${names.length === 1 ? 'member' : 'members'} ${shorten(names.join(', '))}`
}

function quote(text: string): string {
  const quoted = JSON.stringify(text)
  return quoted.length <= MAX_QUOTED_CHARACTERS ? quoted : `${shorten(quoted)} (${text.length} characters)`
}

function shorten(text: string): string {
  if (text.length <= MAX_QUOTED_CHARACTERS) return text
  // A cut between the halves of a surrogate pair would leave text that is not valid Unicode.
  return `${text.slice(0, MAX_QUOTED_CHARACTERS - 3).replace(/[\uD800-\uDBFF]$/, '')}...`
}
