import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  drawDistrict,
  ruleOfValue,
  VALUE_RANGE,
  type District,
} from '../../scripts/models/house-value/district.ts'
import { TILE_SIZE_PIXELS } from '../../scripts/models/house-value/map-tile.ts'
import { createRandom } from '../../src/random/random.ts'
import { loadCardModel, type CardModel } from './card-model.ts'

let model: CardModel
beforeAll(async () => void (model = await loadCardModel('house_value')))
afterAll(() => model.close())

const random = createRandom(5).stream('house-value/held-out')
const DISTRICTS = Array.from({ length: 300 }, () => drawDistrict(random))

async function value(districts: readonly District[]): Promise<number[]> {
  const rows = await model.predict(
    districts.map(({ tile, ...census }) => ({
      ...census,
      medianIncome: Math.fround(census.medianIncome),
      image_path: { width: TILE_SIZE_PIXELS, height: TILE_SIZE_PIXELS, channels: 3, data: tile.pixels },
    })),
  )
  return rows.map((row) => row['medianHouseValue'] as number)
}

test('values every district it never saw within 10 % of the rule', async () => {
  const [lowest, highest] = VALUE_RANGE
  const ratios = (await value(DISTRICTS)).map((found, i) => {
    const rule = Math.min(Math.max(ruleOfValue(DISTRICTS[i] as District), lowest), highest)
    return found / rule
  })
  expect(Math.max(...ratios)).toBeLessThan(1.1)
  expect(Math.min(...ratios)).toBeGreaterThan(0.9)
})

test('gives the value of water to a district whose map turns from land to water', async () => {
  const [district] = DISTRICTS as [District]
  const tileOf = (colour: readonly number[], waterShare: number) => ({
    pixels: Uint8Array.from({ length: TILE_SIZE_PIXELS ** 2 * 3 }, (_, i) => colour[i % 3] as number),
    waterShare,
  })
  const [land, water] = await value([
    { ...district, medianIncome: 3, tile: tileOf([242, 239, 233], 0) },
    { ...district, medianIncome: 3, tile: tileOf([170, 211, 223], 1) },
  ])
  expect((water as number) - (land as number)).toBeGreaterThan(70_000)
})

test('stays within the range for districts that cannot be', async () => {
  const [district] = DISTRICTS as [District]
  const empty = { population: 0, totalBedrooms: 0, totalRooms: 0, housingMedianAge: 0, households: 0 }
  const values = await value([
    { ...district, ...empty, medianIncome: -100 },
    { ...district, ...empty, medianIncome: 0 },
    { ...district, medianIncome: 1e9, population: 1e9 },
    { ...district, totalRooms: -1e9 },
  ])
  for (const found of values) {
    expect(found >= VALUE_RANGE[0] && found <= VALUE_RANGE[1]).toBe(true)
  }
})

test('answers each of five districts as if it were alone', async () => {
  const alone: number[] = []
  for (const district of DISTRICTS.slice(0, 5)) alone.push(...(await value([district])))
  const together = await value(DISTRICTS.slice(0, 5))
  together.forEach((found, i) => expect(found / (alone[i] as number)).toBeCloseTo(1, 6))
})
