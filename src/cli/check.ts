import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Api } from '../apis/api.ts'
import { CHECK_RULES } from '../check/check-rules.ts'
import { coverageReason } from '../check/coverage-reasons.ts'
import { runCheck } from '../check/check.ts'
import type { CheckResult, GivenExample } from '../check/check-options.ts'
import type { Operation } from '../contract/operation.ts'
import { loadServed } from '../configuration/load-served.ts'
import type { DeploymentStore, ServedApi } from '../deployments/deployment-store.ts'
import { createOnnxEngine } from '../engine/onnx/onnx-engine.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { drawSeed } from '../random/random.ts'
import { createRedactor } from '../report/redaction.ts'
import { createRecorder, type Recorder } from '../traffic/recorder.ts'
import type { CheckFlags } from './check-flags.ts'
import { readConfigFor } from './config-flags.ts'
import { findApis, parseBaseUrl } from './find-api.ts'
import { packageVersion } from './package-version.ts'
import { createProgress } from './progress.ts'
import { runVerdict } from './verdict-run.ts'

/** How long a webhook is waited for: long enough to see documented retries up to five seconds apart. */
const WEBHOOK_WINDOW_MS = 12_000
const EXIT_UNWRITTEN = 2

/** Checks a live endpoint and writes the reports; answers the exit code. */
export async function check(url: string, flags: CheckFlags): Promise<number> {
  const api = findApis(flags.api)[0] as Api
  const baseUrl = parseBaseUrl(url, 'the URL to check').replace(/\/+$/, '')
  const example = await loadExample(flags)
  const seed = flags.seed ?? drawSeed()
  const loaded = example === undefined ? await load(api, flags) : undefined
  try {
    const served = servedBy(loaded?.store, api, flags)
    return await checkWith({ api, baseUrl, seed, example, served, servedFrom: loaded?.from }, flags)
  } finally {
    await loaded?.store.close()
  }
}

interface CheckInput {
  readonly api: Api
  readonly baseUrl: string
  readonly seed: number
  readonly example: GivenExample | undefined
  readonly served: ServedApi | undefined
  /** How messages call what says what is served. */
  readonly servedFrom: string | undefined
}

async function checkWith(
  { api, baseUrl, seed, example, served, servedFrom }: CheckInput,
  flags: CheckFlags,
): Promise<number> {
  const { requests, timeoutMs, concurrency, insecure, webhooks, deployment } = flags
  const key = flags.key ?? process.env['MOCKFERENCE_KEY']
  const progress = createProgress({ stream: process.stderr, nowMs: () => Date.now() })
  const note = (line: string): void => {
    progress.clear()
    console.error(line)
  }
  const seen = new Set<Operation>()
  let result: CheckResult | undefined
  note(`Checking ${baseUrl} as ${api.id}, seed ${seed}.`)
  const secrets = [key, ...(served?.credentials.apiKeys ?? [])].filter((one) => one !== undefined)
  const recorder = await openRecorder(flags, secrets, note)
  const exitCode = await runVerdict(
    {
      command: 'check',
      target: baseUrl,
      flags,
      seed,
      apis: [api],
      secrets,
      rules: CHECK_RULES,
      reasonOf: (_api, operation, status) => {
        const reasons = result?.undecided.get(status)
        const noted = reasons === undefined ? undefined : [...reasons].join('; ')
        return coverageReason(operation, status, { noted, isOperationSeen: seen.has(operation) })
      },
    },
    async (run) => {
      try {
        result = await runCheck({
          api,
          baseUrl,
          seed,
          ...(key === undefined ? {} : { key }),
          ...(served === undefined ? {} : { served }),
          ...(servedFrom === undefined ? {} : { servedFrom }),
          ...(example === undefined ? {} : { example }),
          ...(deployment === undefined ? {} : { deployments: deployment }),
          isServedGiven: placeOf(flags) !== undefined,
          maxRequests: requests,
          maxSentBytes: flags.maxSentMb * 1_000_000,
          timeoutMs,
          concurrency,
          insecure,
          webhookWindowMs: webhooks ? WEBHOOK_WINDOW_MS : 0,
          sink: {
            take(verdict, exchange) {
              if (verdict.operation !== undefined) seen.add(verdict.operation)
              run.take(verdict, exchange)
            },
            add: (violations, place) => run.add(violations, place),
            ...(recorder && { record: ({ exchange, ...times }) => recorder.write(exchange, times) }),
          },
          signal: run.signal,
          stop: (reason) => run.stop(reason),
          note,
          onRequest: (count) => progress.update(() => `${count} of at most ${requests} requests`),
        })
      } finally {
        progress.clear()
        await recorder?.close()
      }
    },
  )
  for (const [what, reasons] of result?.undecided ?? [])
    note(`Not decided: ${what}: ${[...reasons].slice(0, 3).join('; ')}.`)
  return exitCode === 0 && recorder?.failure() !== undefined ? EXIT_UNWRITTEN : exitCode
}

async function openRecorder(
  { record, keepSecrets }: CheckFlags,
  secrets: readonly string[],
  onFailure: (line: string) => void,
): Promise<Recorder | undefined> {
  if (record === undefined) return undefined
  const redactor = createRedactor({ values: secrets })
  return createRecorder(record, {
    version: await packageVersion(),
    onFailure,
    ...(keepSecrets ? {} : { redact: (exchange) => redactor.redactExchange(exchange) }),
  })
}

async function loadExample({ example, path }: CheckFlags): Promise<GivenExample | undefined> {
  if (example === undefined && path === undefined) return undefined
  if (example === undefined || path?.startsWith('/') !== true) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to check: expected --example with a file and --path with a path that begins with /, found ${example === undefined ? 'no --example' : path === undefined ? 'no --path' : `--path '${path.slice(0, 80)}'`}`,
    )
  }
  try {
    const bytes = new Uint8Array(await readFile(example))
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return { target: path, bytes, mediaType: 'application/json', name: basename(example) }
  } catch (error) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to read ${example}: expected JSON, found ${messageOf(error)}`,
      {
        cause: error,
      },
    )
  }
}

/** The deployments files go before the configuration. */
async function load(
  api: Api,
  flags: CheckFlags,
): Promise<{ readonly store: DeploymentStore; readonly from: string | undefined }> {
  const { deployments } = flags
  const config = deployments === undefined ? await readConfigFor(api.id, flags) : undefined
  if (config !== undefined) console.error(`configuration: ${config.label}`)
  const store = await loadServed(config, {
    engine: createOnnxEngine(),
    apiId: api.id,
    ...(deployments === undefined ? {} : { deploymentsDirectory: deployments }),
  })
  return {
    store,
    from: deployments === undefined ? config?.label : `the deployments files in ${deployments}`,
  }
}

function servedBy(store: DeploymentStore | undefined, api: Api, flags: CheckFlags): ServedApi | undefined {
  const served = store?.served.find((one) => one.api === api)
  const place = placeOf(flags)
  if (served !== undefined || store === undefined || place === undefined) return served
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to check ${api.id}: expected deployments of ${api.id} in ${place}, found none`,
  )
}

/** What was named to say what is served. */
function placeOf({ deployments, config }: CheckFlags): string | undefined {
  return deployments ?? (typeof config === 'string' ? config : undefined)
}
