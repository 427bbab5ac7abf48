import fc from 'fast-check'
import { breakLaw, defineLaw, valueOf, type LawBench } from '../law.ts'
import {
  appliesToStreams,
  showText,
  streamPlaces,
  streamText,
  type StreamPlace,
  type TextCase,
} from '../law-texts.ts'

/** Long enough for readers that wait for a line more; short, as the last of them takes the time of a call. */
const WORDS = ['one ', 'two ', 'three ', 'four '] as const
const SENT_WORDS = 2

export const streamTiming = defineLaw<TextCase>({
  name: 'stream-is-handed-out-as-it-comes',
  sentence: 'A client hands out the first piece of a stream while the stream goes on.',
  appliesTo: appliesToStreams,
  suits: hasPlaces,
  cases: ({ service, client }) => wordCases(streamPlaces(service, client.adapter)),
  async check(given, bench) {
    const held = hold()
    bench.service.arrange({ ...scriptOf(given), stream: held.stream })
    const end = await streamText(given, bench, {
      onPiece(piece) {
        if (piece !== '') held.release()
        return false
      },
    })
    held.release()
    if (end.kind === 'hung') breakLaw(`Expected a piece while the stream goes on, found none ${end.waited}.`)
    valueOf(end)
  },
  show: showText,
})

interface LeftText extends TextCase {
  readonly leftBy: 'aborting' | 'leaving'
}

export const streamCancellation = defineLaw<LeftText>({
  name: 'cancelled-stream-cancels',
  sentence: 'A stream that its caller cancels, or leaves, ends at once, and so does its request.',
  appliesTo: (api, adapter) => appliesToStreams(api, adapter) && adapter.takesSignal === true,
  suits: hasPlaces,
  cases: ({ service, client }) =>
    fc
      .record({
        given: wordCases(streamPlaces(service, client.adapter)),
        leftBy: fc.constantFrom('aborting' as const, 'leaving' as const),
      })
      .map(({ given, leftBy }) => ({ ...given, leftBy })),
  async check({ leftBy, ...given }, bench) {
    const abort = new AbortController()
    const held = hold()
    const { service } = bench
    service.arrange({ ...scriptOf(given), stream: held.stream })
    // A list is handed out at its end alone: the caller aborts once the words are sent.
    void held.reached.then(() => setTimeout(() => abort.abort(), ABORTED_AFTER_MS))
    const end = await streamText(given, bench, {
      signal: abort.signal,
      onPiece(piece) {
        if (piece === '') return false
        if (leftBy === 'leaving') return true
        abort.abort()
        return false
      },
    })
    const isLeft = await isWithin(held.left, LEFT_WITHIN_MS)
    held.release()
    if (end.kind === 'hung') breakLaw(`Expected an end, found none ${end.waited}.`)
    if (!isLeft) breakLaw('Expected the request to be cancelled, found it still being answered.')
  },
  show: ({ leftBy, ...given }) => `${showText(given)}, cancelled by ${leftBy}`,
})

/** A caller that gets no piece in between; the law on timing is about that. */
const ABORTED_AFTER_MS = 200
/** A socket takes a moment to tell that it was closed. */
const LEFT_WITHIN_MS = 150

function hasPlaces({ service, client }: LawBench): boolean {
  return streamPlaces(service, client.adapter).length > 0
}

function wordCases(places: readonly StreamPlace[]): fc.Arbitrary<TextCase> {
  return fc
    .constantFrom(...places)
    .map((place) => ({ ...place, call: { prompt: 'Hi', maxTokens: 8 }, script: { texts: WORDS } }))
}

function scriptOf({ script }: TextCase): { readonly script: NonNullable<TextCase['script']> } {
  return { script: script ?? { texts: WORDS } }
}

function isWithin(given: Promise<void>, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limitMs)
    void given.then(() => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}

interface Held {
  /** Sends chunks until two of the words are on their way, and the others once it is released. */
  readonly stream: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
  readonly release: () => void
  readonly reached: Promise<void>
  /** Resolves when the reader has gone. */
  readonly left: Promise<void>
}

function hold(): Held {
  const [released, reached, left] = [signal(), signal(), signal()]
  const stream: Held['stream'] = (chunks) => ({
    [Symbol.asyncIterator]() {
      const inner = chunks[Symbol.asyncIterator]()
      let sent = ''
      return {
        async next() {
          const isEnough = WORDS.slice(0, SENT_WORDS).every((word) => sent.includes(word))
          if (isEnough) {
            reached.give()
            await released.given
          }
          const next = await inner.next()
          if (next.done !== true) sent += new TextDecoder().decode(next.value)
          return next
        },
        // At once, whatever is waited for.
        async return() {
          left.give()
          released.give()
          await inner.return?.()
          return { done: true, value: undefined }
        },
      }
    },
  })
  return { stream, release: released.give, reached: reached.given, left: left.given }
}

function signal(): { readonly give: () => void; readonly given: Promise<void> } {
  let give = (): void => undefined
  const given = new Promise<void>((resolve) => (give = resolve))
  return { give, given }
}
