import { editDistance } from '../errors/edit-distance.ts'
import { nearestName } from '../errors/nearest-name.ts'
import { fits } from './nearest-path.ts'

const MAX_QUOTED = 80
const MAX_SEGMENTS = 50
/** Of one kind that are told. */
const MAX_TOLD = 3
/** Segments that may be missing or too many. */
const MAX_CHANGED = 2
const VERSION = /^v\d+$/

/** The one way in which a path differs from a template. */
interface Difference {
  /** How many fixed segments both have: the more, the likelier that the template was meant. */
  readonly shared: number
  /** How much differs. */
  readonly size: number
  readonly kind: 'missing' | 'extra' | 'replaced' | 'slash'
  readonly place: 'in front of it' | 'at its end' | 'in it'
  readonly found: string
  readonly expected: string
}

/**
 * Tells what keeps a path from being one of the templates, where it is one thing: segments that are missing, too many or
 * misspelt, or a slash at the end.
 *
 * @returns `; found 'v2' in place of 'v1'`, for the end of a message, or nothing
 */
export function explainPath(path: string, templates: readonly string[]): string {
  const segments = segmentsOf(path)
  const all = templates.map(segmentsOf).flatMap((template) => differencesOf(segments, template))
  const [best] = all.sort((a, b) => b.shared - a.shared || a.size - b.size)
  if (best === undefined) return ''
  if (best.kind === 'slash') return '; found a slash at its end'
  if (best.kind === 'replaced') return `; found ${quote(best.found)} in place of ${quote(best.expected)}`
  if (best.kind === 'extra') return `; found ${quote(best.found)} ${best.place}, which is too much`
  const alike = all.filter(
    ({ kind, place, shared, size }) =>
      kind === best.kind && place === best.place && shared === best.shared && size === best.size,
  )
  const missing = [...new Set(alike.map(({ expected }) => quote(expected)))]
  return `; ${missing.slice(0, MAX_TOLD).join(' or ')} is missing ${best.place}`
}

/** How many fixed segments a path shares with a template that it fits; undefined where it does not fit. */
export function sharedSegments(path: string, template: string): number | undefined {
  const [segments, parts] = [segmentsOf(path), segmentsOf(template)]
  const isFit = segments.length === parts.length && countFitting(segments, parts) === parts.length
  return isFit ? countShared(segments, parts) : undefined
}

/** The same of the end of a template. */
export function sharedEnd(path: string, template: string): number | undefined {
  const parts = segmentsOf(template)
  const { length } = segmentsOf(path)
  return length < parts.length ? sharedSegments(path, `/${parts.slice(-length).join('/')}`) : undefined
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').slice(1, MAX_SEGMENTS)
}

function differencesOf(segments: readonly string[], template: readonly string[]): readonly Difference[] {
  const shorter = Math.min(segments.length, template.length)
  const changed = Math.abs(segments.length - template.length)
  if (changed === 0) return replacement(segments, template)
  if (changed > MAX_CHANGED) return []
  const found: Difference[] = []
  // What is missing or too many may stand anywhere: so many segments before it, the others behind it. Where parameters leave
  // a choice, what comes first is right.
  for (let before = shorter; before >= 0; before--) {
    const [long, short] = segments.length > template.length ? [segments, template] : [template, segments]
    const rest = [...long.slice(0, before), ...long.slice(before + changed)]
    const [given, parts] = long === segments ? [rest, short] : [short, rest]
    if (countFitting(given, parts) < shorter) continue
    const middle = long.slice(before, before + changed).join('/')
    const isSlash = long === segments && middle === '' && before === shorter
    found.push({
      shared: countShared(given, parts),
      size: changed,
      kind: isSlash ? 'slash' : long === segments ? 'extra' : 'missing',
      place: before === 0 ? 'in front of it' : before === shorter ? 'at its end' : 'in it',
      found: `/${middle}`,
      expected: `/${middle}`,
    })
  }
  // Parameters take what stands in front of them as well as what stands behind.
  const isLiteral = ({ expected, kind }: Difference): boolean => kind === 'missing' && !expected.includes('{')
  return found.filter((one) => one.shared > 0 || isLiteral(one))
}

function replacement(segments: readonly string[], template: readonly string[]): readonly Difference[] {
  const differing = template.flatMap((part, i) => (fits(segments[i] as string, part) ? [] : [i]))
  const [at = -1] = differing
  const [found, expected] = [segments[at] ?? '', template[at] ?? '']
  const isNear =
    (VERSION.test(found) && VERSION.test(expected)) || nearestName(found, [expected]) !== undefined
  if (differing.length !== 1 || expected.includes('{') || !isNear) return []
  const shared = countShared(segments, template)
  // A distance below 1: more than nothing, and less than a whole segment.
  const size = editDistance([...found], [...expected]) / 100
  return [{ shared, size, kind: 'replaced', place: 'in it', found, expected }]
}

function countFitting(segments: readonly string[], parts: readonly string[]): number {
  return parts.filter((part, i) => fits(segments[i] ?? '', part)).length
}

function countShared(segments: readonly string[], parts: readonly string[]): number {
  return parts.filter((part, i) => part === segments[i]).length
}

function quote(text: string): string {
  return `'${text.slice(0, MAX_QUOTED)}'`
}
