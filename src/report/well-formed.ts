/** Replaces lone halves of surrogate pairs, which UTF-8 cannot hold, by U+FFFD. */
export function toWellFormed(text: string): string {
  // NOTE: String.prototype.toWellFormed does the same from Node 20 on; TypeScript's es2023 does not know it yet.
  return text.replace(/\p{Cs}/gu, '\ufffd')
}
