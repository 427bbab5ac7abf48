import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createVirtualClock } from '../clock/clock.ts'
import { createRandom } from '../random/random.ts'
import { FAULT_HEADER, type FaultRule } from './fault.ts'
import { spoilResponse } from './response-fault.ts'
import type { WrittenResponse } from './written-response.ts'

const clock = createVirtualClock()
const utf8 = new TextEncoder()

function spoil(body: WrittenResponse['body'], fault: FaultRule, seed = 1): WrittenResponse {
  const random = createRandom(seed).stream('faults')
  return spoilResponse({ status: 200, headers: { 'Content-Type': 'application/json' }, body }, fault, {
    random,
    clock,
  })
}

async function bytesOf(body: WrittenResponse['body']): Promise<Buffer> {
  if (typeof body === 'string' || ArrayBuffer.isView(body)) return Buffer.from(body as string)
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* inChunks(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

test('truncated JSON is always the beginning of the body and never JSON', async () => {
  const cases = fc.tuple(fc.jsonValue(), fc.nat())
  await fc.assert(
    fc.asyncProperty(cases, async ([value, seed]) => {
      const text = JSON.stringify(value)
      const { body, breaks } = spoil(text, { kind: 'truncated' }, seed)
      const part = await bytesOf(body)
      expect(part.length).toBeLessThan(utf8.encode(text).length)
      expect(Buffer.from(text).subarray(0, part.length)).toEqual(part)
      expect(() => JSON.parse(part.toString()) as unknown).toThrow(SyntaxError)
      expect(breaks).toBeUndefined()
    }),
  )
})

test.each(['1234567', 'true', '1'])('the beginning of %s is never a shorter number', async (text) => {
  for (let seed = 0; seed < 20; seed++) {
    const part = await bytesOf(spoil(text, { kind: 'truncated' }, seed).body)
    expect(() => JSON.parse(part.toString()) as unknown).toThrow(SyntaxError)
  }
})

test('a body that is cut always ends before its end, and says where', async () => {
  const cases = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 50 }), fc.option(fc.nat(80)), fc.nat())
  await fc.assert(
    fc.asyncProperty(cases, async ([bytes, afterBytes, seed]) => {
      const fault = { kind: 'cut', ...(afterBytes === null ? {} : { afterBytes }) } as const
      const { body, breaks, headers } = spoil(bytes, fault, seed)
      const part = await bytesOf(body)
      expect(part.length).toBe(Math.min(afterBytes ?? part.length, bytes.length - 1))
      expect(headers[FAULT_HEADER]).toBe(`cut; bytes=${part.length}`)
      expect(headers['content-length']).toBe(`${bytes.length}`)
      expect(breaks).toEqual({ by: 'close', place: 'in-body' })
    }),
  )
})

test('as many bytes of a stream arrive as are asked for, whatever its chunks', async () => {
  const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 9 })
  await fc.assert(
    fc.asyncProperty(fc.tuple(chunks, fc.nat(40)), async ([parts, afterBytes]) => {
      const whole = Buffer.concat(parts)
      for (const kind of ['cut', 'truncated', 'reset'] as const) {
        const part = await bytesOf(spoil(inChunks(parts), { kind, afterBytes }).body)
        expect(part).toEqual(whole.subarray(0, afterBytes))
      }
    }),
  )
})

test('a trickle brings the same bytes in the time that they need', async () => {
  const own = createVirtualClock()
  const random = createRandom(1).stream('faults')
  const response = { status: 200, headers: {}, body: 'x'.repeat(100) }
  const fault = { kind: 'trickle', bytesPerSecond: 40 } as const
  let arrived = 0
  const done = (async () => {
    const { body } = spoilResponse(response, fault, { random, clock: own })
    for await (const chunk of body as AsyncIterable<Uint8Array>) arrived += chunk.length
  })()
  await own.advance(1000)
  expect(arrived).toBe(40)
  await own.advance(1500)
  expect(arrived).toBe(100)
  await done
})

test('another media type replaces the own one, in whatever case its name is', () => {
  const { headers } = spoil('{}', { kind: 'content-type' })
  expect(headers).toEqual({ [FAULT_HEADER]: 'content-type', 'content-type': 'text/html' })
})
