import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainModel } from '../../test/support/heavy-models.ts'
import { createDoubler } from '../../test/support/row-doubler.ts'
import { createVirtualClock } from '../clock/clock.ts'
import { defineTensor, type Tensor } from '../tensor/tensor.ts'
import { createBatchingModel } from './batching-model.ts'
import { toRows } from './engine.laws.ts'
import type { Model } from './engine.ts'
import { createOnnxEngine } from './onnx/onnx-engine.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

const label = 'test'

test('always gives what single runs give, in whatever order batches end', async () => {
  const request = fc.record({
    values: fc.array(fc.double(), { minLength: 0, maxLength: 5 }),
    width: fc.constantFrom(1, 2),
    delayMs: fc.nat(12),
    isCancelled: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(request, { minLength: 1, maxLength: 12 }),
      fc.scheduler(),
      fc.integer({ min: 1, max: 6 }),
      async (requests, scheduler, maxBatch) => {
        const clock = createVirtualClock()
        const { model: inner } = createDoubler()
        const single = createDoubler().model
        const mostRows: number[] = []
        const shuffled: Model = {
          ...inner,
          run: async (inputs, options) => {
            mostRows.push(inputs['x']?.shape[0] ?? 0)
            await scheduler.schedule(Promise.resolve(), 'run')
            return inner.run(inputs, options)
          },
        }
        const model = createBatchingModel(shuffled, { label, maxBatch, maxDelayMs: 5, clock })
        const outcomes: Promise<unknown>[] = []
        const want: Promise<unknown>[] = []
        const settle = (run: Promise<NamedTensors>) => run.then(toRows, () => 'failed')
        let nowMs = 0
        for (const { values, width, delayMs, isCancelled } of [...requests].sort(
          (a, b) => a.delayMs - b.delayMs,
        )) {
          const data = Float64Array.from(values.flatMap((value) => new Array<number>(width).fill(value)))
          const inputs = { x: defineTensor('float64', [values.length, width], data) }
          await clock.advance(delayMs - nowMs)
          nowMs = delayMs
          const controller = new AbortController()
          outcomes.push(settle(model.run(inputs, { signal: controller.signal })))
          want.push(isCancelled ? Promise.resolve('failed') : settle(single.run(inputs)))
          if (isCancelled) controller.abort()
        }
        await clock.advance(5)
        await scheduler.waitIdle()
        expect(await Promise.all(outcomes)).toEqual(await Promise.all(want))
        const largest = Math.max(...requests.map(({ values }) => values.length), maxBatch)
        expect(Math.max(0, ...mostRows)).toBeLessThanOrEqual(largest)
      },
    ),
    { numRuns: 40 },
  )
})

// A kernel may add up in another order for another number of rows: 8 sums of 8 products of float32, each rounded to 2^-24.
const TOLERANCE = 8 * 8 * 2 ** -24

test('always gives what single runs of matrices give, but for the last bits', async () => {
  const inner = await createOnnxEngine().load(chainModel({ size: 8, steps: 8 }), 'chain')
  const model = createBatchingModel(inner, { label, maxBatch: 16, maxDelayMs: 0 })
  const item = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  const toInputs = (values: readonly number[]) => ({
    x: defineTensor('float32', [1, 8], Float32Array.from(values)),
  })
  const numbersOf = ({ y }: NamedTensors): number[] => Array.from(y?.data as Float32Array)
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 2, maxLength: 16 }), async (items) => {
      const together = await Promise.all(items.map((values) => model.run(toInputs(values))))
      for (const [i, values] of items.entries()) {
        const alone = numbersOf(await inner.run(toInputs(values)))
        const joined = numbersOf(together[i] as NamedTensors)
        for (const [k, value] of alone.entries()) {
          expect(Math.abs((joined[k] as number) - value)).toBeLessThanOrEqual(TOLERANCE)
        }
      }
    }),
    { numRuns: 50 },
  )
  await model.close()
})
