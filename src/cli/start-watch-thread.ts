import { writeSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'

/** What the thread that loads models tells of itself. */
export type StartReport =
  | { readonly kind: 'loading' | 'trying'; readonly label: string }
  /** It is not busy with a model. */
  | { readonly kind: 'alive' }

/** What takes longer is told, in ms. */
const SLOW_MS = 2000

/** How long a model may keep the thread that loads it, in ms. */
const MAX_BUSY_MS = 60_000

const STDERR = 2

let slow: ReturnType<typeof setTimeout> | undefined
let busy: ReturnType<typeof setTimeout> | undefined
let label = ''

const print = (line: string): void => void writeSync(STDERR, `${line}\n`)

parentPort?.on('message', (report: StartReport) => {
  clearTimeout(busy)
  busy = setTimeout(giveUp, MAX_BUSY_MS)
  if (report.kind === 'alive') return
  label = report.label
  clearTimeout(slow)
  const doing = report.kind === 'loading' ? 'it is loaded and measured' : 'it computes its first example'
  slow = setTimeout(() => print(`note: ${label} takes long: ${doing}`), SLOW_MS)
})

/** Nothing but its end takes a thread away from a computation. */
function giveUp(): void {
  print(
    `Failed to load model ${label}: expected it to compute within ${MAX_BUSY_MS / 1000} s on the thread of this process, ` +
      "found it still busy. Put 'run: worker' into its card or deployment, or an example that is computed sooner into its card",
  )
  process.kill(process.pid, 'SIGKILL')
}
