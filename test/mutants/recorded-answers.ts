import type { AdapterContext, ClientAdapter } from '../../src/properties/client-adapter.ts'
import type { CallEnd } from '../../src/properties/law-client.ts'

/** What an ordinary test gives a client in place of the service: answers that were recorded once, one after the other. */
interface Recorded {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  /** The whole body: a stream comes in one piece. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Has a right client make a call, and gives the answers that it got to the client under test. */
export async function rehearse(
  reference: ClientAdapter,
  tested: ClientAdapter,
  call: (adapter: ClientAdapter) => Promise<CallEnd>,
): Promise<CallEnd> {
  return call(withAnswers(tested, await recordAnswers(reference, call)))
}

/** The answers that the call of a right client is given. */
export async function recordAnswers(
  reference: ClientAdapter,
  call: (adapter: ClientAdapter) => Promise<CallEnd>,
): Promise<readonly Recorded[]> {
  const answers: Promise<Recorded>[] = []
  await call(
    withFetch(reference, (send) => async (...sent) => {
      const response = await send(...sent)
      const recorded = record(response)
      answers.push(recorded)
      return toResponse(await recorded)
    }),
  )
  return Promise.all(answers)
}

/** The client with answers that were recorded. */
export function withAnswers(adapter: ClientAdapter, answers: readonly Recorded[]): ClientAdapter {
  let next = 0
  return withFetch(adapter, () => () => {
    const answer = answers[next++]
    return answer === undefined
      ? Promise.reject(new Error('the mock has no answer left'))
      : Promise.resolve(toResponse(answer))
  })
}

async function record(response: Response): Promise<Recorded> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: [...response.headers], bytes }
}

function toResponse({ status, headers, bytes }: Recorded): Response {
  return new Response(bytes, { status, headers: headers.map(([...pair]) => pair) })
}

function withFetch(adapter: ClientAdapter, change: (send: typeof fetch) => typeof fetch): ClientAdapter {
  const inside = (context: AdapterContext): AdapterContext => ({ ...context, fetch: change(context.fetch) })
  const names = ['predict', 'predictOne', 'predictByLink', 'stream'] as const
  const changed = names.flatMap((name) => {
    const call = adapter[name]?.bind(adapter) as
      ((given: unknown, context: AdapterContext) => unknown) | undefined
    return call === undefined
      ? []
      : [[name, (given: unknown, context: AdapterContext) => call(given, inside(context))]]
  })
  return { ...adapter, ...(Object.fromEntries(changed) as Partial<ClientAdapter>) }
}
