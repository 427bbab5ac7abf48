import { expect, test } from 'vitest'
import { MAX_SHOWN_CHARACTERS, showBody } from './shown-body.ts'

const utf8 = new TextEncoder()
const asItIs = (text: string): string => text

test('shows a short text as it is', () => {
  expect(showBody(utf8.encode('é\n'), asItIs)).toEqual({
    form: 'text',
    text: 'é\n',
    byteLength: 3,
    isWhole: true,
  })
})

test('cuts a long text between characters, and says how many bytes there are', () => {
  const text = `${'x'.repeat(MAX_SHOWN_CHARACTERS - 1)}\u{1f600}`
  expect(showBody(utf8.encode(text), asItIs)).toEqual({
    form: 'text',
    text: 'x'.repeat(MAX_SHOWN_CHARACTERS - 1),
    byteLength: MAX_SHOWN_CHARACTERS + 3,
    isWhole: false,
  })
})

test('reads the start of a body of megabytes only, also when that ends within a character', () => {
  let read = 0
  const bytes = utf8.encode(`a${'é'.repeat(2 ** 20)}`)
  const shown = showBody(bytes, (text) => ((read = text.length), text))
  expect([shown.form, shown.byteLength, read <= 2 ** 17]).toEqual(['text', 2 ** 21 + 1, true])
})

test('cuts after secrets are taken out, so that none is cut in two', () => {
  const text = `${'x'.repeat(MAX_SHOWN_CHARACTERS - 2)}secret`
  const shown = showBody(utf8.encode(text), (whole) => whole.replace('secret', '#'))
  expect(shown.text).toBe(`${'x'.repeat(MAX_SHOWN_CHARACTERS - 2)}#`)
})

test.each([
  {
    name: 'bytes that are not UTF-8',
    bytes: [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0],
    text: '93 4e 55 4d 50 59',
  },
  { name: 'text with a NUL', bytes: [0x61, 0], text: '61 00' },
])('shows only the first six of $name', ({ bytes, text }) => {
  const buffer = Uint8Array.from([9, 9, ...bytes, 9])
  expect(showBody(buffer.subarray(2, 2 + bytes.length), asItIs)).toEqual({
    form: 'binary',
    text,
    byteLength: bytes.length,
    isWhole: false,
  })
})
