import fc from 'fast-check'
import type { Api } from '../apis/api.ts'
import { apis } from '../apis/registry.ts'
import { describeValue } from '../errors/describe-value.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { drawSeed } from '../random/random.ts'
import type { ClientAdapter } from './client-adapter.ts'
import { createLawClient } from './law-client.ts'
import { startLawServer, type LawServer } from './law-server.ts'
import { loadLawService, type LawServiceOptions } from './law-service.ts'
import { LawBroken, type Law, type LawBench, type LawProperty } from './law.ts'
import { legalVariation, noRetry, raisedErrors, validRequests } from './laws/answer-laws.ts'
import { batchOrder, batchSplit, duplicates, emptyBatch, singleItem } from './laws/batch-laws.ts'
import { encodings } from './laws/encoding-law.ts'
import { uniqueIds } from './laws/id-law.ts'
import { answerByLink } from './laws/link-law.ts'
import { safeRetries } from './laws/retry-law.ts'
import { cutStream, streamEqualsWhole, streamErrors } from './laws/stream-laws.ts'
import { streamCancellation, streamTiming } from './laws/stream-timing-laws.ts'
import { cancellation, concurrency } from './laws/timing-laws.ts'
import { webhookBytes, webhookDuplicates, webhookOrder } from './laws/webhook-laws.ts'
import { webhookSignatures } from './laws/webhook-signature-law.ts'

/** Simple ones first: a client that breaks them breaks others too. */
const LAWS: readonly Law[] = [
  validRequests,
  singleItem,
  encodings,
  batchOrder,
  uniqueIds,
  batchSplit,
  duplicates,
  emptyBatch,
  legalVariation,
  raisedErrors,
  noRetry,
  safeRetries,
  concurrency,
  cancellation,
  streamEqualsWhole,
  streamTiming,
  cutStream,
  streamErrors,
  streamCancellation,
  webhookBytes,
  webhookSignatures,
  webhookDuplicates,
  webhookOrder,
  answerByLink,
]

export interface ClientLawsOptions extends LawServiceOptions {
  /** Names of laws; all that apply when left out. */
  readonly only?: readonly string[]
  /** Instances that the client sends in one request at most: batches are then made to end around it. */
  readonly batchSize?: number
  /** Time that one call of the adapter may take, in ms; 5000 when left out. */
  readonly timeoutMs?: number
}

/** How often, and with which draws, a law is tried. */
export interface LawParameters {
  /** A whole number in [0, 2^32); drawn when left out. */
  readonly seed?: number
  /** 100 when left out. */
  readonly runs?: number
  /** Goes straight to the counterexample that a former run of this seed printed. */
  readonly path?: string
}

/** A case for which a law does not hold. */
export interface Counterexample {
  /** What was sent, as small as could be found. */
  readonly input: string
  /** What was expected and what was found. */
  readonly detail: string
  /** What was sent and received, a line each. */
  readonly exchanges: readonly string[]
  /** With the seed, leads back here. */
  readonly path: string
  /** How often a smaller case was found. */
  readonly shrinks: number
}

/** What became of one law. */
export interface LawOutcome {
  readonly name: string
  readonly sentence: string
  readonly seed: number
  /** How many cases were tried. */
  readonly runs: number
  readonly counterexample?: Counterexample
  /** Why the law could not be decided. */
  readonly problem?: string
}

/** One law for one client. */
export interface ClientLaw {
  /** In kebab-case. */
  readonly name: string
  /** What every correct client does, in words. */
  readonly sentence: string
  /** For `fc.assert`; sets the conditions of one service, so properties run one after the other. */
  readonly property: LawProperty
  /** Never rejects. */
  run(parameters?: LawParameters): Promise<LawOutcome>
}

/** The laws of one client. Whoever made them calls `close`. */
export interface ClientLaws {
  readonly laws: readonly ClientLaw[]
  /** Why the adapter cannot be used any more, so that no further law can be decided. */
  problem(): string | undefined
  /** Ends the server, where there is one, and frees the models. */
  readonly close: () => Promise<void>
}

/**
 * Names and sentences of the laws that apply to an api and an adapter: what follows from what the api declares.
 *
 * @throws {ToolkitError} USAGE_INVALID when the api or a law of `only` is not known
 */
export function lawsFor(
  apiId: string,
  adapter: ClientAdapter,
  only?: readonly string[],
): readonly Pick<ClientLaw, 'name' | 'sentence'>[] {
  return selectLaws(findApi(apiId), adapter, only)
}

/**
 * Prepares the laws that apply to a client. Nothing is sent until a law is run.
 *
 * @throws {ToolkitError} USAGE_INVALID when the api, a law or a deployment is not known
 */
export async function clientLaws(
  apiId: string,
  adapter: ClientAdapter,
  options: ClientLawsOptions = {},
): Promise<ClientLaws> {
  const api = findApi(apiId)
  const laws = selectLaws(api, adapter, options.only)
  const service = await loadLawService(api, options)
  const server: LawServer | undefined =
    adapter.needsServer === true ? await startLawServer(service) : undefined
  const { timeoutMs = DEFAULT_TIMEOUT_MS, batchSize } = options
  const client = createLawClient(adapter, { service, timeoutMs, serverUrl: server?.url })
  const bench: LawBench = { service, client, batchSize }
  const close = async (): Promise<void> => {
    await server?.close()
    await service.close()
  }
  const suiting = laws.filter((law) => law.suits(bench))
  if (suiting.length === 0) {
    await close()
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to prepare laws for ${apiId}: expected deployments that the laws for this adapter say anything about, found ${service.everyDeployment.map(({ name }) => name).join(', ')}`,
    )
  }
  return {
    laws: suiting.map((law) => toClientLaw(law, bench)),
    problem: () => client.problem()?.message,
    close,
  }
}

const DEFAULT_TIMEOUT_MS = 5000
const DEFAULT_RUNS = 100

function toClientLaw(law: Law, bench: LawBench): ClientLaw {
  const { name, sentence } = law
  const property = law.createProperty(bench)
  return {
    name,
    sentence,
    property,
    async run({ seed = drawSeed(), runs = DEFAULT_RUNS, path } = {}) {
      const head = { name, sentence, seed }
      // No case at all would be a law that holds.
      if (!Number.isSafeInteger(runs) || runs < 1)
        return {
          ...head,
          runs: 0,
          problem: `Failed to try the law: expected runs to be a whole number from 1 on, found ${describeValue(runs)}`,
        }
      bench.client.reset()
      try {
        // fast-check takes seeds as 32-bit integers with a sign.
        const details = await fc.check(property, {
          seed: seed | 0,
          numRuns: runs,
          ...(path === undefined ? {} : { path, endOnFailure: true }),
        })
        return { ...head, runs: details.numRuns, ...judge(details) }
      } catch (error) {
        return { ...head, runs: 0, problem: messageOf(error) }
      }
    },
  }
}

function judge(details: fc.RunDetails<[unknown]>): Pick<LawOutcome, 'counterexample' | 'problem'> {
  const { failed, errorInstance, counterexamplePath, numShrinks, numRuns, numSkips } = details
  if (!failed) return {}
  if (errorInstance instanceof LawBroken) {
    const { message, input, exchanges } = errorInstance
    return {
      counterexample: {
        input,
        detail: message,
        exchanges,
        path: counterexamplePath ?? '0',
        shrinks: numShrinks,
      },
    }
  }
  if (errorInstance === null) {
    return {
      problem: `Failed to generate cases: expected some that the service answers, found ${numRuns} in ${numRuns + numSkips}`,
    }
  }
  return { problem: messageOf(errorInstance) }
}

function findApi(apiId: string): Api {
  const api = apis.find(({ id }) => id === apiId)
  if (api !== undefined) return api
  const known = apis.map(({ id }) => id).join(', ')
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to find laws: expected one of ${known}, found ${describeValue(apiId)}`,
  )
}

function selectLaws(api: Api, adapter: ClientAdapter, only: readonly string[] | undefined): readonly Law[] {
  const applying = LAWS.filter((law) => law.appliesTo(api, adapter))
  const unknown = only?.find((name) => !applying.some((law) => law.name === name))
  if (unknown === undefined && applying.length > 0)
    return only === undefined ? applying : applying.filter(({ name }) => only.includes(name))
  const known = applying.map(({ name }) => name).join(', ')
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to find laws for ${api.id}: expected ${known === '' ? 'an adapter with calls that the laws of this API are written for' : `one of ${known}`}, found ${unknown === undefined ? 'none' : describeValue(unknown)}`,
  )
}
