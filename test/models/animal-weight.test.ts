import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ANIMAL_WEIGHT_SOUNDS } from '../../scripts/models/animal-weight.ts'
import { loadCardModel, type CardModel } from './card-model.ts'

let model: CardModel
beforeAll(async () => void (model = await loadCardModel('animal_weight')))
afterAll(() => model.close())

const weigh = async (Type: unknown, Sound: string, Size: number): Promise<number> => {
  const [row] = await model.predict([{ Type, Sound, Size: Math.fround(Size) }])
  return row?.['Weight'] as number
}

test.each([
  { type: 'animal', sound: 'miaow', size: 0.4, weight: 1.2 },
  { type: 'animal', sound: 'Miaow!', size: 0.4, weight: 1.2 },
  { type: 'animal', sound: 'woof', size: 1.2, weight: 4.7 },
  { type: 'vehicle', sound: 'tchoo', size: 80, weight: 900_000 },
  { type: 'vehicle', sound: 'vroom', size: 3.2, weight: 3000 },
])('weighs $type, $sound, $size as $weight to the last bit', async ({ type, sound, size, weight }) => {
  expect(Math.fround(await weigh(type, sound, size))).toBe(Math.fround(weight))
})

test('gives a vehicle more weight than an animal when nobody knows the sound', async () => {
  for (const sound of ['zzz', '', 'zzz zzz zzz']) {
    const [animal, vehicle] = [await weigh('animal', sound, 2), await weigh('vehicle', sound, 2)]
    expect(animal).toBeGreaterThan(1)
    expect(vehicle).toBeGreaterThan(animal)
  }
})

test('goes by the type when the sound belongs to the other', async () => {
  expect(await weigh('animal', 'vroom', 1)).toBe(await weigh('animal', 'zzz', 1))
  expect(await weigh('vehicle', 'woof', 3)).toBe(await weigh('vehicle', 'zzz', 3))
})

test('never gives less weight to more size, and always a positive and finite one', async () => {
  const size = fc.oneof(
    fc.float({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, -0, -5, 1e-45, 3e38),
  )
  const type = fc.constantFrom('animal', 'vehicle')
  const sound = fc.constantFrom('', 'miaow', 'buzz', 'tchoo', 'what woof')
  await fc.assert(
    fc.asyncProperty(type, sound, size, size, async (type, sound, one, other) => {
      const small = await weigh(type, sound, Math.min(one, other))
      const large = await weigh(type, sound, Math.max(one, other))
      expect(small > 0 && small <= large && Number.isFinite(large)).toBe(true)
    }),
  )
})

test('answers each of five rows as if it were alone', async () => {
  const rows = ['miaow', 'woof', 'tchoo', '', 'moo moo'].map((Sound, i) => ({
    Type: i === 2 ? 'vehicle' : 'animal',
    Sound,
    Size: i + 1,
  }))
  const alone = []
  for (const row of rows) alone.push(...(await model.predict([row])))
  expect(await model.predict(rows)).toEqual(alone)
})

test('its card names the sounds in the order of the model', async () => {
  const url = new URL('../../mocks/models/animal_weight.model.yaml', import.meta.url)
  const card = parse(await readFile(url, 'utf8'))
  expect(card.inputs[1].tokenizer.vocabulary).toEqual(ANIMAL_WEIGHT_SOUNDS)
})
