import { describe, expect, test } from 'vitest'
import type { Dtype } from '../tensor/dtype.ts'
import { createTranscriptFeature, type Transcript } from './transcript.ts'

const ALPHABET = ['', 'a', 'b', ' ']

const bind = (
  members: object = {},
  {
    shape = ['batch', 'frames', 4],
    dtype = 'float32',
    side = 'outputs',
  }: { shape?: readonly (number | string)[]; dtype?: Dtype; side?: 'inputs' | 'outputs' } = {},
) =>
  createTranscriptFeature(
    {
      name: 'speech',
      kind: 'transcript',
      tensor: 'y',
      alphabet: ALPHABET,
      frameSeconds: 0.1,
      language: 'english',
      ...members,
    },
    { name: 'y', dtype, shape },
    side,
  )

/** Reads frames in which the symbol with each index wins. */
function read(winners: readonly number[], members: object = {}): Transcript {
  const data = Float32Array.from(
    winners.flatMap((winner) => ALPHABET.map((_, i) => (i === winner ? 0.9 : 0.1))),
  )
  return bind(members).decode({ dtype: 'float32', shape: [1, winners.length, 4], data })[0] as Transcript
}

describe('decode', () => {
  test.each([
    { name: 'joins repeated frames', winners: [1, 1, 1, 2, 2], want: 'ab' },
    { name: 'keeps what a blank parts', winners: [1, 0, 1, 1, 0, 0, 2], want: 'aab' },
    { name: 'keeps what another symbol parts', winners: [1, 2, 1], want: 'aba' },
    { name: 'has no text for blanks only', winners: [0, 0, 0], want: '' },
    { name: 'has no text for no frames', winners: [], want: '' },
    { name: 'hears the last frame', winners: [0, 1, 0, 1], want: 'aa' },
  ])('$name', ({ winners, want }) => {
    expect(read(winners).text).toBe(want)
  })

  test('gives segments between pauses with their times, which together are the text', () => {
    expect(read([0, 1, 0, 0, 2, 3, 0, 0, 0, 2, 2, 0])).toEqual({
      language: 'english',
      segments: [
        { start: 0.1, end: 0.6, text: 'ab ' },
        { start: 0.9, end: 1.1, text: 'b' },
      ],
      text: 'ab b',
    })
  })

  test('parts segments by a blank where neither has one', () => {
    expect(read([1, 0, 0, 0, 2, 0, 0, 0, 3, 1]).segments.map(({ text }) => text)).toEqual(['a', ' b', ' a'])
    expect(read([1, 0, 0, 0, 2, 0, 0, 0, 3, 1]).text).toBe('a b a')
  })

  test('takes the length of a pause from the card', () => {
    const winners = [1, 0, 0, 2, 0, 0, 0, 0, 1]
    expect(read(winners, { pauseSeconds: 0.2 }).text).toBe('a b a')
    expect(read(winners, { pauseSeconds: 0.41 }).text).toBe('aba')
  })

  test('rounds times to the millisecond', () => {
    const { segments } = read([0, 0, 0, 1], { frameSeconds: 1 / 30 })
    expect(segments).toEqual([{ start: 0.1, end: 0.133, text: 'a' }])
  })

  test('reads every item of a batch, takes the first of equal scores and never NaN', () => {
    const data = Float32Array.of(0.5, 0.5, 0.2, 0, NaN, NaN, 0.1, NaN)
    const feature = bind()
    const texts = (shape: number[], scores: Float32Array) =>
      feature.decode({ dtype: 'float32', shape, data: scores }).map((one) => (one as Transcript).text)
    expect(texts([2, 1, 4], data)).toEqual(['', 'b'])
    expect(texts([1, 1, 4], new Float32Array(4).fill(NaN))).toEqual([''])
    expect(texts([0, 3, 4], new Float32Array())).toEqual([])
  })

  test('reads an alphabet of words without a blank', () => {
    const feature = bind({ alphabet: ['yes', 'no', '', 'x'] })
    const data = Float32Array.of(1, 0, 0, 0, 0, 1, 0, 0)
    expect(feature.decode({ dtype: 'float32', shape: [1, 2, 4], data })).toMatchObject([{ text: 'yesno' }])
  })

  test('throws RESPONSE_INVALID for another number of symbols, also where the model leaves it open', () => {
    const feature = bind({}, { shape: ['batch', 'frames', 'symbols'] })
    const tensor = { dtype: 'float32', shape: [1, 1, 3], data: new Float32Array(3) } as const
    expect(() => feature.decode(tensor)).toThrow(
      expect.objectContaining({
        code: 'RESPONSE_INVALID',
        message: expect.stringContaining('expected float32 [batch, frames, 4], found float32 [1, 1, 3]'),
      }),
    )
  })
})

test('is no input', () => {
  expect(() => bind({}, { side: 'inputs' })).toThrow(
    "a transcript is an output, 'y' is float32 [batch, frames, 4] of the inputs",
  )
  expect(() => bind().encode([])).toThrow(expect.objectContaining({ code: 'USAGE_INVALID' }))
})

test.each([
  {
    name: 'integers',
    options: { dtype: 'int64' as const },
    want: "a transcript of 4 symbols needs a tensor [batch, frames, 4] of float32, 'y' is int64 [batch, frames, 4]",
  },
  {
    name: 'another number of symbols',
    options: { shape: ['batch', 'frames', 5] },
    want: "'y' is float32 [batch, frames, 5]",
  },
  { name: 'a fixed batch', options: { shape: [1, 'frames', 4] }, want: "'y' is float32 [1, frames, 4]" },
  {
    name: 'no alphabet',
    members: { alphabet: undefined },
    want: "expected a list of texts in 'alphabet', found nothing",
  },
  {
    name: 'a digit that is no text',
    members: { alphabet: ['', 'a', 1, 'b'] },
    want: 'expected text in alphabet[2], found 1',
  },
  {
    name: 'a symbol twice',
    members: { alphabet: ['', 'a', 'a', 'b'] },
    want: 'expected a text that is not in the list before in alphabet[2], found "a"',
  },
  {
    name: 'no length of a frame',
    members: { frameSeconds: undefined },
    want: "expected a number above 0 in 'frameSeconds', found nothing",
  },
  {
    name: 'no language',
    members: { language: undefined },
    want: "expected text in 'language', found nothing",
  },
  {
    name: 'a pause of nothing',
    members: { pauseSeconds: 0 },
    want: "a number above 0 in 'pauseSeconds', found 0",
  },
  { name: 'an unknown member', members: { beam: 5 }, want: "found 'beam'" },
])('refuses a card with $name', ({ members, options, want }) => {
  expect(() => bind(members, options)).toThrow(
    expect.objectContaining({ code: 'MODEL_INVALID', message: expect.stringContaining(want) }),
  )
})
