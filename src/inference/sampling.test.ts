import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom, type RandomStream } from '../random/random.ts'
import { adjustLogits, sampleToken, scoreToken } from './sampling.ts'

const constant = (fraction: number): RandomStream => ({
  ...createRandom(0).stream('unused'),
  fraction: () => fraction,
})
const settings = { temperature: 1, topP: 1, topLogprobs: 0, random: constant(0) }
const choose = (logits: readonly number[], more: Partial<typeof settings> = {}) => {
  const values = Float32Array.from(logits)
  return sampleToken(values, values, { ...settings, ...more })
}

describe('sampleToken', () => {
  test('takes the best token at temperature 0, of equal ones the lower id, and draws nothing', () => {
    const random: RandomStream = {
      ...constant(0),
      fraction: () => {
        throw new RangeError('drawn')
      },
    }
    expect(choose([1, 3, 3, 2], { temperature: 0, random }).token).toBe(1)
  })

  test.each([
    { name: 'the first share', fraction: 0.24, want: 0 },
    { name: 'a border, which belongs to the next share', fraction: 0.25, want: 1 },
    { name: 'the last share', fraction: 1 - 2 ** -32, want: 1 },
  ])('takes the token whose share of the probability holds the number: $name', ({ fraction, want }) => {
    expect(choose([0, Math.log(3), -Infinity], { random: constant(fraction) }).token).toBe(want)
  })

  test('draws each token as often as softmax of logits by temperature says, within 4 standard deviations', () => {
    const logits = [0, 1, 2, -1]
    const temperature = 0.7
    const random = createRandom(5).stream('draws')
    const powers = logits.map((logit) => Math.exp(logit / temperature))
    const sum = powers.reduce((total, power) => total + power, 0)
    const draws = 20_000
    const counts = [0, 0, 0, 0]
    for (let i = 0; i < draws; i++) counts[choose(logits, { temperature, random }).token]! += 1
    powers.forEach((power, token) => {
      const probability = power / sum
      const deviation = Math.sqrt(draws * probability * (1 - probability))
      expect(Math.abs(counts[token]! - draws * probability)).toBeLessThan(4 * deviation)
    })
  })

  test.each([
    { name: 'the fewest that reach it', topP: 0.7, want: [1, 2] },
    { name: 'one that reaches it alone', topP: 0.5, want: [1] },
    { name: 'the best when it is 0', topP: 0, want: [1] },
    { name: 'all when it is 1', topP: 1, want: [0, 1, 2, 3] },
  ])('draws from a nucleus of the most probable tokens: $name', ({ topP, want }) => {
    const random = createRandom(1).stream('nucleus')
    const logits = [0.1, 0.5, 0.3, 0.1].map(Math.log)
    const seen = new Set(Array.from({ length: 500 }, () => choose(logits, { topP, random }).token))
    expect([...seen].sort()).toEqual(want)
  })

  test('gives log probabilities without temperature, bias or penalties, the best first, of equal ones the lower id', () => {
    const logits = Float32Array.from([0, Math.log(2), 0, -Infinity])
    const adjusted = Float32Array.from([-50, -50, 50, -Infinity])
    const chosen = sampleToken(logits, adjusted, { ...settings, temperature: 0.1, topLogprobs: 5 })
    expect(chosen.token).toBe(2)
    expect(chosen.logprob).toBeCloseTo(Math.log(1 / 4), 6)
    expect(chosen.top.map(({ token }) => token)).toEqual([1, 0, 2])
    expect(chosen.top[0]?.logprob).toBeCloseTo(Math.log(1 / 2), 6)
  })

  test('never fails or chooses a masked token, whatever finite logits and settings', () => {
    const logit = fc.oneof(
      fc.float({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(3.4e38, -3.4e38, 1e-45, 0, -Infinity),
    )
    fc.assert(
      fc.property(
        fc.array(logit, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(0, 5e-324, 1e-9, 0.5, 1, 2),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (logits, temperature, topP, seed) => {
          fc.pre(logits.some((value) => value !== -Infinity))
          const random = createRandom(seed).stream('any')
          const { token, logprob, top } = choose(logits, { temperature, topP, topLogprobs: 3, random })
          expect(logits[token]).not.toBe(-Infinity)
          expect(logprob).toBeLessThanOrEqual(0)
          expect(Number.isNaN(logprob)).toBe(false)
          const values = top.map((one) => one.logprob)
          expect(values).toEqual([...values].sort((a, b) => b - a))
        },
      ),
    )
  })

  test('log probabilities of all tokens always sum to 1 within 1e-6', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: -80, max: 80, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (logits) => {
          const { top } = choose(logits, { topLogprobs: 30 })
          expect(top).toHaveLength(logits.length)
          expect(Math.abs(top.reduce((sum, { logprob }) => sum + Math.exp(logprob), 0) - 1)).toBeLessThan(
            1e-6,
          )
        },
      ),
    )
  })

  test('shares the probability between infinite logits', () => {
    const { token, logprob, top } = choose([Infinity, 5, Infinity], { topLogprobs: 3, random: constant(0.6) })
    expect(token).toBe(2)
    expect(logprob).toBeCloseTo(-Math.LN2, 12)
    expect(top.map((one) => one.logprob)).toEqual([-Math.LN2, -Math.LN2, -Infinity])
  })

  test.each([
    { name: 'NaN', logits: [0, NaN], want: 'found NaN for token 1' },
    {
      name: 'nothing but -Infinity',
      logits: [-Infinity, -Infinity],
      want: 'found -Infinity for all 2 tokens',
    },
    { name: 'no logits', logits: [], want: 'found none' },
  ])('throws ENGINE_FAILED for $name', ({ logits, want }) => {
    expect(() => choose(logits)).toThrow(expect.objectContaining({ code: 'ENGINE_FAILED' }))
    expect(() => choose(logits)).toThrow(want)
  })
})

test('scoreToken tells the log probability of any token', () => {
  expect(scoreToken(Float32Array.from([0, Math.log(3)]), 0, 1)).toEqual({
    token: 0,
    logprob: expect.closeTo(Math.log(1 / 4), 6),
    top: [{ token: 1, logprob: expect.closeTo(Math.log(3 / 4), 6) }],
  })
})

describe('adjustLogits', () => {
  const none = { presencePenalty: 0, frequencyPenalty: 0, logitBias: new Map<number, number>() }

  test('takes the presence penalty once and the frequency penalty for each time, and adds the bias', () => {
    const logits = Float32Array.of(1, 1, 1, 1)
    const counts = new Map([
      [0, 3],
      [1, 1],
      [2, 0],
    ])
    const adjusted = adjustLogits(logits, counts, {
      presencePenalty: 0.5,
      frequencyPenalty: 0.25,
      logitBias: new Map([
        [1, -2],
        [3, 100],
      ]),
    })
    expect([...adjusted]).toEqual([1 - 0.5 - 0.75, 1 - 0.5 - 0.25 - 2, 1, 101])
    expect([...logits]).toEqual([1, 1, 1, 1])
  })

  test('leaves masked tokens masked and skips ids beyond the vocabulary', () => {
    const logitBias = new Map([
      [0, 100],
      [9, 100],
    ])
    expect([...adjustLogits(Float32Array.of(-Infinity, 1), new Map(), { ...none, logitBias })]).toEqual([
      -Infinity,
      1,
    ])
  })
})
