import { hasCode } from '../errors/toolkit-error.ts'

/**
 * Begins a stream and waits for its first part, so that a model that takes no more work refuses before anything of an
 * answer has been sent. Whoever reads gets that part again, or whatever else the stream began with: its end, or a failure.
 *
 * @throws {ToolkitError} ENGINE_OVERLOADED
 */
export async function awaitAdmission<Part, End>(
  parts: AsyncGenerator<Part, End, undefined>,
): Promise<AsyncGenerator<Part, End, undefined>> {
  const first = parts.next()
  try {
    await first
  } catch (error) {
    if (hasCode(error, 'ENGINE_OVERLOADED')) throw error
  }
  let isFirst = true
  const rest: AsyncGenerator<Part, End, undefined> = {
    next() {
      if (!isFirst) return parts.next()
      isFirst = false
      return first
    },
    return(end) {
      isFirst = false
      return parts.return(end)
    },
    throw(error) {
      isFirst = false
      return parts.throw(error)
    },
    [Symbol.asyncIterator]: () => rest,
    async [Symbol.asyncDispose]() {
      await rest.return(undefined as End)
    },
  }
  return rest
}
