import type { Conditions } from '../law-answers.ts'
import type { LawService } from '../law-service.ts'

/** Holds answers back that are ready, until every request under way has one; then sends them in an order of choice. */
type Hold = NonNullable<Conditions['hold']>

/**
 * Answers requests that wait at the same time in the order of `rankOf`, the least first. A client that waits for each
 * answer before it sends again is not held up.
 */
export function answerInOrder(service: LawService, rankOf: (request: number) => number): Hold {
  const waiting = new Map<number, () => void>()
  let isLooking = false
  const look = (): void => {
    if (isLooking || waiting.size === 0) return
    isLooking = true
    // A client may send more in answer to what it was just sent.
    setImmediate(() => {
      isLooking = false
      const underWay = service.exchanges().filter(({ response }) => response === undefined).length
      if (waiting.size < underWay) return
      const [next = 0] = [...waiting.keys()].sort((a, b) => rankOf(a) - rankOf(b) || a - b)
      waiting.get(next)?.()
      waiting.delete(next)
      look()
    })
  }
  return (_signal, request) =>
    new Promise<void>((resolve) => {
      waiting.set(request, resolve)
      look()
    })
}
