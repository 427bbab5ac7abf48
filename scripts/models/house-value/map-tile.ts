import type { RandomStream } from '../../../src/random/random.ts'

/** Width and height of a map tile in pixels. */
export const TILE_SIZE_PIXELS = 32

/** A picture of a district from above. */
export interface MapTile {
  /** uint8 `[32, 32, 3]`, RGB. */
  readonly pixels: Uint8Array
  /** The share of the pixels that show water, 0 to 1. */
  readonly waterShare: number
}

type Colour = readonly [red: number, green: number, blue: number]

/** Colours of street maps and of pictures from the air. */
const WATER: readonly Colour[] = [
  [170, 211, 223],
  [163, 204, 255],
  [110, 170, 220],
  [30, 60, 105],
  [60, 110, 150],
]
const LAND: readonly Colour[] = [
  [242, 239, 233],
  [200, 230, 175],
  [232, 224, 208],
  [70, 100, 60],
  [150, 140, 120],
]
const STREETS: readonly Colour[] = [
  [255, 255, 255],
  [252, 214, 164],
  [120, 120, 120],
]
const GRAIN = 12

/** Draws a tile: land with streets, on most tiles a coast at any place and angle. */
export function drawMapTile(random: RandomStream): MapTile {
  const between = (low: number, high: number) => low + (high - low) * random.fraction()
  const pick = (colours: readonly Colour[]): Colour =>
    colours[Math.floor(random.fraction() * colours.length)] as Colour
  const [water, land, street] = [pick(WATER), pick(LAND), pick(STREETS)]
  const angle = between(0, 2 * Math.PI)
  const [across, down] = [Math.cos(angle), Math.sin(angle)]
  const coast = random.fraction() < 0.3 ? Infinity : between(-24, 16)
  const [period, start] = [Math.floor(between(6, 14)), Math.floor(between(0, 6))]
  const pixels = new Uint8Array(TILE_SIZE_PIXELS ** 2 * 3)
  let waterPixels = 0
  for (let i = 0; i < TILE_SIZE_PIXELS ** 2; i++) {
    const [x, y] = [i % TILE_SIZE_PIXELS, Math.floor(i / TILE_SIZE_PIXELS)]
    const isWater = (x - 15.5) * across + (y - 15.5) * down > coast
    const isStreet = x % period === start % period || y % period === start % period
    if (isWater) waterPixels += 1
    const colour = isWater ? water : isStreet ? street : land
    for (let channel = 0; channel < 3; channel++) {
      const brightness = (colour[channel] as number) + between(-GRAIN, GRAIN)
      pixels[i * 3 + channel] = Math.min(Math.max(Math.round(brightness), 0), 255)
    }
  }
  return { pixels, waterShare: waterPixels / TILE_SIZE_PIXELS ** 2 }
}
