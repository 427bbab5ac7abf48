/** What a long command says while it runs: lines for whoever waits, and a counter where there is a terminal. */
export interface Progress {
  note(line: string): void
  show(count: number): void
  end(): void
}

/** Shorter runs need no counter. */
const QUIET_MS = 1500
const EVERY_MS = 200

/** Creates the progress of a command; `stream` is standard error. */
export function createProgress(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  total: number,
): Progress {
  const startedAtMs = performance.now()
  let shownAtMs = 0
  let isShown = false
  const clear = (): void => {
    if (isShown) stream.write('\r\u001b[K')
    isShown = false
  }
  return {
    note(line) {
      clear()
      stream.write(`${line}\n`)
    },
    show(count) {
      const nowMs = performance.now()
      if (stream.isTTY !== true || nowMs - startedAtMs < QUIET_MS || nowMs - shownAtMs < EVERY_MS) return
      shownAtMs = nowMs
      isShown = true
      stream.write(`\r\u001b[K${count} of at most ${total} requests`)
    },
    end: clear,
  }
}
