import {
  changing,
  delivering,
  neverRetrying,
  reading,
  silent,
  withHeaders,
  withText,
  type ServerMutant,
} from './server-mutant.ts'

const api = 'modelbit'

/** Modelbit servers that are wrong in how they speak. */
export const modelbitServers: readonly ServerMutant[] = [
  {
    name: 'sends no Content-Type',
    api,
    rules: ['media-type-undocumented', 'content-type-missing'],
    ...changing(({ headers: { 'content-type': _, ...headers }, ...answer }) => ({ ...answer, headers })),
  },
  {
    name: 'answers 201 in place of 200',
    api,
    rules: ['status-undocumented'],
    ...changing((answer) => (answer.status === 200 ? { ...answer, status: 201 } : answer)),
  },
  {
    name: 'answers errors with 200',
    api,
    rules: [
      'invalid-accepted',
      'schema-required',
      'schema-oneOf',
      'schema-one-of',
      'schema-additional-properties',
    ],
    ...changing((answer) => (answer.status >= 400 ? { ...answer, status: 200 } : answer)),
  },
  {
    name: 'words errors as plain text',
    api,
    rules: ['media-type-undocumented'],
    ...changing((answer) =>
      answer.status === 400
        ? { ...withText(answer, 'Bad Request'), headers: { 'content-type': 'text/plain' } }
        : answer,
    ),
  },
  {
    name: 'answers errors with a page of HTML',
    api,
    rules: ['html-answer'],
    ...changing((answer) =>
      answer.status >= 400
        ? { ...withText(answer, '<!doctype html><h1>Error</h1>'), headers: { 'content-type': 'text/html' } }
        : answer,
    ),
  },
  {
    name: 'cuts its JSON off',
    api,
    rules: ['body-syntax'],
    ...changing((answer) => ({ ...answer, bytes: answer.bytes.slice(0, -1) })),
  },
  {
    name: 'says gzip and sends plain JSON',
    api,
    rules: ['content-coding'],
    ...changing((answer) => ({ ...answer, headers: { ...answer.headers, 'content-encoding': 'gzip' } })),
  },
  {
    name: 'fails for a body that is no JSON',
    api,
    rules: ['refusal-status'],
    ...changing((answer) => (answer.status === 400 ? { ...answer, status: 500 } : answer)),
  },
  {
    name: 'knows no 405',
    api,
    rules: ['method-refused'],
    ...changing((answer) => (answer.status === 405 ? { ...answer, status: 404 } : answer)),
  },
  {
    name: 'sends 405 without Allow',
    api,
    rules: ['method-refused'],
    ...changing(({ headers: { allow: _, ...headers }, ...answer }) => ({ ...answer, headers })),
  },
  {
    name: 'takes requests without a key',
    api,
    rules: ['credentials-ignored'],
    ...reading((request) =>
      request.headers['authorization'] === undefined
        ? withHeaders(request, { authorization: 'test-key' })
        : request,
    ),
  },
  {
    name: 'takes a Bearer token',
    api,
    rules: ['credentials-ignored'],
    ...reading((request) =>
      withHeaders(request, { authorization: request.headers['authorization']?.replace(/^Bearer /, '') }),
    ),
  },
  {
    name: 'looks at the first characters of a key only',
    api,
    rules: ['credentials-ignored'],
    ...reading((request) =>
      withHeaders(request, {
        authorization: request.headers['authorization']?.replace(/^test-ke.*/, 'test-key'),
      }),
    ),
  },
  {
    name: 'links to nothing',
    api,
    rules: ['link-differs'],
    ...reading((request) => ({
      ...request,
      target: request.target.replace('/responses/', '/no-responses/'),
    })),
  },
  { name: 'sends no webhooks', api, rules: ['webhook-missing'], ...silent },
  { name: 'gives a webhook up after one attempt', api, rules: ['webhook-retries'], ...neverRetrying },
  {
    name: 'names another batch in a webhook',
    api,
    rules: ['webhook-differs'],
    ...delivering((init) => ({ ...init, headers: { ...init.headers, 'x-mb-batch-id': '0'.repeat(32) } })),
  },
  {
    name: 'sends a webhook without the answer',
    api,
    rules: ['webhook-differs'],
    ...delivering((init) => ({ ...init, body: new TextEncoder().encode('{"data":null}') })),
  },
]
