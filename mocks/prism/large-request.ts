import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Requests from this size on are worth a collection, which takes a few milliseconds. */
const LARGE_BYTES = 16_000_000

let collect: (() => void) | undefined

/**
 * Frees what a large request has left behind: chunks, text, and values that are decoded by now. V8 would wait until its
 * limits are reached, which follow the machine's memory, and hold several times the body until then.
 *
 * @param byteLength - size of the request's body
 */
export function collectAfter(byteLength: number): void {
  if (byteLength < LARGE_BYTES) return
  // The flag alone adds nothing to the global scope that exists already; a new one has the function.
  if (collect === undefined) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
}
