import fc from 'fast-check'
import { wrongArguments, wrongBody, wrongQuery } from './cerebrium-v4-bad-calls.ts'
import { wrongOpenAi } from './cerebrium-v4-bad-openai.ts'
import {
  ADD,
  bad,
  freeName,
  GOOD,
  OPENAI_PATHS,
  PROJECT,
  RUN,
  type CerebriumV4BadRequest,
} from './cerebrium-v4-bad-request.ts'

const unknownAddress = fc.oneof(
  freeName.map((one) =>
    bad({ wrong: 'unknown function', path: `${PROJECT}/1-numbers/x${one}`, statuses: [404], body: {} }),
  ),
  freeName.map((one) =>
    bad({ wrong: 'private function', path: `${PROJECT}/support-desk/_${one}`, statuses: [404], body: {} }),
  ),
  fc.constant(
    bad({
      wrong: 'private function that is there',
      path: `${PROJECT}/support-desk/_normalize`,
      statuses: [404],
      body: {},
    }),
  ),
  freeName.map((one) =>
    bad({ wrong: 'unknown app', path: `${PROJECT}/x${one}/run`, statuses: [404], body: {} }),
  ),
  freeName.map((one) =>
    bad({ wrong: 'unknown project', path: `/v4/p-x${one}/stories/run`, statuses: [404], body: {} }),
  ),
  fc.tuple(freeName, fc.constantFrom(...OPENAI_PATHS)).map(([one, path]) =>
    bad({
      wrong: 'unknown function',
      path: `${PROJECT}/stories/x${one}/${path}`,
      statuses: [404],
      body: GOOD[path],
    }),
  ),
  fc
    .constantFrom(...OPENAI_PATHS)
    .map((path) =>
      bad({ wrong: 'function without OpenAI', path: `${ADD}/${path}`, statuses: [404], body: GOOD[path] }),
    ),
  fc
    .constantFrom(
      '',
      '/',
      '/v4',
      '/v4/',
      '/v5/p/a/f',
      `${RUN}/chat`,
      `${RUN}/chat/completions/x`,
      `${RUN}/responses`,
      '/v4/%zz/a/f',
    )
    .map((path) => bad({ wrong: `path ${path}`, path: path === '' ? '/' : path, statuses: [404], body: {} }))
    // Below the address of a function there are only OpenAI’s clients.
    .map((one) => ({ ...one, isOpenAi: /^\/v4(\/[^/]+){3}\/./.test(one.path) })),
)

const anywhere = fc.constantFrom(ADD, RUN, ...OPENAI_PATHS.map((one) => `${RUN}/${one}`))
const wrongAccess = fc.oneof(
  fc
    .tuple(
      anywhere,
      fc.constantFrom(
        '',
        'test-key',
        'Basic dGVzdC1rZXk6',
        'Bearer',
        'Bearer ',
        'Bearer x',
        'Bearer test-key2',
        'bearer TEST-KEY',
      ),
    )
    .map(([path, authorization]) =>
      bad({ wrong: `token ${authorization}`, path, statuses: [401], body: {}, headers: { authorization } }),
    ),
  anywhere.map((path) =>
    bad({
      wrong: 'other project',
      path,
      statuses: [403],
      body: {},
      headers: { authorization: 'Bearer p-5e6f7a8b-token' },
    }),
  ),
  fc
    .tuple(anywhere, fc.constantFrom('GET', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'))
    .map(([path, method]) => bad({ wrong: `method ${method}`, path, method, statuses: [405] })),
  fc.constant(bad({ wrong: 'method POST', path: `${RUN}/models`, statuses: [405], body: {} })),
  anywhere.map((path) =>
    bad({ wrong: 'encoding', path, statuses: [415], body: {}, headers: { 'content-encoding': 'gzip' } }),
  ),
)

/** Requests that have to be refused. */
export const cerebriumV4BadRequest: fc.Arbitrary<CerebriumV4BadRequest> = fc.oneof(
  { weight: 2, arbitrary: unknownAddress },
  { weight: 2, arbitrary: wrongBody },
  { weight: 3, arbitrary: wrongArguments },
  { weight: 2, arbitrary: wrongQuery },
  { weight: 4, arbitrary: wrongOpenAi },
  { weight: 2, arbitrary: wrongAccess },
)
