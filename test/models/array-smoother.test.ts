import { describe, expect, test } from 'vitest'
import { array, elementsOf, predictOne } from './card-model.ts'

describe('array_smoother', () => {
  const smooth = async (cells: Float32Array) => {
    const row = await predictOne('array_smoother', { 'Numpy Feature': array(cells, [32, 32]) })
    return elementsOf(row['Smoothed'])
  }

  test('leaves a flat array as it is, zeros among them', async () => {
    for (const level of [0, 0.1, -3e5]) {
      const flat = new Float32Array(1024).fill(level)
      expect(await smooth(flat)).toEqual(Array.from(flat))
    }
  })

  test('spreads a peak over 5 by 5 elements and keeps its sum', async () => {
    const peak = new Float32Array(1024)
    peak[16 * 32 + 10] = 256
    const smoothed = await smooth(peak)
    expect(smoothed.slice(16 * 32 + 8, 16 * 32 + 13)).toEqual([6, 24, 36, 24, 6])
    expect(smoothed[14 * 32 + 8]).toBe(1)
    expect(smoothed.filter((value) => value !== 0)).toHaveLength(25)
    expect(smoothed.reduce((a, b) => a + b)).toBe(256)
  })
})
