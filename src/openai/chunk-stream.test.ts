import { describe, expect, test } from 'vitest'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { serializeChunks } from './chunk-stream.ts'
import { invalidRequest } from './openai-error.ts'

const utf8 = new TextDecoder()

async function readTexts(bytes: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = []
  for await (const chunk of bytes) texts.push(utf8.decode(chunk))
  return texts
}

async function* failing(): AsyncGenerator<object> {
  yield { a: 1 }
  throw new ToolkitError('ENGINE_FAILED', 'Failed to run model tiny: out of luck')
}

describe('serializeChunks', () => {
  test('writes one event per chunk and ends with [DONE]', async () => {
    async function* chunks(): AsyncGenerator<object> {
      yield { text: 'line\nfeed \ud800' }
      yield {}
    }
    expect(await readTexts(serializeChunks(chunks()))).toEqual([
      'data: {"text":"line\\nfeed \\ud800"}\n\n',
      'data: {}\n\n',
      'data: [DONE]\n\n',
    ])
  })

  test('ends with the error, and without [DONE], when the chunks fail', async () => {
    expect(await readTexts(serializeChunks(failing()))).toEqual([
      'data: {"a":1}\n\n',
      'data: {"error":{"message":"Failed to run model tiny: out of luck","type":"server_error","param":null,"code":null}}\n\n',
    ])
  })

  test('words the error as it is told to', async () => {
    const texts = await readTexts(serializeChunks(failing(), () => invalidRequest('no')))
    expect(texts.at(-1)).toContain('"message":"no","type":"invalid_request_error"')
  })

  test('leaves the chunks when its reader leaves', async () => {
    let isLeft = false
    async function* endless(): AsyncGenerator<object> {
      try {
        for (;;) yield {}
      } finally {
        isLeft = true
      }
    }
    for await (const _ of serializeChunks(endless())) break
    expect(isLeft).toBe(true)
  })
})
