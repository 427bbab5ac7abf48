import fc from 'fast-check'

/** A request below the address of the Modelbit API. */
export interface GeneratedRequest {
  readonly method: string
  /** Begins with `/`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array | undefined
}

const utf8 = new TextEncoder()

/** Null, and once in a while a value. */
function rarely<T>(value: fc.Arbitrary<T>, weight: number): fc.Arbitrary<T | null> {
  return fc.oneof({ weight, arbitrary: fc.constant(null) }, value)
}

/** JSON texts of IDs of every kind that a batch may have. */
const idText = fc.oneof(
  fc.integer().map(String),
  fc.constantFrom(
    '9007199254740993',
    '-9007199254740993',
    '1e2',
    '1.0',
    '-0',
    '1E-7',
    '123456789012345678901',
  ),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.constantFrom(
    '"1"',
    '"\\ud83d\\ude00"',
    '"\\ud800"',
    '"__proto__"',
    '"ｖ"',
    '""',
    '"\\u0000"',
    '"constructor"',
  ),
  fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
)

const numberText = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map(String),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })
    .map((value) => JSON.stringify(value)),
  fc.constantFrom('1e2', '2.50', '-0', '1e308', '9007199254740992'),
)

const FUNCTIONS = {
  example_doubler: [numberText],
  example_slow_doubler: [numberText],
  example_sqrt: [numberText],
  example_dict_doubler: [numberText.map((text) => `{"value":${text}}`)],
  example_adder: [numberText, numberText, numberText],
}
const call = fc
  .constantFrom(...(Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[]))
  .chain((name) =>
    fc.tuple(fc.constant(name), fc.array(fc.tuple(idText, ...FUNCTIONS[name]), { maxLength: 6 })),
  )

/** A function's name and the text of `data` for it. */
const validData = fc.tuple(call, fc.boolean()).map(([[name, rows], isSingle]) => {
  const [first] = rows
  if (!isSingle || first === undefined)
    return { name, data: `[${rows.map((row) => `[${row.join()}]`).join()}]` }
  const values = first.slice(1)
  return { name, data: values.length === 1 ? String(values[0]) : `[${values.join()}]` }
})

const wrongValue = fc.oneof(
  fc.json(),
  fc.constantFrom('null', '1e400', '[]', '{}', '[[]]', '[[1]]', '[[null,1]]'),
)
const siblings = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  fc.constantFrom(
    ',"timeout_seconds":1',
    ',"timeout_seconds":301',
    ',"timeout_seconds":"1"',
    ',"surplus":{}',
  ),
  fc.constantFrom(',"response_format":"links"', ',"response_format":"csv"'),
  fc
    .constantFrom('https://example.com/', 'ftp://127.0.0.1/', 'x')
    .map((url) => `,"response_webhook":"${url}"`),
)
const body = fc.tuple(validData, siblings, rarely(wrongValue, 4)).map(([{ name, data }, more, wrong]) => ({
  name,
  text: `{"data":${wrong ?? data}${more}}`,
}))

const KEYS = { weight: 8, arbitrary: fc.constant<Record<string, string>>({ authorization: 'test-key' }) }
const credentials = fc.oneof(
  KEYS,
  fc.constantFrom<Record<string, string>>(
    {},
    { authorization: 'Bearer test-key' },
    { authorization: 'wrong' },
  ),
)
const mediaType = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('application/json', 'application/x-www-form-urlencoded') },
  fc.constantFrom(
    'application/json; charset=utf-8',
    'Application/JSON',
    'text/html',
    'application/json;charset=latin1',
  ),
)
const address = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('latest', '1', 'main/latest') },
  fc.constantFrom(
    'stable',
    '2',
    '0',
    '01',
    'newest',
    'feature~halves/2',
    'other/1',
    'a/b/c',
    '%6Catest',
    '%zz',
    'lat%2Fest',
  ),
)
const method = fc.oneof(
  { weight: 12, arbitrary: fc.constant('POST') },
  fc.constantFrom('GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
)

/** Requests of every kind: most are answered 200, the others are refused at every stage there is. */
export const anyRequest: fc.Arbitrary<GeneratedRequest> = fc
  .record({
    method,
    headers: credentials,
    contentType: mediaType,
    address,
    body,
    function: rarely(fc.constantFrom('example_tripler', 'responses', '__proto__'), 12),
    cut: rarely(fc.nat({ max: 40 }), 12),
    extraByte: rarely(fc.constantFrom(0xff, 0x80, 0xc0), 20),
  })
  .map(({ method, headers, contentType, address, body, function: wrongName, cut, extraByte }) => {
    const whole = utf8.encode(body.text)
    const kept = cut === null ? whole : whole.slice(0, cut)
    const bytes = extraByte === null ? kept : Uint8Array.from([...kept, extraByte])
    const path = `/v1/${wrongName ?? body.name}/${address}`
    return method === 'GET'
      ? { method, path, headers, bytes: undefined }
      : { method, path, headers: { ...headers, 'content-type': contentType }, bytes }
  })
