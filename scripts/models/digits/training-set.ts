import { createRandom, type RandomStream } from '../../../src/random/random.ts'
import { DIGIT_GLYPHS } from './glyphs.ts'
import { drawDigit } from './drawing.ts'

/** A picture of a digit, brightness 0 to 255 of `[28, 28]` pixels, and the digit it shows. */
export interface DigitPicture {
  readonly digit: number
  readonly pixels: Uint8Array
}

/** Pictures per digit of the held-out set; half of them are of shapes that the training set lacks. */
export const HELD_OUT_PER_DIGIT = 30

/** Draws `count` pictures of the trained shapes, digit after digit. */
export function drawTrainingSet(count: number, random: RandomStream): DigitPicture[] {
  return Array.from({ length: count }, (_, i) => {
    const digit = i % 10
    return { digit, pixels: drawDigit(pick(DIGIT_GLYPHS[digit]?.trained ?? [], random), random) }
  })
}

/** Draws the held-out set: other draws of the trained shapes, and shapes that were never trained on. */
export function drawHeldOutSet(): DigitPicture[] {
  const random = createRandom(4711).stream('digits/held-out')
  return Array.from({ length: 10 * HELD_OUT_PER_DIGIT }, (_, i) => {
    const digit = Math.floor(i / HELD_OUT_PER_DIGIT)
    const { trained = [], heldOut = [] } = DIGIT_GLYPHS[digit] ?? {}
    const isNewShape = i % HELD_OUT_PER_DIGIT < HELD_OUT_PER_DIGIT / 2
    return { digit, pixels: drawDigit(pick(isNewShape ? heldOut : trained, random), random) }
  })
}

function pick(shapes: readonly (readonly string[])[], random: RandomStream): readonly string[] {
  return shapes[Math.floor(random.fraction() * shapes.length)] ?? []
}
