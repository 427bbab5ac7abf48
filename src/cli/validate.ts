import { relative, sep } from 'node:path'
import type { Side } from '../contract/violation.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import type { RecordingFormat } from '../traffic/detect-format.ts'
import type { Verdict } from '../judge/judge.ts'
import { readRecordings } from '../traffic/read-recording.ts'
import type { RecordedExchange } from '../traffic/recording.ts'
import { createSkipTally } from '../traffic/skip-tally.ts'
import { createTrafficJudge } from '../traffic/traffic-judge.ts'
import { findApis, parseBaseUrl } from './find-api.ts'
import {
  loadKnownDeployments,
  type KnownDeployments,
  type KnownDeploymentsFlags,
} from './known-deployments.ts'
import { createProgress, formatBytes } from './progress.ts'
import type { JudgingFlags } from './verdict-options.ts'
import { runVerdict } from './verdict-run.ts'

/** The flags of `mockference validate`. */
export interface ValidateFlags extends JudgingFlags, KnownDeploymentsFlags {
  readonly baseUrl?: string
  readonly side?: Side
  readonly format?: RecordingFormat
}

/** Judges the exchanges of files and writes the reports. Answers the exit code. */
export async function validateFiles(names: readonly string[], flags: ValidateFlags): Promise<number> {
  findApis(flags.api)
  const known = await loadKnownDeployments(flags)
  try {
    return await validateWith(names, flags, known)
  } finally {
    await known.close()
  }
}

async function validateWith(
  names: readonly string[],
  flags: ValidateFlags,
  { deployments, secrets }: KnownDeployments,
): Promise<number> {
  const apis = findApis(flags.api)
  const baseUrl = flags.baseUrl === undefined ? undefined : parseBaseUrl(flags.baseUrl, '--base-url')
  const judge = createTrafficJudge({
    apis,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(deployments && { deployments }),
  })
  const skipped = createSkipTally()
  const progress = createProgress({ stream: process.stderr, nowMs: () => Date.now() })
  let path = ''
  let judged = 0
  let byteLength = 0
  const target = names.map((name) => (name === '-' ? 'standard input' : name)).join(', ')
  const code = await runVerdict(
    { command: 'validate', target, flags, apis, secrets, coversSeenOnly: true },
    async (run) => {
      const take = ({ exchange, line, entry }: RecordedExchange): void => {
        const seen = judge(exchange)
        if ('skip' in seen) return skipped.add(seen.skip, exchange.url)
        judged += 1
        const verdict = ofSide(seen.verdict, flags.side)
        const isClean = verdict.violations.length === 0
        const place = { path, ...(line !== undefined && { line }), ...(entry !== undefined && { entry }) }
        run.take(verdict, exchange, isClean ? undefined : place)
      }
      try {
        await readRecordings(names, {
          sink: { take, skip: skipped.add },
          stdin: process.stdin,
          signal: run.signal,
          onFile: (name) => (path = toShownPath(name)),
          onBytes(count) {
            byteLength += count
            progress.update(() => `${path}: ${judged} exchanges, ${formatBytes(byteLength)}`)
          },
          ...(flags.format === undefined ? {} : { format: flags.format }),
          ...(baseUrl === undefined ? {} : { baseUrl }),
        })
      } finally {
        progress.clear()
      }
      if (judged === 0 && !run.signal.aborted) throw nothingJudged(target, skipped.describe())
    },
  )
  for (const line of skipped.describe()) console.error(line)
  return code
}

function ofSide(verdict: Verdict, wanted: Side | undefined): Verdict {
  if (wanted === undefined) return verdict
  return { ...verdict, violations: verdict.violations.filter(({ side }) => side === wanted) }
}

function toShownPath(name: string): string {
  if (name === 'standard input') return name
  const path = relative(process.cwd(), name)
  return (path.startsWith('..') ? name : path).split(sep).join('/')
}

/** A run that judged nothing must not look like a clean one. */
function nothingJudged(target: string, skipped: readonly string[]): ToolkitError {
  const found = skipped.length === 0 ? 'no exchange' : `none (${skipped.join('; ')})`
  const hint = skipped.length === 0 ? '' : '. Name the API with --api and its address with --base-url'
  return new ToolkitError(
    'USAGE_INVALID',
    `Failed to validate ${target}: expected exchanges of a known API, found ${found}${hint}`,
  )
}
