import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawNormal } from '../../scripts/models/training/initial-values.ts'
import type { Image } from '../../src/codecs/image.ts'
import { createRandom } from '../../src/random/random.ts'
import { loadCardModel, type CardModel } from './card-model.ts'

let model: CardModel
beforeAll(async () => void (model = await loadCardModel('image_denoiser')))
afterAll(() => model.close())

const [WIDTH, HEIGHT] = [64, 48]

const toImage = (width: number, height: number, brightness: (i: number) => number): Image => ({
  width,
  height,
  channels: 3,
  data: Uint8Array.from({ length: width * height * 3 }, (_, i) => brightness(i)),
})

/** A disc and a bar on a slope of brightness: flat parts, a gradient, edges straight and curved. */
const CLEAN = toImage(WIDTH, HEIGHT, (i) => {
  const [x, y, channel] = [Math.floor(i / 3) % WIDTH, Math.floor(i / 3 / WIDTH), i % 3]
  if ((x - 20) ** 2 + (y - 22) ** 2 < 150) return 210 - 50 * channel
  return x > 44 && x < 52 ? 30 + 20 * channel : 70 + x + 25 * channel
})

async function denoise(image: Image): Promise<Image> {
  const [row] = await model.predict([{ path_noisy: image }])
  return row?.['path_clean'] as Image
}

/** Peak signal-to-noise ratio in dB against the clean picture. */
function measurePsnr(image: Image): number {
  const squares = image.data.reduce((sum, pixel, i) => sum + (pixel - (CLEAN.data[i] as number)) ** 2, 0)
  return 10 * Math.log10(255 ** 2 / (squares / image.data.length))
}

test.each([10, 20, 40])('improves the PSNR by 3 dB under noise of deviation %i', async (deviation) => {
  const random = createRandom(deviation).stream('noise')
  const noisy = toImage(WIDTH, HEIGHT, (i) =>
    Math.min(Math.max((CLEAN.data[i] as number) + deviation * drawNormal(random), 0), 255),
  )
  expect(measurePsnr(await denoise(noisy)) - measurePsnr(noisy)).toBeGreaterThan(3)
})

test('keeps an edge without noise within a few steps of brightness', async () => {
  const edge = toImage(20, 10, (i) => (Math.floor(i / 3) % 20 < 10 ? 40 : 220))
  const { data } = await denoise(edge)
  expect(Math.max(...data.map((pixel, i) => Math.abs(pixel - (edge.data[i] as number))))).toBeLessThan(12)
})

test.each([
  { width: 1, height: 1 },
  { width: 2, height: 1 },
  { width: 1, height: 3 },
  { width: 33, height: 17 },
])('leaves a constant picture of $width x $height pixels as it is', async ({ width, height }) => {
  const constant = toImage(width, height, (i) => [12, 200, 255][i % 3] as number)
  expect(await denoise(constant)).toEqual(constant)
})
