/** Reads a generator to its end. */
export async function collect<Part, Result>(
  generator: AsyncGenerator<Part, Result, undefined>,
): Promise<{ readonly parts: readonly Part[]; readonly result: Result }> {
  const parts: Part[] = []
  for (;;) {
    const { done, value } = await generator.next()
    if (done === true) return { parts, result: value }
    parts.push(value)
  }
}

/** Turns each part into any number of others and keeps the result. To leave the loop leaves the generator too. */
export async function* mapParts<Part, Other, Result>(
  generator: AsyncGenerator<Part, Result, undefined>,
  toOthers: (part: Part) => Iterable<Other>,
): AsyncGenerator<Other, Result, undefined> {
  let isEnded = false
  try {
    for (;;) {
      const { done, value } = await generator.next()
      if (done === true) {
        isEnded = true
        return value
      }
      yield* toOthers(value)
    }
  } finally {
    // The result is what the caller of this return gave, which nobody reads.
    if (!isEnded) await generator.return(undefined as Result)
  }
}
