import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Exchange } from '../../src/contract/exchange.ts'
import { readRecordings, type ReadRecordingsOptions } from '../../src/traffic/read-recording.ts'
import type { RecordedExchange } from '../../src/traffic/recording.ts'

/** What was read of some recordings. */
export interface ReadBack {
  readonly taken: readonly RecordedExchange[]
  readonly skipped: readonly (readonly [reason: string, url: string])[]
}

/** A folder for the files of one test file; gone when its tests are done. */
export function useFolder(): {
  readonly write: (name: string, content: string | Uint8Array) => Promise<string>
} {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'traffic-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  return {
    async write(name, content) {
      const path = join(folder, name)
      await writeFile(path, content)
      return path
    },
  }
}

/** Reads recordings; `-` stands for the chunks given. */
export async function readAllOf(
  names: readonly string[],
  chunks: readonly Uint8Array[] = [],
  options: Partial<ReadRecordingsOptions> = {},
): Promise<ReadBack> {
  const taken: RecordedExchange[] = []
  const skipped: [string, string][] = []
  await readRecordings(names, {
    sink: { take: (one) => taken.push(one), skip: (reason, url) => skipped.push([reason, url]) },
    stdin: (async function* () {
      yield* chunks
    })(),
    ...options,
  })
  return { taken, skipped }
}

/** A HAR with these entries. */
export function toHar(entries: readonly unknown[]): string {
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'test', version: '1' }, entries } })
}

/** An exchange with bodies that compare as lists, whatever kind of bytes they are. */
export function toPlain(exchange: Exchange): unknown {
  const { requestBody, responseBody } = exchange
  return {
    ...exchange,
    ...(requestBody && { requestBody: [...requestBody] }),
    ...(responseBody && { responseBody: [...responseBody] }),
  }
}
