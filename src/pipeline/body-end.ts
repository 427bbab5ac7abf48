/** Why a body is not complete that its reader left. */
export const CLIENT_LEFT = 'the client went away'

/** Told of a body that is made while it is written. */
export interface BodyListener {
  readonly onChunk?: ((chunk: Uint8Array) => void) | undefined
  /**
   * Called once, when nothing more comes: the body is complete, its maker failed, or its reader went away.
   *
   * @param failure - why it is not complete
   */
  readonly onEnd: (failure: string | undefined) => void
}

/** Hands the chunks on and tells when they end, also for a reader that leaves before the first. */
export function listenToBody(
  body: AsyncIterable<Uint8Array>,
  { onChunk, onEnd }: BodyListener,
): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const chunks = body[Symbol.asyncIterator]()
      let isOver = false
      const end = (failure: string | undefined): void => {
        if (!isOver) onEnd(failure)
        isOver = true
      }
      return {
        async next() {
          try {
            const next = await chunks.next()
            if (next.done === true) end(undefined)
            else onChunk?.(next.value)
            return next
          } catch (error) {
            end('the answer failed in the middle')
            throw error
          }
        },
        async return() {
          end(CLIENT_LEFT)
          await chunks.return?.()
          return { done: true, value: undefined }
        },
      }
    },
  }
}
