import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeDataUrl } from '../../codecs/data-url.ts'
import { createEventStreamParser, type ServerSentEvent } from '../../codecs/event-stream.ts'
import { boundaryOf, parseMultipart } from '../../codecs/multipart.ts'
import { decodeWav } from '../../codecs/wav.ts'
import { findDifference } from '../difference.ts'
import { chunked } from './byte-chunks.ts'
import { expectCovered, shrinkUntil } from './coverage.laws.ts'
import { dataUrl } from './data-urls.ts'
import { eventStream } from './event-streams.ts'
import { multipartForm, type MultipartForm } from './multipart-forms.ts'
import { WAV_FORMATS, wavClip } from './wav-clips.ts'

test('data URLs always mean their media type and bytes', () => {
  fc.assert(
    fc.property(dataUrl, ({ text, mediaType, bytes }) => {
      expect(
        findDifference(
          { mediaType, bytes },
          { ...decodeDataUrl(text), bytes: Uint8Array.from(decodeDataUrl(text).bytes) },
        ),
      ).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})

test('data URLs cover every length of padding, both odd letters, and no bytes', () => {
  expectCovered(dataUrl, {
    'no bytes': ({ bytes }) => bytes.length === 0,
    'no padding': ({ text, bytes }) => bytes.length > 0 && !text.endsWith('='),
    'one sign of padding': ({ text }) => /[^=]=$/.test(text),
    'two signs of padding': ({ text }) => text.endsWith('=='),
    '+ and /': ({ text }) => /,.*\+/.test(text) && /,.*\//.test(text),
    'no media type': ({ mediaType }) => mediaType === '',
    parameters: ({ mediaType }) => mediaType.includes('='),
    'capital letters': ({ text }) => text.startsWith('DATA:'),
  })
})

test('WAV files always mean their clip, bit for bit', () => {
  fc.assert(
    fc.property(wavClip(), ({ bytes, clip }) => {
      expect(findDifference(clip, decodeWav(bytes))).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})

test('WAV files cover all sample formats, channels, silence, borders and chunks to skip', () => {
  expectCovered(wavClip(), {
    ...Object.fromEntries(
      WAV_FORMATS.map((format) => [format, (one: { format: string }) => one.format === format]),
    ),
    'eight channels': ({ clip }) => clip.channels.length === 8,
    'no samples': ({ clip }) => clip.channels[0]?.length === 0,
    'the lowest integer': ({ clip, format }) =>
      format !== 'float32' && clip.channels.some((samples) => samples.includes(-1)),
    'NaN of float32': ({ clip }) => clip.channels.some((samples) => samples.some(Number.isNaN)),
    'a chunk to skip': ({ bytes }) => new TextDecoder('latin1').decode(bytes.subarray(12, 16)) === 'LIST',
    'an odd rate': ({ clip }) => clip.sampleRateHz % 50 !== 0,
  })
})

test('forms always mean their parts', () => {
  fc.assert(
    fc.property(multipartForm, ({ parts, boundary, contentType, bytes }) => {
      expect(boundaryOf(contentType)).toBe(boundary)
      expect(findDifference(parts, parseMultipart(bytes, boundary))).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})

test('forms cover repeated, odd and escaped names, paths, and no parts', () => {
  const hasName = (isOne: (name: string) => boolean) => (form: MultipartForm) =>
    form.parts.some(({ name, filename }) => isOne(name) || (filename !== undefined && isOne(filename)))
  expectCovered(multipartForm, {
    'no parts': ({ parts }) => parts.length === 0,
    'a repeated name': ({ parts }) => new Set(parts.map(({ name }) => name)).size < parts.length,
    'an empty part': ({ parts }) => parts.some(({ bytes }) => bytes.length === 0),
    'a part without a file name': ({ parts }) => parts.some(({ filename }) => filename === undefined),
    'a quoted boundary': ({ contentType }) => contentType.includes('"'),
    'a line end in a name': hasName((name) => /[\r\n]/.test(name)),
    'a quote in a name': hasName((name) => name.includes('"')),
    'a path': hasName((name) => name.startsWith('../')),
    'an astral name': hasName((name) => /[\u{10000}-\u{10ffff}]/u.test(name)),
    'content like a delimiter': ({ parts }) =>
      parts.some(({ bytes }) => new TextDecoder().decode(bytes).includes('\r\n--')),
  })
})

function readEvents(chunks: readonly Uint8Array[]): readonly ServerSentEvent[] {
  const events: ServerSentEvent[] = []
  const parser = createEventStreamParser((event) => events.push(event))
  for (const chunk of chunks) parser.push(chunk)
  parser.end()
  return events
}

test('event streams always give their events, in their chunks and at once', () => {
  fc.assert(
    fc.property(eventStream, ({ events, chunks, bytes }) => {
      expect(readEvents(chunks)).toEqual(events)
      expect(readEvents([bytes])).toEqual(events)
    }),
    { numRuns: 500 },
  )
})

test('event streams cover all line ends, cuts inside a character, ids that last, and unfinished events', () => {
  const texts = eventStream.map((stream) => ({
    ...stream,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(stream.bytes),
  }))
  expectCovered(texts, {
    'no events': ({ events }) => events.length === 0,
    LF: ({ text }) => /[^\r]\n/.test(text),
    'CR LF': ({ text }) => text.includes('\r\n'),
    CR: ({ text }) => /\r[^\n]/.test(text),
    'a byte order mark': ({ text }) => text.startsWith('\ufeff'),
    'a comment': ({ text }) => text.includes(': keep-alive'),
    'data of lines': ({ events }) => events.some(({ data }) => data.includes('\n')),
    'an event without data': ({ events }) => events.some(({ data }) => data === ''),
    'an id that lasts': ({ events }) =>
      events.some(({ id }, i) => i > 0 && id !== '' && events[i - 1]?.id === id),
    'an unfinished event': ({ text }) => text.endsWith('data: unfinished\n'),
    'a cut inside a character': ({ chunks }) => chunks.some(([byte = 0]) => (byte & 0xc0) === 0x80),
    'a cut between CR and LF': ({ chunks }) =>
      chunks.some((chunk, i) => chunk.at(-1) === 13 && chunks[i + 1]?.[0] === 10),
    'single bytes': ({ bytes, chunks }) => bytes.length > 9 && chunks.length > bytes.length,
  })
})

test('chunks are always the bytes, in their order', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }).chain((bytes) => chunked(bytes).map((chunks) => ({ bytes, chunks }))),
      ({ bytes, chunks }) => {
        expect(chunks.flatMap((chunk) => [...chunk])).toEqual([...bytes])
      },
    ),
  )
})

test('chunks shrink to the one cut that fails', () => {
  const bytes = new TextEncoder().encode('ab\u00e9cd')
  const chunks = shrinkUntil(chunked(bytes), (given) => given.some(([byte = 0]) => (byte & 0xc0) === 0x80))
  expect(chunks.map((chunk) => chunk.length)).toEqual([3, 3])
})
