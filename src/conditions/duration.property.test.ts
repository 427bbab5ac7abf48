import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../random/random.ts'
import { isViolations, parseConditions } from './conditions.ts'
import { drawDurationMs, type Duration } from './duration.ts'

const DRAWS = 4000

function draw(duration: Duration, seed: number): number[] {
  const random = createRandom(seed).stream('latency')
  return Array.from({ length: DRAWS }, () => drawDurationMs(duration, random)).sort((a, b) => a - b)
}

/** How much of a sample lies at or below a value. */
function shareBelow(sorted: readonly number[], value: number): number {
  return sorted.filter((one) => one <= value).length / sorted.length
}

// Five standard deviations of a share of 4000 draws: 5 * sqrt(0.25 / 4000) = 0.04; at 0.99 it is 0.008.
const SPREAD = 0.04

test('half of what is drawn from a lognormal distribution is always below its median, 99 % below its p99', () => {
  const cases = fc.tuple(
    fc.double({ min: 1, max: 5000, noNaN: true }),
    fc.double({ min: 1.1, max: 50, noNaN: true }),
    fc.nat(),
  )
  fc.assert(
    fc.property(cases, ([median, factor, seed]) => {
      const times = draw({ lognormal: { median, p99: median * factor } }, seed)
      expect(Math.abs(shareBelow(times, median) - 0.5)).toBeLessThan(SPREAD)
      expect(Math.abs(shareBelow(times, median * factor) - 0.99)).toBeLessThan(0.01)
      expect(times[0]).toBeGreaterThan(0)
    }),
    { numRuns: 40, seed: 11 },
  )
})

test('what is drawn from quantiles always keeps to them', () => {
  const steps = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 })
  const cases = fc.tuple(steps, fc.array(fc.nat(500), { minLength: 6, maxLength: 6 }), fc.nat())
  fc.assert(
    fc.property(cases, ([percents, gaps, seed]) => {
      percents.sort((a, b) => a - b)
      let ms = 0
      const named = percents.map((percent, i) => [`p${percent}`, (ms += 1 + (gaps[i] ?? 0))] as const)
      const times = draw({ quantiles: Object.fromEntries(named) }, seed)
      for (const [name, limit] of named)
        expect(Math.abs(shareBelow(times, limit) - shareAt(name, named))).toBeLessThan(SPREAD)
      expect(times[0]).toBeGreaterThanOrEqual(named[0]![1])
      expect(times.at(-1)).toBeLessThanOrEqual(ms)
    }),
    { numRuns: 40, seed: 12 },
  )
})

/** Nothing is drawn above the highest quantile. */
function shareAt(name: string, named: readonly (readonly [string, number])[]): number {
  return name === named.at(-1)?.[0] ? 1 : Number(name.slice(1)) / 100
}

test('draws the same from the same seed', () => {
  const duration = { lognormal: { median: 120, p99: 900 } }
  expect(draw(duration, 3)).toEqual(draw(duration, 3))
  expect(draw(duration, 4)).not.toEqual(draw(duration, 3))
})

test('conditions that were read are always read the same again, also from JSON', () => {
  const ms = fc.integer({ min: 1, max: 10_000 })
  const duration = fc.oneof(
    ms,
    fc.tuple(ms, ms).map(([median, more]) => ({ lognormal: { median, p99: median + more } })),
    fc.tuple(ms, ms).map(([p50, more]) => ({ quantiles: { p99: p50 + more, p50 } })),
  )
  const fault = fc.oneof(
    fc.constantFrom('close', 'reset', 'cut', 'truncated', 'content-type', 'trickle'),
    fc.integer({ min: 400, max: 599 }),
    fc.record({ kind: fc.constant('cut'), rate: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({ kind: fc.constant('reset'), nth: fc.integer({ min: 1 }), afterMs: duration }),
  )
  const conditions = fc.record(
    {
      latencyMs: duration,
      betweenTokensMs: duration,
      loadMs: ms,
      coldStartMs: ms,
      faults: fc.oneof(fault, fc.array(fault)),
      rateLimit: fc.record({ requests: ms, windowMs: ms }, { requiredKeys: ['requests'] }),
      vary: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(conditions, (raw) => {
      const read = parseConditions(raw)
      expect(isViolations(read)).toBe(false)
      expect(parseConditions(JSON.parse(JSON.stringify(read)))).toEqual(read)
    }),
  )
})
