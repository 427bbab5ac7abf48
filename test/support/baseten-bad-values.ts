import fc from 'fast-check'
import { encodeBase64 } from '../../src/codecs/base64.ts'
import { encodeMsgpack } from '../../src/codecs/msgpack.ts'
import { BINARY_HEADERS, createTone, JSON_HEADERS } from './baseten-client.ts'
import { bad, CHAIN, json, MUSIC, PICTURE, scalar, STORY, TOPIC, WHISPER } from './baseten-bad-request.ts'

export const wrongInput = fc.oneof(
  scalar.map((body) => bad('no object', MUSIC, json(body))),
  scalar.filter((one) => !Array.isArray(one)).map((prompts) => bad('prompts is no list', MUSIC, { prompts })),
  scalar
    .filter((one) => typeof one !== 'string')
    .map((prompt) => bad('a prompt is no text', MUSIC, { prompts: ['a', prompt] })),
  fc
    .oneof(
      fc.constantFrom<unknown>('8', null, true, [8]),
      fc.double({ min: 30.1, noNaN: true, noDefaultInfinity: true }),
      fc.integer({ max: 0 }),
    )
    .map((duration) => bad('a wrong duration', MUSIC, { prompts: ['a'], duration })),
  scalar.filter((one) => typeof one !== 'string').map((text) => bad('no text', TOPIC, json(text))),
  scalar
    .filter((one) => typeof one !== 'string')
    .map((prompt) => bad('no prompt', STORY, { prompt, max_tokens: 2 })),
  fc
    .constantFrom<unknown>(0, -1, 1.5, 5000, '8')
    .map((tokens) => bad('wrong max_tokens', STORY, { prompt: 'a', max_tokens: tokens })),
  scalar.map((series) => bad('a wrong array', CHAIN, { series, offset: 1 })),
  fc
    .record({
      data_b64: fc.constantFrom<unknown>('AAAA', 'A', 7, '', 'AAAAAAAAAAA='),
      shape: fc.constantFrom<unknown>([3, 4], [1e9, 1e9], [-1], 'x', [0.5], []),
      dtype: fc.constantFrom<unknown>('float32', 'float128', 'object', 7, 'string'),
    })
    .map((series) => bad('an array that lies', CHAIN, { series, offset: 1 })),
)

const tone = createTone(0.05, 8000)
/** WAV files whose header says what is not so. */
const wavLie = fc.oneof(
  fc.constantFrom(0x7fffffff, 0xfffffff0, tone.length * 2).map((size) => withUint32(tone, 40, size)),
  fc.constantFrom(0, 7, 200, 0xffff).map((bits) => withUint16(tone, 34, bits)),
  fc.constantFrom(0, 9, 0xffff).map((channels) => withUint16(tone, 22, channels)),
  fc.constantFrom(0, 1, 999, 0xffffffff).map((rate) => withUint32(tone, 24, rate)),
  fc.constantFrom(0, 2, 85, 0xffff).map((format) => withUint16(tone, 20, format)),
  fc.nat({ max: 43 }).map((end) => tone.slice(0, end)),
  fc.uint8Array({ maxLength: 60 }),
)
export const badFile = fc.oneof(
  wavLie.map((wav) => bad('a WAV file that lies', WHISPER, { audio: encodeBase64(wav) })),
  wavLie.map((wav) =>
    bad('a melody that lies', MUSIC, { prompts: ['a'], melody: encodeBase64(wav), duration: 1 }),
  ),
  fc
    .constantFrom('A', 'AA', 'AAA', 'AA==AA', 'AAAA\n', 'AA-_', 'AAA*', 'ÀAAA', '====', 'QUJD ', 'AB==')
    .chain((text) =>
      fc.constantFrom(bad('no base64', WHISPER, { audio: text }), bad('no base64', PICTURE, { image: text })),
    ),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => bad('no picture', PICTURE, { image: encodeBase64(bytes) })),
)

/** Places of files; `FILES` stands for a server of the test. */
export const badUrl = fc
  .constantFrom(
    'FILES/nothing',
    'FILES/status/500',
    'FILES/redirect/http://169.254.169.254/',
    'FILES/text',
    'https://example.com/a.wav',
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/',
    'file:///etc/passwd',
    'ftp://127.0.0.1/a.wav',
    'http://user:secret@127.0.0.1/',
    'http://127.0.0.1:1/',
    'http://',
  )
  .map((url) => bad(`the URL ${url}`, WHISPER, { url }))

export const badPixels = fc.oneof(
  fc
    .record(
      {
        dtype: fc.constantFrom<unknown>('uint8', 'float32', 7),
        shape: fc.constantFrom<unknown>([32, 32], [2, 2, 3], [], 'x', null, [-1, 2], [0.5]),
        data: fc.constantFrom<unknown>('AAAA', [0, 0], null),
        width: fc.nat(4),
      },
      { requiredKeys: [] },
    )
    .map((image) => bad('an object in place of a picture', PICTURE, { image })),
  fc.constantFrom({ audio: null }, { url: null }, {}).map((body) => bad('no file', WHISPER, body)),
  fc
    .record({ count: fc.integer({ min: 17, max: 60 }), duration: fc.integer({ min: 1, max: 30 }) })
    .map(({ count, duration }) =>
      bad('too many prompts', MUSIC, { prompts: Array.from({ length: count }, () => 'a'), duration }),
    ),
)

const BINARY = { headers: BINARY_HEADERS }
export const badMsgpack = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map((bytes) => bad('MessagePack garbage', MUSIC, bytes, BINARY)),
  fc
    .nat({ max: 50 })
    .map((end) => bad('cut MessagePack', PICTURE, encodeMsgpack({ image: tone }).slice(0, end), BINARY)),
  fc
    .constantFrom(
      Uint8Array.of(0xdd, 0xff, 0xff, 0xff, 0xff),
      Uint8Array.of(0xc6, 0xff, 0xff, 0xff, 0xff),
      Uint8Array.of(0xc1),
    )
    .map((bytes) => bad('lengths that lie', CHAIN, bytes, BINARY)),
  fc
    .constantFrom(new Uint8Array(2000).fill(0x91), encodeMsgpack({ image: 'text' }), encodeMsgpack([1]))
    .map((bytes) => bad('MessagePack of something else', PICTURE, bytes, BINARY)),
  fc.constant(
    bad('a compressed body', TOPIC, '"x"', { headers: { ...JSON_HEADERS, 'content-encoding': 'gzip' } }),
  ),
)

function withUint16(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  new DataView(copy.buffer).setUint16(at, value, true)
  return copy
}

function withUint32(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  new DataView(copy.buffer).setUint32(at, value, true)
  return copy
}
