/** More than is ever shown. */
const MAX_KEPT_BYTES = 2000

/**
 * Gives the chunks on as they are, and keeps the first of them. A generator would not do: it takes a `return` only when the
 * chunk under way is there.
 */
export function watchChunks(
  chunks: AsyncIterable<Uint8Array>,
  firstChunks: Uint8Array[],
): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const inner = chunks[Symbol.asyncIterator]()
      let keptBytes = 0
      return {
        async next() {
          const next = await inner.next()
          if (next.done !== true && keptBytes < MAX_KEPT_BYTES) {
            firstChunks.push(next.value.slice())
            keptBytes += next.value.byteLength
          }
          return next
        },
        return: async () => (await inner.return?.()) ?? { done: true, value: undefined },
      }
    },
  }
}
