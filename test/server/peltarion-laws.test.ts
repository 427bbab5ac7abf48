import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Pipeline } from '../../src/pipeline/pipeline.ts'
import type { WireResponse } from '../../src/pipeline/wire.ts'
import { forwardPath, JSON_HEADERS, type DeploymentName, type Row } from '../support/peltarion-client.ts'
import { ROWS } from '../support/peltarion-requests.ts'
import { createTestPipeline } from '../support/running-server.ts'

let plain: Pipeline
let java: Pipeline
beforeAll(async () => {
  plain = await createTestPipeline()
  java = await createTestPipeline({ store: plain.store, numberSpelling: 'java' })
})
afterAll(() => plain.close(0))

function exchange(pipeline: Pipeline, name: DeploymentName, rows: readonly Row[]): Promise<WireResponse> {
  const bytes = new TextEncoder().encode(JSON.stringify({ rows }))
  const target = `/peltarion${forwardPath(name)}`
  return pipeline.exchange({
    method: 'POST',
    origin: 'http://127.0.0.1:1',
    target,
    headers: JSON_HEADERS,
    bytes,
  })
}

async function answer(name: DeploymentName, rows: readonly Row[]): Promise<readonly Row[]> {
  const { status, body } = await exchange(plain, name, rows)
  expect({ status, body }).toMatchObject({ status: 200 })
  return (JSON.parse(body as string) as { rows: readonly Row[] }).rows
}

/** Float32 kernels may sum a longer batch in another order: a few units in its last place. */
const RELATIVE = 1e-4
const ABSOLUTE = 1e-6

function expectSameValue(found: unknown, wanted: unknown, place: string): void {
  if (typeof wanted === 'number') {
    const allowed = ABSOLUTE + RELATIVE * Math.abs(wanted)
    expect(
      Math.abs((found as number) - wanted),
      `${place}: ${String(found)} and ${wanted}`,
    ).toBeLessThanOrEqual(allowed)
  } else if (typeof wanted === 'object' && wanted !== null) {
    expect(Object.keys(found as object), place).toEqual(Object.keys(wanted))
    for (const [key, one] of Object.entries(wanted)) {
      expectSameValue((found as Record<string, unknown>)[key], one, `${place}/${key}`)
    }
  } else expect(found, place).toBe(wanted)
}

describe.each(ROWS)('$name', ({ name, row }) => {
  const rows = fc.array(row, { minLength: 1, maxLength: 6 })

  test('a batch always has the answers of its parts, wherever it is split', async () => {
    const split = rows.chain((given) => fc.tuple(fc.constant(given), fc.nat(given.length)))
    await fc.assert(
      fc.asyncProperty(split, async ([given, at]) => {
        const parts = [given.slice(0, at), given.slice(at)]
        const [whole, first, second] = await Promise.all([given, ...parts].map((part) => answer(name, part)))
        expectSameValue([...(first ?? []), ...(second ?? [])], whole, '')
      }),
      { numRuns: 40 },
    )
  })

  test('a permutation of the rows always permutes the answers', async () => {
    const permuted = rows.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(
          given.map((_, k) => k),
          { minLength: given.length },
        ),
      ),
    )
    await fc.assert(
      fc.asyncProperty(permuted, async ([given, order]) => {
        const answers = await answer(name, given)
        const shuffled = await answer(
          name,
          order.map((k) => given[k] as Row),
        )
        expectSameValue(
          shuffled,
          order.map((k) => answers[k]),
          '',
        )
      }),
      { numRuns: 40 },
    )
  })

  test('numbers in Java’s spelling are always the same values, and labelled', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const [usual, spelled] = await Promise.all([
          exchange(plain, name, given),
          exchange(java, name, given),
        ])
        expect(JSON.parse(spelled.body as string)).toEqual(JSON.parse(usual.body as string))
        expect(spelled.headers['x-mockference-variation']).toBe('number-spelling')
        expect(usual.headers['x-mockference-variation']).toBeUndefined()
      }),
      { numRuns: 20 },
    )
  })
})

test('numbers in Java’s spelling have a point or an E that JavaScript leaves out', async () => {
  const row = { Type: 'vehicle', Sound: 'tchoo', Size: 80 }
  const tiny = { Type: 'animal', Sound: 'x', Size: 0 }
  const { body } = await exchange(java, 'animal_weight', [row, tiny])
  expect(body).toMatch(/^\{"rows":\[\{"Weight":900000\.0\},\{"Weight":\d\.\d+E-\d+\}\]\}$/)
})
