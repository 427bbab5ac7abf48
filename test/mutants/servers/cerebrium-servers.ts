import {
  changing,
  delivering,
  edited,
  editing,
  reading,
  repeating,
  silent,
  textOf,
  withHeaders,
  withText,
  type ServerMutant,
} from './server-mutant.ts'

const utf8 = new TextEncoder()

const v1: readonly Omit<ServerMutant, 'api'>[] = [
  {
    name: 'answers points in reverse',
    rules: ['batch-single', 'batch-split', 'batch-permutation'],
    ...editing((body) =>
      Array.isArray(body.result) ? { ...body, result: body.result.toReversed() } : undefined,
    ),
  },
  {
    name: 'loses the last result of many',
    rules: ['batch-count'],
    ...editing((body) =>
      body.result?.length > 2 ? { ...body, result: body.result.slice(0, -1) } : undefined,
    ),
  },
  {
    name: 'gives two points one prediction id',
    rules: ['schema-one-of', 'prediction-ids'],
    ...editing((body) =>
      body.prediction_ids?.length > 1
        ? { ...body, prediction_ids: body.prediction_ids.map(() => body.prediction_ids[0]) }
        : undefined,
    ),
  },
  {
    name: 'names no run',
    rules: ['schema-required', 'schema-any-of', 'schema-one-of'],
    ...editing(({ run_id: _, ...body }) => body),
  },
  {
    name: 'has a run time of -1',
    rules: ['schema-minimum', 'schema-any-of', 'schema-one-of', 'run-time'],
    ...editing((body) => ('run_time_ms' in body ? { ...body, run_time_ms: -1 } : undefined)),
  },
  {
    name: 'takes requests without a key',
    rules: ['credentials-ignored'],
    ...reading((request) =>
      request.headers['authorization'] === undefined
        ? withHeaders(request, { authorization: 'test-key' })
        : request,
    ),
  },
  {
    name: 'takes a Bearer token',
    rules: ['credentials-ignored'],
    ...reading((request) =>
      withHeaders(request, { authorization: request.headers['authorization']?.replace(/^Bearer /, '') }),
    ),
  },
  {
    name: 'rounds results of large batches',
    rules: ['batch-large'],
    ...editing((body) =>
      body.result?.length > 50
        ? {
            ...body,
            result: JSON.parse(JSON.stringify(body.result), (_, one: unknown) =>
              typeof one === 'number' ? Math.round(one) : one,
            ),
          }
        : undefined,
    ),
  },
  {
    name: 'takes a body that is cut off',
    rules: ['invalid-accepted'],
    ...reading((request) =>
      textOf(request) === '[[1, 2' ? { ...request, bytes: utf8.encode('[[5.1, 3.5, 1.4, 0.2]]') } : request,
    ),
  },
  {
    name: 'names another run in its webhook',
    rules: ['webhook-differs'],
    ...delivering((init) => ({
      ...init,
      body: utf8.encode(new TextDecoder().decode(init.body).replace(/"run_id":"[^"]*"/, '"run_id":"other"')),
    })),
  },
  { name: 'sends every webhook twice', rules: ['webhook-retries'], ...repeating(2) },
  { name: 'sends no webhooks', rules: ['webhook-missing'], ...silent },
]

/** A server that changes its event streams. */
function streaming(change: (text: string) => string): Pick<ServerMutant, 'create'> {
  return changing((answer) =>
    (answer.headers['content-type'] ?? '').startsWith('text/event-stream')
      ? withText(answer, change(textOf(answer)))
      : answer,
  )
}

const v4: readonly Omit<ServerMutant, 'api'>[] = [
  {
    name: 'ends no stream with [DONE]',
    rules: ['stream-end', 'openai-done'],
    ...streaming((text) => text.replace('data: [DONE]\n\n', '')),
  },
  {
    name: 'ends a stream with [DONE] too early',
    rules: ['stream-end', 'openai-done'],
    ...streaming((text) => {
      const frames = text.replace('data: [DONE]\n\n', '').split('\n\n').slice(0, -1)
      return [...frames.slice(0, -1), 'data: [DONE]', ...frames.slice(-1), ''].join('\n\n')
    }),
  },
  {
    name: 'loses the third piece of a stream',
    rules: ['stream-differs'],
    ...streaming((text) => text.split('\n\n').toSpliced(2, 1).join('\n\n')),
  },
  {
    name: 'sends streams as JSON',
    rules: ['body-syntax', 'media-type-undocumented'],
    ...changing((answer) =>
      (answer.headers['content-type'] ?? '').startsWith('text/event-stream')
        ? { ...answer, headers: { ...answer.headers, 'content-type': 'application/json' } }
        : answer,
    ),
  },
  {
    name: 'gives embeddings in reverse',
    rules: ['batch-single', 'batch-split', 'batch-permutation', 'batch-count', 'openai-embedding-order'],
    ...editing((body) => (body.object === 'list' ? { ...body, data: body.data.toReversed() } : undefined)),
  },
  {
    name: 'answers an asynchronous call with its result',
    rules: ['async-acknowledged', 'acknowledgement'],
    ...reading((request) => ({ ...request, target: request.target.replace('?async=true', '') })),
  },
  {
    name: 'names another run in the header of an acknowledgement',
    rules: ['async-acknowledged', 'acknowledgement', 'run-id-header'],
    ...changing((answer) =>
      answer.status === 202 ? { ...answer, headers: { ...answer.headers, 'x-request-id': 'other' } } : answer,
    ),
  },
  {
    name: 'lets private functions be called',
    rules: ['invalid-accepted'],
    ...reading((request) => ({ ...request, target: request.target.replace('/_normalize', '/classify') })),
  },
  {
    name: 'takes requests without a token',
    rules: ['credentials-ignored'],
    ...reading((request) =>
      request.headers['authorization'] === undefined
        ? withHeaders(request, { authorization: 'Bearer test-key' })
        : request,
    ),
  },
  {
    name: 'answers functions that are not there',
    rules: ['address-refused'],
    ...reading((request) => ({
      ...request,
      target: request.target.replace('/no_such_function', '/classify'),
    })),
  },
  {
    name: 'gives its result as text',
    rules: ['concurrency-mixed', 'spelling-differs', 'repeat-differs', 'stream-differs', 'result-type'],
    create: () => {
      let count = 0
      return async (request, ask) =>
        edited(await ask(request), (body) =>
          'result' in body && count++ % 3 === 0
            ? { ...body, result: JSON.stringify(body.result) }
            : undefined,
        )
    },
  },
  {
    name: 'signs webhooks with another secret',
    rules: ['webhook-signed', 'webhook-signature'],
    ...delivering((init) => ({
      ...init,
      headers: { ...init.headers, 'x-cerebrium-webhook-signature': `v1,${'0'.repeat(64)}` },
    })),
  },
  {
    name: 'does not sign webhooks',
    rules: ['webhook-signed', 'webhook-signature'],
    ...delivering(({ headers: { 'x-cerebrium-webhook-signature': _, ...headers }, ...init }) => ({
      ...init,
      headers,
    })),
  },
  { name: 'delivers four times', rules: ['webhook-retries'], ...repeating(4) },
]

/** Cerebrium servers that are wrong, of both versions. */
export const cerebriumServers: readonly ServerMutant[] = [
  ...v1.map((one) => ({ ...one, api: 'cerebrium-v1' })),
  ...v4.map((one) => ({ ...one, api: 'cerebrium-v4' })),
]
