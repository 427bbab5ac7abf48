import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawFlower, FLOWER_KINDS } from '../../scripts/models/flower-classifier.ts'
import { createRandom } from '../../src/random/random.ts'
import { loadCardModel, type CardModel } from './card-model.ts'

let model: CardModel
beforeAll(async () => void (model = await loadCardModel('flower_classifier')))
afterAll(() => model.close())

type Probabilities = Readonly<Record<string, number>>

async function classify(flowers: readonly (readonly number[])[]): Promise<Probabilities[]> {
  const rows = await model.predict(flowers.map((x) => ({ x })))
  return rows.map((row) => row['probabilities'] as Probabilities)
}

const bestOf = (probabilities: Probabilities): string | undefined =>
  Object.entries(probabilities).sort(([, a], [, b]) => b - a)[0]?.[0]

test('finds the kind of nearly all flowers that it never saw', async () => {
  const random = createRandom(7).stream('held-out')
  const drawn = FLOWER_KINDS.flatMap((kind) =>
    Array.from({ length: 200 }, () => ({ name: kind.name, flower: drawFlower(kind, random) })),
  )
  const found = await classify(drawn.map(({ flower }) => flower))
  const right = drawn.filter(({ name }, k) => bestOf(found[k] as Probabilities) === name)
  expect(right.length / drawn.length).toBeGreaterThan(0.95)
})

test('is sure of the typical flower of each kind, with probabilities that sum to 1', async () => {
  const found = await classify(FLOWER_KINDS.map(({ means }) => means))
  expect(found.map(bestOf)).toEqual(FLOWER_KINDS.map(({ name }) => name))
  for (const probabilities of found) {
    const values = Object.values(probabilities)
    expect(Math.max(...values)).toBeGreaterThan(0.9)
    expect(Math.abs(values.reduce((sum, one) => sum + one, 0) - 1)).toBeLessThan(1e-4)
  }
})

test('knows the documented flower', async () => {
  const [probabilities] = await classify([[5.1, 3.5, 1.4, 0.2]])
  expect(bestOf(probabilities as Probabilities)).toBe('setosa')
})
