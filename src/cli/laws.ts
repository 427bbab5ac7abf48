import { ToolkitError } from '../errors/toolkit-error.ts'
import { checkClientLaws } from '../properties/check-client-laws.ts'
import { createChildAdapter } from '../properties/child-adapter.ts'
import type { ChildCall } from '../properties/child-calls.ts'
import { toShellWord } from '../report/quote-for-shell.ts'
import { readConfigFor, type ConfigFlags } from './config-flags.ts'
import { writeLawReports, type LawReportFormat } from './law-reports.ts'
import { assertPrintable } from './reports.ts'

/** What an adapter may answer. */
export type AdapterCall = 'predict' | ChildCall

export interface CheckLawsOptions extends ConfigFlags {
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
  readonly timeoutMs?: number
  readonly report: readonly LawReportFormat[]
  /** Where the reports go as files. */
  readonly reportDir?: string
}

const EXIT_BROKEN = 1
const EXIT_UNDECIDED = 2
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Tries the laws on a client in another process and prints the report; answers the exit code. */
export async function checkLaws({
  api,
  exec,
  report: formats,
  reportDir: directory,
  calls,
  streamForms,
  config: configFlag,
  ...options
}: CheckLawsOptions): Promise<number> {
  assertPrintable(formats, directory)
  assertReplayable(options)
  const config = (await readConfigFor(api, configFlag === undefined ? {} : { config: configFlag }))?.path
  const adapter = createChildAdapter(exec, {
    takesInstances: calls.includes('predict'),
    calls: calls.filter((name) => name !== 'predict'),
    ...(streamForms === undefined ? {} : { streamForms }),
  })
  const stop = (): void => {
    adapter.close()
    process.exit(130)
  }
  // The last one comes when a terminal is closed.
  for (const signal of STOP_SIGNALS) process.once(signal, stop)
  try {
    const report = await checkClientLaws(api, adapter, {
      ...options,
      ...(config === undefined ? {} : { config }),
      replayLine: (law, seed, path) => {
        const chosen = calls.join() === 'predict' ? undefined : calls
        const flags = [
          flagOf('only', [law]),
          flagOf('seed', [seed]),
          flagOf('path', [path]),
          flagOf('batch-size', options.batchSize === undefined ? undefined : [options.batchSize]),
          flagOf('calls', chosen),
          flagOf('stream-forms', streamForms),
          flagOf('timeout-ms', options.timeoutMs === undefined ? undefined : [options.timeoutMs]),
          flagOf('deployments', options.deployments),
          configFlag === false
            ? ' --no-config'
            : flagOf('config', configFlag === undefined ? undefined : [String(configFlag)]),
        ]
        return `mockference laws ${api} --exec ${toShellWord(exec)}${flags.join('')}`
      },
    })
    await writeLawReports(report, {
      formats,
      ...(directory === undefined ? {} : { directory }),
      print: (text) => void process.stdout.write(text),
    })
    const isTold = directory !== undefined || formats.includes('text')
    if (report.problem !== undefined && !isTold) process.stderr.write(`${report.problem}\n`)
    if (report.outcomes.some(({ counterexample }) => counterexample !== undefined)) return EXIT_BROKEN
    return report.holds ? 0 : EXIT_UNDECIDED
  } finally {
    adapter.close()
    for (const signal of STOP_SIGNALS) process.off(signal, stop)
  }
}

/** A path is one of a seed and a law: with others it leads anywhere, and what it finds there says nothing. */
function assertReplayable({ path, seed, only }: Pick<CheckLawsOptions, 'path' | 'seed' | 'only'>): void {
  if (path === undefined || (seed !== undefined && only?.length === 1 && /^\d+(:\d+)*$/.test(path))) return
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to replay: expected a printed path such as 0:1:1 with its --seed and one law in --only, found --path ${path}${seed === undefined ? '' : ` --seed ${seed}`}${only === undefined ? '' : ` --only ${only.join(' ')}`}`,
  )
}

/** A flag with its values as a part of a line; nothing where it was not given. */
function flagOf(name: string, values: readonly (string | number)[] | undefined): string {
  return values === undefined ? '' : ` --${name} ${values.map((value) => toShellWord(`${value}`)).join(' ')}`
}
