import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeBase64 } from '../../src/codecs/base64.ts'
import { decodeImage, encodePng, type Image } from '../../src/codecs/image.ts'
import { decodeWav } from '../../src/codecs/wav.ts'
import { createBasetenClient, toFile, type BasetenClient } from '../../src/clients/baseten.ts'
import type { Pipeline } from '../../src/pipeline/pipeline.ts'
import { exchangeRequest } from '../../src/pipeline/fetch-exchange.ts'
import { createTone } from '../support/baseten-client.ts'
import { createTestPipeline } from '../support/running-server.ts'

let pipeline: Pipeline
beforeAll(async () => {
  pipeline = await createTestPipeline()
})
afterAll(async () => pipeline.close(0))

const clientOf = (label: string): BasetenClient =>
  createBasetenClient({
    hostUrl: `https://${label}.api.baseten.co`,
    apiKey: 'test-key',
    fetch: (input, init) => exchangeRequest(pipeline, new Request(input, init)),
  })

test('a file always comes back from base64 as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(toFile(encodeBase64(bytes))).toEqual(bytes)
    }),
  )
})

test('toFile never takes what is no base64', () => {
  const broken = fc
    .tuple(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.constantFrom('=', ' ', '\n', '-', '_', 'A', '*', 'À'),
    )
    .map(([bytes, more]) => encodeBase64(bytes) + more)
  fc.assert(
    fc.property(broken, (text) => {
      fc.pre(text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*$/.test(text))
      expect(() => toFile(text)).toThrow(expect.objectContaining({ code: 'RESPONSE_INVALID' }))
    }),
  )
  expect(() => toFile(7)).toThrow(/found 7/)
})

const prompts = fc.array(fc.constantFrom('happy rock', 'energetic EDM', 'sad jazz', 'calm piano', ''), {
  maxLength: 4,
})
const melody = fc.option(
  fc.record({ seconds: fc.constantFrom(0.05, 0.2), rate: fc.constantFrom(8000, 32_000, 48_000) }),
  { nil: undefined },
)

test('there is always one clip for each prompt, in order, of the duration that was asked for', async () => {
  const client = clientOf('model-mg7k2pxq')
  const play = async (texts: readonly string[], file: Uint8Array | undefined): Promise<readonly string[]> => {
    const input = { prompts: texts, duration: 0.1, ...(file === undefined ? {} : { melody: file }) }
    return ((await client.predict(input)) as { data: string[] }).data
  }
  await fc.assert(
    fc.asyncProperty(prompts, melody, async (texts, sound) => {
      const file = sound && createTone(sound.seconds, sound.rate)
      const data = await play(texts, file)
      expect(data.length).toBe(texts.length)
      for (const [i, text] of texts.entries()) {
        expect((await play([text], file))[0]).toBe(data[i])
        const { sampleRateHz, channels } = decodeWav(toFile(data[i]))
        expect([sampleRateHz, channels.length, channels[0]?.length]).toEqual([32_000, 1, 3200])
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)

const image: fc.Arbitrary<Image> = fc
  .record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 })
      .map((data) => ({ width, height, channels: 3 as const, data })),
  )

test('a picture is always answered with a picture of its size', async () => {
  const client = clientOf('model-dn8f4wqs')
  await fc.assert(
    fc.asyncProperty(image, async (picture) => {
      const answer = await client.predict({ image: encodePng(picture) })
      expect(answer).toBeInstanceOf(Uint8Array)
      const { width, height } = decodeImage(answer as Uint8Array)
      expect([width, height]).toEqual([picture.width, picture.height])
    }),
    { numRuns: 50 },
  )
})

test('calls of the client that fail say the status and the words of the service', async () => {
  const faulty = clientOf('model-fl4m7hvz').predict({ index: 77 })
  await expect(faulty).rejects.toMatchObject({
    code: 'API_ERROR',
    message: '500: Internal Server Error (in model/chainlet).',
  })
  await expect(clientOf('model-fl4m7hvz').predict({ index: NaN })).rejects.toMatchObject({
    code: 'USAGE_INVALID',
  })
  expect(await clientOf('model-fl4m7hvz').predict({ index: 0 })).toEqual({ value: 2 })
})
