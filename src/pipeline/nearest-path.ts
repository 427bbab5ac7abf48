import { editDistance } from '../errors/edit-distance.ts'

/** Segments that may differ before a path counts as another one altogether. */
const MAX_DISTANCE = 2

/**
 * The templates that take the fewest changes of segments to fit a path; of these the ones that end in the same word, where
 * there are any. Empty where none is near.
 *
 * @param templates - such as `/v1/{deployment}`
 */
export function nearestPaths(path: string, templates: readonly string[]): ReadonlySet<string> {
  const segments = path.split('/').slice(0, 50)
  const distances = templates.map(
    (template) => [template, editDistance(segments, template.split('/'), fits)] as const,
  )
  const least = Math.min(MAX_DISTANCE, ...distances.map(([, distance]) => distance))
  const near = distances.filter(([, distance]) => distance === least).map(([template]) => template)
  const word = segments.at(-1) ?? ''
  const ending = word === '' ? [] : near.filter((template) => template.endsWith(`/${word}`))
  return new Set(ending.length > 0 ? ending : near)
}

/** Whether a segment fits one of a template, which has at most one parameter, with fixed text before it. */
export function fits(segment: string, part: string): boolean {
  const brace = part.indexOf('{')
  if (brace < 0) return segment === part
  return segment.length > brace && segment.startsWith(part.slice(0, brace))
}
