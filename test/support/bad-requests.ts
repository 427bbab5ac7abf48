import fc from 'fast-check'
import type { GeneratedRequest } from './generated-requests.ts'

const utf8 = new TextEncoder()
const KEYED = { authorization: 'test-key', 'content-type': 'application/json' }
const DOUBLER = '/v1/example_doubler/latest'

/** A request that has to be refused, and what is wrong with it. */
export interface BadRequest extends GeneratedRequest {
  readonly wrong: string
}

function bad(wrong: string, body: string | Uint8Array, path = DOUBLER): BadRequest {
  const bytes = typeof body === 'string' ? utf8.encode(body) : body
  return { wrong, method: 'POST', path, headers: KEYED, bytes }
}

const WHOLE =
  '{"data":[[1,10],["a\\u00e9\\ud83d\\ude00",-1.5e-3],["ü",0]],"timeout_seconds":5,"x":{"y":[true,false,null]}}'
const wholeBytes = utf8.encode(WHOLE)
const truncated = fc.nat(wholeBytes.length - 1).map((at) => bad(`cut at ${at}`, wholeBytes.slice(0, at)))

const invalidUtf8 = fc
  .tuple(
    fc.constantFrom(
      [0xff],
      [0x80],
      [0xc0, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xed, 0xb0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xe2, 0x82],
    ),
    fc.nat(wholeBytes.length),
  )
  .map(([bytes, at]) =>
    bad(
      `bytes ${bytes.join()} at ${at}`,
      Uint8Array.from([...wholeBytes.slice(0, at), ...bytes, ...wholeBytes.slice(at)]),
    ),
  )

const notANumber = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    'false',
    '"10"',
    '{}',
    '[]',
    '{"value":1}',
    '1e400',
    '-1e999',
    '9007199254740993',
    '"\\ud800"',
  ),
  fc.string().map((text) => JSON.stringify(text)),
  fc.object().map((value) => JSON.stringify(value)),
)
const notAnObject = fc.constantFrom('null', 'true', '1', '-0.5e3', '"x"', '[]', '[[1,2]]', '[{"data":1}]')
const notAnId = fc.oneof(
  fc.constantFrom('null', 'true', 'false', '{}', '[]', '[1]', '{"id":1}'),
  fc.object().map((value) => JSON.stringify(value)),
)
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  timeout_seconds: [
    '0',
    '-1',
    '1.5',
    '"5"',
    'null',
    '[]',
    'true',
    '301',
    '1e400',
    '1e300',
    '9007199254740993',
  ],
  response_format: ['"csv"', '1', 'null', 'true', '{}', '["links"]', '"LINKS"', '""'],
  response_webhook: [
    '1',
    'null',
    '{}',
    '""',
    '"x"',
    '"/hook"',
    '"ftp://127.0.0.1/"',
    '"https://example.com/"',
    '"http://127.0.0.1:99999/"',
    '"http://10.0.0.1/"',
  ],
  response_webhook_ignore_timeout: ['1', '"true"', 'null', '[]', '{}'],
}
const wrongMember = fc
  .constantFrom(...Object.keys(MEMBERS))
  .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...(MEMBERS[name] ?? []))))
  .map(([name, value]) => bad(`${name} ${value}`, `{"data":[[1,10]],"${name}":${value}}`))

const wrongData = fc.oneof(
  notAnObject.map((text) => bad('the body is no object', text)),
  fc
    .constantFrom('{}', '{"Data":[[1,1]]}', '{"__proto__":{"data":1}}', '{"constructor":{"data":1}}')
    .map((text) => bad('no data', text)),
  notANumber.map((value) => bad('the single value', `{"data":${value}}`)),
  notANumber.map((value) => bad('a value of a batch', `{"data":[[1,10],[2,${value}],[3,12]]}`)),
  notAnId.map((id) => bad('an ID', `{"data":[[1,10],[${id},11]]}`)),
  notAnId.map((id) => bad('the first ID', `{"data":[[${id},11],[1,10]]}`)),
  notANumber
    .filter((text) => !text.startsWith('['))
    .map((item) => bad('an item', `{"data":[[1,10],${item}]}`)),
  fc
    .constantFrom('[[]]', '[[1,1],[]]', '[[1]]', '[[1,1,1]]', '[]', '[1,2]')
    .map((data) => bad('the count', `{"data":${data}}`)),
  fc
    .nat(8)
    .filter((n) => n !== 3)
    .map((n) => bad('the count', `{"data":[["i"${',1'.repeat(n)}]]}`, '/v1/example_adder/latest')),
  notANumber.map((value) => bad('a repeated member', `{"data":[[1,10]],"data":${value}}`)),
)
const wrongDict = fc.oneof(
  fc
    .constantFrom(
      '{}',
      '{"__proto__":1}',
      '{"constructor":1}',
      '{"__proto__":{"value":1}}',
      '{"toString":1}',
      '{"value":1,"value":"x"}',
      '{"Value":1}',
    )
    .map((dict) =>
      bad('the dict', `{"data":[["__proto__",{"value":1}],[2,${dict}]]}`, '/v1/example_dict_doubler/latest'),
    ),
  notANumber.map((value) =>
    bad('the dict', `{"data":${value === '{"value":1}' ? '{}' : value}}`, '/v1/example_dict_doubler/latest'),
  ),
  notANumber.map((value) => bad('a dict value', `{"data":{"value":${value}}}`, '/v1/example_dict_doubler/1')),
)
const deep = fc
  .tuple(
    fc.constantFrom('[', '{"a":', '[{"a":[', '{"data":['),
    fc.constantFrom(513, 1000, 10_000),
    fc.boolean(),
  )
  .map(([open, depth, isClosed]) => {
    const close = [...open]
      .reverse()
      .map((c) => ({ '[': ']', '{': '}' })[c] ?? '')
      .join('')
    const middle = open.repeat(depth) + '1' + (isClosed ? close.repeat(depth) : '')
    return bad(`depth ${depth} of ${open}`, `{"data":${middle}}`)
  })

const GOOD = '{"data":[[1,10]]}'
const wrongAddress = fc
  .oneof(
    fc
      .string({ unit: 'binary-ascii', minLength: 1 })
      .map((name) => `/v1/${encodeURIComponent(`x${name}`)}/latest`),
    fc
      .constantFrom(
        '0',
        '2',
        '-1',
        '01',
        '1.0',
        '99999999999999999999',
        'newest',
        'Latest',
        '%00',
        '%zz',
        'main/0',
        'feature~halves/3',
      )
      .map((version) => `/v1/example_doubler/${version}`),
    fc.constantFrom(
      '',
      '/',
      '/v1',
      '/v1/',
      '/v2/example_doubler/latest',
      '/v1/__proto__/latest',
      '/v1/a/b/c/d',
      '/responses/',
    ),
  )
  .map((path) => bad(`the path ${path}`, GOOD, path))
const wrongHeaders = fc
  .oneof(
    fc
      .constantFrom(
        '',
        'wrong',
        'Bearer test-key',
        'Basic dGVzdC1rZXk=',
        'test-keytest-key',
        'TEST-KEY',
        'test-ke',
      )
      .map((authorization) => ({ ...KEYED, authorization })),
    fc
      .constantFrom(
        'text/html',
        'application/xml',
        'json',
        'multipart/form-data; boundary=x',
        'application/json; charset=utf-16',
        ';',
      )
      .map((type) => ({ ...KEYED, 'content-type': type })),
    fc.constantFrom('gzip', 'br', 'x').map((coding) => ({ ...KEYED, 'content-encoding': coding })),
  )
  .map((headers) => ({ ...bad(`the headers ${JSON.stringify(headers)}`, GOOD), headers }))
const wrongMethod = fc.constantFrom('GET', 'PUT', 'DELETE', 'PATCH', 'PROPFIND').map((method) => ({
  ...bad(`the method ${method}`, GOOD),
  method,
  ...(method === 'GET' && { bytes: undefined }),
}))

/** Requests that have to be refused with a status from 400 to 499. */
export const badRequest: fc.Arbitrary<BadRequest> = fc.oneof(
  { weight: 3, arbitrary: truncated },
  { weight: 2, arbitrary: invalidUtf8 },
  { weight: 8, arbitrary: wrongData },
  { weight: 3, arbitrary: wrongMember },
  { weight: 3, arbitrary: wrongDict },
  deep,
  { weight: 2, arbitrary: wrongAddress },
  wrongHeaders,
  wrongMethod,
)
