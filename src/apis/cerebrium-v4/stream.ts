import { readSteadyMs } from '../../clock/clock.ts'
import type { TypedResponse } from '../api.ts'
import { forwardAnswer, toFailure, type FunctionRun } from './function-run.ts'
import { createDeadline, type Deadline } from './deadline.ts'
import { EVENT_STREAM_HEADERS } from './event-stream-headers.ts'
import { toFrame, toReadyFrames } from './frames.ts'
import type { PreparedCall } from './prepared-call.ts'
import { toFailedAnswer, toResponse, toRunAnswer } from './run-answer.ts'

type TextRun = FunctionRun<Extract<PreparedCall, { kind: 'texts' }>>
type Texts = AsyncGenerator<string, void, undefined>

/**
 * Answers with what the function yields, event by event. The first item is waited for: a function that fails before it
 * is a 500 like any other. One that fails later breaks the connection, as nothing in the stream could tell its error
 * from a text.
 */
export async function streamCall(run: TextRun): Promise<TypedResponse> {
  const { id, call, deployment, services } = run
  await services.wake()
  const deadline = createDeadline(services.clock, deployment.settings.responseGracePeriodMs, services.signal)
  const startMs = readSteadyMs(services.clock)
  const texts = call.run(deadline.signal)
  try {
    const first = await texts.next()
    return {
      status: 200,
      headers: { ...EVENT_STREAM_HEADERS, 'x-request-id': id },
      body: { value: undefined },
      content: writeEvents(run, { texts: continueFrom(first, texts), deadline, startMs }),
    }
  } catch (error) {
    deadline.cancel()
    const failed = toFailedAnswer(id, deadline.failure() ?? toFailure(error))
    forwardAnswer(run, failed)
    return toResponse(failed)
  }
}

/** A generator whose first item has been taken, with that item. */
async function* continueFrom(first: IteratorResult<string, void>, texts: Texts): Texts {
  let next = first
  try {
    for (; next.done !== true; next = await texts.next()) yield next.value
  } finally {
    await texts.return()
  }
}

const utf8 = new TextEncoder()

async function* writeEvents(
  run: TextRun,
  {
    texts,
    deadline,
    startMs,
  }: { readonly texts: Texts; readonly deadline: Deadline; readonly startMs: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  const { id, deployment, services, webhook } = run
  let text = ''
  const noted = webhook === undefined ? texts : note(texts, (part) => (text += part))
  const items = deployment.settings.yields === 'frames' ? toReadyFrames(noted) : noted
  try {
    for await (const item of items) yield utf8.encode(toFrame(item))
    forwardAnswer(run, toRunAnswer(id, text, readSteadyMs(services.clock) - startMs))
  } catch (error) {
    forwardAnswer(run, toFailedAnswer(id, deadline.failure() ?? toFailure(error)))
    throw error
  } finally {
    deadline.cancel()
  }
}

async function* note(texts: Texts, onPart: (part: string) => void): Texts {
  for await (const part of texts) {
    onPart(part)
    yield part
  }
}
