import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadServedModel, type ServedModel } from './served-model.ts'

let lookup: ServedModel

beforeAll(async () => {
  lookup = await loadServedModel('faulty_lookup')
})
afterAll(() => lookup.model.close())

describe('faulty_lookup', () => {
  test('gives the primes at 0 to 9, fractions dropped', async () => {
    const index = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9.99]
    expect(await lookup.infer({ index })).toEqual({ value: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 29] })
  })

  test.each([10, -1, -0.5, 1e300, -1e300, 2 ** 63])('fails in the runtime for %d', async (index) => {
    await expect(lookup.infer({ index: [index] })).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: expect.stringMatching(/^Failed to run model faulty_lookup: .*Gather.*out of data bounds/s),
    })
  })

  test('fails for a batch with one such index, and works again afterwards', async () => {
    await expect(lookup.infer({ index: [1, 10, 2] })).rejects.toMatchObject({ code: 'ENGINE_FAILED' })
    expect(await lookup.infer({ index: [1, 2] })).toEqual({ value: [3, 5] })
  })
})
