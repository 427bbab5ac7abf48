import { stat } from 'node:fs/promises'

export interface WatchFilesOptions {
  /** The files, whether they are there or not; asked each time. */
  readonly list: () => readonly string[]
  /** Called once the files have stopped changing; never while it is under way. */
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
export async function watchFiles({
  list,
  onChange,
  intervalMs = INTERVAL_MS,
}: WatchFilesOptions): Promise<() => void> {
  let known = await readStamps(list())
  let before: Stamps | undefined
  let isBusy = false
  const look = async (): Promise<void> => {
    const now = await readStamps(list())
    if (!differs(known, now)) before = undefined
    else if (before === undefined || differs(before, now)) before = now
    else {
      ;[known, before] = [now, undefined]
      await onChange()
      // A file that is new to the list has just been read.
      const added = await readStamps(list().filter((path) => !known.has(path)))
      known = new Map([...known, ...added])
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

type Stamps = ReadonlyMap<string, string>

async function readStamps(paths: readonly string[]): Promise<Stamps> {
  return new Map(await Promise.all(paths.map(async (path) => [path, await readStamp(path)] as const)))
}

async function readStamp(path: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(path)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return 'absent'
  }
}

/** Whether a file that both know is another. */
function differs(known: Stamps, now: Stamps): boolean {
  return [...now].some(([path, stamp]) => known.has(path) && known.get(path) !== stamp)
}
