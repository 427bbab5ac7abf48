import { isRecord } from '../../errors/is-record.ts'
import { withHeader } from '../call.ts'
import type { Answer, Session } from '../session.ts'
import { callOf, show, type Law, type LiveSubject } from './law.ts'

const OPENAI = /\/(chat\/completions|completions)$/
const DONE = '[DONE]'

/** A streamed text is what is answered at once, and OpenAI's streams end as their clients expect. */
export const streams: Law = async (session, subject) => {
  const { source, target } = subject
  if (!isRecord(source.body)) return
  if (OPENAI.test(target)) return tryOpenAi(session, subject, source.body)
  const isText = typeof source.body['prompt'] === 'string'
  if (!isText) return
  return session.api.id === 'baseten'
    ? tryBytes(session, subject, source.body)
    : tryEvents(session, subject, source.body)
}

type Body = Readonly<Record<string, unknown>>

async function tryOpenAi(session: Session, subject: LiveSubject, body: Body): Promise<void> {
  const whole = await session.ask(callOf(subject, { ...body, temperature: 0 }))
  const streamed = await session.ask(callOf(subject, { ...body, temperature: 0, stream: true }))
  const { events, mediaType } = streamed.verdict.response ?? {}
  if (!streamed.isOk || mediaType !== 'text/event-stream' || events === undefined) return
  const ends = events.flatMap(({ data }, i) => (data.trim() === DONE ? [i] : []))
  if (ends.length !== 1 || ends[0] !== events.length - 1)
    session.report(
      'stream-end',
      `must end with data: [DONE], once, found it ${ends.length} times${ends.length === 0 ? '' : ', not at the end alone'}`,
      streamed,
    )
  const pieces = events.filter(({ data }) => data.trim() !== DONE).map(({ data }) => textOf(parse(data)))
  compare(session, subject, whole, {
    streamed,
    text: pieces.join(''),
    expected: textOf(whole.document?.value),
  })
}

async function tryEvents(session: Session, subject: LiveSubject, body: Body): Promise<void> {
  const whole = await session.ask(callOf(subject, body))
  const call = callOf(subject, body)
  const streamed = await session.ask({
    ...call,
    headers: withHeader(call.headers, 'Accept', 'text/event-stream'),
  })
  const { events, mediaType } = streamed.verdict.response ?? {}
  if (!streamed.isOk || mediaType !== 'text/event-stream' || events === undefined) return
  const result = isRecord(whole.document?.value) ? whole.document.value['result'] : undefined
  // Ready-made frames are the function's own; bare text is joined as it is.
  const isFramed = events.some(({ data }) => isRecord(parse(data)))
  const pieces = events
    .filter(({ data }) => data !== DONE)
    .map(({ data }) => (isFramed ? textMemberOf(parse(data)) : data))
  compare(session, subject, whole, {
    streamed,
    text: pieces.join(''),
    expected: typeof result === 'string' ? result : '',
  })
}

async function tryBytes(session: Session, subject: LiveSubject, body: Body): Promise<void> {
  const whole = await session.ask(callOf(subject, { ...body, stream: false }))
  const streamed = await session.ask(callOf(subject, { ...body, stream: true }))
  if (!streamed.isOk || streamed.verdict.response?.mediaType !== 'application/octet-stream') return
  const value = whole.document?.value
  const texts = isRecord(value) ? Object.values(value).filter((one) => typeof one === 'string') : [value]
  const expected = texts.length === 1 && typeof texts[0] === 'string' ? texts[0] : ''
  compare(session, subject, whole, { streamed, text: new TextDecoder().decode(streamed.bytes), expected })
}

function compare(
  session: Session,
  { isRepeatable }: LiveSubject,
  whole: Answer,
  {
    streamed,
    text,
    expected,
  }: { readonly streamed: Answer; readonly text: string; readonly expected: string },
): void {
  if (!isRepeatable) return session.undecided('stream-differs', 'equal requests are answered differently')
  if (!whole.isOk || expected === '' || text === expected) return
  session.report('stream-differs', `must add up to ${show(expected)}, found ${show(text)}`, streamed)
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data) as unknown
  } catch {
    return undefined
  }
}

function textMemberOf(frame: unknown): string {
  const text = isRecord(frame) ? frame['text'] : undefined
  return typeof text === 'string' ? text : ''
}

/** The text of the first choice, whole or as a piece. */
function textOf(answer: unknown): string {
  const choices = isRecord(answer) ? answer['choices'] : undefined
  const [choice] = Array.isArray(choices) ? (choices as unknown[]) : []
  if (!isRecord(choice)) return ''
  const holder = isRecord(choice['delta'])
    ? choice['delta']
    : isRecord(choice['message'])
      ? choice['message']
      : choice
  const text = holder['content'] ?? holder['text']
  return typeof text === 'string' ? text : ''
}
