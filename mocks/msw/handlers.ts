import { http, type HttpHandler } from 'msw'
import { apis } from '../../src/apis/registry.ts'
import type { Clock } from '../../src/clock/clock.ts'
import type { BatchOrder } from '../../src/conditions/legal-variation.ts'
import type { NumberSpelling } from '../../src/conditions/number-spelling.ts'
import type { MockferenceConfig } from '../../src/configuration/config.ts'
import { loadConfig, takeConfig, type LoadedConfig } from '../../src/configuration/load-config.ts'
import { loadServed } from '../../src/configuration/load-served.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { createControl, type Control } from '../../src/control/control.ts'
import { exchangeControl, exchangeRequest } from '../../src/pipeline/fetch-exchange.ts'
import { createPipeline, type Pipeline } from '../../src/pipeline/pipeline.ts'

export interface HandlersOptions {
  /**
   * Where the code under test sends its requests, when that is not the vendor's own host. Paths below it may begin
   * with `/<api-id>` and need not.
   */
  readonly baseUrl?: string
  /**
   * A configuration file, such as `mockference.config.yaml`, or what `defineConfig` gave; none is looked for. Options go before
   * what it says. Paths in a file are relative to it, those in an object to the working directory.
   */
  readonly config?: string | MockferenceConfig
  /** Seed of ids and signatures, a whole number in [0, 2^32); 0 when left out, so that tests repeat. */
  readonly seed?: number
  /** Folder of deployments files; the documented examples when left out. */
  readonly deploymentsDirectory?: string
  /** Folder of model cards and models; the toolkit's own when left out. */
  readonly modelsDirectory?: string
  /** Hosts beside loopback that webhooks may be sent to. */
  readonly allowedHosts?: readonly string[]
  /** Answers batches in this order where the contract leaves it open: a correct client does not mind. */
  readonly batchOrder?: BatchOrder
  /** Writes numbers as Java does (`1.0E-5`) where the contract leaves it open: a correct client does not mind. */
  readonly numberSpelling?: NumberSpelling
  /** Answers in any way that the contract leaves open, drawn from the seed: a correct client does not mind. */
  readonly vary?: boolean
  /** A virtual clock makes limits and delays instant. */
  readonly clock?: Clock
}

/**
 * Creates MSW handlers for every API: requests to the vendors' hosts (or to `baseUrl`) are answered without a socket,
 * by real inference. Models are loaded at the first request, and so is a configuration file. Works with msw 2.12 and later and
 * with msw 3.
 *
 * @throws {ToolkitError} USAGE_INVALID when a configuration that is given as an object is wrong
 *
 * @example
 * ```ts
 * const server = setupServer(...handlers())
 * ```
 */
export function handlers(options: HandlersOptions = {}): HttpHandler[] {
  return [...createMockference(options).handlers]
}

/** Handlers, and what they have to tell. */
export interface Mockference {
  /** For `setupServer(...handlers)`. */
  readonly handlers: readonly HttpHandler[]
  /** As that of a server, without a socket: the last requests, conditions, metrics, and the way back to the start. */
  readonly control: Control
}

/**
 * Creates MSW handlers as {@link handlers} does, with their control.
 *
 * @example
 * ```ts
 * const mock = createMockference()
 * const server = setupServer(...mock.handlers)
 * await mock.control.setConditions({ faults: [{ kind: 'status', status: 503, nth: [1] }] })
 * ```
 */
export function createMockference(options: HandlersOptions = {}): Mockference {
  const baseUrl = options.baseUrl?.replace(/\/+$/, '')
  const readConfig = readLater(options.config)
  const predicates =
    baseUrl === undefined ? apis.map(({ hostPattern }) => toUrlPattern(hostPattern)) : [below(baseUrl)]
  let pipeline: Promise<Pipeline> | undefined
  const open = (): Promise<Pipeline> => {
    if (pipeline !== undefined) return pipeline
    pipeline = load(options, baseUrl, readConfig)
    options.clock?.hold?.(pipeline)
    return pipeline
  }
  return {
    handlers: predicates.map((predicate) =>
      http.all(predicate, async ({ request }) => exchangeRequest(await open(), request, baseUrl)),
    ),
    control: createControl('http://localhost', {
      fetch: async (url, init) => exchangeControl(await open(), new Request(url, init), VERSION),
    }),
  }
}

/** There is no server that could have one. */
const VERSION = 'in process'

/**
 * Options for `server.listen` that treat requests without a handler alike in both majors of msw: 2 reads
 * `onUnhandledRequest`, 3 reads `onUnhandledFrame` and silently ignores the other.
 */
export function listenOptions(strategy: 'error' | 'warn' | 'bypass'): {
  readonly onUnhandledRequest: 'error' | 'warn' | 'bypass'
  readonly onUnhandledFrame: 'error' | 'warn' | 'bypass'
} {
  return { onUnhandledRequest: strategy, onUnhandledFrame: strategy }
}

type ReadConfig = () => Promise<LoadedConfig | undefined>

/** An object is looked at at once: a test fails where it is written, not with the answer to its first request. */
function readLater(config: HandlersOptions['config']): ReadConfig {
  if (typeof config === 'string') return () => loadConfig(config)
  const taken = config === undefined ? undefined : takeConfig(config)
  return () => Promise.resolve(taken)
}

async function load(
  options: HandlersOptions,
  baseUrl: string | undefined,
  readConfig: ReadConfig,
): Promise<Pipeline> {
  const { deploymentsDirectory, modelsDirectory, clock, batchOrder } = options
  const config = await readConfig()
  const { seed = 0, allowHosts, ...server } = config?.server ?? {}
  const { allowedHosts = allowHosts, numberSpelling = server.numberSpelling, vary = server.vary } = options
  const store = await loadServed(config, {
    engine: createOnnxEngine(),
    ...(deploymentsDirectory === undefined ? {} : { deploymentsDirectory }),
    ...(modelsDirectory === undefined ? {} : { modelsDirectory }),
  })
  return createPipeline({
    store,
    seed: options.seed ?? seed,
    judge: async () => (await import('../../src/judge/served-judge.ts')).createServedJudge(store),
    ...(baseUrl === undefined ? {} : { bareOrigins: [baseUrl] }),
    ...(clock === undefined ? {} : { clock }),
    ...(batchOrder === undefined ? {} : { batchOrder }),
    ...(numberSpelling === undefined ? {} : { numberSpelling }),
    ...(vary === undefined ? {} : { vary }),
    ...(allowedHosts === undefined ? {} : { allowedHosts }),
  })
}

function toUrlPattern(hostPattern: RegExp): RegExp {
  const host = hostPattern.source.replace(/^\^/, '').replace(/\$$/, '')
  return new RegExp(`^https?://${host}(?::\\d+)?(?:/|$)`)
}

function below(baseUrl: string): RegExp {
  return new RegExp(`^${baseUrl.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:/|$)`)
}
