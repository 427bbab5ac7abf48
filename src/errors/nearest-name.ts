import { editDistance } from './edit-distance.ts'

/** A suggestion differs in at most so many characters; of short names in fewer. */
const MAX_EDITS = 3

/** Of so short names every other one is near: only their case may differ. */
const SHORT = 2

/** The name that somebody may have meant; undefined where none is near. Case, `-` and `_` count for nothing. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = normalize(name.slice(0, 80))
  let nearest: string | undefined
  const most = wanted.length <= SHORT ? 0 : Math.min(MAX_EDITS, Math.ceil(wanted.length / 3))
  let least = most + 1
  for (const candidate of known) {
    const distance = editDistance(wanted, normalize(candidate))
    if (distance < least) [nearest, least] = [candidate, distance]
  }
  if (nearest !== undefined || wanted.length <= SHORT) return nearest
  return [...known].find((candidate) => {
    const other = normalize(candidate)
    return other.startsWith(wanted) || (other.length >= 3 && wanted.startsWith(other))
  })
}

/** ` (did you mean 'x'?)` for the end of a message; nothing where no name is near. */
export function suggestName(name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known)
  return nearest === undefined ? '' : ` (did you mean '${nearest.slice(0, 80)}'?)`
}

function normalize(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '')
}
