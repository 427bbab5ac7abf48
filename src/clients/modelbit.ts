import { parseJsonBytes, serializeJson } from '../codecs/lossless-json.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { answerInvalid } from './json-answer.ts'

export interface ModelbitClientOptions {
  /** Everything before `/v1`, without a final slash, such as `https://acme.app.modelbit.com`. */
  readonly baseUrl: string
  readonly apiKey?: string
  readonly deployment: string
  /** Left out of the address when undefined: the service then takes `main`. */
  readonly branch?: string
  /** `latest` when left out. */
  readonly version?: string
  /** Items per request, at least 1; 3000 when left out, as in the vendor's client. */
  readonly batchSize?: number
  readonly fetch?: typeof fetch
}

/** A small client of Modelbit's inference REST API: the reference that the laws for clients must pass on. */
export interface ModelbitClient {
  /** One call of the main function with these arguments. */
  inferSingle(argument: unknown, options?: CallOptions): Promise<unknown>
  /** One result per list of arguments, in their order, whatever order the service answers in. */
  inferBatch(calls: readonly (readonly unknown[])[], options?: CallOptions): Promise<readonly unknown[]>
  /** The same, for answers too large to be sent at once: the service answers with a link, which is followed. */
  inferBatchByLink(calls: readonly (readonly unknown[])[], options?: CallOptions): Promise<readonly unknown[]>
}

export interface CallOptions {
  /** Server-side limit, in whole seconds. */
  readonly timeoutSeconds?: number
  readonly signal?: AbortSignal
}

/**
 * Creates a client.
 *
 * Its calls reject with API_ERROR when the service answers with `error` (the message is the service's), and with
 * RESPONSE_INVALID when an answer is not what was asked for: an ID missing, twice, or never sent.
 */
export function createModelbitClient(options: ModelbitClientOptions): ModelbitClient {
  const { baseUrl, apiKey, deployment, branch, version = 'latest', batchSize = 3000 } = options
  const segments = [deployment, ...(branch === undefined ? [] : [branch.replaceAll('/', '~')]), version]
  const url = `${baseUrl}/v1/${segments.map(encodeURIComponent).join('/')}`

  const post = async (
    data: unknown,
    { timeoutSeconds, signal }: CallOptions,
    members: Readonly<Record<string, unknown>> = {},
  ): Promise<Answer> => {
    const response = await (options.fetch ?? fetch)(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(apiKey === undefined ? {} : { authorization: apiKey }),
      },
      body: serializeJson({
        value: {
          data,
          ...(timeoutSeconds === undefined ? {} : { timeout_seconds: timeoutSeconds }),
          ...members,
        },
      }),
      ...(signal === undefined ? {} : { signal }),
    })
    return readAnswer(response)
  }

  const inferChunk = async (
    calls: readonly (readonly unknown[])[],
    callOptions: CallOptions,
  ): Promise<readonly unknown[]> => {
    const { data } = await post(
      calls.map((call, i) => [i, ...call]),
      callOptions,
    )
    return matchById(data, calls.length)
  }

  const follow = async (link: unknown, { signal }: CallOptions): Promise<unknown> => {
    if (typeof link !== 'string' || !URL.canParse(link))
      throw answerInvalid(`expected a link as 'data', found ${describeValue(link)}`)
    // The address is its own proof, and may be on another host: the key stays here.
    const response = await (options.fetch ?? fetch)(link, signal === undefined ? {} : { signal })
    const { value } = parseJsonBytes(new Uint8Array(await response.arrayBuffer()))
    if (response.ok) return value
    const words = isRecord(value) && typeof value['error'] === 'string' ? value['error'] : 'without a message'
    throw new ToolkitError('API_ERROR', `Failed to follow the link, status ${response.status}: ${words}`)
  }

  return {
    inferSingle: async (argument, callOptions = {}) => (await post(argument, callOptions)).data,
    async inferBatch(calls, callOptions = {}) {
      const results: unknown[] = []
      for (let start = 0; start < calls.length; start += batchSize) {
        for (const result of await inferChunk(calls.slice(start, start + batchSize), callOptions))
          results.push(result)
      }
      return results
    },
    async inferBatchByLink(calls, callOptions = {}) {
      if (calls.length === 0) return []
      const data = calls.map((call, i) => [i, ...call])
      const { data: link } = await post(data, callOptions, { response_format: 'links' })
      return matchById(await follow(link, callOptions), calls.length)
    },
  }
}

interface Answer {
  readonly data: unknown
}

async function readAnswer(response: Response): Promise<Answer> {
  const { value } = parseJsonBytes(new Uint8Array(await response.arrayBuffer()))
  const body = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  if (typeof body['error'] === 'string') throw new ToolkitError('API_ERROR', body['error'])
  if (!response.ok || !Object.hasOwn(body, 'data')) {
    throw new ToolkitError(
      'RESPONSE_INVALID',
      `Failed to read the answer: expected status 200 with 'data', found status ${response.status} without it`,
    )
  }
  return { data: body['data'] }
}

/** Puts `[ID, result]` pairs in the order of the IDs 0 to n-1, each of which has to be there once. */
function matchById(data: unknown, itemCount: number): readonly unknown[] {
  const refuse = (expected: string, found: string): ToolkitError =>
    new ToolkitError(
      'RESPONSE_INVALID',
      `Failed to match a batch by ID: expected ${expected}, found ${found}`,
    )
  if (!Array.isArray(data)) throw refuse('a list of pairs', 'something else')
  const results = new Map<number, unknown>()
  for (const pair of data as unknown[]) {
    if (!Array.isArray(pair) || pair.length !== 2) throw refuse('pairs [ID, result]', 'an item that is none')
    const [id, result] = pair as [unknown, unknown]
    if (typeof id !== 'number' || !Number.isInteger(id) || id < 0 || id >= itemCount) {
      throw refuse(`IDs from 0 to ${itemCount - 1}`, JSON.stringify(id).slice(0, 80))
    }
    if (results.has(id)) throw refuse('each ID once', `${id} twice`)
    results.set(id, result)
  }
  if (results.size !== itemCount) throw refuse(`${itemCount} items`, `${results.size}`)
  return Array.from({ length: itemCount }, (_, id) => results.get(id))
}
