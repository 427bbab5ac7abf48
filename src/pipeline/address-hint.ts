import type { Api } from '../apis/api.ts'
import { nearestName, suggestName } from '../errors/nearest-name.ts'
import { fits } from './nearest-path.ts'

const MAX_QUOTED = 80
const VERSION = /^v\d+$/

/**
 * Tells what keeps a path from being one of the templates, where it is one thing: a segment, a slash at the end, or what
 * stands in front.
 *
 * @returns `; found 'v2' in place of 'v1'`, for the end of a message, or nothing
 */
export function explainPath(path: string, templates: readonly string[]): string {
  const segments = path.split('/').slice(1, 50)
  const known = templates.map((template) => template.split('/').slice(1))
  const isTemplate = (given: readonly string[]): boolean =>
    known.some((one) => one.length === given.length && one.every((part, i) => fits(given[i] as string, part)))
  if (segments.at(-1) === '' && isTemplate(segments.slice(0, -1))) return '; found a slash at its end'
  const replaced = replacedSegment(segments, known)
  if (replaced !== undefined)
    return `; found ${quote(replaced.found)} in place of ${quote(replaced.expected)}`
  for (const count of [1, 2]) {
    if (segments.length > count && isTemplate(segments.slice(count)))
      return `; found ${quote(`/${segments.slice(0, count).join('/')}`)} in front of it`
  }
  const missing = known
    .map((one) => one.slice(0, one.length - segments.length))
    .find(
      (front, i) =>
        front.length > 0 &&
        front.every((part) => !part.includes('{')) &&
        segments.every((segment, at) => fits(segment, known[i]?.[front.length + at] ?? '')),
    )
  return missing === undefined ? '' : `; ${quote(`/${missing.join('/')}`)} is missing in front of it`
}

/** The one literal segment in which the path differs from the template that is nearest to it. */
function replacedSegment(
  segments: readonly string[],
  templates: readonly (readonly string[])[],
): { readonly found: string; readonly expected: string } | undefined {
  const candidates = templates.flatMap((template) => {
    if (template.length !== segments.length) return []
    const differing = template.flatMap((part, i) => (fits(segments[i] as string, part) ? [] : [i]))
    const [at] = differing
    const expected = template[at ?? 0] as string
    if (differing.length !== 1 || expected.includes('{')) return []
    return [{ found: segments[at as number] as string, expected }]
  })
  const ofVersion = candidates.find((one) => VERSION.test(one.found) && VERSION.test(one.expected))
  if (ofVersion !== undefined) return ofVersion
  return candidates.find(({ found, expected }) => {
    const others = candidates.filter((one) => one.found === found).map((one) => one.expected)
    return nearestName(found, others) === expected
  })
}

/** Tells what keeps a request from being one of any api, for the end of a message. */
export function explainPlace(path: string, host: string, apis: readonly Api[]): string {
  const ofVendor = apis.find(({ hostPattern }) => {
    const domain = domainOf(hostPattern)
    return domain !== undefined && (host === domain || host.endsWith(`.${domain}`))
  })
  if (ofVendor !== undefined) {
    const form = ofVendor.hostPattern.source.replace(/^\^|\$$|\?:|\\/g, '')
    return `; found the host ${quote(host)}, and those of ${ofVendor.id} have the form ${form}`
  }
  const bare = apis.find(({ operations }) => fitsAny(path, operations))
  if (bare !== undefined) return `; '/${bare.id}' is missing in front of it`
  return suggestName(
    path.split('/')[1] ?? '',
    apis.map(({ id }) => id),
  )
}

function fitsAny(path: string, operations: Api['operations']): boolean {
  const segments = path.split('/')
  return operations.some((operation) => {
    const template = operation.path.split('/')
    return (
      template.length === segments.length && template.every((part, i) => fits(segments[i] as string, part))
    )
  })
}

/** The last two labels of the hosts. */
function domainOf(hostPattern: RegExp): string | undefined {
  const match = /([a-z0-9-]+)\\\.([a-z]+)\)*\$$/.exec(hostPattern.source)
  return match === null ? undefined : `${match[1]}.${match[2]}`
}

function quote(text: string): string {
  return `'${text.slice(0, MAX_QUOTED)}'`
}
