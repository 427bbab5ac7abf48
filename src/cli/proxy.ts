import { wallClock } from '../clock/clock.ts'
import { namePointer, nameOperation, type Finding } from '../report/finding.ts'
import { createRedactor } from '../report/redaction.ts'
import type { Passed } from '../traffic/forward.ts'
import { createJudgeQueue } from '../traffic/judge-queue.ts'
import { startProxy } from '../traffic/proxy.ts'
import { createRecorder } from '../traffic/recorder.ts'
import { createSkipTally } from '../traffic/skip-tally.ts'
import { createTrafficJudge } from '../traffic/traffic-judge.ts'
import { findApis, parseBaseUrl } from './find-api.ts'
import {
  loadKnownDeployments,
  type KnownDeployments,
  type KnownDeploymentsFlags,
} from './known-deployments.ts'
import { packageVersion } from './package-version.ts'
import type { JudgingFlags } from './verdict-options.ts'
import { runVerdict, type VerdictRun } from './verdict-run.ts'

/** The flags of `mockference proxy`. */
export interface ProxyFlags extends JudgingFlags, KnownDeploymentsFlags {
  readonly port: number
  readonly record?: string
  readonly keepSecrets: boolean
  readonly exchanges?: number
  readonly forSeconds?: number
  readonly maxBodyBytes: number
  readonly insecure: boolean
}

const EXIT_UNWRITTEN = 2
/** What is under way when the proxy is told to end may finish within this time. */
const DRAIN_MS = 5_000

/** Passes requests on until it is told to stop, then writes the reports. Answers the exit code. */
export async function runProxy(upstream: string, flags: ProxyFlags): Promise<number> {
  findApis(flags.api)
  const known = await loadKnownDeployments(flags)
  try {
    return await proxyWith(upstream, flags, known)
  } finally {
    await known.close()
  }
}

async function proxyWith(
  upstream: string,
  flags: ProxyFlags,
  { deployments, secrets }: KnownDeployments,
): Promise<number> {
  const apis = findApis(flags.api)
  const baseUrl = parseBaseUrl(upstream, 'the address of the server')
  const judge = createTrafficJudge({ apis, baseUrl, ...(deployments && { deployments }) })
  const skipped = createSkipTally()
  const note = (line: string): void => console.error(line)
  const redactor = createRedactor({ values: secrets })
  const recorder =
    flags.record === undefined
      ? undefined
      : await createRecorder(flags.record, {
          version: await packageVersion(),
          onFailure: note,
          ...(flags.keepSecrets ? {} : { redact: (exchange) => redactor.redactExchange(exchange) }),
        })
  let tunnels = 0
  const serve = async (run: VerdictRun): Promise<void> => {
    const queue = createJudgeQueue()
    const wanted = flags.exchanges ?? Infinity
    let passed = 0
    const ended = new Promise<void>((resolve) => {
      run.signal.addEventListener('abort', () => resolve())
      if (flags.forSeconds !== undefined) wallClock.schedule(flags.forSeconds * 1000, resolve)
      const take = async ({ exchange, url, release, ...times }: Passed): Promise<void> => {
        if (exchange === undefined) skipped.add('aborted', url)
        else {
          const seen = judge(exchange)
          if ('skip' in seen) skipped.add(seen.skip, url)
          else run.take(seen.verdict, exchange)
          await recorder?.write(exchange, times)
        }
        release()
      }
      onPassed = (one) => {
        passed += 1
        if (passed > wanted) return one.release()
        queue.add(() => void take(one))
        if (passed === wanted) resolve()
      }
    })
    const { maxBodyBytes, port, insecure: isInsecure } = flags
    const proxy = await startProxy({
      upstream: baseUrl,
      port,
      isInsecure,
      maxBodyBytes,
      clock: wallClock,
      onPassed: (one) => onPassed(one),
      onTunnel: () => (tunnels += 1),
    })
    note(`passing ${proxy.url} on to ${redactor.redactText(baseUrl)}; Ctrl-C ends it`)
    await ended
    await proxy.close(DRAIN_MS)
    await queue.drained()
    await recorder?.close()
  }
  let onPassed: (passed: Passed) => void = () => undefined
  const code = await runVerdict(
    {
      command: 'proxy',
      target: baseUrl,
      flags,
      apis,
      secrets,
      endsOnInterrupt: true,
      coversSeenOnly: true,
      onKind: (finding) => note(describeFinding(finding)),
    },
    serve,
  )
  for (const line of skipped.describe()) note(line)
  if (tunnels > 0) note(`passed ${tunnels} connections of other protocols through without judging them`)
  return code === 0 && recorder?.failure() !== undefined ? EXIT_UNWRITTEN : code
}

/** One line, as soon as a kind of finding is there. */
function describeFinding(finding: Finding): string {
  const { severity, code, side, pointer, message, exchange } = finding
  const where =
    exchange === undefined ? '' : ` (${exchange.method} ${exchange.url}, ${exchange.status ?? 'no answer'})`
  return `${severity} ${code}, ${side}: ${nameOperation(finding)} ${namePointer(pointer)} ${message}${where}`
}
