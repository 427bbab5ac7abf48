import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPriorityQueue, type QueueEntry } from './priority-queue.ts'

test('takes the lowest priority first and equal ones in order of arrival', () => {
  const queue = createPriorityQueue<string>()
  for (const [value, priority] of [
    ['a', 1],
    ['b', 0],
    ['c', 2],
    ['d', 0],
    ['e', 1],
  ] as const)
    queue.add(value, priority)
  expect(Array.from({ length: 6 }, () => queue.takeFirst())).toEqual(['b', 'd', 'a', 'e', 'c', undefined])
})

test('keeps the order when the entry that fills a gap belongs further up', () => {
  const queue = createPriorityQueue<number>()
  const entries = [0, 10, 1, 11, 12, 30, 2].map((priority) => queue.add(priority, priority))
  queue.remove(entries[3]!)
  expect(Array.from({ length: 6 }, () => queue.takeFirst())).toEqual([0, 1, 2, 10, 12, 30])
})

const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), priority: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: fc.constant('remove' as const), pick: fc.nat() }),
  fc.record({ kind: fc.constant('take' as const) }),
)

test('always agrees with a sorted list, whatever is added, removed and taken', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const queue = createPriorityQueue<number>()
      let list: QueueEntry<number>[] = []
      const everAdded: QueueEntry<number>[] = []
      for (const [i, one] of steps.entries()) {
        if (one.kind === 'add') {
          const entry = queue.add(i, one.priority)
          everAdded.push(entry)
          list.push(entry)
          list.sort((a, b) => a.priority - b.priority || a.value - b.value)
        } else if (one.kind === 'remove') {
          const entry = everAdded[one.pick % Math.max(1, everAdded.length)]
          if (entry !== undefined) queue.remove(entry)
          list = list.filter((other) => other !== entry)
        } else {
          expect(queue.takeFirst()).toBe(list.shift()?.value)
        }
        expect(queue.size).toBe(list.length)
      }
    }),
  )
})
