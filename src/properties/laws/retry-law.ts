import fc from 'fast-check'
import { breakLaw, defineLaw, predictionsOf } from '../law.ts'
import type { LawBatch } from '../law-instances.ts'
import { compare, expectedOf, showBatch, splitCases } from './batch-laws.ts'

interface RetryCase extends LawBatch {
  readonly status: number
  /** Requests that are answered before the service fails. */
  readonly answered: number
  /** Requests that it then fails to answer. */
  readonly failures: number
}

const WORDS = 'Failed to answer for a moment: expected a free place, found none. Send the request again'

/** More than any sensible number of attempts, for each instance. */
const MAX_ATTEMPTS = 25

/** Passing failures may be raised or tried again; what comes of the latter is what would have come without them. */
export const safeRetries = defineLaw<RetryCase>({
  name: 'retries-are-safe',
  sentence:
    'A client that sends again after a failure that passes gives each prediction once, and gives up when it does not pass.',
  appliesTo: (api) => api.instances !== undefined,
  cases: (bench) => {
    const statuses = bench.service.api.instances?.passingFailures.statuses ?? []
    return fc
      .record({
        given: splitCases(bench),
        status: fc.constantFrom(...statuses),
        // In the middle of a batch that takes two requests more often than anywhere else.
        answered: fc.constantFrom(0, 1, 1, 2),
        failures: fc.constantFrom(1, 1, 2, Infinity, Infinity),
      })
      .map(({ given, ...failing }) => ({ ...given, ...failing }))
  },
  async check({ deployment, instances, status, answered, failures }, bench) {
    const { service, client } = bench
    const expected = await expectedOf({ deployment, instances }, bench)
    const maxRequests = MAX_ATTEMPTS * (instances.length + 1)
    let failed = 0
    service.arrange({
      refuse(request) {
        if (request < answered || request >= answered + failures) return undefined
        failed++
        // Ends a client that would go on for ever.
        return request < maxRequests
          ? { status, message: WORDS }
          : {
              kind: 'credentials-wrong',
              message: 'Failed to answer: expected an end, found one more request',
            }
      },
    })
    const end = await client.predict(deployment, instances)
    const sent = service.exchanges().length
    if (sent > maxRequests)
      breakLaw(`Expected an error after at most ${maxRequests} requests, found ${sent} and no end.`)
    // What is sent again has to be as good as what was sent first.
    const problem = service.exchanges().flatMap(({ problems }) => problems)[0]
    if (problem !== undefined) breakLaw(`Expected requests that fit the contract, found: ${problem}`)
    if (end.kind === 'hung') breakLaw(`Expected predictions or an error, found neither ${end.waited}.`)
    if (end.kind === 'raised' && failed > 0) return
    compare(predictionsOf(end, instances.length), expected)
  },
  show({ status, answered, failures, ...given }) {
    const count =
      failures === Infinity ? 'all requests' : `${failures} ${failures === 1 ? 'request' : 'requests'}`
    const after = answered === 0 ? '' : ` after ${answered} that ${answered === 1 ? 'is' : 'are'} answered`
    return `${showBatch(given)}, ${count} answered with status ${status}${after}`
  },
})
