import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Api, ApiDeployment, Credentials } from '../apis/api.ts'
import { apis } from '../apis/registry.ts'
import { wallClock, type Clock } from '../clock/clock.ts'
import type { Conditions } from '../conditions/conditions.ts'
import type { Violation } from '../contract/violation.ts'
import type { Engine, Model } from '../engine/engine.ts'
import type { TextGenerator } from '../engine/text-generator.ts'
import { codeOf, explainWriteError } from '../errors/explain-file-error.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import type { ExecutionCard } from '../features/execution-card.ts'
import { isModelFile } from '../model-files/model-file-name.ts'
import { loadModel, type LoadedModel, type ModelListeners } from './load-model.ts'
import { loadOwnModel, type OwnModel } from './own-model.ts'
import { parseManifest, type DeploymentEntry, type DeploymentManifest } from './manifest.ts'
import { tellPlaced } from './placed-file.ts'

/** A model served under an api. */
export interface Deployment extends ApiDeployment<unknown> {
  readonly model: Model
  /** The model's id: the file name of its card without `.model.yaml`. */
  readonly modelId: string
  /** What the deployments file says of timing and faults. */
  readonly conditions: Conditions
  /** How many items one run of the model takes at most; Infinity when it sets no limit. */
  readonly maxBatch: number
  /** Writes text with the model; of language models only. */
  readonly generator: TextGenerator | undefined
  /** Where the model is from; of models that the user brought only. */
  readonly own?: OwnModel
}

/** What one api serves. */
export interface ServedApi {
  readonly api: Api
  readonly credentials: Credentials
  readonly deployments: readonly Deployment[]
}

/** Everything that is served. Whoever loaded it calls `close`, which frees the models. */
export interface DeploymentStore {
  readonly served: readonly ServedApi[]
  close(): Promise<void>
}

export interface LoadDeploymentsOptions extends ModelListeners {
  readonly engine: Engine
  /** Folder of `<api-id>.yaml` files; the documented examples when left out. */
  readonly deploymentsDirectory?: string
  /** Folder of model cards and models; the toolkit's own when left out. */
  readonly modelsDirectory?: string
  /** Times how long runs wait for one another; the machine's time when left out. */
  readonly clock?: Clock
  /** Id of the only api whose deployments are loaded; those of every api when left out. */
  readonly apiId?: string
  /** Ids of the apis whose deployments are loaded; those of every api when left out. */
  readonly apiIds?: readonly string[]
}

const DEFAULT_DEPLOYMENTS = fileURLToPath(new URL('../../mocks/deployments', import.meta.url))
/** Folder of the models that come along. */
export const DEFAULT_MODELS = fileURLToPath(new URL('../../mocks/models', import.meta.url))

/**
 * Reads the deployments files of a folder and loads the models they name, each model once for each way it is run.
 *
 * @throws {ToolkitError} USAGE_INVALID or MODEL_INVALID naming the file and the place in it
 */
export async function loadDeployments(options: LoadDeploymentsOptions): Promise<DeploymentStore> {
  const {
    engine,
    deploymentsDirectory = DEFAULT_DEPLOYMENTS,
    clock = wallClock,
    onFile,
    onHookError,
  } = options
  const directory = options.modelsDirectory ?? DEFAULT_MODELS
  const models = new Map<string, Promise<LoadedModel>>()
  const loadOnce: LoadOnce = (id, execution) => {
    const key = JSON.stringify([id, execution])
    let model = models.get(key)
    if (model === undefined) {
      const run = { execution, clock, ...(onFile && { onFile }), ...(onHookError && { onHookError }) }
      model = isModelFile(id)
        ? loadOwnModel(engine, { path: resolve(deploymentsDirectory, id), ...run })
        : loadModel(engine, directory, { id, ...run })
      models.set(key, model)
    }
    return model
  }
  const close = async (): Promise<void> => {
    const loaded = await Promise.allSettled([...models.values()])
    for (const one of loaded) if (one.status === 'fulfilled') await one.value.model.close()
  }
  try {
    if (options.deploymentsDirectory !== undefined) onFile?.(deploymentsDirectory)
    const files = (await readdir(deploymentsDirectory)).filter((name) => name.endsWith('.yaml')).sort()
    const read = await Promise.all(
      files.map(async (file) => {
        const path = resolve(deploymentsDirectory, file)
        if (options.deploymentsDirectory !== undefined) onFile?.(path)
        return parseManifest(await readFile(path), file)
      }),
    )
    const { apiId, apiIds } = options
    const wanted = read.filter(
      ({ api }) => (apiId ?? api) === api && (apiIds === undefined || apiIds.includes(api)),
    )
    const served = await Promise.all(wanted.map((manifest) => serve(manifest, loadOnce)))
    return { served, close }
  } catch (error) {
    await close()
    if (error instanceof ToolkitError) throw error
    const found =
      codeOf(error) === 'ENOENT' ? 'expected a directory, found nothing' : explainWriteError(error)
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to read deployments files in ${deploymentsDirectory}: ${found}`,
      { cause: error },
    )
  }
}

/** Loads a model, or shares one that is loaded already and run in the same way. */
type LoadOnce = (id: string, execution: ExecutionCard) => Promise<LoadedModel>

async function serve(manifest: DeploymentManifest, loadOnce: LoadOnce): Promise<ServedApi> {
  const { placeOf, credentials } = manifest
  const api = apis.find(({ id }) => id === manifest.api) as Api
  const deployments = await Promise.all(
    manifest.deployments.map(async (entry, i) =>
      createDeployment(api, entry, (pointer) => placeOf(`/deployments/${i}${pointer}`), loadOnce),
    ),
  )
  const addresses = new Map<string, number>()
  for (const [i, { name, settings }] of deployments.entries()) {
    const address = api.addressOf(settings)
    const other = addresses.get(address)
    if (other !== undefined) {
      const place = placeOf(`/deployments/${i}/name`)
      throw new ToolkitError(
        'USAGE_INVALID',
        `Failed to read deployments file ${place} '${name}': expected one deployment at ${address}, found '${deployments[other]?.name}' at ${placeOf(`/deployments/${other}`)}`,
      )
    }
    addresses.set(address, i)
  }
  return { api, credentials, deployments }
}

async function createDeployment(
  api: Api,
  entry: DeploymentEntry,
  placeOf: (pointer: string) => string,
  loadOnce: LoadOnce,
): Promise<Deployment> {
  const { model, maxBatch, generator, features } = await loadOnce(entry.model, entry.execution).catch(
    (error: unknown) => {
      const code = error instanceof ToolkitError ? error.code : 'MODEL_INVALID'
      const text = `Failed to serve ${placeOf('/model')}: ${messageOf(error)}`
      throw new ToolkitError(code, text, { cause: error })
    },
  )
  const settings = api.parseSettings(entry.name, entry.settings, features.inputs, features.outputs)
  if (Array.isArray(settings)) {
    const list = tellPlaced(settings as readonly Violation[], placeOf)
    throw new ToolkitError('USAGE_INVALID', `Failed to read deployments file ${list}`)
  }
  const { name, conditions, model: modelId } = entry
  return { name, settings, modelId, model, maxBatch, generator, conditions, ...features }
}
