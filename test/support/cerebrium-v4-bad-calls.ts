import fc from 'fast-check'
import { ADD, bad, freeName, OPENAI_PATHS, RUN } from './cerebrium-v4-bad-request.ts'

const notAnObject = fc.oneof(
  fc.array(fc.jsonValue(), { maxLength: 4 }),
  fc.integer(),
  fc.boolean(),
  fc.string(),
  fc.constant(null),
)
export const wrongBody = fc.oneof(
  notAnObject.map((body) => bad({ wrong: 'body is no object', path: ADD, statuses: [422], body })),
  fc
    .tuple(notAnObject, fc.constantFrom(...OPENAI_PATHS))
    .map(([body, path]) =>
      bad({ wrong: 'body is no object', path: `${RUN}/${path}`, statuses: [400], body }),
    ),
  fc
    .tuple(
      fc.constantFrom(
        '{',
        '{"a":',
        '{"a":1,}',
        "{'a':1}",
        '\u0000',
        'a=1',
        '[',
        '{"a":1}}',
        'NaN',
        '\ufeff{',
      ),
      fc.constantFrom('', '/chat/completions', '/embeddings'),
    )
    .map(([text, path]) => bad({ wrong: 'not JSON', path: RUN + path, statuses: [400], text })),
  fc.constant(
    bad({ wrong: 'depth', path: ADD, statuses: [400], text: '{"a":'.repeat(600) + '1' + '}'.repeat(600) }),
  ),
  fc.constantFrom('text/plain', 'application/xml', 'multipart/form-data; boundary=x').map((type) =>
    bad({
      wrong: 'media type',
      path: ADD,
      statuses: [415],
      body: { a: 1, b: 2, c: 3 },
      headers: { 'content-type': type },
    }),
  ),
)

const notANumber = fc.oneof(
  fc.string(),
  fc.constant(null),
  fc.boolean(),
  fc.constant([]),
  fc.constant({}),
  fc.constant([1]),
)
export const wrongArguments = fc.oneof(
  fc.subarray(['a', 'b', 'c'], { maxLength: 2 }).map((given) =>
    bad({
      wrong: 'missing argument',
      path: ADD,
      statuses: [422],
      body: Object.fromEntries(given.map((one) => [one, 1])),
    }),
  ),
  fc.tuple(freeName, fc.jsonValue()).map(([one, value]) =>
    bad({
      wrong: 'unknown argument',
      path: ADD,
      statuses: [422],
      body: { a: 1, b: 2, c: 3, [`x${one}`]: value },
    }),
  ),
  notANumber.map((value) =>
    bad({ wrong: 'no number', path: ADD, statuses: [422], body: { a: 1, b: value, c: 3 } }),
  ),
  notANumber.map((value) =>
    bad({
      wrong: 'no prompt',
      path: RUN,
      statuses: [422],
      body: { prompt: value === '' || typeof value === 'string' ? 1 : value },
    }),
  ),
  fc
    .constantFrom<object>(
      { max_tokens: -1 },
      { max_tokens: 1e9 },
      { max_tokens: '1' },
      { temperature: 3 },
      { stop: [] },
      { seed: 0.5 },
    )
    .map((more) =>
      bad({ wrong: JSON.stringify(more), path: RUN, statuses: [422], body: { prompt: 'a', ...more } }),
    ),
  fc
    .oneof(
      fc.string(),
      fc.webUrl(),
      fc.constant('http://169.254.169.254/x'),
      fc.constant('file:///etc/passwd'),
      fc.integer(),
    )
    .map((image) =>
      bad({ wrong: 'no image', path: '/v4/p-5e6f7a8b/vision/read', statuses: [422], body: { image } }),
    ),
)

export const wrongQuery = fc.oneof(
  fc
    .oneof(fc.constantFrom('', '1', '0', 'yes', 'null', 'truee', 'true '), fc.string())
    .filter((value) => !['true', 'false'].includes(value.toLowerCase()))
    .map((value) =>
      bad({
        wrong: 'async',
        path: `${ADD}?async=${encodeURIComponent(value)}`,
        statuses: [400],
        body: {},
      }),
    ),
  fc
    .tuple(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc
          .ipV4()
          .filter((ip) => !ip.startsWith('127.'))
          .map((ip) => `http://${ip}/`),
      ),
      fc.boolean(),
    )
    .map(([url, isAsync]) =>
      bad({
        wrong: 'webhookEndpoint',
        path: `${ADD}?webhookEndpoint=${encodeURIComponent(url)}${isAsync ? '&async=true' : ''}`,
        statuses: [400],
        body: { a: 1, b: 2, c: 3 },
      }),
    ),
)
