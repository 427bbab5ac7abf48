import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPeltarionClient, type PeltarionClient } from '../../src/clients/peltarion.ts'
import { encodingRoundTripLaw } from '../../src/properties/laws/encoding-round-trip.ts'
import { startObservedPeltarion, type ObservedPeltarion } from './observed-peltarion.ts'
import {
  adapt,
  byForm,
  categoryView,
  imageView,
  numberView,
  tensorView,
  textView,
} from './peltarion-adapters.ts'
import {
  DTYPES,
  IDENTITY_MODELS,
  images,
  ODD_NAMES,
  probabilities,
  tensors,
  texts,
} from './peltarion-values.ts'

let service: ObservedPeltarion
beforeAll(async () => {
  service = await startObservedPeltarion(IDENTITY_MODELS)
})
afterAll(() => service.close())

function clientOf(model: string, options: { usesTensorJson?: boolean } = {}): PeltarionClient {
  return createPeltarionClient({ ...service.targetOf(model), ...options })
}

test.each(DTYPES)('arrays of %s always arrive bit by bit, in both directions', async (dtype) => {
  await fc.assert(encodingRoundTripLaw(tensors(dtype, 2), adapt(service, clientOf(dtype), tensorView)), {
    numRuns: 25,
  })
})

test.each([
  { model: 'scalar', rank: 0 },
  { model: 'cube', rank: 3 },
])('arrays of rank $rank always arrive bit by bit', async ({ model, rank }) => {
  await fc.assert(
    encodingRoundTripLaw(tensors('float64', rank), adapt(service, clientOf(model), tensorView)),
    { numRuns: 40 },
  )
})

test('arrays always arrive as forms, too', async () => {
  const client = byForm(clientOf('float32'))
  await fc.assert(encodingRoundTripLaw(tensors('float32', 2), adapt(service, client, tensorView)), {
    numRuns: 40,
  })
})

test('finite arrays always arrive as lists of numbers, too', async () => {
  const finite = tensors('float64', 2).filter(({ data }) => data.every((one) => Number.isFinite(one)))
  const client = clientOf('json', { usesTensorJson: true })
  await fc.assert(encodingRoundTripLaw(finite, adapt(service, client, tensorView)), { numRuns: 60 })
})

test.each([
  { model: 'grey', channels: 1 },
  { model: 'colour', channels: 3 },
] as const)('$model pictures always arrive pixel by pixel', async ({ model, channels }) => {
  await fc.assert(encodingRoundTripLaw(images(channels), adapt(service, clientOf(model), imageView)), {
    numRuns: 30,
  })
  const client = byForm(clientOf(model))
  await fc.assert(encodingRoundTripLaw(images(channels), adapt(service, client, imageView)), { numRuns: 20 })
})

test('finite numbers always arrive exactly, minus zero included', async () => {
  const double = fc.double({ noNaN: true, noDefaultInfinity: true })
  const number = fc.oneof({ arbitrary: double, weight: 9 }, { arbitrary: fc.constant(-0), weight: 1 })
  for (const client of [clientOf('number'), byForm(clientOf('number'))]) {
    await fc.assert(encodingRoundTripLaw(number, adapt(service, client, numberView)))
  }
})

test('categories always arrive by name and by weight, whatever they are called', async () => {
  await fc.assert(encodingRoundTripLaw(probabilities, adapt(service, clientOf('category'), categoryView)))
})

test('a certain category arrives by its name, however odd', async () => {
  const adapter = adapt(service, clientOf('category'), categoryView)
  for (const name of ODD_NAMES) {
    const certain = Object.fromEntries(ODD_NAMES.map((other) => [other, other === name ? 1 : 0]))
    expect(await adapter.exchange(certain, undefined)).toEqual({
      decoded: certain,
      encoded: certain,
      received: certain,
    })
  }
})

test('texts always arrive as they are', async () => {
  await fc.assert(encodingRoundTripLaw(texts, adapt(service, clientOf('text'), textView)))
})

test('texts always arrive as they are in forms, line ends included', async () => {
  const client = byForm(clientOf('text'))
  // NOTE: the service drops a byte order mark at the start of a part; an own mistake, not the client's.
  const unmarked = texts.filter((text) => !text.startsWith('\ufeff'))
  await fc.assert(encodingRoundTripLaw(unmarked, adapt(service, client, textView)))
})
