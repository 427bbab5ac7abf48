import { expect, test } from 'vitest'
import { limitHook } from './limited-hook.ts'

type Functions = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>
const limit = (functions: Functions): Functions => limitHook(functions, 50) as Functions

test('stops a call that never ends, whatever it catches, and the next one answers', () => {
  const { stuck, sum } = limit({
    stuck: () => {
      let calls = 0
      for (;;) {
        try {
          while (calls < Infinity) calls += 1
        } catch {
          // Goes on for ever.
        }
      }
    },
    sum: (a, b) => (a as number) + (b as number),
  })
  expect(() => stuck?.()).toThrow(
    expect.objectContaining({
      code: 'ENGINE_FAILED',
      message: 'expected stuck() to answer within 0.05 s, found it still running',
    }),
  )
  expect(sum?.(1, 2)).toBe(3)
})

test('hands on what is thrown, and lets a call make another', () => {
  const error = new TypeError('no')
  const inner = limit({
    fail: () => {
      throw error
    },
  })
  const { outer } = limit({
    outer: () => {
      expect(() => inner['fail']?.()).toThrow(error)
      return 'done'
    },
  })
  expect(outer?.()).toBe('done')
})
