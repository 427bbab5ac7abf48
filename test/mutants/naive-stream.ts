import type { AdapterContext, ClientAdapter } from '../../src/properties/client-adapter.ts'
import type { LawTextCall } from '../../src/properties/client-adapter-streams.ts'

/** What a naive reader of streams does; each part may be wrong in its own way. */
export interface NaiveStreamParts {
  /** Turns bytes into text, chunk by chunk; undefined is the end. */
  readonly createDecoder: () => (bytes: Uint8Array | undefined) => string
  /** Turns text into the data of events, chunk by chunk; undefined is the end. */
  readonly createSplitter: () => (text: string | undefined) => readonly string[]
  /** The text of an event of JSON; undefined when it is the end. */
  readonly read: (data: string, call: LawTextCall) => string | undefined
  /** Whether a stream that ends without its mark is fine. */
  readonly acceptsCut: boolean
  /** Pieces until the body ends. */
  readonly pieces: (
    chunks: AsyncIterable<Uint8Array>,
    call: LawTextCall,
    parts: NaiveStreamParts,
  ) => AsyncIterable<string>
  readonly post: (call: LawTextCall, context: AdapterContext) => Promise<Response>
  readonly chunks: (response: Response) => AsyncIterable<Uint8Array>
}

/** Lines as the standard has them: the blank behind the colon is one at most. */
export function createLineSplitter(): (text: string | undefined) => readonly string[] {
  let [rest, endsWithReturn] = ['', false]
  let data: string[] = []
  return (text = '') => {
    const found: string[] = []
    const given = endsWithReturn && text.startsWith('\n') ? text.slice(1) : text
    if (text !== '') endsWithReturn = text.endsWith('\r')
    const lines = (rest + given).split(/\r\n|\r|\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line.replace(/^\ufeff/, '') === '') {
        if (data.length > 0) found.push(data.join('\n'))
        data = []
      } else data.push(...dataOf(line))
    }
    return found
  }
}

export function dataOf(line: string): readonly string[] {
  const match = /^\ufeff?data(?::[ ]?(.*))?$/s.exec(line)
  return match === null ? [] : [match[1] ?? '']
}

export const isJsonForm = ({ form }: LawTextCall): boolean => form !== 'predict' && form !== 'text'

export function readRight(data: string, call: LawTextCall): string | undefined {
  if (!isJsonForm(call)) return data
  if (data === '[DONE]') return undefined
  const value = JSON.parse(data) as {
    text?: string
    error?: { message: string }
    choices?: readonly { text?: string; delta?: { content?: string } }[]
  }
  if (value.error !== undefined) throw new Error(value.error.message)
  return value.text ?? value.choices?.[0]?.text ?? value.choices?.[0]?.delta?.content ?? ''
}

async function* piecesRight(
  chunks: AsyncIterable<Uint8Array>,
  call: LawTextCall,
  { createDecoder, createSplitter, read, acceptsCut }: NaiveStreamParts,
): AsyncGenerator<string, void, undefined> {
  const decode = createDecoder()
  const split = createSplitter()
  const events = function* (bytes: Uint8Array | undefined): Generator<string> {
    const text = decode(bytes)
    if (call.form !== 'predict') return yield* split(bytes === undefined ? text || undefined : text)
    if (text !== '') yield text
  }
  for await (const chunk of chunks) {
    for (const data of events(chunk)) {
      const text = read(data, call)
      if (text === undefined) return
      yield text
    }
  }
  for (const data of events(undefined)) {
    const text = read(data, call)
    if (text === undefined) return
    yield text
  }
  if (isJsonForm(call) && !acceptsCut) throw new Error('the stream was cut off')
}

export async function postRight(call: LawTextCall, context: AdapterContext): Promise<Response> {
  const { prompt, maxTokens, form, model, path } = call
  const isOpenAi = form === 'chat' || form === 'completions'
  const response = await context.fetch(context.baseUrl + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${context.apiKey}`,
      'content-type': 'application/json',
      ...(form === 'text' || form === 'frames' ? { accept: 'text/event-stream' } : {}),
    },
    body: JSON.stringify({
      ...(form === 'chat' ? { messages: [{ role: 'user', content: prompt }] } : { prompt }),
      max_tokens: maxTokens,
      temperature: 0,
      ...(isOpenAi ? { model, stream: true } : {}),
      ...(form === 'predict' ? { stream: true } : {}),
    }),
    signal: context.signal,
  })
  if (!response.ok) throw new Error(await response.text())
  return response
}

export async function* chunksRight(response: Response): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

export function createStreamDecoder(): (bytes: Uint8Array | undefined) => string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return (bytes) => decoder.decode(bytes, { stream: bytes !== undefined })
}

/** A client that does everything right but for the given parts. */
export function naiveStream(mistakes: Partial<NaiveStreamParts>): ClientAdapter {
  const parts: NaiveStreamParts = {
    createDecoder: createStreamDecoder,
    createSplitter: createLineSplitter,
    read: readRight,
    acceptsCut: false,
    pieces: piecesRight,
    post: postRight,
    chunks: chunksRight,
    ...mistakes,
  }
  return {
    takesInstances: false,
    predict: () => Promise.reject(new Error('takes no instances')),
    takesSignal: true,
    async *stream(call, context) {
      const response = await parts.post(call, context)
      yield* parts.pieces(parts.chunks(response), call, parts)
    },
  }
}
