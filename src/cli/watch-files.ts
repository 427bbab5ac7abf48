import { statSync } from 'node:fs'
import { stat } from 'node:fs/promises'

/** What tells a file from what it was before, by path. */
export type Stamps = ReadonlyMap<string, string>

export interface WatchFilesOptions {
  /** The files, whether they are there or not, as they were when they were about to be read; asked each time. */
  readonly known: () => Stamps
  /** Called once the files have stopped changing; never while it is under way. Reads all of them again. */
  readonly onChange: () => Promise<void>
  readonly intervalMs?: number
}

const INTERVAL_MS = 200

/**
 * Looks at files from time to time, and tells when they have changed and then stayed the same for an interval. Looking works
 * where events do not: on mounted folders, for files that are replaced, and for those that are not there yet.
 *
 * @returns ends it
 */
export function watchFiles({ known, onChange, intervalMs = INTERVAL_MS }: WatchFilesOptions): () => void {
  let before: Stamps | undefined
  let isBusy = false
  const look = async (): Promise<void> => {
    const then = known()
    const now = await readStamps([...then.keys()])
    if (!differs(then, now)) before = undefined
    else if (before === undefined || differs(before, now)) before = now
    else {
      before = undefined
      await onChange()
    }
  }
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    void look().finally(() => (isBusy = false))
  }, intervalMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** The stamp of a file, before anything else can happen. */
export function readStamp(path: string): string {
  try {
    return toStamp(statSync(path))
  } catch {
    return toStamp(undefined)
  }
}

async function readStamps(paths: readonly string[]): Promise<Stamps> {
  const read = async (path: string): Promise<readonly [string, string]> => [
    path,
    toStamp(await stat(path).catch(() => undefined)),
  ]
  return new Map(await Promise.all(paths.map(read)))
}

interface FileStat {
  readonly mtimeMs: number
  readonly size: number
  readonly ino: number
}

function toStamp(found: FileStat | undefined): string {
  return found === undefined ? 'absent' : `${found.mtimeMs} ${found.size} ${found.ino}`
}

/** Whether a file that both know is another. */
function differs(known: Stamps, now: Stamps): boolean {
  return [...now].some(([path, stamp]) => known.has(path) && known.get(path) !== stamp)
}
