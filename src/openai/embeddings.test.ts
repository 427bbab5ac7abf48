import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBase64 } from '../codecs/base64.ts'
import { createEmbeddings, type EmbeddedInputs } from './embeddings-answer.ts'
import { decodeEmbeddingsRequest, type EmbeddingsRequest } from './embeddings-request.ts'

const decode = (more: object = {}) =>
  decodeEmbeddingsRequest({ model: 'e', input: 'hello', ...more }, { dimension: 4, vocabularySize: 100 })

describe('decodeEmbeddingsRequest', () => {
  test.each<{ name: string; given: object; want: object }>([
    {
      name: 'a text',
      given: {},
      want: { model: 'e', inputs: ['hello'], encoding: 'float', dimension: 4 },
    },
    { name: 'texts', given: { input: ['a', 'b'] }, want: { inputs: ['a', 'b'] } },
    { name: 'tokens', given: { input: [1, 99] }, want: { inputs: [[1, 99]] } },
    { name: 'lists of tokens', given: { input: [[1], [2, 3]] }, want: { inputs: [[1], [2, 3]] } },
    { name: 'base64', given: { encoding_format: 'base64' }, want: { encoding: 'base64' } },
    { name: 'fewer dimensions', given: { dimensions: 2 }, want: { dimension: 2 } },
    { name: 'a user', given: { user: 'u' }, want: { inputs: ['hello'] } },
  ])('takes $name', ({ given, want }) => {
    expect(decode(given)).toMatchObject(want)
  })

  test.each<{ name: string; given: object; param: string | null; want: string }>([
    { name: 'no input', given: { input: undefined }, param: 'input', want: 'Missing required parameter' },
    { name: 'no model', given: { model: undefined }, param: 'model', want: 'Missing required parameter' },
    { name: 'an empty text', given: { input: '' }, param: 'input', want: 'empty string' },
    { name: 'an empty text in a list', given: { input: ['a', ''] }, param: 'input[1]', want: 'empty string' },
    { name: 'an empty list', given: { input: [] }, param: 'input', want: 'empty array' },
    {
      name: 'an unknown token',
      given: { input: [100] },
      param: 'input[0]',
      want: 'from 0 to 99, but got 100',
    },
    { name: 'too many texts', given: { input: Array(2049).fill('a') }, param: 'input', want: 'length 2049' },
    { name: 'another encoding', given: { encoding_format: 'hex' }, param: 'encoding_format', want: "'hex'" },
    { name: 'dimensions 0', given: { dimensions: 0 }, param: 'dimensions', want: '>= 1, but got 0' },
    {
      name: 'dimensions beyond the model',
      given: { dimensions: 5 },
      param: 'dimensions',
      want: '<= 4, but got 5',
    },
    { name: 'an unknown member', given: { truncate: 'END' }, param: null, want: 'supplied: truncate' },
  ])('refuses $name with 400', ({ given, param, want }) => {
    expect(decode(given)).toMatchObject({
      status: 400,
      error: { type: 'invalid_request_error', param, message: expect.stringContaining(want) },
    })
  })
})

const embedded = (rows: readonly (readonly number[])[]): EmbeddedInputs => ({
  rows: rows.map((row) => Float32Array.from(row)),
  tokenCount: 8,
})
const REQUEST: EmbeddingsRequest = { model: 'e', inputs: ['hello'], encoding: 'float', dimension: 2 }

/** The float32 numbers of an answer, whichever its encoding. */
function numbersOf(embedding: readonly number[] | string): Float32Array {
  if (typeof embedding !== 'string') return Float32Array.from(embedding)
  const bytes = decodeBase64(embedding)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(i * 4, true))
}

describe('createEmbeddings', () => {
  test('answers in the order of the inputs with the number of their tokens', () => {
    const request: EmbeddingsRequest = { ...REQUEST, inputs: ['hello', [1, 2, 3]] }
    const rows = [
      [0.1, 2],
      [3, 4],
    ]
    expect(createEmbeddings(request, embedded(rows), 'served')).toEqual({
      object: 'list',
      data: [
        { object: 'embedding', index: 0, embedding: [0.1, 2] },
        { object: 'embedding', index: 1, embedding: [3, 4] },
      ],
      model: 'served',
      usage: { prompt_tokens: 8, total_tokens: 8 },
    })
  })

  test('writes base64 of little-endian float32', async () => {
    const { data } = createEmbeddings({ ...REQUEST, encoding: 'base64' }, embedded([[1, -2]]))
    expect(decodeBase64(String(data[0]?.embedding))).toEqual(Uint8Array.of(0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0))
  })

  test('shortens to the first numbers and makes their length 1 again', async () => {
    const { data } = createEmbeddings(REQUEST, embedded([[3, 4, 12]]))
    expect(data[0]?.embedding).toEqual([0.6, 0.8])
    const nothing = createEmbeddings(REQUEST, embedded([[0, 0, 1]]))
    expect(nothing.data[0]?.embedding).toEqual([0, 0])
  })

  test('float and base64 always carry the same bits, in the text of the answer too', async () => {
    const number = fc.float({ noNaN: true, noDefaultInfinity: true })
    const rows = fc.array(fc.array(number, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 4 }), async (given, dimension) => {
        const request = { ...REQUEST, inputs: given.map(() => 'a'), dimension }
        const float = createEmbeddings(request, embedded(given))
        const base64 = createEmbeddings({ ...request, encoding: 'base64' }, embedded(given))
        const sent = JSON.parse(JSON.stringify(float)) as typeof float
        sent.data.forEach(({ embedding }, i) => {
          const numbers = numbersOf(embedding)
          expect(new Uint8Array(numbers.buffer)).toEqual(
            new Uint8Array(numbersOf(base64.data[i]?.embedding ?? []).buffer),
          )
          if (dimension === 4) {
            expect([...numbers]).toEqual(Array.from(given[i] ?? [], (value) => Math.fround(value) + 0))
          } else if (numbers.some((value) => Math.abs(value) > 1e-3)) {
            expect(Math.hypot(...numbers)).toBeCloseTo(1, 5)
          }
        })
      }),
    )
  })

  test.each([
    { name: 'fewer embeddings than inputs', rows: [], want: 'expected 1 embeddings, found 0' },
    { name: 'fewer numbers than asked for', rows: [[1]], want: 'expected 2 numbers or more, found 1' },
    { name: 'NaN', rows: [[1, NaN]], want: 'expected finite numbers, found NaN at 1' },
  ])('throws RESPONSE_INVALID when the model gives $name', async ({ rows, want }) => {
    expect(() => createEmbeddings(REQUEST, embedded(rows))).toThrow(
      expect.objectContaining({
        code: 'RESPONSE_INVALID',
        message: expect.stringContaining(want),
      }),
    )
  })
})
