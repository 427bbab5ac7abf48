import { expect, test } from 'vitest'
import { createRandom, drawSeed } from './random.ts'

test('gives the same draws for the same seed and name', () => {
  expect(createRandom(7).stream('ids').hex(16)).toBe(createRandom(7).stream('ids').hex(16))
})

test('gives other draws for another seed or another name', () => {
  const ids = createRandom(7).stream('ids').hex(16)
  expect(createRandom(8).stream('ids').hex(16)).not.toBe(ids)
  expect(createRandom(7).stream('links').hex(16)).not.toBe(ids)
})

test('does not let one stream shift another', () => {
  const plain = createRandom(7)
  const busy = createRandom(7)
  busy.stream('other').hex(100)
  expect(busy.stream('ids').hex(16)).toBe(plain.stream('ids').hex(16))
})

test('advances, and spreads fractions evenly over [0, 1)', () => {
  const stream = createRandom(1).stream('x')
  const counts = new Array<number>(10).fill(0)
  for (let i = 0; i < 10_000; i++) {
    const bin = Math.floor(stream.fraction() * 10)
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  // Ten standard deviations of a binomial count: 10 * sqrt(10000 * 0.1 * 0.9) = 300.
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(300)
})

test('draws root seeds in [0, 2^32)', () => {
  const seed = drawSeed()
  expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true)
})

test('writes hexadecimal digits of a draw each for every byte', () => {
  const draws = createRandom(7).stream('ids')
  const bytes = Array.from({ length: 16 }, () => (draws.uint32() >>> 24).toString(16).padStart(2, '0'))
  expect(createRandom(7).stream('ids').hex(16)).toBe(bytes.join(''))
})
