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
    (template) => [template, distanceOf(segments, template.split('/'))] as const,
  )
  const least = Math.min(MAX_DISTANCE, ...distances.map(([, distance]) => distance))
  const near = distances.filter(([, distance]) => distance === least).map(([template]) => template)
  const word = segments.at(-1) ?? ''
  const ending = word === '' ? [] : near.filter((template) => template.endsWith(`/${word}`))
  return new Set(ending.length > 0 ? ending : near)
}

/** How many segments have to be added, left out or changed. */
function distanceOf(path: readonly string[], template: readonly string[]): number {
  let row = Array.from({ length: path.length + 1 }, (_, i) => i)
  for (const [i, part] of template.entries()) {
    const next = [i + 1]
    for (const [j, segment] of path.entries()) {
      const change = row[j]! + (fits(segment, part) ? 0 : 1)
      next.push(Math.min(change, row[j + 1]! + 1, next[j]! + 1))
    }
    row = next
  }
  return row.at(-1)!
}

/** Whether a segment fits one of a template, which has at most one parameter, with fixed text before it. */
export function fits(segment: string, part: string): boolean {
  const brace = part.indexOf('{')
  if (brace < 0) return segment === part
  return segment.length > brace && segment.startsWith(part.slice(0, brace))
}
