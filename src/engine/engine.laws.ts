import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementCount, type Tensor } from '../tensor/tensor.ts'
import type { Model } from './engine.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

/** What the laws need to know about a model whose items do not influence one another. */
export interface EngineLawsOptions<Item> {
  /** Makes a fresh model. The suite closes it. */
  readonly createModel: () => Promise<Model>
  /** One item of a batch. */
  readonly item: fc.Arbitrary<Item>
  /** Makes the inputs of a batch; the batch axis is axis 0 of every input and output. May get no items. */
  readonly toInputs: (items: readonly Item[]) => NamedTensors
}

/** Registers the laws that every implementation of the engine port keeps. */
export function engineLaws<Item>(name: string, options: EngineLawsOptions<Item>): void {
  const { createModel, item, toInputs } = options
  const batch = fc.array(item, { maxLength: 12 })

  describe(`engine laws: ${name}`, () => {
    let model: Model
    beforeAll(async () => {
      model = await createModel()
    })
    afterAll(() => model.close())

    const rowsFor = async (items: readonly Item[]) => toRows(await model.run(toInputs(items)))

    test('always answers the same inputs with the same bits', async () => {
      await fc.assert(
        fc.asyncProperty(batch, async (items) => {
          expect(await rowsFor(items)).toEqual(await rowsFor(items))
        }),
      )
    })

    test('always answers a batch with what it answers its items alone', async () => {
      await fc.assert(
        fc.asyncProperty(batch, async (items) => {
          const singles: unknown[] = []
          for (const single of items) singles.push(...(await rowsFor([single])))
          expect(await rowsFor(items)).toEqual(singles)
        }),
      )
    })

    test('always answers a permuted batch in the permuted order', async () => {
      const permuted = batch.chain((items) => {
        const order = items.map((_, index) => index)
        return fc.tuple(
          fc.constant(items),
          fc.shuffledSubarray(order, { minLength: order.length, maxLength: order.length }),
        )
      })
      await fc.assert(
        fc.asyncProperty(permuted, async ([items, order]) => {
          const rows = await rowsFor(items)
          const permutedItems = order.map((index) => items[index] as Item)
          expect(await rowsFor(permutedItems)).toEqual(order.map((index) => rows[index]))
        }),
      )
    })

    test('answers an empty batch with every output empty', async () => {
      const outputs = await model.run(toInputs([]))
      expect(Object.keys(outputs)).toEqual(model.signature.outputs.map((spec) => spec.name))
      for (const spec of model.signature.outputs) {
        expect(outputs[spec.name]).toMatchObject({ dtype: spec.dtype })
        expect(outputs[spec.name]?.shape[0]).toBe(0)
        expect(outputs[spec.name]?.data).toHaveLength(0)
      }
    })

    test('never changes its inputs', async () => {
      await fc.assert(
        fc.asyncProperty(batch, async (items) => {
          const inputs = toInputs(items)
          await model.run(inputs)
          expect(toRows(inputs)).toEqual(toRows(toInputs(items)))
        }),
      )
    })

    test('never mixes runs that overlap', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(batch, { minLength: 2, maxLength: 8 }), async (batches) => {
          const together = await Promise.all(batches.map(rowsFor))
          const alone: unknown[] = []
          for (const items of batches) alone.push(await rowsFor(items))
          expect(together).toEqual(alone)
        }),
      )
    })

    test('leaves earlier outputs as they were when it runs again', async () => {
      const [items, others] = fc.sample(fc.array(item, { minLength: 3, maxLength: 3 }), {
        numRuns: 2,
        seed: 1,
      })
      const outputs = await model.run(toInputs(items ?? []))
      const rows = toRows(outputs)
      await model.run(toInputs(others ?? []))
      expect(toRows(outputs)).toEqual(rows)
    })

    test('rejects with REQUEST_CANCELLED when the signal is aborted before the run', async () => {
      const run = model.run(toInputs([]), { signal: AbortSignal.abort() })
      await expect(run).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' })
    })

    test('rejects with REQUEST_CANCELLED when the signal is aborted during the run', async () => {
      const controller = new AbortController()
      const run = model.run(toInputs([]), { signal: controller.signal })
      controller.abort('no longer needed')
      await expect(run).rejects.toMatchObject({ code: 'REQUEST_CANCELLED', cause: 'no longer needed' })
    })

    test('rejects with DECODE_FAILED when an input is missing', async () => {
      const [first] = model.signature.inputs
      await expect(model.run({})).rejects.toMatchObject({
        code: 'DECODE_FAILED',
        message: expect.stringContaining(`input ${first?.name}:`),
      })
    })

    test('finishes runs under way before it closes, and refuses those after', async () => {
      const closing = await createModel()
      const ended: string[] = []
      const run = closing.run(toInputs([])).then(() => ended.push('run'))
      const close = closing.close().then(() => ended.push('close'))
      await expect(closing.run(toInputs([]))).rejects.toMatchObject({ code: 'ENGINE_CLOSED' })
      await Promise.all([run, close])
      expect(ended).toEqual(['run', 'close'])
    })

    test('may be closed again', async () => {
      const closed = await createModel()
      await Promise.all([closed.close(), closed.close()])
      await closed.close()
      await expect(closed.run(toInputs([]))).rejects.toMatchObject({ code: 'ENGINE_CLOSED' })
    })
  })
}

/**
 * Splits tensors along axis 0, for comparison: one record of elements per item. Vitest compares numbers with
 * `Object.is`, which tells 0 from -0 and holds every NaN for the same. The bits of a NaN are not compared:
 * JavaScript does not keep them.
 */
export function toRows(tensors: NamedTensors): readonly Readonly<Record<string, readonly unknown[]>>[] {
  const rows: Record<string, readonly unknown[]>[] = []
  for (const [name, tensor] of Object.entries(tensors)) {
    const size = elementCount(tensor.shape.slice(1))
    const elements = Array.from<unknown>(tensor.data)
    for (let index = 0; index < (tensor.shape[0] ?? 0); index += 1) {
      rows[index] = { ...rows[index], [name]: elements.slice(index * size, (index + 1) * size) }
    }
  }
  return rows
}
