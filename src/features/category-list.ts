import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { memberError } from './card-member.ts'
import { featureError, type FeatureCard } from './feature-card.ts'

/**
 * Reads the text of a file of categories: a name on each line, a JSON list, or a JSON object of names by index.
 *
 * @throws {Error} when it is JSON of another form
 */
export function parseCategories(text: string): unknown {
  const content = text.replace(/^\uFEFF/, '').trim()
  if (content.startsWith('[')) return JSON.parse(content) as unknown
  if (content.startsWith('{')) return listByIndex(JSON.parse(content) as unknown)
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
}

/** The names of an object whose keys are 0, 1, 2 and so on; those of Keras are pairs of an id and a name. */
function listByIndex(names: unknown): readonly unknown[] {
  const record = isRecord(names) ? names : {}
  const keys = Object.keys(record)
  const wrong = keys.find((_, index) => record[index] === undefined)
  if (keys.length === 0 || wrong !== undefined)
    throw new Error(
      `expected a list of names, or an object of names by index from "0" to "${Math.max(keys.length - 1, 0)}", found ${describeValue(names)}`,
    )
  return keys.map((_, index) => {
    const name = record[index]
    return Array.isArray(name) && name.length === 2 ? (name[1] as unknown) : name
  })
}

/**
 * The names in `categories` of a card.
 *
 * @throws {ToolkitError} MODEL_INVALID when it is no list of texts, or they are not different where they have to be
 */
export function readCategories(
  card: FeatureCard,
  { mayRepeat }: { readonly mayRepeat: boolean },
): readonly string[] {
  const names = card['categories']
  if (!Array.isArray(names) || names.length === 0) throw memberError(card, 'categories', 'a list of names')
  const known = new Map<string, number>()
  names.forEach((category: unknown, i) => {
    const place = `categories[${i}]`
    if (typeof category !== 'string') {
      throw featureError(
        card.name,
        `expected text in ${place}, found ${describeValue(category)}. Put it in quotes to make it a text`,
      )
    }
    if (category === '__proto__') {
      throw featureError(card.name, `expected another name in ${place}, found ${describeValue(category)}`)
    }
    const twin = known.get(category)
    if (twin !== undefined && !mayRepeat) {
      throw featureError(
        card.name,
        `expected a name that is not in the list before in ${place}, found ${describeValue(category)}, which categories[${twin}] is too. ` +
          `Call it ${describeValue(`${category} (${i})`)}, or use 'kind: label' for an output, which takes equal names`,
      )
    }
    known.set(category, i)
  })
  return names as readonly string[]
}

/** The names with the index behind those that stood in the list before: `crane`, `crane (517)`. */
export function toDifferentNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names)
  const known = new Set<string>()
  return names.map((name, index) => {
    let different = name
    while (known.has(different) || (different !== name && taken.has(different))) different += ` (${index})`
    known.add(different)
    return different
  })
}
