/**
 * Writes the name of a member as a segment of a JSON pointer.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6901#section-3 | RFC 6901, section 3}
 */
export function escapePointerSegment(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The names and positions of a JSON pointer, as they are written in the document. */
export function parsePointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** A JSON pointer as a person writes it: `deployments[0].latencyMs` of `/deployments/0/latencyMs`. */
export function nameMember(pointer: string): string {
  return parsePointer(pointer).reduce((text, name) => {
    if (/^\d+$/.test(name)) return `${text}[${name}]`
    return text === '' ? name : `${text}.${name}`
  }, '')
}
