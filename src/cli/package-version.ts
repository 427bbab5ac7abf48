import { readFile } from 'node:fs/promises'

/** The version in the toolkit's package.json, which is two folders up in the sources and three in the build. */
export async function packageVersion(): Promise<string> {
  for (const path of ['../../package.json', '../../../package.json']) {
    try {
      const { version } = JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8')) as {
        version: string
      }
      return version
    } catch {
      continue
    }
  }
  return 'unknown'
}
