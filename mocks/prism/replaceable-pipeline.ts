import type { Pipeline } from '../../src/pipeline/pipeline.ts'
import type { HttpFrontOptions, Serving } from './http-front.ts'
import { createPrismAnswer } from './prism-instance.ts'

/** What answers now, and what still ends its requests. */
export interface ReplaceablePipeline {
  readonly take: HttpFrontOptions['take']
  /** Lets `next` answer from now on; what answered until now is closed once its requests and runs have ended. */
  replace(next: Pipeline): void
  /** Closes all of them; answers how many asynchronous runs were lost. */
  close(graceMs: number): Promise<number>
}

interface Held {
  readonly serving: Serving
  underWay: number
  isReplaced: boolean
  closed?: Promise<number>
}

/** How long asynchronous runs of what was replaced may take. */
const RUNS_MS = 60_000

/** Holds the pipeline of a server that may get another while it runs. */
export function createReplaceablePipeline(first: Pipeline): ReplaceablePipeline {
  const hold = (pipeline: Pipeline): Held => ({
    serving: { pipeline, answerWithPrism: createPrismAnswer(pipeline) },
    underWay: 0,
    isReplaced: false,
  })
  let current = hold(first)
  const all = new Set([current])
  const closeWhenIdle = (held: Held): void => {
    if (!held.isReplaced || held.underWay > 0 || held.closed !== undefined) return
    held.closed = held.serving.pipeline.close(RUNS_MS).finally(() => all.delete(held))
    // Whoever closes the server gets the error; nobody else could do anything about it.
    held.closed.catch(() => undefined)
  }
  return {
    take() {
      const held = current
      held.underWay += 1
      const release = (): void => {
        held.underWay -= 1
        closeWhenIdle(held)
      }
      return { serving: held.serving, release }
    },
    replace(next) {
      const before = current
      current = hold(next)
      all.add(current)
      before.isReplaced = true
      closeWhenIdle(before)
    },
    async close(graceMs) {
      const lost = await Promise.all(
        [...all].map(({ serving, closed }) =>
          closed === undefined ? serving.pipeline.close(graceMs) : within(closed, graceMs),
        ),
      )
      return lost.reduce((sum, count) => sum + count, 0)
    },
  }
}

/** What was replaced has had its time; the process ends without it. */
async function within(closed: Promise<number>, graceMs: number): Promise<number> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<number>((resolve) => {
    timer = setTimeout(() => resolve(0), graceMs)
  })
  return Promise.race([closed, late]).finally(() => clearTimeout(timer))
}
