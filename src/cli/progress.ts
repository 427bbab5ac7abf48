/** Tells on a terminal how far a long run is. Silent elsewhere, and in runs that are done before it matters. */
export interface Progress {
  /** @param describe - asked only when a line is due; without a line end */
  update(describe: () => string): void
  /** Takes the line away, so that other output can follow. */
  clear(): void
}

export interface ProgressOptions {
  readonly stream: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown }
  readonly nowMs: () => number
}

const FIRST_MS = 1_000
const INTERVAL_MS = 200
const CLEAR = '\r\u001b[K'

/** Creates a progress line, without colours. */
export function createProgress({ stream, nowMs }: ProgressOptions): Progress {
  const startMs = nowMs()
  let dueMs = startMs + FIRST_MS
  let isShown = false
  return {
    update(describe) {
      if (stream.isTTY !== true) return
      const now = nowMs()
      if (now < dueMs) return
      dueMs = now + INTERVAL_MS
      isShown = true
      stream.write(CLEAR + describe().slice(0, (stream.columns ?? 80) - 1))
    },
    clear() {
      if (isShown) stream.write(CLEAR)
      isShown = false
    },
  }
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** A number of bytes for people, in powers of 1000. */
export function formatBytes(byteLength: number): string {
  let value = byteLength
  let unit = 0
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  return unit === 0 ? `${value} bytes` : `${value.toFixed(1)} ${UNITS[unit]}`
}
