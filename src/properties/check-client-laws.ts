import { messageOf } from '../errors/toolkit-error.ts'
import { drawSeed } from '../random/random.ts'
import type { ClientAdapter } from './client-adapter.ts'
import { clientLaws, type ClientLawsOptions, type LawOutcome, type LawParameters } from './client-laws.ts'

/** Makes the line that leads back to a counterexample. */
export type ReplayLine = (law: string, seed: number, path: string) => string

export interface CheckClientLawsOptions extends ClientLawsOptions, LawParameters {
  /** A call of `checkClientLaws` when left out. */
  readonly replayLine?: ReplayLine
}

/** What became of all laws for one client. */
export interface LawReport {
  readonly api: string
  readonly seed: number
  readonly outcomes: readonly LawOutcome[]
  /** Whether every law was decided and holds. */
  readonly holds: boolean
  /** Why no law was tried, or no further one. */
  readonly problem?: string
  /** All of it for people, in lines. */
  readonly text: string
}

/**
 * Tries all laws that apply to a client. Never throws for a client that fails: what it breaks is in the report.
 *
 * @example
 * const { holds, text } = await checkClientLaws('modelbit', {
 *   predict: (instances, context) => myClient(context).inferBatch(instances.map(Object.values)),
 * })
 */
export async function checkClientLaws(
  apiId: string,
  adapter: ClientAdapter,
  options: CheckClientLawsOptions = {},
): Promise<LawReport> {
  const { seed = drawSeed(), replayLine = callOf(apiId, options) } = options
  const outcomes: LawOutcome[] = []
  let problem: string | undefined
  try {
    const prepared = await clientLaws(apiId, adapter, options)
    try {
      for (const law of prepared.laws) {
        const outcome = await law.run({ ...options, seed })
        problem = prepared.problem()
        if (problem !== undefined) break
        outcomes.push(outcome)
      }
    } finally {
      await prepared.close()
    }
  } catch (error) {
    problem = messageOf(error)
  }
  const isDecided = outcomes.every((outcome) => outcome.problem === undefined)
  const holds =
    problem === undefined && isDecided && outcomes.every((one) => one.counterexample === undefined)
  const lines = outcomes.map((outcome) => describeOutcome(outcome, replayLine))
  if (problem !== undefined) lines.push(problem)
  const text = `${lines.join('\n')}\n`
  return { api: apiId, seed, outcomes, holds, ...(problem === undefined ? {} : { problem }), text }
}

function callOf(apiId: string, options: ClientLawsOptions): ReplayLine {
  return (...replayed) =>
    `checkClientLaws('${apiId}', adapter, { ${showReplayOptions(options, ...replayed)} })`
}

/** Options for a replay, as in a program: those that led to the counterexample and all that the cases depend on. */
export function showReplayOptions(
  { batchSize, deployments, timeoutMs, deploymentsDirectory, modelsDirectory }: ClientLawsOptions,
  law: string,
  seed: number,
  path: string,
): string {
  const options = {
    only: [law],
    seed,
    path,
    batchSize,
    deployments,
    timeoutMs,
    deploymentsDirectory,
    modelsDirectory,
  }
  return Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${showLiteral(value)}`)
    .join(', ')
}

function showLiteral(value: string | number | readonly string[] | undefined): string {
  if (typeof value === 'object') return `[${value.map(showLiteral).join(', ')}]`
  return typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : String(value)
}

/** An outcome for people: one line for a law that holds, everything that is known of one that does not. */
export function describeOutcome(outcome: LawOutcome, replayLine: ReplayLine): string {
  const { name, sentence, seed, runs, counterexample, problem } = outcome
  if (problem !== undefined) return `undecided ${name}: ${problem}`
  if (counterexample === undefined) return `holds ${name} (${runs} runs)`
  const { input, detail, exchanges, path, shrinks } = counterexample
  return [
    `broken ${name}: ${sentence}`,
    `  ${detail}`,
    `  input: ${input}`,
    ...exchanges.map((line) => `  ${line}`),
    `  seed ${seed}, found in run ${runs}, made smaller ${shrinks} times`,
    `  again: ${replayLine(name, seed, path)}`,
  ].join('\n')
}
