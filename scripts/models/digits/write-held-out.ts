/**
 * Writes the held-out digits as one picture, a row for each digit, and prints the examples of the model cards.
 *
 *   node scripts/models/digits/write-held-out.ts
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { encodeDataUrl } from '../../../src/codecs/data-url.ts'
import { encodePng } from '../../../src/codecs/image.ts'
import { DIGIT_SIZE_PIXELS, drawCleanDigit } from './drawing.ts'
import { DIGIT_GLYPHS } from './glyphs.ts'
import { drawHeldOutSet, HELD_OUT_PER_DIGIT } from './training-set.ts'

const EXAMPLES = [3, 7, 0]

const path = join(import.meta.dirname, '../../../test/models/digits-held-out/digits.png')
const [width, height] = [HELD_OUT_PER_DIGIT * DIGIT_SIZE_PIXELS, 10 * DIGIT_SIZE_PIXELS]
const sheet = new Uint8Array(width * height)
drawHeldOutSet().forEach(({ pixels }, i) => {
  const [top, left] = [Math.floor(i / HELD_OUT_PER_DIGIT), i % HELD_OUT_PER_DIGIT]
  for (let y = 0; y < DIGIT_SIZE_PIXELS; y++) {
    const line = pixels.subarray(y * DIGIT_SIZE_PIXELS, (y + 1) * DIGIT_SIZE_PIXELS)
    sheet.set(line, (top * DIGIT_SIZE_PIXELS + y) * width + left * DIGIT_SIZE_PIXELS)
  }
})
await mkdir(dirname(path), { recursive: true })
await writeFile(path, encodePng({ width, height, channels: 1, data: sheet }))

for (const digit of EXAMPLES) {
  const data = drawCleanDigit(DIGIT_GLYPHS[digit]?.trained[0] ?? [])
  const [side, mediaType] = [DIGIT_SIZE_PIXELS, 'image/png']
  console.log(
    encodeDataUrl({ mediaType, bytes: encodePng({ width: side, height: side, channels: 1, data }) }),
  )
}
