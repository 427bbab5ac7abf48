import { escapePointerSegment } from '../contract/json-pointer.ts'
import type { Violation } from '../contract/violation.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'

/**
 * How a JSON body holds the features of a model; written in deployments files as JSON with slots.
 *
 * - `$name` stands for the feature `name`; `$name.view` for a view of it, which is the api's affair
 * - `{ $feature: name, default: value }` is a slot that may be left out
 * - a list of one template holds one entry per item; it may stand once on the way to a slot. Slots outside of it hold
 *   for all items
 * - a list of several templates is a list of that many entries
 * - an object holds its members; everything else stands for itself
 *
 * @example
 * `{ prompts: [$prompt], melody: $melody, duration: { $feature: duration, default: 8 } }`
 */
export type BodyTemplate =
  | {
      readonly kind: 'slot'
      readonly feature: string
      readonly view: string | undefined
      readonly fallback: { readonly value: unknown } | undefined
    }
  | { readonly kind: 'items'; readonly entry: BodyTemplate }
  | { readonly kind: 'tuple'; readonly entries: readonly BodyTemplate[] }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, BodyTemplate> }
  | { readonly kind: 'constant'; readonly value: unknown }

/** A value as the body holds it, and where. */
export interface SlotValue {
  readonly value: unknown
  readonly pointer: string
}

/** What was read of a body. */
export interface TemplateReading {
  readonly itemCount: number
  /** One value per item for every slot of the template. */
  readonly columns: Readonly<Record<string, readonly SlotValue[]>>
  readonly violations: readonly Violation[]
  /** How many there are; 20 are listed. */
  readonly violationCount: number
  /** Pointers to members that the template does not name; ignored. */
  readonly unknown: readonly string[]
  /** How many there are; 20 are listed. */
  readonly unknownCount: number
}

/** Parses a template of a deployments file; `refuse` is told what is wrong. */
export function parseTemplate(
  raw: unknown,
  refuse: (message: string) => void,
  isWithinItems = false,
): BodyTemplate {
  if (typeof raw === 'string' && raw.startsWith('$')) return toSlot(raw.slice(1), undefined)
  if (Array.isArray(raw)) {
    if (raw.length === 1 && !isWithinItems)
      return { kind: 'items', entry: parseTemplate(raw[0], refuse, true) }
    return { kind: 'tuple', entries: raw.map((entry) => parseTemplate(entry, refuse, isWithinItems)) }
  }
  if (!isRecord(raw)) return { kind: 'constant', value: raw }
  const { $feature: feature, default: value, ...others } = raw
  if (feature === undefined) {
    const members = Object.entries(raw).map(
      ([name, member]) => [name, parseTemplate(member, refuse, isWithinItems)] as const,
    )
    return { kind: 'object', members: new Map(members) }
  }
  if (typeof feature !== 'string' || Object.keys(others).length > 0)
    refuse(`must be { $feature: name, default: value }, found ${describeValue(raw)}`)
  return toSlot(typeof feature === 'string' ? feature : '', 'default' in raw ? { value } : undefined)
}

function toSlot(path: string, fallback: { readonly value: unknown } | undefined): BodyTemplate {
  const dot = path.lastIndexOf('.')
  return dot < 0
    ? { kind: 'slot', feature: path, view: undefined, fallback }
    : { kind: 'slot', feature: path.slice(0, dot), view: path.slice(dot + 1), fallback }
}

/** The slots of a template, from left to right. */
export function slotsOf(template: BodyTemplate): readonly Extract<BodyTemplate, { kind: 'slot' }>[] {
  switch (template.kind) {
    case 'slot':
      return [template]
    case 'items':
      return slotsOf(template.entry)
    case 'tuple':
      return template.entries.flatMap(slotsOf)
    case 'object':
      return [...template.members.values()].flatMap(slotsOf)
    case 'constant':
      return []
  }
}

/** The template of one entry of the list of items; undefined when there is no such list. */
export function itemTemplateOf(template: BodyTemplate): BodyTemplate | undefined {
  switch (template.kind) {
    case 'items':
      return template.entry
    case 'tuple':
      return template.entries.map(itemTemplateOf).find((found) => found !== undefined)
    case 'object':
      return [...template.members.values()].map(itemTemplateOf).find((found) => found !== undefined)
    default:
      return undefined
  }
}

/** Takes the values of all slots out of a body. Slots outside of the list of items are repeated for each item. */
export function readTemplate(template: BodyTemplate, body: unknown): TemplateReading {
  const columns: Record<string, SlotValue[]> = {}
  const shared: Record<string, SlotValue> = {}
  const violations: Violation[] = []
  const unknown: string[] = []
  let itemCount: number | undefined

  const visit = (part: BodyTemplate, value: unknown, pointer: string, isItem: boolean): void => {
    const refuse = (expected: string): void => {
      const message = `must be ${expected}, found ${describeValue(value)}`
      violations.push({ code: 'body-shape', pointer, message })
    }
    switch (part.kind) {
      case 'slot':
        if (value === undefined && part.fallback === undefined) refuse(`a value for '${part.feature}'`)
        else {
          const found = { value: value === undefined ? part.fallback?.value : value, pointer }
          if (isItem) (columns[part.feature] ??= []).push(found)
          else shared[part.feature] = found
        }
        return
      case 'items':
        if (!Array.isArray(value)) return refuse('a list')
        if (itemCount !== undefined && itemCount !== value.length)
          return refuse(`a list of ${itemCount}, as another list of the body`)
        itemCount = value.length
        for (const slot of slotsOf(part.entry)) columns[slot.feature] ??= []
        value.forEach((entry, i) => visit(part.entry, entry, `${pointer}/${i}`, true))
        return
      case 'tuple':
        if (!Array.isArray(value) || value.length !== part.entries.length)
          return refuse(`a list of ${part.entries.length}`)
        part.entries.forEach((entry, i) => visit(entry, value[i], `${pointer}/${i}`, isItem))
        return
      case 'object':
        if (!isRecord(value)) return refuse('an object')
        for (const [name, member] of part.members) {
          const found = Object.hasOwn(value, name) ? value[name] : undefined
          if (found === undefined && !isOptional(member)) {
            violations.push({
              code: 'member-missing',
              pointer: `${pointer}/${escapePointerSegment(name)}`,
              message: `must be given, found ${describeMembers(value)}`,
            })
          } else visit(member, found, `${pointer}/${escapePointerSegment(name)}`, isItem)
        }
        for (const name of Object.keys(value))
          if (!part.members.has(name)) unknown.push(`${pointer}/${escapePointerSegment(name)}`)
        return
      case 'constant':
        return
    }
  }
  visit(template, body, '', false)
  const count = itemCount ?? 1
  for (const [name, found] of Object.entries(shared)) columns[name] = new Array<SlotValue>(count).fill(found)
  return {
    itemCount: count,
    columns,
    violations: violations.slice(0, 20),
    violationCount: violations.length,
    unknown: unknown.slice(0, 20),
    unknownCount: unknown.length,
  }
}

function isOptional(part: BodyTemplate): boolean {
  const slots = slotsOf(part)
  return part.kind === 'slot' && slots.every(({ fallback }) => fallback !== undefined)
}

function describeMembers(value: Record<string, unknown>): string {
  const names = Object.keys(value)
  const more = names.length > 20 ? ` and ${names.length - 20} more` : ''
  return names.length === 0 ? 'no member' : `only ${names.slice(0, 20).map(describeValue).join(', ')}${more}`
}

/**
 * Puts values into their places.
 *
 * @param valueOf - the value of a feature's view for an item; slots outside of the list of items are asked for item 0
 */
export function writeTemplate(
  template: BodyTemplate,
  itemCount: number,
  valueOf: (feature: string, view: string | undefined, item: number) => unknown,
  item = 0,
): unknown {
  switch (template.kind) {
    case 'slot':
      return valueOf(template.feature, template.view, item)
    case 'items':
      return Array.from({ length: itemCount }, (_, i) => writeTemplate(template.entry, itemCount, valueOf, i))
    case 'tuple':
      return template.entries.map((entry) => writeTemplate(entry, itemCount, valueOf, item))
    case 'object':
      return Object.fromEntries(
        [...template.members].map(([name, member]) => [
          name,
          writeTemplate(member, itemCount, valueOf, item),
        ]),
      )
    case 'constant':
      return template.value
  }
}
