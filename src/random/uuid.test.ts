import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from './random.ts'
import { drawUuid, drawUuidDigits } from './uuid.ts'

const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 })

test('draws UUIDs of version 4, which always differ within a stream', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      const ids = createRandom(seed).stream('ids')
      const drawn = Array.from({ length: 20 }, () => drawUuid(ids))
      for (const id of drawn)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(new Set(drawn).size).toBe(20)
    }),
    { numRuns: 20 },
  )
})

test('draws the digits of the same UUID without its dashes', () => {
  fc.assert(
    fc.property(anySeed, fc.constantFrom('4', '9'), (seed, version) => {
      const digits = drawUuidDigits(createRandom(seed).stream('ids'), version)
      expect(digits[12]).toBe(version)
      expect(drawUuid(createRandom(seed).stream('ids'), version).replaceAll('-', '')).toBe(digits)
    }),
    { numRuns: 20 },
  )
})
