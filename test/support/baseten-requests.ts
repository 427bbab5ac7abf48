import fc from 'fast-check'
import { encodeBase64 } from '../../src/codecs/base64.ts'
import { encodePng } from '../../src/codecs/image.ts'
import { encodeMsgpack } from '../../src/codecs/msgpack.ts'
import { BINARY_HEADERS, createTone, JSON_HEADERS } from './baseten-client.ts'
import { createImage } from './peltarion-client.ts'

/** A request to one of the vendor's hosts. */
export interface BasetenRequest {
  readonly method: string
  /** First label of the host. */
  readonly label: string
  /** Begins with `/`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array | undefined
}

const utf8 = new TextEncoder()
const json = (value: unknown): Uint8Array => utf8.encode(JSON.stringify(value))

const tone = encodeBase64(createTone(0.1))
const png = encodePng(createImage(5, 4))
const index = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }) },
  fc.constantFrom(10, 30, 'x', null),
)
const words = fc.constantFrom('The app crashes', 'I was charged twice', 'É 😀', '')
const place = fc.oneof(
  { weight: 6, arbitrary: fc.constant('/production') },
  fc.constantFrom('/environments/production', '/development', '/environments/none', ''),
)

/** Label, verb, body and media type of a request. */
type Call = readonly [
  label: string,
  verb: string,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
]

const call: fc.Arbitrary<Call> = fc.oneof(
  words.map((text): Call => ['model-tt3c9vbm', '/predict', json(text), JSON_HEADERS]),
  index.map((value): Call => ['model-fl4m7hvz', '/predict', json({ index: value }), JSON_HEADERS]),
  index.map((x): Call => ['model-sq1b3ent', '/predict', encodeMsgpack({ x }), BINARY_HEADERS]),
  fc
    .subarray(['happy rock', 'sad jazz'])
    .map((prompts): Call => [
      'model-mg7k2pxq',
      '/predict',
      json({ prompts, melody: tone, duration: 0.1 }),
      JSON_HEADERS,
    ]),
  fc.constantFrom<Call>(
    ['model-dn8f4wqs', '/predict', json({ image: encodeBase64(png) }), JSON_HEADERS],
    ['model-dn8f4wqs', '/predict', encodeMsgpack({ image: png }), BINARY_HEADERS],
    ['model-wh5r8tzn', '/predict', json({ audio: tone }), JSON_HEADERS],
    ['model-wh5r8tzn', '/predict', json({ url: 'https://example.com/a.wav' }), JSON_HEADERS],
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.boolean())
    .map(([max, stream]): Call => [
      'model-sw2h6yjd',
      '/predict',
      json({ prompt: 'The dog', max_tokens: max, stream }),
      JSON_HEADERS,
    ]),
  fc
    .boolean()
    .map((stream): Call => [
      'model-sw2h6yjd',
      '/sync/v1/chat/completions',
      json({ model: 'm', messages: [{ role: 'user', content: 'Hi' }], max_tokens: 3, stream }),
      JSON_HEADERS,
    ]),
  words.map((input): Call => [
    'model-sw2h6yjd',
    '/sync/v1/embeddings',
    json({ model: 'm', input }),
    JSON_HEADERS,
  ]),
  fc
    .array(fc.double({ noNaN: true, min: -8, max: 8 }).map(Math.fround), { minLength: 12, maxLength: 12 })
    .map((all): Call => {
      const series = {
        data_b64: encodeBase64(new Uint8Array(Float32Array.from(all).buffer)),
        shape: [3, 4],
        dtype: 'float32',
      }
      return ['chain-ts6n1glc', '/run_remote', json({ series, offset: 1 }), JSON_HEADERS]
    }),
  words.map((text): Call => ['model-tt3c9vbm', '/async_predict', json({ model_input: text }), JSON_HEADERS]),
)

/** Requests of every kind; most are answered, the others are refused at every stage there is. */
export const basetenRequest: fc.Arbitrary<BasetenRequest> = fc
  .record({
    call,
    place,
    method: fc.oneof(
      { weight: 20, arbitrary: fc.constant('POST') },
      fc.constantFrom('GET', 'PUT', 'OPTIONS'),
    ),
    isCut: fc.nat({ max: 12 }),
    hasKey: fc.nat({ max: 12 }),
  })
  .map(({ call: [label, verb, bytes, headers], place: prefix, method, isCut, hasKey }) => {
    const { authorization: _key, ...withoutKey } = headers as Record<string, string>
    return {
      method,
      label,
      path: `${prefix}${verb}`,
      headers: hasKey === 0 ? withoutKey : headers,
      bytes: method === 'GET' ? undefined : isCut === 0 ? bytes.subarray(0, bytes.length >> 1) : bytes,
    }
  })
