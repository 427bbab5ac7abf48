import { expect, test } from 'vitest'
import { parseModelCard } from './model-card.ts'

const card = (members: string): string =>
  `model: m.onnx\ninputs: [{ name: a, kind: number, tensor: x }]\noutputs: [{ name: b, kind: number, tensor: y }]\n${members}`

test('takes how a model is run', () => {
  const members = 'run: worker\nworkers: 2\nmaxQueued: 0\nmaxBatch: 8\nmaxDelayMs: 2.5'
  expect(parseModelCard(card(members), 'm')).toMatchObject({
    run: 'worker',
    workers: 2,
    maxQueued: 0,
    maxBatch: 8,
    maxDelayMs: 2.5,
  })
})

test.each([
  { members: 'run: thread', message: "expected 'inline' or 'worker' in 'run', found thread" },
  { members: 'workers: 0', message: "expected a whole number from 1 to 64 in 'workers', found 0" },
  { members: 'workers: 65', message: "expected a whole number from 1 to 64 in 'workers', found 65" },
  { members: 'maxQueued: -1', message: "expected a whole number from 0 in 'maxQueued', found -1" },
  { members: 'maxBatch: 1.5', message: "expected a whole number from 1 in 'maxBatch', found 1.5" },
  {
    members: 'maxDelayMs: 60001',
    message: "expected a number of milliseconds from 0 to 60000 in 'maxDelayMs', found 60001",
  },
  { members: "maxDelayMs: '5'", message: "milliseconds from 0 to 60000 in 'maxDelayMs', found 5" },
  {
    members: 'run: inline\nworkers: 2',
    message: "expected nothing in 'workers' beside 'run: inline', found 2",
  },
  { members: 'maxDelay: 5', message: "'maxBatch', 'maxDelayMs' and 'generation', found 'maxDelay'" },
])('refuses $members', ({ members, message }) => {
  expect(() => parseModelCard(card(members), 'm.model.yaml')).toThrow(message)
})
