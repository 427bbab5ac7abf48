import fc from 'fast-check'
import type { BadRequest } from './bad-requests.ts'
import { bad, json, scalar } from './cerebrium-v1-bad.ts'
import { IRIS } from './cerebrium-v1-client.ts'

const utf8 = new TextEncoder()

const notANumber = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    '"1"',
    '{}',
    '[]',
    '[1]',
    'NaN',
    'Infinity',
    '1e400',
    '3.5e38',
    '01',
    '0x1',
    '+1',
  ),
  fc.string().map(json),
)

const wrongRow = fc.oneof(
  fc.tuple(fc.nat(3), notANumber).map(([at, text]) => {
    const row = IRIS.map((value, i) => (i === at ? text : `${value}`))
    return bad(`${text} at ${at}`, 'flower-classifier', `[[${IRIS.join()}],[${row.join()}]]`)
  }),
  fc
    .nat(12)
    .filter((count) => count !== 4)
    .map((count) => bad(`${count} features`, 'flower-classifier', json([IRIS, new Array(count).fill(1)]))),
  fc
    .nat(12)
    .filter((count) => count !== 4 && count !== 0)
    .map((count) => bad(`${count} bare numbers`, 'flower-classifier', json(new Array(count).fill(1)))),
  fc
    .oneof(scalar, fc.constant({}), fc.constant({ x: [IRIS] }), fc.constant([IRIS]))
    .map((row) => bad('a row that is none', 'flower-classifier', json([IRIS, row]))),
  fc
    .oneof(
      scalar,
      fc.constantFrom<unknown>(
        {},
        [],
        { data: null },
        { data: 1 },
        { rows: [IRIS] },
        { data: [IRIS], parameters: 1 },
        { data: [] },
      ),
    )
    .map((body) => bad('the body', 'flower-classifier', json(body))),
  fc
    .constantFrom(
      '{"data":[[1,2,3,4]],"data":[]}',
      '{"__proto__":[[1,2,3,4]]}',
      '{"constructor":1}',
      '[[1,2,3,4],]',
      '[[1,2,3,4]]x',
    )
    .map((text) => bad(text, 'flower-classifier', text)),
  fc
    .constantFrom(513, 5000)
    .map((depth) => bad(`depth ${depth}`, 'flower-classifier', '['.repeat(depth) + ']'.repeat(depth))),
  fc
    .oneof(scalar, fc.constantFrom<unknown>([], IRIS, [[IRIS]], { x: 1 }))
    .map((row) => bad('a row that is none', 'animal-weight', json([['animal', 'x', 1], row]))),
  fc
    .constantFrom(
      ['plant', 'x', 1],
      ['animal', 1, 1],
      ['animal', 'x', '1'],
      ['animal', 'x'],
      ['animal', 'x', 1, 1],
      [1, 'x', 'animal'],
    )
    .map((row) => bad('a value', 'animal-weight', json([row]))),
)
const wrongNamed = fc.oneof(
  fc
    .constantFrom<unknown>(
      [IRIS],
      [1],
      [{}],
      [{ y: [IRIS] }],
      [{ x: [] }],
      [{ x: IRIS }],
      [{ x: 1 }],
      [{ x: [[IRIS]] }],
      [{ x: [IRIS, [1]] }],
      [{ __proto__: null }],
      [{ x: [IRIS] }, null],
      { x: [IRIS] },
      { data: 'x' },
    )
    .map((body) => bad(json(body), 'flower-onnx', json(body))),
  fc
    .nat(9)
    .filter((count) => count !== 4)
    .map((count) => bad(`${count} features`, 'flower-onnx', json([{ x: [IRIS, new Array(count).fill(0)] }]))),
)
const wrongText = fc.oneof(
  fc
    .constantFrom<unknown>([1], [null], [['a']], [{}], { data: {} }, ['a', 1])
    .map((body) => bad(json(body), 'ticket-topic', json(body))),
  fc
    .constantFrom<unknown>(0, -1, 1.5, '1', null, [], true)
    .map((top) => bad(`top ${json(top)}`, 'ticket-topics', json({ data: 'a', parameters: { top } }))),
  fc
    .tuple(
      fc.constantFrom('max_new_tokens', 'max_length', 'temperature', 'top_p', 'seed', 'return_full_text'),
      fc.constantFrom<unknown>(-1, '1', null, [], 1e9, {}),
    )
    .filter(([name, value]) => !(name === 'seed' && value === 1e9))
    .map(([name, value]) =>
      bad(`${name} ${json(value)}`, 'story-writer', json({ data: 'a', parameters: { [name]: value } })),
    ),
  fc
    .constantFrom<unknown>(
      { prompt: 1 },
      { prompt: null },
      { text: 'a' },
      [],
      ['a'],
      'a',
      { prompt: ['a'] },
      { prompt: 'a', max_length: 'x' },
    )
    .map((body) => bad(json(body), 'story-writer-webhook', json(body))),
  fc
    .constantFrom<unknown>(
      { audio: 1 },
      { audio: '' },
      { audio: 'AAAA' },
      { audio: 'x y' },
      { file: '' },
      { audio: 'http://127.0.0.1/a.wav' },
      { audio: 'data:,' },
    )
    .map((body) => bad(json(body), 'whisper-webhook', json(body))),
)
const wrongWebhook = fc
  .constantFrom<unknown>(
    '',
    'x',
    1,
    null,
    [],
    'ftp://127.0.0.1/',
    'http://',
    'http://example.com/',
    'http://10.0.0.1/',
    'http://[fe80::1]/',
    'http://127.0.0.1:99999/',
    'http://a:b@127.0.0.1/',
  )
  .map((url) =>
    bad(`webhook ${json(url)}`, 'flower-classifier', json({ data: [IRIS], webhook_endpoint: url })),
  )

const whole = utf8.encode(json([IRIS, [5.8, 2.8, 5.1, 2.4]]))
const cutJson = fc
  .nat(whole.length - 1)
  .map((at) => bad(`cut at ${at}`, 'flower-classifier', whole.slice(0, at)))
const mutatedJson = fc
  .tuple(fc.nat(whole.length - 1), fc.constantFrom(0x00, 0x01, 0x1f, 0x80, 0xc0, 0xff))
  .map(([at, byte]) => {
    const bytes = Uint8Array.from(whole)
    bytes[at] = byte
    return bad(`byte ${byte} at ${at}`, 'flower-classifier', bytes)
  })

/** JSON bodies that no model takes. */
export const badJson: fc.Arbitrary<BadRequest> = fc.oneof(
  { weight: 8, arbitrary: wrongRow },
  { weight: 3, arbitrary: wrongNamed },
  { weight: 4, arbitrary: wrongText },
  wrongWebhook,
  { weight: 2, arbitrary: cutJson },
  { weight: 2, arbitrary: mutatedJson },
)
