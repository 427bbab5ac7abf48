import { checkClientLaws } from '../properties/check-client-laws.ts'
import { createChildAdapter } from '../properties/child-adapter.ts'
import type { ChildCall } from '../properties/child-calls.ts'
import { writeLawReport, type LawReportFormat } from './law-reports.ts'

/** What an adapter may answer. */
export type AdapterCall = 'predict' | ChildCall

export interface CheckLawsOptions {
  readonly api: string
  /** The adapter, as for a shell. */
  readonly exec: string
  readonly seed?: number
  readonly runs: number
  readonly path?: string
  readonly only?: readonly string[]
  readonly deployments?: readonly string[]
  readonly batchSize?: number
  readonly calls: readonly AdapterCall[]
  readonly streamForms?: readonly string[]
  readonly timeoutMs: number
  readonly report: LawReportFormat
}

const EXIT_BROKEN = 1
const EXIT_UNDECIDED = 2

/** Tries the laws on a client in another process and prints the report; answers the exit code. */
export async function checkLaws({
  api,
  exec,
  report: format,
  calls,
  streamForms,
  ...options
}: CheckLawsOptions): Promise<number> {
  const adapter = createChildAdapter(exec, {
    takesInstances: calls.includes('predict'),
    calls: calls.filter((name) => name !== 'predict'),
    ...(streamForms === undefined ? {} : { streamForms }),
  })
  const stop = (): void => {
    adapter.close()
    process.exit(130)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    const report = await checkClientLaws(api, adapter, {
      ...options,
      replayLine: (law, seed, path) =>
        `mockference laws ${api} --exec ${quote(exec)} --only ${law} --seed ${seed} --path ${path}${
          options.batchSize === undefined ? '' : ` --batch-size ${options.batchSize}`
        }${calls.join() === 'predict' ? '' : ` --calls ${calls.join(' ')}`}${
          streamForms === undefined ? '' : ` --stream-forms ${streamForms.map(quote).join(' ')}`
        }${options.deployments === undefined ? '' : ` --deployments ${options.deployments.map(quote).join(' ')}`}`,
    })
    process.stdout.write(writeLawReport(report, format))
    if (report.problem !== undefined && format !== 'text') process.stderr.write(`${report.problem}\n`)
    if (report.outcomes.some(({ counterexample }) => counterexample !== undefined)) return EXIT_BROKEN
    return report.holds ? 0 : EXIT_UNDECIDED
  } finally {
    adapter.close()
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

/** For a POSIX shell. */
function quote(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
