import { encodeBase64 } from '../../../src/codecs/base64.ts'
import { decodeDataUrl } from '../../../src/codecs/data-url.ts'
import { decodeNpy, encodeNpy } from '../../../src/codecs/npy.ts'
import { defineTensor } from '../../../src/tensor/tensor.ts'
import {
  bodyOf,
  changing,
  edited,
  editing,
  reading,
  textOf,
  withHeaders,
  withText,
  type ServerMutant,
} from './server-mutant.ts'

const api = 'peltarion'

/** A server that changes the rows of an answer. */
function rowing(change: (rows: Record<string, unknown>[]) => unknown[]): Pick<ServerMutant, 'create'> {
  return editing((body) => (Array.isArray(body.rows) ? { ...body, rows: change(body.rows) } : undefined))
}

/** A server that changes every output, also of a form. */
function outputting(change: (value: unknown) => unknown): Pick<ServerMutant, 'create'> {
  const changed = (row: object): object =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value)]))
  return editing((body, { target }) =>
    target.endsWith('openapi.json')
      ? undefined
      : Array.isArray(body.rows)
        ? { rows: body.rows.map(changed) }
        : changed(body),
  )
}

function isObject(value: unknown): value is Record<string, number> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value)

/** Peltarion servers that are wrong. */
export const peltarionServers: readonly ServerMutant[] = [
  {
    name: 'answers rows in reverse',
    api,
    rules: ['batch-single', 'batch-split', 'batch-permutation'],
    ...rowing((rows) => rows.toReversed()),
  },
  {
    name: 'loses the last row of many',
    api,
    rules: ['batch-count', 'rows-count'],
    ...rowing((rows) => (rows.length > 2 ? rows.slice(0, -1) : rows)),
  },
  {
    name: 'drops equal rows',
    api,
    rules: ['batch-count', 'rows-count'],
    ...rowing((rows) => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]),
  },
  {
    name: 'is off by one behind the 100th row',
    api,
    rules: ['batch-large'],
    ...rowing((rows) => rows.map((row, i) => (i >= 100 ? rows[i - 1]! : row))),
  },
  {
    name: 'normalizes over the batch',
    api,
    rules: ['batch-single', 'batch-split', 'batch-permutation', 'batch-duplicates'],
    ...rowing((rows) =>
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            typeof value === 'number' ? value / rows.length : value,
          ]),
        ),
      ),
    ),
  },
  {
    name: 'gives probabilities that sum to 0.9',
    api,
    rules: ['probabilities'],
    ...outputting((value) =>
      isObject(value) && !('shape' in value)
        ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, one * 0.9]))
        : value,
    ),
  },
  {
    name: 'flattens arrays',
    api,
    rules: ['npy-shape', 'feature-npy'],
    ...outputting((value) => {
      if (typeof value !== 'string' || !value.startsWith('data:application')) return value
      const { mediaType, bytes } = decodeDataUrl(value)
      const { shape, data } = decodeNpy(bytes)
      const flat = defineTensor(
        'float32',
        [shape.reduce((one, other) => one * other, 1)],
        Float32Array.from(data as ArrayLike<number>),
      )
      return `data:${mediaType};base64,${encodeBase64(encodeNpy(flat))}`
    }),
  },
  {
    name: 'says image/jpg',
    api,
    rules: ['data-url', 'schema-one-of'],
    ...outputting((value) =>
      typeof value === 'string' ? value.replace(/^data:image\/\w+/, 'data:image/jpg') : value,
    ),
  },
  {
    name: 'answers a form with rows',
    api,
    rules: ['form-differs', 'form-row'],
    ...changing((answer, request) =>
      request.headers['content-type']?.startsWith('multipart/') === true && answer.status === 200
        ? edited(answer, (row) => ({ rows: [row] }))
        : answer,
    ),
  },
  {
    name: 'refuses forms',
    api,
    rules: ['form-differs'],
    ...reading((request) =>
      request.headers['content-type']?.startsWith('multipart/') === true
        ? withHeaders(request, { 'content-type': 'text/csv' })
        : request,
    ),
  },
  {
    name: 'refuses wrong tokens with 400',
    api,
    rules: ['credentials-status'],
    ...changing((answer) => (answer.status === 401 ? { ...answer, status: 400 } : answer)),
  },
  {
    name: 'takes any Basic password',
    api,
    rules: ['credentials-ignored'],
    ...reading((request) => {
      const given = request.headers['authorization'] ?? ''
      if (!given.startsWith('Basic ')) return request
      return withHeaders(request, { authorization: `Bearer ${atob(given.slice(6)).split(':', 1)[0]}` })
    }),
  },
  {
    name: 'takes requests without a token',
    api,
    rules: ['credentials-ignored'],
    ...reading((request) =>
      request.headers['authorization'] === undefined
        ? withHeaders(request, { authorization: 'Bearer test-key' })
        : request,
    ),
  },
  {
    name: 'answers for a deployment that is not there',
    api,
    rules: ['address-refused'],
    ...reading((request) => ({
      ...request,
      target: request.target.replace(
        '00000000-0000-4000-8000-000000000000',
        '5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b101',
      ),
    })),
  },
  {
    name: 'gives errors no code',
    api,
    rules: ['schema-required'],
    ...changing((answer) =>
      answer.status >= 400 ? edited(answer, ({ errorMessage }) => ({ errorMessage })) : answer,
    ),
  },
  {
    name: 'reads any media type as JSON',
    api,
    rules: ['invalid-accepted'],
    ...reading((request) =>
      request.headers['content-type'] === 'text/csv'
        ? withHeaders(request, { 'content-type': 'application/json' })
        : request,
    ),
  },
  {
    name: 'leaves faulty rows out',
    api,
    rules: ['invalid-accepted'],
    create: () => async (request, ask) => {
      const answer = await ask(request)
      const rows = bodyOf(request)?.rows as unknown[] | undefined
      if (answer.status !== 400 || !Array.isArray(rows) || rows.length < 2) return answer
      return ask({ ...request, bytes: text(JSON.stringify({ rows: rows.slice(0, 1) })) })
    },
  },
  {
    name: 'fails where a feature is missing',
    api,
    rules: ['refusal-status'],
    ...changing((answer) =>
      textOf(answer).includes('FeatureNotFound')
        ? { ...withText(answer, '{"errorCode":"InternalError","errorMessage":"x"}'), status: 500 }
        : answer,
    ),
  },
  {
    name: 'reads members by their place',
    api,
    rules: ['spelling-differs', 'form-differs'],
    create: () => async (request, ask) => {
      const answer = await ask(request)
      const [row] = (bodyOf(request)?.rows as object[] | undefined) ?? []
      const [first = ''] = Object.keys(row ?? {})
      return first > 'S' && first !== 'Type'
        ? edited(answer, (body) =>
            Array.isArray(body.rows) ? { rows: body.rows.map(() => ({})) } : undefined,
          )
        : answer
    },
  },
  {
    name: 'answers an empty batch with a row',
    api,
    rules: ['batch-empty', 'rows-count'],
    ...rowing((rows) => (rows.length === 0 ? [{}] : rows)),
  },
  {
    name: 'serves no description',
    api,
    rules: ['valid-refused'],
    ...reading((request) => ({ ...request, target: request.target.replace('openapi.json', 'nothing.json') })),
  },
  {
    name: 'runs a deployment that is switched off',
    api,
    rules: ['invalid-accepted'],
    ...reading((request) => ({ ...request, target: request.target.replace('c2b111', 'c2b101') })),
  },
]
