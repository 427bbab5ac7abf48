import type { AdapterContext, ClientAdapter } from '../../src/properties/client-adapter.ts'
import { toArguments } from '../properties/kit-values.ts'

type Pair = readonly [id: number, result: unknown]

/** What a wrong client does in its own way. */
export interface NaiveModelbitParts {
  headersOf(context: AdapterContext): Record<string, string>
  writeNumber(value: number): unknown
  toBody(data: unknown): object
  /** One request: its answer's text. Raises errors. */
  send(body: string, context: AdapterContext, headers: Record<string, string>): Promise<string>
  read(text: string): unknown
  match(pairs: readonly Pair[]): readonly unknown[]
  /** Sends the calls in batches; `send` is one request. */
  sendAll(calls: Calls, send: (calls: Calls) => Promise<readonly unknown[]>): Promise<readonly unknown[]>
}
type Calls = readonly (readonly unknown[])[]

async function readText(response: Response): Promise<string> {
  const text = await response.text()
  if (!response.ok) throw new Error(String((JSON.parse(text) as { error: unknown }).error))
  return text
}

export function postNaively(
  body: string,
  { baseUrl, deployment, fetch, signal }: AdapterContext,
  headers: Record<string, string>,
): Promise<Response> {
  return fetch(baseUrl + deployment.path, {
    method: 'POST',
    headers,
    body: new TextEncoder().encode(body),
    signal,
  })
}

const RIGHT: NaiveModelbitParts = {
  headersOf: ({ apiKey }) => ({ authorization: apiKey, 'content-type': 'application/json' }),
  writeNumber: (value) => value,
  toBody: (data) => ({ data }),
  send: async (body, context, headers) => readText(await postNaively(body, context, headers)),
  read: (text) => (JSON.parse(text) as { data: unknown }).data,
  match: (pairs) => pairs.toSorted(([one], [other]) => one - other).map(([, result]) => result),
  sendAll: (calls, send) => (calls.length === 0 ? Promise.resolve([]) : send(calls)),
}

/** A short client that is right as long as nothing is given: each mutant replaces one part of it by a mistake. */
export function naiveModelbit(mistakes: Partial<NaiveModelbitParts>): ClientAdapter {
  const parts = { ...RIGHT, ...mistakes }
  return {
    takesSignal: true,
    predict(instances, context) {
      const { deployment } = context
      const write = (_key: string, value: unknown): unknown =>
        typeof value === 'number' ? parts.writeNumber(value) : value
      const send = async (calls: Calls): Promise<readonly unknown[]> => {
        const data = JSON.parse(JSON.stringify(calls, write)) as Calls
        const body = JSON.stringify(parts.toBody(data.map((call, i) => [i, ...call])))
        const text = await parts.send(body, context, parts.headersOf(context))
        return parts.match(parts.read(text) as readonly Pair[])
      }
      return parts.sendAll(
        instances.map((instance) => toArguments(instance, deployment)),
        send,
      )
    },
  }
}
