import fc from 'fast-check'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handlers, listenOptions } from '../../mocks/msw/handlers.ts'
import {
  createCerebriumV1Client,
  type CerebriumV1Client,
  type CerebriumV1File,
} from '../../src/clients/cerebrium-v1.ts'
import { DIGITS, PROJECT, type Label } from '../support/cerebrium-v1-client.ts'

const HOST = 'https://run.cerebrium.ai'
const ECHO = 'https://echo.invalid/predict'

function clientOf(endpoint: string): CerebriumV1Client {
  return createCerebriumV1Client({ endpoint, apiKey: 'test-key' })
}
const modelOf = (model: string): CerebriumV1Client => clientOf(`${HOST}/v1/${PROJECT}/${model}/predict`)

interface Received {
  readonly data: unknown
  readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: number[] }[]
}
let received: Received | undefined

/** Reads the form with the platform’s own parser, which shares no line with ours. */
const echo = http.post(ECHO, async ({ request }) => {
  const form = await request.formData()
  const files = await Promise.all(
    form.getAll('files').map(async (file) => {
      const { name, type } = file as File
      return { name, type, bytes: Array.from(new Uint8Array(await (file as File).arrayBuffer())) }
    }),
  )
  received = { data: JSON.parse(form.get('data') as string), files }
  const prediction_ids = files.map((_, k) => `${k}`)
  return HttpResponse.json({ run_id: 'r', prediction_ids, result: [], run_time_ms: 1 })
})

const server = setupServer(echo, ...handlers({ seed: 5 }))
beforeAll(() => server.listen(listenOptions('error')))
afterAll(() => server.close())

// Line ends, dashes and what looks like a boundary are where writers of forms go wrong.
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(fc.constantFrom('\r\n', '--', 'cerebrium-form-0', 'cerebrium-form-1', '\r', '\n', '"', 'x', '\0'))
    .map((pieces) => new TextEncoder().encode(pieces.join(''))),
)
// Line ends and quotes in a name are written as percent codes, which the parser of the platform turns back. Backslashes are
// doubled, as RFC 9110 and urllib3 1.26 have it; that parser goes by the HTML standard and leaves them so.
const filename = fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !/%(22|0A|0D)|\\/i.test(name))
const point = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)

describe('predictFiles', () => {
  test('always sends bytes, names and data points unchanged and in their order', async () => {
    const file = fc.record({
      data: point,
      bytes,
      filename,
      mediaType: fc.constantFrom('image/png', 'audio/wav'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 5 }), async (files) => {
        await clientOf(ECHO).predictFiles(files)
        expect(received).toEqual({
          data: files.map(({ data }) => data),
          files: files.map((one) => ({
            name: one.filename,
            type: one.mediaType,
            bytes: Array.from(one.bytes),
          })),
        })
      }),
      { numRuns: 200 },
    )
  })

  const item = fc.record({ digit: fc.nat(DIGITS.length - 1), top: fc.integer({ min: 1, max: 10 }) })

  test('always has the k-th result for the k-th file with the options of the k-th data point', async () => {
    const single = await Promise.all(
      DIGITS.map(async (one) => {
        const { result } = await modelOf('digits').predictFiles([{ data: { top: 10 }, bytes: one }])
        return (result as Label[][])[0]?.map(({ label }) => label)
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 6 }), async (items) => {
        const files = items.map(({ digit, top }): CerebriumV1File => ({
          data: { top },
          bytes: DIGITS[digit] as Uint8Array,
        }))
        const { result, predictionIds } = await modelOf('digits').predictFiles(files)
        const labels = (result as Label[][]).map((ranked) => ranked.map(({ label }) => label))
        expect(labels).toEqual(items.map(({ digit, top }) => single[digit]?.slice(0, top)))
        expect(new Set(predictionIds).size).toBe(items.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('predict', () => {
  const length = fc.double({ min: 0.1, max: 9, noNaN: true })
  const rows = fc.array(fc.tuple(length, length, length, length), { minLength: 1, maxLength: 8 })

  test('always has the k-th probabilities for the k-th row, however the rows are ordered', async () => {
    const permuted = rows.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.keys()], { minLength: given.length })),
    )
    await fc.assert(
      fc.asyncProperty(permuted, async ([given, order]) => {
        const client = modelOf('flower-classifier')
        const { result } = await client.predict(given)
        const shuffled = await client.predict(order.map((k) => given[k]))
        expectClose(
          shuffled.result as number[][],
          order.map((k) => (result as number[][])[k] as number[]),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('always has probabilities that sum to 1, the same by rows and by the name of the input', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const { result, predictionIds } = await modelOf('flower-classifier').predict(given)
        const named = await modelOf('flower-onnx').predict([{ x: given }])
        expect(named.result).toEqual(result)
        expect([predictionIds.length, named.predictionIds.length]).toEqual([given.length, given.length])
        for (const row of result as number[][]) {
          for (const one of row) expect(one >= 0 && one <= 1).toBe(true)
          expect(Math.abs(row.reduce((sum, one) => sum + one, 0) - 1)).toBeLessThan(1e-4)
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** Float32 kernels may sum a longer batch in another order: a few units in its last place. */
function expectClose(found: readonly (readonly number[])[], wanted: readonly (readonly number[])[]): void {
  expect(found.length).toBe(wanted.length)
  found.forEach((row, k) =>
    row.forEach((one, i) => expect(Math.abs(one - (wanted[k]?.[i] as number))).toBeLessThanOrEqual(1e-6)),
  )
}
