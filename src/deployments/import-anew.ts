import { stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { wallClock, type Clock } from '../clock/clock.ts'

/** A module of the user's may wait for something, but nobody waits for it for ever. */
const LIMIT_MS = 30_000

/**
 * Imports a module as its file is now. The same address would give it as it was when it was first imported.
 *
 * @throws what the module throws, or an error when its top level has not ended within 30 s
 */
export async function importAnew(
  path: string,
  clock: Clock = wallClock,
): Promise<Readonly<Record<string, unknown>>> {
  const { mtimeMs, size } = await stat(path)
  let callOff = (): void => undefined
  const limit = new Promise<never>((_, reject) => {
    callOff = clock.schedule(LIMIT_MS, () =>
      reject(
        new Error(
          `expected the module to be there within ${LIMIT_MS / 1000} s, found an 'await' outside of functions that had not ended`,
        ),
      ),
    )
  })
  try {
    const module = import(`${pathToFileURL(path).href}?${mtimeMs}-${size}`) as Promise<
      Readonly<Record<string, unknown>>
    >
    return await Promise.race([module, limit])
  } finally {
    callOff()
  }
}
