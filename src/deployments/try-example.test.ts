import { expect, test } from 'vitest'
import { createVirtualClock } from '../clock/clock.ts'
import { cancelled } from '../engine/model-lifecycle.ts'
import type { Model } from '../engine/engine.ts'
import { bindModelCard, parseModelCard } from '../features/model-card.ts'
import { tryExample } from './try-example.ts'

const CARD = `
model: m.onnx
inputs: [{ name: x, kind: number, tensor: x }]
outputs: [{ name: y, kind: number, tensor: y }]
`

test('gives up an example that takes longer than 60 s, and says what to do', async () => {
  const signature = {
    inputs: [{ name: 'x', dtype: 'float32', shape: ['batch'] }],
    outputs: [{ name: 'y', dtype: 'float32', shape: ['batch'] }],
  } as const
  const endless: Model = {
    signature,
    isConcurrent: true,
    run: (_inputs, { signal } = {}) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(cancelled('m', 'during', signal)))
      }),
    close: () => Promise.resolve(),
  }
  const features = bindModelCard(parseModelCard(CARD, 'm'), signature, 'm')
  const clock = createVirtualClock()
  let problem: string | undefined
  const tried = tryExample({ model: endless, maxBatch: 1, generator: undefined, features }, clock)
  void tried.then((found) => (problem = found))
  await clock.advance(59_999)
  expect(problem).toBeUndefined()
  await clock.advance(1)
  expect(problem).toBe(
    'the example that is shown takes longer than 60 s. Put examples that are computed sooner into a card',
  )
})
