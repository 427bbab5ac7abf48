import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createGeneratedText } from './generated-text.ts'

const utf8 = new TextEncoder()

/** Feeds pieces one by one and gives the texts that left, call by call, with the end. */
function feed(
  pieces: readonly (string | readonly number[])[],
  stop: readonly string[] = [],
  dropsLeadingSpace = false,
) {
  const text = createGeneratedText<{ bytes: Uint8Array; id: number }>({ stop, dropsLeadingSpace })
  const steps = pieces.map((piece, id) =>
    text
      .add({ bytes: typeof piece === 'string' ? utf8.encode(piece) : Uint8Array.from(piece), id })
      .map((item) => [item.id, item.text] as const),
  )
  const end = text.finish()
  const rest = end.items.map((item) => [item.id, item.text] as const)
  const whole = [...steps.flat(), ...rest].map(([, part]) => part).join('') + end.text
  return { steps, rest, end: end.text, whole, hasStopped: text.hasStopped() }
}

describe('createGeneratedText', () => {
  test('holds a token back until its first character is whole', () => {
    const { steps, end } = feed(['a', [0xc3], [0xa9], 'b'])
    expect(steps).toEqual([
      [[0, 'a']],
      [],
      [
        [1, ''],
        [2, 'é'],
      ],
      [[3, 'b']],
    ])
    expect(end).toBe('')
  })

  test('ends bytes that never become a character with U+FFFD', () => {
    expect(feed(['a', [0xf0, 0x9f]])).toMatchObject({
      steps: [[[0, 'a']], []],
      rest: [[1, '']],
      end: '\ufffd',
      whole: 'a\ufffd',
    })
  })

  test('keeps a byte order mark', () => {
    expect(feed(['\ufeffa']).whole).toBe('\ufeffa')
  })

  test.each([
    { name: 'within one token', pieces: ['abSTOPcd'], stop: ['STOP'], want: 'ab' },
    { name: 'over three tokens', pieces: ['aS', 'TO', 'Pb'], stop: ['STOP'], want: 'a' },
    {
      name: 'after a beginning that came to nothing',
      pieces: ['SS', 'STO', 'P'],
      stop: ['STOP'],
      want: 'SS',
    },
    { name: 'that ends first of several', pieces: ['abc'], stop: ['abc', 'b'], want: 'a' },
    { name: 'that ends first, in whatever order', pieces: ['abc'], stop: ['b', 'bc', 'abc'], want: 'a' },
    { name: 'that is the longest of those that end first', pieces: ['xab'], stop: ['b', 'ab'], want: 'x' },
    { name: 'at the very beginning', pieces: ['STOP'], stop: ['STOP'], want: '' },
    { name: 'with a character over two tokens', pieces: ['a', [0xc3], [0xa9], 'b'], stop: ['é'], want: 'a' },
    { name: 'of characters beyond the basic plane', pieces: ['a😀😁b'], stop: ['😁'], want: 'a😀' },
  ])('cuts a stop text $name', ({ pieces, stop, want }) => {
    expect(feed(pieces, stop)).toMatchObject({ whole: want, hasStopped: true })
  })

  test('holds back only what may still become a stop text', () => {
    const { steps } = feed(['hel', 'x', 'l', 'l', 'lo'], ['lo'])
    expect(steps).toEqual([[[0, 'he']], [[1, 'lx']], [], [[2, 'l']], [[3, 'l']]])
  })

  test('drops tokens that begin within the stop text and keeps the beginning of the one before', () => {
    expect(feed(['hel', 'lo', ' you'], ['lo y'])).toMatchObject({
      steps: [[[0, 'he']], [], []],
      rest: [],
      end: 'l',
    })
    expect(feed(['hel', 'lo', ' you'], ['o y'])).toMatchObject({
      steps: [[[0, 'hel']], [[1, 'l']], []],
      rest: [],
      end: '',
    })
  })

  test('gives what was held back for a stop text that did not come', () => {
    expect(feed(['ab', 'ST'], ['STOP'])).toMatchObject({
      rest: [[1, 'ST']],
      whole: 'abST',
      hasStopped: false,
    })
  })

  test('drops one leading space when told to', () => {
    expect(feed(['  a', ' b'], [], true).whole).toBe(' a b')
    expect(feed([' ', 'a'], [], true).whole).toBe('a')
    expect(feed(['a', ' b'], [], true).whole).toBe('a b')
  })

  test('does not look for half a surrogate pair, which no text holds', () => {
    expect(feed(['😀'], ['\ud83d', '\ude00']).whole).toBe('😀')
  })

  const byte = fc.oneof(fc.constantFrom(0x61, 0x62, 0x63), fc.nat(255))
  const pieces = fc.array(fc.array(byte, { minLength: 1, maxLength: 4 }), { maxLength: 12 })
  const stops = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 }), {
    maxLength: 4,
  })

  test('always gives the same text, however its bytes are split into tokens', () => {
    fc.assert(
      fc.property(pieces, stops, (tokens, stop) => {
        expect(feed(tokens, stop).whole).toBe(feed([tokens.flat()], stop).whole)
      }),
    )
  })

  test('never lets a stop text out, not even over two parts, and changes nothing before it', () => {
    fc.assert(
      fc.property(pieces, stops, (tokens, stop) => {
        const { whole, hasStopped } = feed(tokens, stop)
        const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(tokens.flat()))
        for (const one of stop) expect(whole).not.toContain(one)
        expect(hasStopped).toBe(stop.some((one) => decoded.includes(one)))
        if (hasStopped) expect(decoded.startsWith(whole)).toBe(true)
        else expect(whole).toBe(decoded)
      }),
    )
  })

  test('never splits a surrogate pair', () => {
    const emoji = fc.constantFrom('😀', '😁', 'a')
    fc.assert(
      fc.property(
        fc.array(emoji),
        fc.array(fc.string({ unit: emoji, minLength: 1, maxLength: 3 })),
        (parts, stop) => {
          const { steps, rest } = feed(
            parts.flatMap((part) => Array.from(utf8.encode(part), (one) => [one])),
            stop,
          )
          for (const [, text] of [...steps.flat(), ...rest]) expect(text).not.toMatch(/\p{Surrogate}/u)
        },
      ),
    )
  })
})
