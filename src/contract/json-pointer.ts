/**
 * Writes the name of a member as a segment of a JSON pointer.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6901#section-3 | RFC 6901, section 3}
 */
export function escapePointerSegment(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
