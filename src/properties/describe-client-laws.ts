import type { ClientAdapter } from './client-adapter.ts'
import { describeOutcome, showReplayOptions, type ReplayLine } from './check-client-laws.ts'
import {
  clientLaws,
  lawsFor,
  type ClientLaws,
  type ClientLawsOptions,
  type LawParameters,
} from './client-laws.ts'

/** The functions of a test runner: those of Vitest and of Jest both fit. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown
  readonly test: (name: string, body: () => Promise<void>, timeoutMs?: number) => unknown
  readonly afterAll: (body: () => Promise<void>) => unknown
}

export interface DescribeClientLawsOptions extends ClientLawsOptions, LawParameters {
  readonly runner: TestRunner
  /** Time that one law may take, in ms; 60,000 when left out. */
  readonly lawTimeoutMs?: number
}

const LAW_TIMEOUT_MS = 60_000

/**
 * Declares one test for each law that applies to a client.
 *
 * @throws {ToolkitError} USAGE_INVALID when the api or a law is not known
 *
 * @example
 * import { afterAll, describe, test } from 'vitest'
 * describeClientLaws('modelbit', adapter, { runner: { afterAll, describe, test } })
 */
export function describeClientLaws(
  apiId: string,
  adapter: ClientAdapter,
  options: DescribeClientLawsOptions,
): void {
  const { runner, lawTimeoutMs = LAW_TIMEOUT_MS } = options
  const replayOf: ReplayLine = (...replayed) =>
    `describeClientLaws('${apiId}', adapter, { runner, ${showReplayOptions(options, ...replayed)} })`
  runner.describe(`laws of ${apiId} clients`, () => {
    let prepared: Promise<ClientLaws> | undefined
    for (const { name, sentence } of lawsFor(apiId, adapter, options.only)) {
      const body = async (): Promise<void> => {
        const { laws } = await (prepared ??= clientLaws(apiId, adapter, options))
        const outcome = await laws.find((law) => law.name === name)?.run(options)
        if (outcome === undefined || (outcome.counterexample === undefined && outcome.problem === undefined))
          return
        throw withoutStack(describeOutcome(outcome, replayOf))
      }
      runner.test(`${name}: ${sentence}`, body, lawTimeoutMs)
    }
    runner.afterAll(async () => (await prepared)?.close())
  })
}

/** Runners print the source around the top of a stack: here that would be the kit's own. */
function withoutStack(message: string): Error {
  const error = new Error(message)
  error.stack = `Error: ${message}`
  return error
}
