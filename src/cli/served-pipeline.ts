import type { LoadedConfig } from '../configuration/load-config.ts'
import { loadServed } from '../configuration/load-served.ts'
import type { NumberSpelling } from '../conditions/number-spelling.ts'
import type { DeploymentStore } from '../deployments/deployment-store.ts'
import type { ModelListeners, OnFile } from '../deployments/load-model.ts'
import { addOwnModels } from '../deployments/own-deployments.ts'
import { createPlacingEngine } from '../engine/placing-engine.ts'
import type { Engine } from '../engine/engine.ts'
import { describeValue } from '../errors/describe-value.ts'
import { createPipeline, type Pipeline } from '../pipeline/pipeline.ts'
import { drawSeed } from '../random/random.ts'
import { createStartWatch } from './start-watch.ts'
import { readOwnModels, type OwnModelFlags } from './own-model-flags.ts'
import { stackPlaceOf } from './stack-place.ts'

/** What the command line says of what is served. */
export interface ServedFlags {
  readonly seed?: number
  readonly allowedHosts?: readonly string[]
  readonly numberSpelling?: NumberSpelling
  readonly vary?: boolean
  /** Files in place of the default deployments. */
  readonly deploymentsDirectory?: string
  /** Models of the user's, before everything else. */
  readonly ownModels?: OwnModelFlags
}

/** Makes a pipeline of a configuration, or of the next one, which remembers what the one before it has told. */
export type CreateServed = (config: LoadedConfig | undefined, before?: Pipeline) => Promise<Pipeline>

const MAX_NAMED = 20

export interface ServedListeners {
  /** Prints a line. */
  readonly note: (line: string) => void
  /** Told of the path of every file of the user's that is served from, whether it is there or not. */
  readonly onFile: OnFile
}

/** Makes pipelines of what the command line says and, where it says nothing, of what a configuration says. */
export function createServedFactory(flags: ServedFlags, { note, onFile }: ServedListeners): CreateServed {
  const engine = createPlacingEngine({ onWorkerLost: (sentence) => note(`warning: ${sentence}`) })
  const drawnSeed = drawSeed()
  const told = new WeakSet<object>()
  const onHookError: ModelListeners['onHookError'] = (error, label) => {
    told.add(error)
    const place = stackPlaceOf(error.cause)
    note(`error: ${error.message} (${place === undefined ? `model card ${label}` : `at ${place}`})`)
  }
  const load = async (config: LoadedConfig | undefined): Promise<DeploymentStore> => {
    const { deploymentsDirectory, ownModels } = flags
    // The models that come along are quick.
    if (ownModels?.model === undefined && deploymentsDirectory === undefined && !config?.deployments.length)
      return loadWith(engine, config)
    const watch = createStartWatch(engine)
    return loadWith(watch.engine, config).finally(watch.end)
  }
  const loadWith = async (engine: Engine, config: LoadedConfig | undefined): Promise<DeploymentStore> => {
    const { deploymentsDirectory, ownModels = {} } = flags
    const files = readOwnModels(ownModels).map((file) => ({ ...file, onFile, onHookError }))
    const options = {
      engine,
      onFile,
      onHookError,
      ...(deploymentsDirectory === undefined ? {} : { deploymentsDirectory }),
    }
    const base = ownModels.onlyModels === true ? EMPTY_STORE : await loadServed(config, options)
    if (files.length === 0) return base
    const { store, leftOut } = await addOwnModels(base, files, engine)
    for (const problem of leftOut) note(`note: ${problem}`)
    return store
  }
  return async (config, before) => {
    const store = await load(config)
    if (store.served.every(({ deployments }) => deployments.length === 0))
      note(
        "note: nothing is served: expected a deployment, or APIs in 'apis' of the configuration, found none",
      )
    const { server = {} } = config ?? {}
    const seed = flags.seed ?? server.seed ?? drawnSeed
    return createPipeline({
      store,
      seed,
      // Another seed begins everything anew.
      ...(before?.seed === seed ? { memory: before.memory } : {}),
      allowedHosts: flags.allowedHosts ?? server.allowHosts ?? [],
      numberSpelling: flags.numberSpelling ?? server.numberSpelling ?? 'shortest',
      vary: flags.vary ?? server.vary ?? false,
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
      onFault: (message, cause) => {
        if (typeof cause !== 'object' || cause === null || !told.has(cause)) note(`error: ${message}`)
      },
    })
  }
}

const EMPTY_STORE: DeploymentStore = { served: [], close: () => Promise.resolve() }
