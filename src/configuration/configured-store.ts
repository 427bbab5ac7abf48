import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Api } from '../apis/api.ts'
import { apis } from '../apis/registry.ts'
import { wallClock } from '../clock/clock.ts'
import type { Violation } from '../contract/violation.ts'
import {
  DEFAULT_MODELS,
  loadDeployments,
  type Deployment,
  type DeploymentStore,
  type LoadDeploymentsOptions,
  type ServedApi,
} from '../deployments/deployment-store.ts'
import { loadModel, type LoadedModel } from '../deployments/load-model.ts'
import { addDeployment } from '../deployments/own-deployments.ts'
import { loadOwnModel, type OwnModel } from '../deployments/own-model.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { isModelFile } from '../model-files/model-file-name.ts'
import type { LoadedConfig } from './load-config.ts'
import type { ParsedDeployment } from './parse-config.ts'

/** A folder of deployments files stands in place of the default ones, and of what `apis` says. */
export type ConfiguredStoreOptions = Omit<LoadDeploymentsOptions, 'apiIds'>

/**
 * Loads what a configuration says is served: its deployments, before the default ones that it asks for.
 *
 * @throws {ToolkitError} USAGE_INVALID or MODEL_INVALID naming the place in the file; nothing stays loaded then
 */
export async function loadConfiguredStore(
  config: LoadedConfig,
  options: ConfiguredStoreOptions,
): Promise<DeploymentStore> {
  const { apiId, deploymentsDirectory } = options
  const isFiltered = config.apis !== undefined && deploymentsDirectory === undefined
  const base = await loadDeployments({ ...options, ...(isFiltered ? { apiIds: config.apis } : {}) })
  const models = new Map<string, Promise<LoadedModel>>()
  const close = async (): Promise<void> => {
    for (const one of await Promise.allSettled(models.values()))
      if (one.status === 'fulfilled') await one.value.model.close()
    await base.close()
  }
  try {
    let served = base.served
    const places = new Map<Deployment, string>()
    for (const [i, entry] of config.deployments.entries()) {
      if ((apiId ?? entry.api) !== entry.api) continue
      const pointer = `/deployments/${i}`
      const load = loaderOf(config, pointer, options)
      const key = JSON.stringify([entry.model, entry.card, entry.execution])
      let model = models.get(key)
      if (model === undefined) models.set(key, (model = load(entry)))
      const api = apis.find(({ id }) => id === entry.api) as Api
      const deployment = createDeployment(config, pointer, { api, entry, loaded: await model })
      served = addDeployment(served, api, deployment, (_api, { name }, { address, other }) => {
        const place = places.get(other)
        const where = place === undefined ? "among the default ones, which 'apis' chooses" : `at ${place}`
        throw new ToolkitError(
          'USAGE_INVALID',
          `Failed to serve ${config.placeOf(`${pointer}/name`)} '${name}': expected one deployment at ${address} of ${entry.api}, found '${other.name}' ${where}`,
        )
      })
      places.set(deployment, config.placeOf(pointer))
    }
    return { served: withCredentials(served, config), close }
  } catch (error) {
    await close()
    throw error
  }
}

function withCredentials(served: readonly ServedApi[], { credentials }: LoadedConfig): readonly ServedApi[] {
  return credentials === undefined ? served : served.map((one) => ({ ...one, credentials }))
}

type LoadEntry = (entry: ParsedDeployment) => Promise<LoadedModel>

function loaderOf(
  { directory, placeOf }: LoadedConfig,
  pointer: string,
  {
    engine,
    modelsDirectory = DEFAULT_MODELS,
    clock = wallClock,
    onFile,
    onHookError,
  }: ConfiguredStoreOptions,
): LoadEntry {
  return async ({ model, card, execution }) => {
    const run = { execution, clock, ...(onFile && { onFile }), ...(onHookError && { onHookError }) }
    const isOwn = isModelFile(model)
    try {
      if (!isOwn) return await loadModel(engine, modelsDirectory, { id: model, ...run })
      const cardPath = card === undefined ? {} : { cardPath: resolve(directory, card) }
      return await loadOwnModel(engine, { path: resolve(directory, model), ...cardPath, ...run })
    } catch (error) {
      const isOfCard =
        card !== undefined && existsSync(resolve(directory, model)) && /card|\.ya?ml/.test(messageOf(error))
      const place = placeOf(`${pointer}/${isOfCard ? 'card' : 'model'}`)
      const code = error instanceof ToolkitError ? error.code : 'MODEL_INVALID'
      throw new ToolkitError(code, `Failed to serve ${place}: ${messageOf(error)}`, { cause: error })
    }
  }
}

interface DeploymentSource {
  readonly api: Api
  readonly entry: ParsedDeployment
  readonly loaded: LoadedModel
}

function createDeployment(
  { directory, placeOf }: LoadedConfig,
  pointer: string,
  { api, entry, loaded }: DeploymentSource,
): Deployment {
  const { name, conditions } = entry
  const { model, maxBatch, generator, features } = loaded
  const settings = readSettings(api, entry, loaded)
  if (Array.isArray(settings)) {
    const lines = (settings as readonly Violation[]).map((violation) => {
      const member = violation.pointer === '/name' ? '/name' : `/settings${violation.pointer}`
      return `${placeOf(pointer + member)} ${violation.message}`
    })
    throw new ToolkitError('USAGE_INVALID', `Failed to read ${lines.slice(0, 20).join('\n  ')}`)
  }
  const isOwn = isModelFile(entry.model)
  const modelId = isOwn ? resolve(directory, entry.model) : entry.model
  const own = isOwn ? { own: loaded as OwnModel } : {}
  return { name, modelId, settings, model, maxBatch, generator, conditions, ...features, ...own }
}

/** The API's settings: those that are given over its defaults, or alone where the two exclude each other. */
function readSettings(api: Api, { name, settings }: ParsedDeployment, { features }: LoadedModel): unknown {
  const { inputs, outputs } = features
  const defaults = api.defaultSettings?.(name, inputs, outputs) ?? {}
  const merged = api.parseSettings(name, { ...defaults, ...settings }, inputs, outputs)
  if (!Array.isArray(merged)) return merged
  const alone = api.parseSettings(name, settings, inputs, outputs)
  return Array.isArray(alone) ? merged : alone
}
