import fc from 'fast-check'
import type { ServerSentEvent } from '../../codecs/server-sent-event.ts'
import { chunked } from './byte-chunks.ts'
import { names, texts } from './texts.ts'

/** Events, and bytes from which a reader gets exactly those. */
export interface EventStream {
  readonly events: readonly ServerSentEvent[]
  readonly bytes: Uint8Array
  readonly chunks: readonly Uint8Array[]
}

const LINE_ENDS = ['\n', '\r\n', '\r'] as const
const withoutLines = (text: string): string => text.replace(/[\r\n\0]/g, '')

/** Data as a model streams it, and lines of any text; a line end within is one line more. */
const data = fc.oneof(
  { withCrossShrink: true },
  fc
    .array(texts({ maxLength: 6 }).map(withoutLines), { minLength: 1, maxLength: 3 })
    .map((lines) => lines.join('\n')),
  texts({ maxLength: 8 }).map((text) => JSON.stringify({ text })),
  fc.constantFrom('', ' ', '[DONE]', 'data: x', ':', '\n', '\ufeff'),
)

const blocks = fc.array(
  fc.record(
    {
      data,
      event: names.map(withoutLines),
      id: names.map(withoutLines),
      retry: fc.nat(100_000),
      lineEnd: fc.nat(2),
      isTight: fc.boolean(),
      noise: fc.constantFrom(undefined, ':', ': keep-alive', 'unknown: x', 'retry: soon', 'id: \0'),
    },
    { requiredKeys: ['data', 'lineEnd', 'isTight', 'noise'] },
  ),
  { maxLength: 5 },
)

/**
 * Event streams: fields and comments in any chunking (inside a character, between CR and LF), with LF, CR LF or CR at the
 * end of each block, with and without the blank behind a colon, with a byte order mark, and with an unfinished event that
 * does not count. Shrink to no events in one chunk.
 */
export const eventStream: fc.Arbitrary<EventStream> = fc
  .record({ blocks, hasMark: fc.nat(5).map((n) => n === 5), isCut: fc.nat(3).map((n) => n === 3) })
  .map(({ blocks: given, hasMark, isCut }) => {
    let id = ''
    const events = given.map((block): ServerSentEvent => {
      id = block.id ?? id
      const retry = block.retry === undefined ? {} : { retry: block.retry }
      return {
        data: block.data,
        event: block.event === undefined || block.event === '' ? 'message' : block.event,
        id,
        ...retry,
      }
    })
    const written = given.map((block) => {
      const lines = [
        ...(block.noise === undefined ? [] : [block.noise]),
        ...(block.event === undefined ? [] : [line('event', block.event, block.isTight)]),
        ...(block.id === undefined ? [] : [line('id', block.id, block.isTight)]),
        ...(block.retry === undefined ? [] : [line('retry', String(block.retry), block.isTight)]),
        ...block.data.split('\n').map((text) => line('data', text, block.isTight)),
        '',
      ]
      const end = LINE_ENDS[block.lineEnd] as string
      return lines.map((text) => text + end).join('')
    })
    const text = `${hasMark ? '\ufeff' : ''}${written.join('')}${isCut ? 'data: unfinished\n' : ''}`
    return { events, bytes: new TextEncoder().encode(text) }
  })
  .chain(({ events, bytes }) => chunked(bytes).map((chunks) => ({ events, bytes, chunks })))

/** Without the blank only where the value does not begin with one itself. */
function line(field: string, value: string, isTight: boolean): string {
  return `${field}:${isTight && !value.startsWith(' ') ? '' : ' '}${value}`
}
