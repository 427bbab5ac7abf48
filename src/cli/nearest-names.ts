const MAX_NAMES = 3

/** The names that take the fewest changes of letters to become `name`; at most three, in their order. */
export function nearestNames(name: string, names: readonly string[]): readonly string[] {
  const text = name.slice(0, 100)
  const distances = names.map((one) => [one, distanceOf(text, one)] as const)
  const least = Math.min(...distances.map(([, distance]) => distance))
  // One that holds the text is meant as well as one that is spelt alike.
  const holding = names.filter((one) => text.length > 2 && one.includes(text))
  const near = distances.filter(([, distance]) => distance === least).map(([one]) => one)
  return [...new Set([...holding, ...near])].slice(0, MAX_NAMES)
}

/** How many letters have to be added, left out or changed. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: a.length + 1 }, (_, i) => i)
  for (let j = 0; j < b.length; j++) {
    const next = [j + 1]
    for (let i = 0; i < a.length; i++) {
      const change = row[i]! + (a[i] === b[j] ? 0 : 1)
      next.push(Math.min(change, row[i + 1]! + 1, next[i]! + 1))
    }
    row = next
  }
  return row.at(-1)!
}
