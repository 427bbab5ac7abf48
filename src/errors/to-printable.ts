// Control characters could move the cursor or recolour the screen; the marks that turn the direction of writing could
// make a line read as something else. Line feeds would break the layout.
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu

/** Writes what a terminal would obey as `\\u001b`. */
export function toPrintable(text: string): string {
  return text.replace(UNPRINTABLE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
