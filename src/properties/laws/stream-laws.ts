import fc from 'fast-check'
import type { Failure, FailureKind } from '../../apis/failure.ts'
import { joinBytes } from '../../codecs/join-bytes.ts'
import { toText } from '../difference.ts'
import { breakLaw, defineLaw, valueOf, type LawBench } from '../law.ts'
import {
  appliesToStreams,
  joinPieces,
  showText,
  streamPlaces,
  streamText,
  textCases,
  toLawTextCall,
  wholeOf,
  type StreamPlace,
  type TextCase,
} from '../law-texts.ts'
import {
  restrictVariation,
  showVariation,
  streamVariation,
  toChunks,
  writeVaried,
  type StreamVariation,
} from '../stream-variation.ts'

interface VariedText extends TextCase {
  readonly variation: StreamVariation
}

export const streamEqualsWhole = defineLaw<VariedText>({
  name: 'stream-equals-whole',
  sentence:
    'The pieces of a stream are the text of the answer as a whole, in whatever way that the contract allows they are sent.',
  appliesTo: appliesToStreams,
  suits: hasPlaces,
  cases: ({ service, client }) => variedTexts(streamPlaces(service, client.adapter)),
  async check(given, bench) {
    const whole = await wholeOf(given, bench)
    const { service, client } = bench
    service.arrange({ ...scriptOf(given), stream: (chunks) => vary(chunks, given) })
    const pieces = joinPieces(valueOf(await streamText(given, bench)))
    const problem = service.exchanges().flatMap(({ problems }) => problems)[0]
    if (problem !== undefined) breakLaw(`Expected a request that fits the contract, found: ${problem}`)
    if (pieces !== whole) breakLaw(`Expected the text ${toText(whole)}, found ${toText(pieces)}.`)
    if (client.adapter.complete === undefined) return
    service.arrange({ ...scriptOf(given), variationSeed: given.variation.jsonSeed ?? 0 })
    const completed = valueOf(
      await client.call(given.deployment, (context) =>
        Promise.resolve(client.adapter.complete?.(toLawTextCall(given), context)),
      ),
    )
    if (completed !== whole)
      breakLaw(`Expected the text ${toText(whole)} as a whole, found ${toText(completed)}.`)
  },
  show: showVaried,
})

interface CutText extends VariedText {
  /** Where the cut is, of what can be cut: in [0, 1000]. */
  readonly cutAt: number
  /** The connection is closed as after a whole answer, or it breaks. */
  readonly ending: 'closed' | 'broken'
}

export const cutStream = defineLaw<CutText>({
  name: 'cut-stream-is-an-error',
  sentence:
    'A stream that is cut off before its end is raised as an error, and never handed out as the whole.',
  appliesTo: appliesToStreams,
  suits: hasPlaces,
  cases: ({ service, client }) =>
    fc
      .record({
        given: variedTexts(streamPlaces(service, client.adapter), { minTexts: 1 }),
        cutAt: fc.nat(1000),
        ending: fc.constantFrom('closed' as const, 'broken' as const),
      })
      .map(({ given, cutAt, ending }) => ({
        ...given,
        cutAt,
        // Without a mark at the end a closed connection is the end.
        ending: given.form.events?.endMark === undefined ? 'broken' : ending,
      })),
  async check(given, bench) {
    const whole = await wholeOf(given, bench)
    bench.service.arrange({ ...scriptOf(given), stream: (chunks) => vary(chunks, given, given) })
    const end = await streamText(given, bench)
    if (end.kind === 'hung') breakLaw(`Expected an error, found nothing ${end.waited}.`)
    if (end.kind === 'raised') return
    const found = joinPieces(end.value)
    // A client may know from elsewhere that nothing is missing.
    if (found !== whole)
      breakLaw(`Expected an error, as the stream is cut off, found ${toText(found)} as the whole text.`)
  },
  show: (given) =>
    `${showVaried(given)}, cut off after ${given.cutAt / 10} % ${given.ending === 'closed' ? 'with its connection closed' : 'as its connection breaks'}`,
})

const KINDS = [
  'request-invalid',
  'deployment-unknown',
  'server-failed',
] as const satisfies readonly FailureKind[]

interface FailedText extends TextCase {
  /** What is answered in place of a stream; undefined when the stream itself fails. */
  readonly failure: Failure | undefined
  readonly message: string
}

export const streamErrors = defineLaw<FailedText>({
  name: 'stream-error-is-raised',
  sentence:
    'An error in place of a stream, or within it, is raised with its message, and never handed out as the end.',
  appliesTo: appliesToStreams,
  suits: hasPlaces,
  cases: ({ service, client }) =>
    fc
      .record({
        given: textCases(streamPlaces(service, client.adapter), { minTexts: 1 }),
        word: fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 8 }),
        kind: fc.constantFrom(...KINDS, 'within' as const),
        after: fc.nat(6),
      })
      .map(({ given, word, kind, after }): FailedText => {
        const message = `Failed to write: expected the word ${word}`
        if (kind !== 'within') return { ...given, message, failure: { kind, message } }
        // What nothing tells of is answered in place of the stream.
        if (given.form.failure === 'silent')
          return { ...given, message, failure: { kind: 'server-failed', message } }
        const { texts = [] } = given.script ?? {}
        const failure = { message, afterTexts: after % (texts.length + 1) }
        return { ...given, message, failure: undefined, script: { texts, failure } }
      }),
  async check(given, bench) {
    const { failure, form, message } = given
    bench.service.arrange(failure === undefined ? scriptOf(given) : { failure })
    const end = await streamText(given, bench)
    const what =
      failure === undefined ? 'a failure within the stream' : `an answer that says ${toText(message)}`
    if (end.kind === 'hung') breakLaw(`Expected an error for ${what}, found nothing ${end.waited}.`)
    if (end.kind === 'answered')
      breakLaw(`Expected an error for ${what}, found ${toText(joinPieces(end.value))} as the whole text.`)
    // A broken connection has no words.
    const isTold = failure !== undefined || form.failure === 'event'
    if (end.kind === 'raised' && isTold && !end.message.includes(message))
      breakLaw(`Expected an error with the message ${toText(message)}, found ${toText(end.message)}.`)
  },
  show: ({ failure, ...given }) =>
    `${showText(given)}, ${failure === undefined ? `fails after ${given.script?.failure?.afterTexts} of them` : `answered with ${failure.kind}`}`,
})

function hasPlaces({ service, client }: LawBench): boolean {
  return streamPlaces(service, client.adapter).length > 0
}

function variedTexts(
  places: readonly StreamPlace[],
  limits?: { readonly minTexts: number },
): fc.Arbitrary<VariedText> {
  return fc
    .record({ given: textCases(places, limits), variation: streamVariation })
    .map(({ given, variation }) => ({ ...given, variation: restrictVariation(variation, given.form) }))
}

function scriptOf({ script }: TextCase): { readonly script?: NonNullable<TextCase['script']> } {
  return script === undefined ? {} : { script }
}

async function* vary(
  chunks: AsyncIterable<Uint8Array>,
  { form, variation }: VariedText,
  cut?: Pick<CutText, 'cutAt' | 'ending'>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const plain: Uint8Array[] = []
  for await (const chunk of chunks) plain.push(chunk)
  const { events } = form
  const bytes = writeVaried(joinBytes(plain), events, variation)
  const end =
    cut === undefined ? bytes.length : Math.floor((cut.cutAt / 1000) * cuttable(bytes, events?.endMark))
  yield* toChunks(bytes.subarray(0, end), variation.chunkLengths)
  if (cut?.ending === 'broken') throw new TypeError('terminated')
}

/** The bytes before the last one of the mark; all where there is none. */
function cuttable(bytes: Uint8Array, endMark: string | undefined): number {
  if (endMark === undefined) return bytes.length
  const mark = new TextEncoder().encode(endMark)
  for (let start = bytes.length - mark.length; start >= 0; start--) {
    if (mark.every((byte, i) => bytes[start + i] === byte)) return start + mark.length - 1
  }
  throw new TypeError(`the service sends no ${endMark}`)
}

function showVaried({ variation, ...given }: VariedText): string {
  return [showText(given), showVariation(variation)].filter((words) => words !== '').join(', ')
}
