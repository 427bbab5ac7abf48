import { startMockServer, type MockServer } from '../../mocks/prism/mock-server.ts'
import type { NumberSpelling } from '../conditions/number-spelling.ts'
import { describeValue } from '../errors/describe-value.ts'
import { loadDeployments, type DeploymentStore } from '../deployments/deployment-store.ts'
import { addOwnModels } from '../deployments/own-deployments.ts'
import { createPlacingEngine } from '../engine/placing-engine.ts'
import { createPipeline } from '../pipeline/pipeline.ts'
import { drawSeed } from '../random/random.ts'
import { describeServer } from './banner.ts'
import { readOwnModels, type OwnModelFlags } from './own-model-flags.ts'
import { packageVersion } from './package-version.ts'

export interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly seed: number | undefined
  readonly allowedHosts: readonly string[]
  readonly numberSpelling: NumberSpelling
  readonly vary: boolean
  /** Files in place of the default deployments; undefined for these. */
  readonly deploymentsDirectory: string | undefined
  /** Models of the user's, before everything else. */
  readonly ownModels?: OwnModelFlags
}

const MAX_NAMED = 20

/** Starts the server, says where it is, and stops it in order on SIGINT and SIGTERM. */
export async function serve(options: ServeOptions): Promise<void> {
  const { port, host, seed, allowedHosts, numberSpelling, vary, deploymentsDirectory } = options
  const note = (line: string): void => console.error(line)
  const store = await loadStore(deploymentsDirectory, options.ownModels ?? {}, note)
  const pipeline = createPipeline({
    store,
    seed: seed ?? drawSeed(),
    allowedHosts,
    numberSpelling,
    vary,
    judge: async () => (await import('../judge/served-judge.ts')).createServedJudge(store),
    onRemarks: (api, request, remarks) => {
      for (const { code, pointer, message } of remarks) {
        note(
          `remark: ${api.id} ${request.operation.operationId} ${pointer === '' ? 'the body' : describeValue(pointer)} ${message} (${code})`,
        )
      }
    },
    onWebhookLost: ({ url }, { attempts, detail }) =>
      note(`warning: webhook to ${url} was not delivered in ${attempts} attempts: ${detail}`),
    onRunsLost: (ids) => {
      const more = ids.length > MAX_NAMED ? ` and ${ids.length - MAX_NAMED} more` : ''
      note(`warning: asynchronous runs were not delivered: ${ids.slice(0, MAX_NAMED).join(', ')}${more}`)
    },
    onFault: (message) => note(`error: ${message}`),
  })
  const server = await startMockServer({ pipeline, version: await packageVersion(), port, host })
  console.log(describeServer(pipeline, server.url))
  stopOnSignal(server, note)
}

async function loadStore(
  deploymentsDirectory: string | undefined,
  flags: OwnModelFlags,
  note: (line: string) => void,
): Promise<DeploymentStore> {
  const files = readOwnModels(flags)
  const engine = createPlacingEngine()
  const directory = deploymentsDirectory === undefined ? {} : { deploymentsDirectory }
  const base = flags.onlyModels ? EMPTY_STORE : await loadDeployments({ engine, ...directory })
  if (files.length === 0) return base
  const { store, leftOut } = await addOwnModels(base, files, engine)
  for (const problem of leftOut) note(`note: ${problem}`)
  return store
}

const EMPTY_STORE: DeploymentStore = { served: [], close: () => Promise.resolve() }

function stopOnSignal(server: MockServer, note: (line: string) => void): void {
  let isStopping = false
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping) process.exit(130)
    isStopping = true
    note(`${signal}: finishing what is under way, once more to stop at once`)
    void server.close().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
