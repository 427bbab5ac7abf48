import fc from 'fast-check'
import type { Failure, FailureKind } from '../../apis/failure.ts'
import { drawnOrder } from '../../conditions/legal-variation.ts'
import { isRecord } from '../../errors/is-record.ts'
import { createRandom } from '../../random/random.ts'
import { toText } from '../difference.ts'
import type { CallEnd } from '../law-client.ts'
import { breakLaw, defineLaw, predictionsOf, type LawBench } from '../law.ts'
import type { LawBatch } from '../law-instances.ts'
import type { LawExchange } from '../law-service.ts'
import { compare, expectedOf, lightBatches, showBatch, singleInstances } from './batch-laws.ts'

export const legalVariation = defineLaw<LawBatch & { readonly seed: number }>({
  name: 'legal-variation-changes-nothing',
  sentence: 'A client gives the same in whatever way that the contract allows the service writes its answer.',
  appliesTo: (api) => api.instances !== undefined,
  cases: (bench) =>
    fc
      .record({ given: lightBatches(bench, { minItems: 1, maxItems: 3 }), seed: fc.nat(0xffff) })
      .map(({ given, seed }) => ({ ...given, seed })),
  async check({ deployment, instances, seed }, bench) {
    const expected = await expectedOf({ deployment, instances }, bench)
    const random = createRandom(seed).stream('order')
    bench.service.arrange({
      variationSeed: seed,
      batchOrder: drawnOrder(random),
    })
    compare(predictionsOf(await bench.client.predict(deployment, instances), instances.length), expected)
  },
  show: ({ seed, ...given }) => `${showBatch(given)}, answers varied with ${seed}`,
})

interface FailureCase extends LawBatch {
  readonly failure: Failure
}

/** What a request can come to that reached the right operation. */
const KINDS = [
  'request-invalid',
  'credentials-wrong',
  'deployment-unknown',
  'deployment-disabled',
  'server-failed',
  'timed-out',
] as const satisfies readonly FailureKind[]

/** RFC 9110, section 15.5: the client seems to have erred, and would again. */
const FINAL_KINDS = KINDS.filter((kind) => kind !== 'server-failed' && kind !== 'timed-out')

export const raisedErrors = defineLaw<FailureCase>({
  name: 'errors-are-raised',
  sentence:
    'A client raises an error answer with the message of the service, and never hands it out as data.',
  appliesTo: (api) => api.instances !== undefined,
  cases: (bench) => failures(bench, KINDS),
  async check({ deployment, instances, failure }, { service, client }) {
    service.arrange({ failure })
    const end = await client.predict(deployment, instances)
    const exchange = service.exchanges().at(-1)
    if (exchange === undefined) breakRequestless(end)
    const words = longestText(bodyOf(exchange))
    const what = `status ${exchange.response?.status ?? 'unknown'} and the message ${toText(words)}`
    if (end.kind === 'hung') breakLaw(`Expected an error for ${what}, found nothing ${end.waited}.`)
    if (end.kind === 'answered')
      breakLaw(`Expected an error for ${what}, found ${toText(end.value)} as data.`)
    if (end.kind === 'raised' && !withoutBlanks(end.message).includes(withoutBlanks(words))) {
      breakLaw(`Expected an error with the message ${toText(words)}, found ${toText(end.message)}.`)
    }
  },
  show: ({ failure, ...given }) => `${showBatch(given)}, answered with ${failure.kind}`,
})

export const noRetry = defineLaw<FailureCase>({
  name: 'refusals-are-not-repeated',
  sentence: 'A client sends a request that the service has refused for good once, not again.',
  appliesTo: (api) => api.instances !== undefined,
  cases: (bench) => failures(bench, FINAL_KINDS),
  async check({ deployment, instances, failure }, { service, client }) {
    service.arrange({ failure })
    const end = await client.predict(deployment, instances)
    const found = service.exchanges().length
    if (found === 0) breakRequestless(end)
    if (found !== 1) {
      const status = service.exchanges()[0]?.response?.status
      breakLaw(`Expected one request, as status ${status} is final, found ${found}.`)
    }
  },
  show: ({ failure, ...given }) => `${showBatch(given)}, answered with ${failure.kind}`,
})

export const validRequests = defineLaw<LawBatch>({
  name: 'requests-are-valid',
  sentence: 'Every request of a client fits the contract: its address, headers, body and encodings.',
  appliesTo: (api) => api.instances !== undefined,
  cases: (bench) =>
    fc.oneof(
      { withCrossShrink: true },
      lightBatches(bench, { minItems: 1, maxItems: 4 }),
      singleInstances(bench, { carriesNonFinite: false }),
    ),
  async check({ deployment, instances }, bench) {
    await expectedOf({ deployment, instances }, bench)
    const { service, client } = bench
    const end = await client.predict(deployment, instances)
    const [exchange] = service.exchanges()
    if (exchange === undefined) breakRequestless(end)
    const problem = service.exchanges().flatMap(({ problems }) => problems)[0]
    if (problem !== undefined) breakLaw(`Expected a request that fits the contract, found: ${problem}`)
  },
  show: showBatch,
})

function breakRequestless(end: CallEnd): never {
  const detail =
    end.kind === 'raised'
      ? `, the client raised: ${end.message}`
      : end.kind === 'hung'
        ? ` ${end.waited}`
        : ''
  return breakLaw(`Expected a request, found none${detail}.`)
}

/** One instance, and an error in answer to it. */
function failures(bench: LawBench, kinds: readonly FailureKind[]): fc.Arbitrary<FailureCase> {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 8 })
  return fc
    .record({
      given: lightBatches(bench, { minItems: 1, maxItems: 1 }),
      kind: fc.constantFrom(...kinds),
      expected: word,
      found: word,
    })
    .map(({ given, kind, expected, found }) => ({
      ...given,
      failure: { kind, message: `Failed to answer: expected the word ${expected}, found ${found}` },
    }))
}

function bodyOf(exchange: LawExchange | undefined): unknown {
  const body = exchange?.response?.body
  const text = ArrayBuffer.isView(body) ? new TextDecoder().decode(body) : body
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : ''
  } catch {
    return text
  }
}

/** The words for people: whatever the member is called, no other text of an error is as long. */
function longestText(value: unknown): string {
  if (typeof value === 'string') return value
  if (!isRecord(value) && !Array.isArray(value)) return ''
  const texts = Object.values(value).map(longestText)
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
