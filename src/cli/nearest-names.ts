import { editDistance } from '../errors/edit-distance.ts'

const MAX_NAMES = 3

/** The names that take the fewest changes of letters to become `name`; at most three, in their order. */
export function nearestNames(name: string, names: readonly string[]): readonly string[] {
  const text = name.slice(0, 100)
  const distances = names.map((one) => [one, editDistance(text, one)] as const)
  const least = Math.min(...distances.map(([, distance]) => distance))
  // One that holds the text is meant as well as one that is spelt alike.
  const holding = names.filter((one) => text.length > 2 && one.includes(text))
  const near = distances.filter(([, distance]) => distance === least).map(([one]) => one)
  return [...new Set([...holding, ...near])].slice(0, MAX_NAMES)
}
