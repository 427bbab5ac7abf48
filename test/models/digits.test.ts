import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  drawHeldOutSet,
  HELD_OUT_PER_DIGIT,
  type DigitPicture,
} from '../../scripts/models/digits/training-set.ts'
import { decodeDataUrl } from '../../src/codecs/data-url.ts'
import { decodeImage, encodeJpeg, type Image } from '../../src/codecs/image.ts'
import { loadCardModel, toLikeliest, type CardModel } from './card-model.ts'

const SIDE = 28

let model: CardModel
beforeAll(async () => void (model = await loadCardModel('digits')))
afterAll(() => model.close())

/** The pictures of the sheet, a row for each digit. */
async function readHeldOutSet(): Promise<DigitPicture[]> {
  const sheet = decodeImage(await readFile(new URL('digits-held-out/digits.png', import.meta.url)))
  return Array.from({ length: 10 * HELD_OUT_PER_DIGIT }, (_, i) => {
    const [digit, column] = [Math.floor(i / HELD_OUT_PER_DIGIT), i % HELD_OUT_PER_DIGIT]
    const pixels = new Uint8Array(SIDE ** 2)
    for (let y = 0; y < SIDE; y++) {
      const start = (digit * SIDE + y) * sheet.width + column * SIDE
      pixels.set(sheet.data.subarray(start, start + SIDE), y * SIDE)
    }
    return { digit, pixels }
  })
}

const toImage = (data: Uint8Array): Image => ({ width: SIDE, height: SIDE, channels: 1, data })

/** The share of pictures whose digit the model finds most likely. */
async function measureAccuracy(
  pictures: readonly DigitPicture[],
  toValue: (image: Image) => unknown = (image) => image,
): Promise<number> {
  const rows = await model.predict(pictures.map(({ pixels }) => ({ Image: toValue(toImage(pixels)) })))
  const right = rows.filter((row, i) => toLikeliest(row['Number']) === String(pictures[i]?.digit))
  return right.length / pictures.length
}

describe('digits', () => {
  test('is tested on the pictures that its script draws', async () => {
    expect(await readHeldOutSet()).toEqual(drawHeldOutSet())
  })

  test('reads 95 % of the held-out digits, and of those of a shape it never saw', async () => {
    const pictures = await readHeldOutSet()
    expect(await measureAccuracy(pictures)).toBeGreaterThanOrEqual(0.95)
    const unseen = pictures.filter((_, i) => i % HELD_OUT_PER_DIGIT < HELD_OUT_PER_DIGIT / 2)
    expect(await measureAccuracy(unseen)).toBeGreaterThanOrEqual(0.95)
  })

  test('reads 95 % of the held-out digits after they were JPEG files', async () => {
    const pictures = await readHeldOutSet()
    expect(await measureAccuracy(pictures, (image) => encodeJpeg(image))).toBeGreaterThanOrEqual(0.95)
  })

  test('reads 95 % of the held-out digits with light and dark exchanged', async () => {
    const inverted = (await readHeldOutSet()).map(({ digit, pixels }) => ({
      digit,
      pixels: pixels.map((brightness) => 255 - brightness),
    }))
    expect(await measureAccuracy(inverted)).toBeGreaterThanOrEqual(0.95)
  })

  test('gives probabilities that add up to 1, also for empty and noisy pictures', async () => {
    const noise = Uint8Array.from({ length: SIDE ** 2 }, (_, i) => (i * 7919) % 256)
    const pictures = [new Uint8Array(SIDE ** 2), new Uint8Array(SIDE ** 2).fill(255), noise]
    const rows = await model.predict(pictures.map((pixels) => ({ Image: toImage(pixels) })))
    for (const row of rows) {
      const probabilities = Object.values(row['Number'] as Record<string, number>)
      expect(probabilities.every((p) => p >= 0 && p <= 1)).toBe(true)
      expect(Math.abs(probabilities.reduce((a, b) => a + b) - 1)).toBeLessThan(1e-4)
    }
  })

  test('answers each of five pictures as if it were alone', async () => {
    const rows = (await readHeldOutSet()).slice(25, 30).map(({ pixels }) => ({ Image: toImage(pixels) }))
    const together = await model.predict(rows)
    for (const [i, row] of rows.entries()) {
      const [alone] = await model.predict([row])
      for (const [digit, p] of Object.entries(alone?.['Number'] as Record<string, number>)) {
        expect((together[i]?.['Number'] as Record<string, number>)[digit]).toBeCloseTo(p, 6)
      }
    }
  })

  test.each(['digits', 'picture_number'])('%s reads the 3, the 7 and the 0 of its card', async (id) => {
    const card = parse(
      await readFile(new URL(`../../mocks/models/${id}.model.yaml`, import.meta.url), 'utf8'),
    )
    const [{ name, examples }] = card.inputs
    const named = await loadCardModel(id)
    const rows = await named.predict(examples.map((url: string) => ({ [name]: decodeDataUrl(url).bytes })))
    expect(rows.map((row) => toLikeliest(row['Number']))).toEqual(['3', '7', '0'])
    await named.close()
  })
})
