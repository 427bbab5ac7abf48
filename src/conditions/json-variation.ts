import { numberTextOf, parseJson, type JsonDocument } from '../codecs/lossless-json.ts'
import { isRecord } from '../errors/is-record.ts'
import { createRandom, type RandomStream } from '../random/random.ts'
import { drawOrder } from './legal-variation.ts'

/** What JSON leaves open, by the names that an answer is labelled with. */
export type JsonVariation = 'key-order' | 'number-spelling' | 'blanks' | 'escapes' | 'unknown-members'

export interface JsonVariationOptions {
  readonly random: RandomStream
  /** Whether whole numbers may get a point (`2` as `2.0`), but for those of `wholeMembers`. */
  readonly spellsNumbersFreely: { readonly wholeMembers: readonly string[] } | undefined
  /** Whether the document may gain this member at its top. */
  readonly allowsMember: (name: string, value: unknown) => boolean
}

export interface VariedJson {
  readonly text: string
  /** In the order of their names; empty when nothing differs. */
  readonly variations: readonly JsonVariation[]
}

/** Like a member that a later version of a service would add: no client knows it. */
const UNKNOWN_MEMBER = 'x_added_later'
const UNKNOWN_VALUES: readonly unknown[] = [null, 'text', 7, [{ data: [], error: null }]]

/**
 * Writes the same JSON in another way: members in another order, numbers, blanks and escapes spelt differently, and a
 * member more where that is allowed. Every value stays what it is; numbers with more digits than a double has keep theirs.
 */
export function varyJson(text: string, options: JsonVariationOptions): VariedJson {
  const { random, allowsMember } = options
  const document = parseJson(text)
  const chosen = new Set<JsonVariation>(
    (['key-order', 'number-spelling', 'blanks', 'escapes', 'unknown-members'] as const).filter(
      () => random.fraction() < 0.5,
    ),
  )
  const made = new Set<JsonVariation>()
  // Of its own: what is drawn for the top stays the same when there is more or less below it.
  const top = createRandom(random.uint32()).stream('top')
  const writer: Writer = { document, random, chosen, made, spelling: options.spellsNumbersFreely }
  let added: string | undefined
  if (chosen.has('unknown-members') && isRecord(document.value)) {
    const value = UNKNOWN_VALUES[pick(top, UNKNOWN_VALUES.length)]
    const isFree = !Object.hasOwn(document.value, UNKNOWN_MEMBER) && allowsMember(UNKNOWN_MEMBER, value)
    if (isFree) {
      made.add('unknown-members')
      added = `"${UNKNOWN_MEMBER}":${JSON.stringify(value)}`
    }
  }
  const written = write(document.value, writer, { added, random: top })
  return { text: blank(writer) + written + blank(writer), variations: [...made].sort() }
}

interface Writer {
  readonly document: JsonDocument
  readonly random: RandomStream
  readonly chosen: ReadonlySet<JsonVariation>
  readonly made: Set<JsonVariation>
  readonly spelling: JsonVariationOptions['spellsNumbersFreely']
}

/** Where a value stands. */
interface Place {
  readonly holder?: object
  readonly key?: string
  /** Whether a member above it is to hold whole numbers. */
  readonly isWhole?: boolean
  /** A member more, ready to be written. */
  readonly added?: string | undefined
  /** Draws the order of members; the writer's own when left out. */
  readonly random?: RandomStream
}

function pick(random: RandomStream, count: number): number {
  return Math.floor(random.fraction() * count)
}

function blank({ chosen, made, random }: Writer): string {
  if (!chosen.has('blanks')) return ''
  const text = ['', ' ', '\n', '\t', '\r\n  '][pick(random, 5)] as string
  if (text !== '') made.add('blanks')
  return text
}

function write(value: unknown, writer: Writer, place: Place): string {
  if (typeof value === 'string') return writeText(value, writer)
  if (typeof value === 'number') return writeNumber(value, writer, place)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const isWhole = place.isWhole === true
  const between = (parts: readonly string[]): string =>
    parts.map((part) => blank(writer) + part + blank(writer)).join(',')
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, i) =>
      write(item, writer, { holder: value, key: String(i), isWhole }),
    )
    return `[${between(items)}]`
  }
  const members = Object.entries(value).map(([name, member]) => {
    const inner = {
      holder: value,
      key: name,
      isWhole: isWhole || writer.spelling?.wholeMembers.includes(name) === true,
    }
    return `${writeText(name, writer)}${blank(writer)}:${blank(writer)}${write(member, writer, inner)}`
  })
  if (place.added !== undefined) members.push(place.added)
  return `{${between(reorder(members, place.random === undefined ? writer : { ...writer, random: place.random }))}}`
}

function reorder(members: readonly string[], { chosen, made, random }: Writer): readonly string[] {
  if (!chosen.has('key-order') || members.length < 2) return members
  const order = drawOrder(random, members.length)
  if (order.some((position, i) => position !== i)) made.add('key-order')
  return order.map((position) => members[position] as string)
}

function writeText(text: string, { chosen, made, random }: Writer): string {
  const plain = JSON.stringify(text)
  if (!chosen.has('escapes') || random.fraction() < 0.5) return plain
  let written = ''
  // By code units: both halves of a surrogate pair may be escaped, and one alone has to be.
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string
    const isPlain = random.fraction() < 0.5 && !/[\ud800-\udfff]/.test(unit)
    written += isPlain ? JSON.stringify(unit).slice(1, -1) : escapeUnit(unit, random)
  }
  const varied = `"${written}"`
  if (varied !== plain) made.add('escapes')
  return varied
}

function escapeUnit(unit: string, random: RandomStream): string {
  if (unit === '/' && random.fraction() < 0.5) return '\\/'
  const digits = unit.charCodeAt(0).toString(16).padStart(4, '0')
  return `\\u${random.fraction() < 0.5 ? digits : digits.toUpperCase()}`
}

/** A whole number stays one unless the API says otherwise: many languages read `2.0` as another type than `2`. */
function writeNumber(value: number, writer: Writer, { holder, key, isWhole }: Place): string {
  const { document, random, chosen, made, spelling } = writer
  const plain =
    holder === undefined || key === undefined
      ? String(value)
      : (numberTextOf(document, holder, key) ?? String(value))
  const isOwn = plain === String(value)
  if (!chosen.has('number-spelling') || !isOwn || random.fraction() < 0.3) return plain
  const mayGainPoint = spelling !== undefined && isWhole !== true
  if (Number.isInteger(value) && !mayGainPoint) return plain
  const [mantissa = '0', power = '0'] = value.toExponential().split('e')
  const mark = random.fraction() < 0.5 ? 'e' : 'E'
  const sign = power.startsWith('-') ? '' : '+'
  const forms = [
    `${mantissa}${mantissa.includes('.') ? '' : '.0'}${mark}${sign}${power.replace('+', '')}`,
    /[.e]/.test(plain) ? (/e/.test(plain) ? plain.replace('e', 'E') : `${plain}0`) : `${plain}.0`,
  ]
  const varied = forms[pick(random, forms.length)] as string
  if (varied !== plain) made.add('number-spelling')
  return varied
}
