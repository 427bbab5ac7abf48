import { expect, test } from 'vitest'
import type { LawExchange } from './law-service.ts'
import { showExchanges } from './shown-exchanges.ts'
import { watchChunks } from './watch-chunks.ts'

const utf8 = new TextEncoder()

async function* cut(text: string, byteLength: number): AsyncGenerator<Uint8Array> {
  const bytes = utf8.encode(text)
  for (let start = 0; start < bytes.length; start += byteLength) {
    await Promise.resolve()
    yield bytes.subarray(start, start + byteLength)
  }
}

/** Reads the first chunks of a text as a client would, and shows the exchange. */
async function showStream(text: string, byteLength: number, chunkCount = Infinity): Promise<string> {
  const firstChunks: Uint8Array[] = []
  const chunks = watchChunks(cut(text, byteLength), firstChunks)
  let left = chunkCount
  for await (const _ of chunks) if (--left === 0) break
  const request = { method: 'POST', origin: '', target: '/x', headers: {}, bytes: new Uint8Array() }
  const response = { status: 200, headers: {}, body: chunks }
  const exchange: LawExchange = { request, response, firstChunks, problems: [], runs: [] }
  return showExchanges([exchange]).join('; ')
}

test.each([
  { text: '\ufeffdata: é\r\n\n', byteLength: 1, want: String.raw` \ufeffdata: é\r\n\n` },
  { text: 'abcdef', byteLength: 2, chunkCount: 2, want: ' abcd' },
  { text: '', byteLength: 1, want: '' },
  { text: 'x'.repeat(5000), byteLength: 1000, want: ` ${'x'.repeat(297)}...` },
])('shows what was sent of a stream: $want', async ({ text, byteLength, chunkCount, want }) => {
  expect(await showStream(text, byteLength, chunkCount)).toBe(`sent POST /x; received 200 (in chunks)${want}`)
})

test('gives on the end of reading while a chunk is still awaited', async () => {
  let isLeft = false
  const chunks = watchChunks(
    {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise<never>(() => undefined),
        return: () => {
          isLeft = true
          return Promise.resolve({ done: true, value: undefined })
        },
      }),
    },
    [],
  )[Symbol.asyncIterator]()
  void chunks.next()
  await chunks.return?.()
  expect(isLeft).toBe(true)
})
