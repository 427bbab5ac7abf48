import {
  bodyOf,
  changing,
  delivering,
  edited,
  neverRetrying,
  reading,
  repeating,
  silent,
  textOf,
  withHeaders,
  withText,
  type ServerMutant,
} from './server-mutant.ts'

const utf8 = new TextEncoder()

const mutants: readonly Omit<ServerMutant, 'api'>[] = [
  {
    name: 'takes any key',
    rules: ['credentials-ignored'],
    ...reading((request) =>
      request.headers['authorization'] === undefined
        ? request
        : withHeaders(request, { authorization: 'Bearer test-key' }),
    ),
  },
  {
    name: 'fails for a wrong key',
    rules: ['credentials-status'],
    ...changing((answer) => (answer.status === 401 ? { ...answer, status: 500 } : answer)),
  },
  {
    name: 'fails for a body that is no JSON',
    rules: ['refusal-status'],
    ...changing((answer) => (answer.status === 400 ? { ...answer, status: 500 } : answer)),
  },
  {
    name: 'takes any priority',
    rules: ['invalid-accepted'],
    ...reading((request) => {
      const body = bodyOf(request)
      return body?.priority > 2
        ? { ...request, bytes: utf8.encode(JSON.stringify({ ...body, priority: 2 })) }
        : request
    }),
  },
  {
    name: 'takes 300 KiB asynchronously',
    rules: ['invalid-accepted'],
    ...reading((request) =>
      request.target.includes('async') && request.bytes.length > 262_144
        ? { ...request, bytes: utf8.encode('{"model_input":"x"}') }
        : request,
    ),
  },
  {
    name: 'writes NaN where a number stands',
    rules: ['body-syntax'],
    ...changing((answer) =>
      answer.status === 200 ? withText(answer, textOf(answer).replace(/\b\d+\.\d+\b/, 'NaN')) : answer,
    ),
  },
  {
    name: 'loses the second half of a stream',
    rules: ['stream-differs'],
    ...changing((answer, request) =>
      bodyOf(request)?.stream === true && answer.headers['content-type'] === 'application/octet-stream'
        ? { ...answer, bytes: answer.bytes.slice(0, answer.bytes.length / 2) }
        : answer,
    ),
  },
  {
    name: 'answers with a page of HTML',
    rules: ['html-answer'],
    ...changing((answer) => ({
      ...withText(answer, '<html></html>'),
      headers: { 'content-type': 'text/html' },
    })),
  },
  {
    name: 'lets the status of a run go back',
    rules: ['run-status'],
    create: () => {
      let polls = 0
      return async (request, ask) => {
        const answer = await ask(request)
        if (request.method !== 'GET' || !request.target.includes('/async_request/')) return answer
        return edited(answer, (body) => ({ ...body, status: polls++ % 2 === 0 ? 'IN_PROGRESS' : 'QUEUED' }))
      }
    },
  },
  {
    name: 'gives a run a new time of creation',
    rules: ['run-status'],
    create: () => {
      let polls = 0
      return async (request, ask) => {
        const answer = await ask(request)
        if (request.method !== 'GET' || !request.target.includes('/async_request/')) return answer
        return edited(answer, (body) => ({
          ...body,
          status: polls === 0 ? 'IN_PROGRESS' : body.status,
          created_at: `2026-01-01T00:00:0${polls++ % 10}.000000Z`,
        }))
      }
    },
  },
  {
    name: 'forgets its runs',
    rules: ['run-status'],
    ...reading((request) => ({
      ...request,
      target: request.target.replace(/async_request\/.*/, `async_request/${'1'.repeat(32)}`),
    })),
  },
  {
    name: 'answers for a model that is not there',
    rules: ['address-refused'],
    ...reading((request) => ({
      ...request,
      target: request.target.replace('model-00000000', 'model-tt3c9vbm'),
    })),
  },
  {
    name: 'gives embeddings in reverse',
    rules: ['batch-single', 'batch-split', 'batch-permutation', 'batch-count', 'openai-embedding-order'],
    ...changing((answer) =>
      edited(answer, (body) =>
        body?.object === 'list' && body.data?.[0]?.embedding
          ? { ...body, data: body.data.toReversed() }
          : undefined,
      ),
    ),
  },
  {
    name: 'gives every embedding the index 0',
    rules: ['openai-embedding-order', 'batch-count'],
    ...changing((answer) =>
      edited(answer, (body) =>
        body?.object === 'list' && body.data?.[0]?.embedding
          ? { ...body, data: body.data.map((one: object) => ({ ...one, index: 0 })) }
          : undefined,
      ),
    ),
  },
  {
    name: 'does not sign webhooks',
    rules: ['webhook-signed', 'webhook-signature'],
    ...delivering(({ headers: { 'x-baseten-signature': _, ...headers }, ...init }) => ({ ...init, headers })),
  },
  {
    name: 'signs webhooks with upper case',
    rules: ['webhook-signed', 'webhook-signature'],
    ...delivering((init) => ({
      ...init,
      headers: {
        ...init.headers,
        'x-baseten-signature': (init.headers['x-baseten-signature'] ?? '').toUpperCase(),
      },
    })),
  },
  { name: 'gives a webhook up after one attempt', rules: ['webhook-retries'], ...neverRetrying },
  { name: 'delivers three times', rules: ['webhook-retries'], ...repeating(3) },
  { name: 'sends no webhooks', rules: ['webhook-missing'], ...silent },
]

/** Baseten servers that are wrong. */
export const basetenServers: readonly ServerMutant[] = mutants.map((one) => ({ ...one, api: 'baseten' }))
