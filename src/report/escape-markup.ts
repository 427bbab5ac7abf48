const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] as string)
}

// XML 1.0, production 2 (Char): not even as a reference.
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Text for XML 1.0; characters that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(NOT_XML, '\ufffd')).replaceAll('\r', '&#13;')
}

/** As {@link escapeXml}, for attributes: a parser would turn bare line feeds and tabs into blanks. */
export function escapeXmlAttribute(text: string): string {
  return escapeXml(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
