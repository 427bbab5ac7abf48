import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../../random/random.ts'
import { drawPredictionId, drawUuid } from './run-id.ts'

test('draws UUIDs of version 4, which always differ within a stream', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
      const ids = createRandom(seed).stream('ids')
      const drawn = Array.from({ length: 20 }, () => drawUuid(ids))
      for (const id of drawn)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(new Set(drawn).size).toBe(20)
      expect(drawPredictionId(ids)).toMatch(/^[0-9a-f]{32}$/)
    }),
    { numRuns: 20 },
  )
})
