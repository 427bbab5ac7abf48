import type { EventEmitter } from 'node:events'
import { messageOf } from '../errors/toolkit-error.ts'
import { stackLinesOf, stackPlaceOf } from './stack-place.ts'

export interface LiveOnOptions {
  /** Prints a line. */
  readonly note: (line: string) => void
  readonly process: Pick<EventEmitter, 'on'> & { exit(code: number): unknown }
}

const MAX_FRAMES = 10
const EXIT_NOT_STARTED = 2

/**
 * Keeps the process alive when something is thrown that nobody waits for, as hooks may do in a timer or a promise: the answer
 * was given long before. What it was is printed, with its stack unless it is the same as the last time.
 *
 * @returns to be called when the server is ready: what is thrown before ends the process, as everything wrong at start does
 */
export function liveOn({ note, process }: LiveOnOptions): () => void {
  let isReady = false
  let last = ''
  // Rejections that nobody handles come here too.
  process.on('uncaughtException', (error: unknown) => {
    const place = stackPlaceOf(error)
    const where = place === undefined ? '' : ` at ${place}`
    const text = `error: nothing caught what was thrown${where}: ${messageOf(error)}. The server ${isReady ? 'goes on' : 'does not start'}`
    const stack = stackLinesOf(error).slice(0, MAX_FRAMES)
    note(text === last ? text : [text, ...stack].join('\n'))
    last = text
    if (!isReady) process.exit(EXIT_NOT_STARTED)
  })
  return () => {
    isReady = true
  }
}
