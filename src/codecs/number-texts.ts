/**
 * The spellings of numbers that a `number` does not carry (`9007199254740993`, `1e2`, `1.0`), by the list or object
 * that holds them. Values stay plain, so validators and models need not know about it.
 */
export type NumberTexts = WeakMap<object, Map<string, string>>

// The proposal "JSON.parse source text access" (V8 11.4, Node 21): not in TypeScript's libraries yet.
interface SourceContext {
  readonly source?: string
}
type SourceReviver = (this: object, key: string, value: unknown, context: SourceContext) => unknown

/** Notes that the number at `key` of `holder` is to be written as `text`. */
export function keepNumberText(texts: NumberTexts, holder: object, key: string | number, text: string): void {
  let members = texts.get(holder)
  if (members === undefined) texts.set(holder, (members = new Map<string, string>()))
  members.set(String(key), text)
}

/** Parses JSON whose numbers may be spelt in a way of their own. */
export function parseKeepingTexts(text: string): {
  readonly value: unknown
  readonly numberTexts?: NumberTexts
} {
  const json = JSON as unknown as { parse(text: string, reviver: SourceReviver): unknown }
  const numberTexts: NumberTexts = new WeakMap()
  let found = false
  const keep = (holder: object, key: string, member: unknown, { source }: SourceContext): unknown => {
    if (typeof member === 'number' && source !== undefined && source !== String(member)) {
      keepNumberText(numberTexts, holder, key, source)
      found = true
    }
    return member
  }
  let isLost = false
  const read = json.parse(text, function (key, member, context?: SourceContext) {
    if (context === undefined) isLost = true
    return context === undefined ? member : keep(this, key, member, context)
  })
  // NOTE: Node 24.21 was seen, rarely, to leave out the context once it had optimised a reviver; one that has not run is right.
  const value = !isLost
    ? read
    : json.parse(text, function (...given) {
        return keep(this, ...given)
      })
  return found ? { value, numberTexts } : { value }
}
