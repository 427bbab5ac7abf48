/** How a model is run: members of its card, and of a deployment, whose own go before those of the card. */
export interface ExecutionCard {
  /** On the thread that answers requests, or in processes of its own; measured at load when left out. */
  readonly run?: 'inline' | 'worker'
  /** How many processes the model gets at most. */
  readonly workers?: number
  /** How many runs may wait for a worker; more are refused. */
  readonly maxQueued?: number
  /** How many items one run takes at most; without a limit of its own when left out. */
  readonly maxBatch?: number
  /** How long a run waits for others to share it, in ms; runs are not joined when left out. */
  readonly maxDelayMs?: number
}

/** The members' names, in the order of the documentation. */
export const EXECUTION_MEMBERS = ['run', 'workers', 'maxQueued', 'maxBatch', 'maxDelayMs'] as const

/** The largest numbers that make sense: a typing error is told, not carried out. */
const MAX_WORKERS = 64
const MAX_DELAY_MS = 60_000

type Refuse = (expected: string, found: unknown) => never

/**
 * Takes the execution members out of a card or of a deployment.
 *
 * @param place - stands before a member's name in messages, such as `deployments[0].`
 * @param refuse - told what was expected and what was found
 */
export function readExecution(
  source: Readonly<Record<string, unknown>>,
  place: string,
  refuse: Refuse,
): ExecutionCard {
  const { run, workers, maxQueued, maxBatch, maxDelayMs } = source
  if (run !== undefined && run !== 'inline' && run !== 'worker') {
    refuse(`'inline' or 'worker' in '${place}run'`, run)
  }
  const whole = (name: string, value: unknown, least: number, most: number): void => {
    if (value === undefined) return
    if (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most) return
    const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`
    refuse(`a whole number ${range} in '${place}${name}'`, value)
  }
  whole('workers', workers, 1, MAX_WORKERS)
  whole('maxQueued', maxQueued, 0, Number.MAX_SAFE_INTEGER)
  whole('maxBatch', maxBatch, 1, Number.MAX_SAFE_INTEGER)
  if (
    maxDelayMs !== undefined &&
    !(typeof maxDelayMs === 'number' && maxDelayMs >= 0 && maxDelayMs <= MAX_DELAY_MS)
  ) {
    refuse(`a number of milliseconds from 0 to ${MAX_DELAY_MS} in '${place}maxDelayMs'`, maxDelayMs)
  }
  for (const [name, value] of Object.entries({ workers, maxQueued })) {
    if (run === 'inline' && value !== undefined) {
      refuse(`nothing in '${place}${name}' beside 'run: inline'`, value)
    }
  }
  return pickExecution(source)
}

/** The execution members of a card that has been read. */
export function pickExecution(source: Readonly<Record<string, unknown>> | ExecutionCard): ExecutionCard {
  const members = source as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    EXECUTION_MEMBERS.filter((name) => members[name] !== undefined).map((name) => [name, members[name]]),
  )
}
