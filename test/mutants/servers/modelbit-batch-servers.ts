import {
  bodyOf,
  changing,
  edited,
  editing,
  reading,
  textOf,
  withText,
  type ServerMutant,
  type WholeAnswer,
} from './server-mutant.ts'

const api = 'modelbit'

/** Whether it is a list of `[ID, result]`. */
function isPairs(data: unknown): data is [unknown, unknown][] {
  return (
    Array.isArray(data) && data.length > 0 && data.every((pair) => Array.isArray(pair) && pair.length === 2)
  )
}

/** A server that changes the pairs of a batch. */
function pairing(change: (pairs: [unknown, unknown][]) => unknown): Pick<ServerMutant, 'create'> {
  return editing((body) => (isPairs(body.data) ? { ...body, data: change(body.data) } : undefined))
}

function add(value: unknown, more: number): unknown {
  return typeof value === 'number' ? value + more : value
}

/** Modelbit servers that compute or put together wrongly. */
export const modelbitBatchServers: readonly ServerMutant[] = [
  {
    name: 'loses the ID of the last item',
    api,
    rules: ['batch-count', 'ids-echoed', 'ids-permutation', 'result-count'],
    ...pairing((pairs) =>
      pairs.map(([id, result], i) => (i === pairs.length - 1 ? [null, result] : [id, result])),
    ),
  },
  {
    name: 'makes numbers of IDs that look like one',
    api,
    rules: ['ids-echoed', 'ids-permutation', 'result-count'],
    ...pairing((pairs) => pairs.map(([id, result]) => [/^\d+$/.test(String(id)) ? Number(id) : id, result])),
  },
  {
    name: 'keeps IDs as float64',
    api,
    rules: ['ids-echoed', 'ids-permutation', 'result-count'],
    ...changing((answer) =>
      answer.status === 200 ? withText(answer, JSON.stringify(JSON.parse(textOf(answer)))) : answer,
    ),
  },
  {
    name: 'swaps the results of two neighbours',
    api,
    rules: ['batch-single'],
    ...pairing((pairs) => {
      const [first, second, ...rest] = pairs
      return first === undefined || second === undefined
        ? pairs
        : [[first[0], second[1]], [second[0], first[1]], ...rest]
    }),
  },
  {
    name: 'answers equal items once',
    api,
    rules: ['batch-count', 'ids-permutation', 'result-count'],
    ...editing((body, request) => {
      const rows = bodyOf(request)?.data as unknown[][]
      if (!isPairs(body.data) || !Array.isArray(rows)) return undefined
      const known = new Set<string>()
      const dropped = new Set(
        rows.flatMap(([id, ...rest]) => {
          const key = JSON.stringify(rest)
          if (known.has(key)) return [id]
          known.add(key)
          return []
        }),
      )
      return { ...body, data: body.data.filter(([id]: [unknown, unknown]) => !dropped.has(id)) }
    }),
  },
  {
    name: 'is off by one behind the 64th item',
    api,
    rules: ['batch-large'],
    ...pairing((pairs) => pairs.map(([id, result], i) => [id, i >= 64 ? pairs[i - 1]![1] : result])),
  },
  {
    name: 'lets an item leak into the next one',
    api,
    rules: ['batch-single', 'batch-split', 'batch-permutation', 'batch-duplicates'],
    ...pairing((pairs) =>
      pairs.map(([id, result], i) => [id, i > 0 ? add(result, Number(pairs[i - 1]![1]) / 2) : result]),
    ),
  },
  {
    name: 'writes NaN as it is',
    api,
    rules: ['body-syntax'],
    ...changing((answer) => withText(answer, textOf(answer).replace(/null\]/g, 'NaN]'))),
  },
  {
    name: 'is not deterministic',
    api,
    rules: ['repeat-differs'],
    create: () => {
      let count = 0
      return async (request, ask) =>
        edited(await ask(request), (body) =>
          isPairs(body.data)
            ? { data: body.data.map(([id, result]: [unknown, unknown]) => [id, add(result, count++ / 10)]) }
            : undefined,
        )
    },
  },
  {
    name: 'keeps answers by their body, for all deployments',
    api,
    rules: [
      'batch-single',
      'batch-split',
      'batch-duplicates',
      'batch-permutation',
      'batch-large',
      'repeat-differs',
    ],
    create: () => {
      const kept = new Map<string, WholeAnswer>()
      return async (request, ask) => {
        const key = textOf(request)
        const answer = kept.get(key) ?? (await ask(request))
        if (answer.status === 200) kept.set(key, answer)
        return answer
      }
    },
  },
  {
    name: 'answers requests that are under way at once with one answer',
    api,
    rules: [
      'concurrency-mixed',
      'batch-count',
      'batch-single',
      'batch-split',
      'spelling-differs',
      'repeat-differs',
    ],
    create: () => {
      let shared: Promise<WholeAnswer> | undefined
      return (request, ask) => {
        if (request.method !== 'POST') return ask(request)
        shared ??= ask(request).finally(() => setTimeout(() => (shared = undefined), 5))
        return shared
      }
    },
  },
  {
    name: 'refuses blanks before the body',
    api,
    rules: ['spelling-differs'],
    ...reading((request) =>
      /^\s/.test(textOf(request)) ? { ...request, bytes: new TextEncoder().encode('{') } : request,
    ),
  },
  {
    name: 'reads escapes in texts as letters',
    api,
    rules: ['spelling-differs'],
    ...reading((request) => ({
      ...request,
      bytes: new TextEncoder().encode(textOf(request).replaceAll('\\u00', 'u00')),
    })),
  },
  {
    name: 'answers a single call with a list',
    api,
    rules: ['batch-single'],
    ...editing((body) =>
      Array.isArray(body.data) || body.data?.startsWith?.('http') === true
        ? undefined
        : { data: [body.data] },
    ),
  },
]
