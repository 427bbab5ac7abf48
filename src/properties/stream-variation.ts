import fc from 'fast-check'
import type { StreamForm } from '../apis/stream-form.ts'
import { createEventStreamParser } from '../codecs/event-stream.ts'
import { varyJson } from '../conditions/json-variation.ts'
import { createRandom } from '../random/random.ts'

type EventForm = NonNullable<StreamForm<never>['events']>

/** One of the ways in which the same stream may be written. */
export interface StreamVariation {
  readonly lineEnd: '\n' | '\r\n' | '\r'
  /** A byte order mark stands first. */
  readonly hasMark: boolean
  /** No blank behind the colon, where the value does not begin with one. */
  readonly isTight: boolean
  /** Lines before the events, in turn: comments, fields that change nothing. */
  readonly noise: readonly (readonly string[])[]
  /** How JSON is written; as it was when undefined. */
  readonly jsonSeed: number | undefined
  /** Lengths of chunks in bytes, in turn; all in one chunk when there are none. */
  readonly chunkLengths: readonly number[]
}

const PLAIN_STREAM: StreamVariation = {
  lineEnd: '\n',
  hasMark: false,
  isTight: false,
  noise: [],
  jsonSeed: undefined,
  chunkLengths: [],
}

/** Blocks between events have an empty line of their own. */
const NOISE: readonly (readonly string[])[] = [
  [],
  [':'],
  [': keep-alive', ''],
  ['event: message'],
  ['event'],
  ['id: 7'],
  ['retry: 3000'],
  ['x-unknown: data: {'],
  ['id: a', 'event: message', ': data: x'],
  ['retry: 3000', ''],
]

/** Ways in which a stream may be written; {@link restrictVariation} leaves what a form allows. Shrinks to the plain one. */
export const streamVariation: fc.Arbitrary<StreamVariation> = fc.record({
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  hasMark: fc.nat(4).map((draw) => draw === 4),
  isTight: fc.nat(2).map((draw) => draw === 2),
  noise: fc.array(fc.constantFrom(...NOISE), { maxLength: 4 }),
  jsonSeed: fc.option(fc.nat(0xffff), { nil: undefined, freq: 2 }),
  chunkLengths: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }),
})

export function restrictVariation(
  variation: StreamVariation,
  { events }: Pick<StreamForm<never>, 'events'>,
): StreamVariation {
  if (events === undefined) return { ...PLAIN_STREAM, chunkLengths: variation.chunkLengths }
  return events.hasOpenJson ? variation : { ...variation, jsonSeed: undefined }
}

/** Writes a plain stream anew. */
export function writeVaried(
  plain: Uint8Array,
  events: EventForm | undefined,
  variation: StreamVariation,
): Uint8Array {
  if (events === undefined) return plain
  const { lineEnd, hasMark, isTight, noise, jsonSeed } = variation
  const data = readData(plain)
  const lines = data.flatMap((text, i) => {
    const isJson = events.hasOpenJson && text !== events.endMark
    const written = isJson && jsonSeed !== undefined ? respell(text, jsonSeed + i) : text
    return [
      ...(noise.length === 0 ? [] : (noise[i % noise.length] as readonly string[])),
      ...written
        .split(/\r\n|\r|\n/)
        .map((line) => `data:${isTight && !line.startsWith(' ') ? '' : ' '}${line}`),
      '',
    ]
  })
  const mark = hasMark ? '\ufeff' : ''
  return new TextEncoder().encode(mark + lines.map((line) => line + lineEnd).join(''))
}

function readData(bytes: Uint8Array): readonly string[] {
  const data: string[] = []
  const parser = createEventStreamParser((event) => data.push(event.data))
  parser.push(bytes)
  parser.end()
  return data
}

/** Line ends between the signs of JSON become lines of data. */
function respell(text: string, seed: number): string {
  const random = createRandom(seed).stream('event')
  return varyJson(text, { random, spellsNumbersFreely: undefined, allowsMember: () => true }).text
}

/** Cuts bytes into chunks of these lengths, in turn. */
export function* toChunks(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  if (lengths.length === 0 && bytes.length > 0) yield bytes
  if (lengths.length === 0) return
  for (let [start, i] = [0, 0]; start < bytes.length; i++) {
    const end = start + (lengths[i % lengths.length] as number)
    yield bytes.subarray(start, end)
    start = end
  }
}

/** In words, without what is plain. */
export function showVariation(variation: StreamVariation): string {
  const { lineEnd, hasMark, isTight, noise, jsonSeed, chunkLengths } = variation
  return [
    lineEnd === '\n' ? '' : `lines ended by ${JSON.stringify(lineEnd)}`,
    hasMark ? 'a byte order mark first' : '',
    isTight ? 'no blank behind colons' : '',
    noise.some((lines) => lines.length > 0) ? `lines before events ${JSON.stringify(noise)}` : '',
    jsonSeed === undefined ? '' : `JSON varied with ${jsonSeed}`,
    chunkLengths.length === 0 ? '' : `in chunks of ${chunkLengths.join(', ')} bytes`,
  ]
    .filter((words) => words !== '')
    .join(', ')
}
