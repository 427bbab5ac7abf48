import { stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

/** Imports a module as its file is now. The same address would give it as it was when it was first imported. */
export async function importAnew(path: string): Promise<Readonly<Record<string, unknown>>> {
  const { mtimeMs, size } = await stat(path)
  return (await import(`${pathToFileURL(path).href}?${mtimeMs}-${size}`)) as Readonly<Record<string, unknown>>
}
