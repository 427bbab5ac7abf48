import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Image } from '../../src/codecs/image.ts'
import { batchSplitLaw } from '../../src/properties/laws/batch-split.ts'
import { encodingRoundTripLaw, type EncodingCase } from '../../src/properties/laws/encoding-round-trip.ts'
import type { Tensor } from '../../src/tensor/tensor.ts'
import {
  dropsLastOfFullBatch,
  joinsInReverse,
  skipsRowAfterBatch,
} from '../mutants/peltarion-batch-border.ts'
import { pngAsJpg, readsUrlSafe, writesUrlSafe } from '../mutants/peltarion-data-url.ts'
import { alwaysLittleEndian, alwaysRowMajor, swapsBothWays } from '../mutants/peltarion-memory-order.ts'
import { createNaiveClient, type NaiveParts } from '../mutants/peltarion-naive-client.ts'
import { startOfBuffer, wholeBuffer } from '../mutants/peltarion-whole-buffer.ts'
import { withoutHeader } from '../mutants/peltarion-without-header.ts'
import type { ArrayForm } from './npy-forms.ts'
import { startObservedPeltarion, type ObservedPeltarion } from './observed-peltarion.ts'
import { adapt, imageView, tensorView } from './peltarion-adapters.ts'
import { IDENTITY_MODELS, images, tensors } from './peltarion-values.ts'

let service: ObservedPeltarion
beforeAll(async () => {
  const { float64, grey, number } = IDENTITY_MODELS
  service = await startObservedPeltarion({ float64: float64!, grey: grey!, number: number! })
})
afterAll(() => service.close())

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

function clientOf(model: string, mistakes: Partial<NaiveParts>) {
  return createNaiveClient({ ...service.targetOf(model), fetch: service.fetch }, mistakes)
}

interface FoundArray {
  readonly name: string
  readonly mistakes: Partial<NaiveParts>
  /** Elements of the counterexample, at most. */
  readonly size: number
  /** Left out where any form will do. */
  readonly form?: ArrayForm
  readonly message: RegExp
}

test.each<FoundArray>([
  {
    name: 'takes the npy header for data',
    mistakes: withoutHeader,
    size: 0,
    message: /caller should receive/,
  },
  {
    name: 'ignores Fortran order',
    mistakes: alwaysRowMajor,
    size: 4,
    form: { fortranOrder: true, bigEndian: false },
    message: /caller should receive/,
  },
  {
    name: 'ignores the byte order',
    mistakes: alwaysLittleEndian,
    size: 1,
    form: { fortranOrder: false, bigEndian: true },
    message: /caller should receive/,
  },
  {
    name: 'swaps bytes in both directions',
    mistakes: swapsBothWays,
    size: 1,
    message: /service should decode/,
  },
  { name: 'sends the whole buffer', mistakes: wholeBuffer, size: 0, message: /BadData/ },
  {
    name: 'sends the start of the buffer',
    mistakes: startOfBuffer,
    size: 2,
    message: /service should decode/,
  },
  { name: 'writes base64url', mistakes: writesUrlSafe, size: 1, message: /DataUriError/ },
  { name: 'reads base64url', mistakes: readsUrlSafe, size: 1, message: /needs \d+ bytes/ },
])('a client that $name is caught with at most $size elements', async ({ mistakes, size, form, message }) => {
  const law = encodingRoundTripLaw(
    tensors('float64', 2),
    adapt(service, clientOf('float64', mistakes), tensorView),
  )
  for (const seed of SEEDS) {
    const { failed, counterexample, errorInstance } = await fc.check(law, { seed })
    const [found] = (counterexample ?? []) as [EncodingCase<Tensor, ArrayForm>?]
    expect({ seed, failed }).toEqual({ seed, failed: true })
    if (form !== undefined) expect(found?.answerForm).toEqual(form)
    expect(found?.value.data.length).toBeLessThanOrEqual(size)
    expect(String(errorInstance)).toMatch(message)
  }
})

test('mistakes that undo each other cannot be seen from outside', async () => {
  const { predict } = clientOf('float64', swapsBothWays)
  const law = batchSplitLaw(tensors('float64', 2), {
    batchSize: 2,
    predictBatch: (instances) => predict(instances.map((value) => ({ value }))),
    predict: (answer) => ({ answer }),
  })
  service.setArrayForm(undefined)
  await fc.assert(law, { numRuns: 30 })
})

test('a client that announces PNG as JPEG is caught with one pixel', async () => {
  const law = encodingRoundTripLaw(images(1), adapt(service, clientOf('grey', pngAsJpg), imageView))
  for (const seed of SEEDS) {
    const { failed, counterexample, errorInstance } = await fc.check(law, { seed })
    const [found] = (counterexample ?? []) as [EncodingCase<Image>?]
    expect({ seed, failed, pixels: found?.value.data.length }).toEqual({ seed, failed: true, pixels: 1 })
    expect(String(errorInstance)).toContain('found image/png bytes under image/jpg')
  }
})

interface FoundBatch {
  readonly name: string
  readonly mistakes: Partial<NaiveParts>
  readonly items: number
  readonly kinds: number
}

test.each<FoundBatch>([
  { name: 'skips a row after a full batch', mistakes: skipsRowAfterBatch, items: 129, kinds: 1 },
  { name: 'drops the last row of a full batch', mistakes: dropsLastOfFullBatch, items: 128, kinds: 1 },
  { name: 'joins batches in reverse', mistakes: joinsInReverse, items: 129, kinds: 2 },
])('a client that $name is caught with $items rows', async ({ mistakes, items, kinds }) => {
  const { predict } = clientOf('number', mistakes)
  const law = batchSplitLaw(fc.nat(9), {
    batchSize: 128,
    predictBatch: (instances) => predict(instances.map((value) => ({ value }))),
    predict: (answer) => ({ answer }),
  })
  for (const seed of SEEDS) {
    const { failed, counterexample, errorInstance } = await fc.check(law, { seed })
    const [found] = counterexample ?? []
    expect({ seed, failed, items: found?.itemCount, kinds: found?.kinds.length }).toEqual({
      seed,
      failed: true,
      items,
      kinds,
    })
    expect(String(errorInstance)).toContain('what one call per instance gives')
  }
})
