import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { array, elementsOf, loadCardModel } from './card-model.ts'

describe('tensor_statistics', () => {
  test('always moves the mean to the offset and answers the extremes', async () => {
    const model = await loadCardModel('tensor_statistics')
    // Whole numbers: only the division by twelve rounds.
    const item = fc.record({
      series: fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 12, maxLength: 12 }),
      offset: fc.integer({ min: -99, max: 99 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 5 }), async (items) => {
        const rows = await model.predict(
          items.map(({ series, offset }) => ({ series: array(series, [3, 4]), offset })),
        )
        items.forEach(({ series, offset }, i) => {
          const mean = series.reduce((a, b) => a + b) / 12
          const centered = elementsOf(rows[i]?.['centered'])
          expect(rows[i]?.['mean']).toBeCloseTo(mean, 3)
          centered.forEach((value, k) => expect(value).toBeCloseTo((series[k] as number) - mean + offset, 2))
          expect(elementsOf(rows[i]?.['extremes'])).toEqual([Math.min(...centered), Math.max(...centered)])
        })
      }),
    )
    await model.close()
  })
})
