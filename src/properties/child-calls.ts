import { isRecord } from '../errors/is-record.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { fromChildValue, toChildValue } from './child-values.ts'
import type { AdapterContext, ClientAdapter } from './client-adapter.ts'
import type { LawReceipt } from './client-adapter-streams.ts'

/** The calls that an adapter in another process may have, beside `predict`. */
export const CHILD_CALLS = ['stream', 'complete', 'receiveWebhook'] as const
export type ChildCall = (typeof CHILD_CALLS)[number]

/** What an answer of the child comes to: more to come, the last one, or not what was expected. */
export type Taken = 'more' | 'done' | { readonly expected: string }

/** A call that waits for its answer. */
export interface WaitingCall {
  take(answer: Readonly<Record<string, unknown>>): Taken
  reject(error: Error): void
}

/** Sends a call and has its answers taken. */
export type SendCall = (
  call: string,
  context: AdapterContext,
  members: Readonly<Record<string, unknown>>,
  waiting: WaitingCall,
) => void

/** Sends a call that one answer ends. `read` gives undefined for what is none, and throws for what cannot be read. */
export function ask<Answer>(
  send: SendCall,
  [call, context, members]: readonly [string, AdapterContext, Readonly<Record<string, unknown>>],
  expected: string,
  read: (answer: Readonly<Record<string, unknown>>) => { readonly value: Answer } | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const take = (answer: Readonly<Record<string, unknown>>): Taken => {
      try {
        const found = read(answer)
        if (found === undefined) return { expected: `${expected} or a text in 'error'` }
        resolve(found.value)
      } catch (cause) {
        reject(new Error(`the adapter’s answer cannot be read: ${messageOf(cause)}`))
      }
      return 'done'
    }
    send(call, context, members, { take, reject })
  })
}

/** The calls beside `predict`, as far as the child has them; see `docs/laws.md` for their lines. */
export function createChildCalls(
  send: SendCall,
  calls: readonly ChildCall[],
): Pick<ClientAdapter, 'stream' | 'complete' | 'receiveWebhook'> {
  const every: Required<Pick<ClientAdapter, ChildCall>> = {
    stream: (call, context) => readPieces((waiting) => send('stream', context, { text: call }, waiting)),
    complete: (call, context) =>
      ask(send, ['complete', context, { text: call }], "a text in 'text'", ({ text }) =>
        typeof text === 'string' ? { value: text } : undefined,
      ),
    receiveWebhook: ({ secret, ...delivery }, context) => {
      const members = { delivery: toChildValue(delivery), secret: secret ?? null }
      const expected = "true or false in 'accepted', and null or {runId, result} in 'processed',"
      return ask<LawReceipt>(
        send,
        ['receiveWebhook', context, members],
        expected,
        ({ accepted, processed }) => {
          if (typeof accepted !== 'boolean') return undefined
          if (processed === undefined || processed === null) return { value: { isAccepted: accepted } }
          if (!isRecord(processed) || typeof processed['runId'] !== 'string') return undefined
          const { runId, result } = processed as { runId: string; result: unknown }
          return { value: { isAccepted: accepted, processed: { runId, result: fromChildValue(result) } } }
        },
      )
    },
  }
  return Object.fromEntries(calls.map((name) => [name, every[name]]))
}

async function* readPieces(begin: (waiting: WaitingCall) => void): AsyncGenerator<string, void, undefined> {
  const pieces: string[] = []
  let failure: Error | undefined
  let isOver = false
  let wake = (): void => undefined
  begin({
    take({ piece, pieces: all, end }) {
      if (typeof piece === 'string') pieces.push(piece)
      else if (Array.isArray(all) && all.every((one) => typeof one === 'string')) pieces.push(...all)
      else if (end !== true)
        return { expected: "a text in 'piece', texts in 'pieces', true in 'end', or a text in 'error'" }
      isOver = typeof piece !== 'string'
      wake()
      return isOver ? 'done' : 'more'
    },
    reject(error) {
      failure = error
      wake()
    },
  })
  for (;;) {
    const piece = pieces.shift()
    if (piece !== undefined) yield piece
    else if (failure !== undefined) throw failure
    else if (isOver) return
    else await new Promise<void>((resolve) => (wake = resolve))
  }
}
