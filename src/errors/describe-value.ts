const MAX_QUOTED_CHARACTERS = 80

/** Describes a value for a message, with at most 80 characters of its content. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value)
    case 'undefined':
      return 'nothing'
    case 'function':
      return 'a function'
    case 'object':
      return value === null ? 'null' : describeObject(value)
    default:
      return Object.is(value, -0) ? '-0' : shorten(String(value))
  }
}

function describeObject(value: object): string {
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
