import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Exchange } from '../contract/exchange.ts'
import { createRedactor } from '../report/redaction.ts'
import { createRecorder } from './recorder.ts'

const SECRET = 'sk-very-secret-1234'
const TIMES = { startedAtMs: 0, endedAtMs: 1 }
const exchange: Exchange = {
  method: 'POST',
  url: `https://api.example.com/x?key=${SECRET}`,
  requestHeaders: [['Authorization', `Bearer ${SECRET}`]],
  requestBody: Buffer.from(`{"n":${'[1],'.repeat(100_000).slice(0, -1)},"api_key":"${SECRET}"}`),
  status: 200,
  responseHeaders: [['Content-Encoding', 'gzip']],
  responseBody: gzipSync(`{"echo":"${SECRET}"}`),
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'recorder-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

test.each(['a.ndjson', 'a.har'])(
  'takes secrets out of all of %s, deep in a body and in a compressed one',
  (name) =>
    inFolder(async (folder) => {
      const redactor = createRedactor()
      const path = join(folder, name)
      const recorder = await createRecorder(path, {
        version: '1',
        redact: (one) => redactor.redactExchange(one),
        onFailure: (message) => expect.fail(message),
      })
      await recorder.write(exchange, TIMES)
      await recorder.close()
      const text = await readFile(path, 'utf8')
      expect(text).not.toContain(SECRET)
      expect(text.match(/\[redacted\]/g)).toHaveLength(name === 'a.har' ? 5 : 4)
      expect(text).toContain('echo')
    }),
)

test('keeps them when it is told to, and compressed bytes as they are', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'a.jsonl')
    const recorder = await createRecorder(path, {
      version: '1',
      onFailure: (message) => expect.fail(message),
    })
    await recorder.write(exchange, TIMES)
    await recorder.close()
    const record = JSON.parse(await readFile(path, 'utf8')) as { response: { bodyBase64: string } }
    expect(record.response.bodyBase64).toBe(Buffer.from(exchange.responseBody ?? []).toString('base64'))
  }))

test('writes a HAR that is whole after each exchange', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'a.har')
    const recorder = await createRecorder(path, {
      version: '1',
      onFailure: (message) => expect.fail(message),
    })
    for (let count = 0; count < 3; count++) {
      const { log } = JSON.parse(await readFile(path, 'utf8')) as { log: { entries: unknown[] } }
      expect(log.entries).toHaveLength(count)
      await recorder.write(exchange, TIMES)
    }
    await recorder.close()
  }))

test('says the length that a body has without its secrets', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'a.ndjson')
    const redactor = createRedactor()
    const recorder = await createRecorder(path, {
      version: '1',
      redact: (one) => redactor.redactExchange(one),
      onFailure: (message) => expect.fail(message),
    })
    const responseBody = Buffer.from(`{"api_key":"${SECRET}"}`)
    for (const wrongBy of [0, 7])
      await recorder.write(
        {
          ...exchange,
          responseHeaders: [['content-length', String(responseBody.length + wrongBy)]],
          responseBody,
        },
        TIMES,
      )
    await recorder.close()
    const lengths = (await readFile(path, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { response: { headers: string[][] } }).response.headers[0]?.[1])
    expect(lengths).toEqual(['24', '31'])
  }))
