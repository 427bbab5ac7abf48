import { expect, test } from 'vitest'
import { createProgress, formatBytes } from './progress.ts'

function watch(isTTY: boolean): {
  readonly shown: string[]
  readonly at: (nowMs: number) => void
  readonly clear: () => void
} {
  const shown: string[] = []
  let nowMs = 0
  const stream = { isTTY, columns: 12, write: (text: string) => shown.push(text) }
  const progress = createProgress({ stream, nowMs: () => nowMs })
  return {
    shown,
    at(time) {
      nowMs = time
      progress.update(() => `at ${time} and more`)
    },
    clear: () => progress.clear(),
  }
}

test('shows a line on a terminal once a run takes longer, cut to its width, a few times a second', () => {
  const { shown, at, clear } = watch(true)
  for (const time of [0, 999, 1000, 1100, 1200]) at(time)
  clear()
  clear()
  expect(shown).toEqual(['\r\u001b[Kat 1000 and', '\r\u001b[Kat 1200 and', '\r\u001b[K'])
})

test('is silent where there is no terminal, and in short runs', () => {
  const [file, short] = [watch(false), watch(true)]
  file.at(5000)
  short.at(10)
  file.clear()
  short.clear()
  expect([file.shown, short.shown]).toEqual([[], []])
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [2_340_000_000, '2.3 GB'],
])('writes %s as %s', (byteLength, text) => {
  expect(formatBytes(byteLength)).toBe(text)
})
