import { encodeBase64 } from '../../src/codecs/base64.ts'
import type { AdapterContext, ClientAdapter, LawInstance } from '../../src/properties/client-adapter.ts'
import type { LawMutant } from './law-mutant.ts'

/** One call: what it sends is one instance. */
export type Send = (instance: LawInstance) => Promise<unknown>

/** What a wrong client does in its own way. */
export interface OneByOneParts {
  headersOf(context: AdapterContext): Record<string, string>
  /** Of a file in a body. */
  writeFile(bytes: Uint8Array): string
  writeNumber(value: number): number
  toBody(instance: LawInstance, context: AdapterContext, write: (value: unknown) => unknown): unknown
  toBytes(text: string): Uint8Array<ArrayBuffer>
  /** One request, of which the answer is no error. */
  post(
    bytes: Uint8Array<ArrayBuffer>,
    context: AdapterContext,
    headers: Record<string, string>,
  ): Promise<Response>
  read(response: Response, context: AdapterContext): Promise<unknown>
  sendAll(instances: readonly LawInstance[], send: Send): Promise<readonly unknown[]>
}

/** Raises what is not 2xx with its text. */
export async function refuseErrors(response: Response): Promise<Response> {
  if (response.ok) return response
  throw new Error(JSON.stringify(JSON.parse(await response.text())))
}

export async function postOnce(
  bytes: Uint8Array<ArrayBuffer>,
  { baseUrl, deployment, fetch, signal }: AdapterContext,
  headers: Record<string, string>,
): Promise<Response> {
  return fetch(baseUrl + deployment.path, { method: 'POST', headers, body: bytes, signal })
}

const RIGHT: Omit<OneByOneParts, 'toBody' | 'read'> = {
  headersOf: ({ apiKey }) => ({ authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }),
  writeFile: encodeBase64,
  writeNumber: (value) => value,
  toBytes: (text) => new TextEncoder().encode(text),
  post: async (...sent) => refuseErrors(await postOnce(...sent)),
  sendAll: (instances, send) => Promise.all(instances.map(send)),
}

type ApiParts = Pick<OneByOneParts, 'toBody' | 'read'>

/** Makes a short client of an API that takes one instance in a request: right, but for the parts that are replaced. */
export function naiveOneByOne(api: ApiParts, mistakes: Partial<OneByOneParts>): ClientAdapter {
  const parts: OneByOneParts = { ...RIGHT, ...api, ...mistakes }
  return {
    takesSignal: true,
    predict(instances, context) {
      const write = (value: unknown): unknown => {
        if (value instanceof Uint8Array) return parts.writeFile(value)
        return typeof value === 'number' ? parts.writeNumber(value) : value
      }
      const send: Send = async (instance) => {
        const text = JSON.stringify(parts.toBody(instance, context, write))
        const response = await parts.post(parts.toBytes(text), context, parts.headersOf(context))
        return parts.read(response, context)
      }
      return parts.sendAll(instances, send)
    },
  }
}

type Mistakes = Partial<OneByOneParts>

/** Sends on until an answer is no error, or the attempts are used up. */
export const postAgain =
  (attempts: number, isWorthIt: (status: number) => boolean): OneByOneParts['post'] =>
  async (...sent) => {
    for (let attempt = 1; ; attempt++) {
      const response = await postOnce(...sent)
      if (response.ok || attempt === attempts || !isWorthIt(response.status)) return refuseErrors(response)
    }
  }

/** A mistake that a client of either API may make. */
export interface CommonMistake extends Pick<LawMutant, 'law' | 'name' | 'instances'> {
  readonly mistakes: Mistakes
}

export const COMMON_MISTAKES: readonly CommonMistake[] = [
  {
    // github.com/arrow-udf/arrow-udf/pull/93, github.com/mlflow/mlflow/pull/9762
    law: 'results-in-input-order',
    name: 'hands results out as they complete',
    instances: 2,
    mistakes: {
      async sendAll(instances, send) {
        const results: unknown[] = []
        await Promise.all(instances.map(async (instance) => results.push(await send(instance))))
        return results
      },
    },
  },
  {
    law: 'duplicates-agree',
    name: 'sends equal instances once',
    instances: 2,
    mistakes: {
      sendAll: (instances, send) =>
        Promise.all([...new Map(instances.map((one) => [JSON.stringify(one), one])).values()].map(send)),
    },
  },
  {
    law: 'splitting-changes-nothing',
    name: 'forgets the last of an odd number',
    instances: 1,
    mistakes: {
      async sendAll(instances, send) {
        const results: unknown[] = []
        for (let i = 0; i + 1 < instances.length; i += 2)
          results.push(...(await Promise.all(instances.slice(i, i + 2).map(send))))
        return results
      },
    },
  },
  {
    law: 'refusals-are-not-repeated',
    name: 'sends again whatever the error is',
    instances: 1,
    mistakes: { post: postAgain(3, () => true) },
  },
  {
    // github.com/dfinity/agent-rs/pull/602
    law: 'retries-are-safe',
    name: 'sends again without end while there are too many requests',
    instances: 1,
    mistakes: { post: postAgain(Infinity, (status) => status === 429) },
  },
  {
    // github.com/future-agi/future-agi/pull/1860
    law: 'retries-are-safe',
    name: 'leaves out what failed',
    instances: 1,
    mistakes: {
      async sendAll(instances, send) {
        const ends = await Promise.allSettled(instances.map(send))
        return ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
      },
    },
  },
  {
    law: 'retries-are-safe',
    name: 'puts what it sends again at the end',
    instances: 2,
    mistakes: {
      async sendAll(instances, send) {
        const results: unknown[] = []
        const again: LawInstance[] = []
        for (const instance of instances) {
          try {
            results.push(await send(instance))
          } catch {
            again.push(instance)
          }
        }
        for (const instance of again) results.push(await send(instance))
        return results
      },
    },
  },
  {
    law: 'cancellation-cancels',
    name: 'ignores its signal',
    instances: 1,
    mistakes: {
      post: async (bytes, context, headers) =>
        refuseErrors(await postOnce(bytes, { ...context, signal: new AbortController().signal }, headers)),
    },
  },
]
