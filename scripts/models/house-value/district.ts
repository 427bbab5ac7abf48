import type { RandomStream } from '../../../src/random/random.ts'
import { drawMapTile, type MapTile } from './map-tile.ts'

/** What is known of a district, with the names and units of the California housing census of 1990. */
export interface District {
  readonly population: number
  readonly totalBedrooms: number
  readonly totalRooms: number
  /** Years. */
  readonly housingMedianAge: number
  /** In 10,000 dollars a year. */
  readonly medianIncome: number
  readonly households: number
  readonly tile: MapTile
}

/** The lowest and the highest value of the census, in dollars. */
export const VALUE_RANGE = [15_000, 500_001] as const

/** The measures of a district that its value depends on. */
export interface DistrictMeasures {
  readonly income: number
  readonly roomsPerHousehold: number
  readonly peoplePerHousehold: number
  readonly bedroomShare: number
  readonly age: number
  readonly waterShare: number
}

/** Measures a district; how much water its tile shows is known, or was estimated. */
export function measureDistrict(district: District, waterShare: number): DistrictMeasures {
  const households = Math.max(district.households, 1)
  return {
    income: district.medianIncome,
    roomsPerHousehold: district.totalRooms / households,
    peoplePerHousehold: district.population / households,
    bedroomShare: district.totalBedrooms / Math.max(district.totalRooms, 1),
    age: district.housingMedianAge,
    waterShare,
  }
}

/**
 * The rule behind the synthetic data, in dollars, before it is limited to the range. Income dominates; it counts more
 * where homes are large and less where they are crowded. Old houses are worth a little more, many bedrooms among the
 * rooms a little less, and water on the map adds up to 90,000 dollars.
 */
export function ruleOfValue(district: District): number {
  const { income, roomsPerHousehold, peoplePerHousehold, bedroomShare, age, waterShare } = measureDistrict(
    district,
    district.tile.waterShare,
  )
  const comfort = (1 + 0.04 * (roomsPerHousehold - 5)) * (1 - 0.05 * (peoplePerHousehold - 3))
  return 18_000 + 42_000 * income * comfort + 700 * age - 60_000 * (bedroomShare - 0.2) + 90_000 * waterShare
}

/** Draws a district within the usual range of each measure. */
export function drawDistrict(random: RandomStream): District {
  const between = (low: number, high: number) => low + (high - low) * random.fraction()
  const households = Math.round(between(40, 1800))
  const totalRooms = Math.round(households * between(3, 8.5))
  return {
    households,
    totalRooms,
    totalBedrooms: Math.round(totalRooms * between(0.13, 0.35)),
    population: Math.round(households * between(1.6, 5)),
    housingMedianAge: Math.round(between(1, 52)),
    // Few are rich: squaring bends an even draw towards small incomes.
    medianIncome: 0.7 + 11.3 * random.fraction() ** 2,
    tile: drawMapTile(random),
  }
}
