import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Api, ApiDeployment, Credentials } from '../apis/api.ts'
import { apis } from '../apis/registry.ts'
import type { Violation } from '../contract/violation.ts'
import type { Engine, Model } from '../engine/engine.ts'
import { createTextGenerator, type TextGenerator } from '../engine/text-generator.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { bindModelCard, parseModelCard, type ModelFeatures } from '../features/model-card.ts'
import { parseManifest, type DeploymentEntry, type DeploymentManifest } from './manifest.ts'

/** A model served under an api. */
export interface Deployment extends ApiDeployment<unknown> {
  readonly model: Model
  readonly latencyMs: number
  readonly coldStartMs: number | undefined
  /** How many items one run of the model takes at most; Infinity when it sets no limit. */
  readonly maxBatch: number
  /** Writes text with the model; of language models only. */
  readonly generator: TextGenerator | undefined
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

export interface LoadDeploymentsOptions {
  readonly engine: Engine
  /** Folder of `<api-id>.yaml` files; the documented examples when left out. */
  readonly deploymentsDirectory?: string
  /** Folder of model cards and models; the toolkit's own when left out. */
  readonly modelsDirectory?: string
  /** Id of the only api whose deployments are loaded; those of every api when left out. */
  readonly apiId?: string
}

const DEFAULT_DEPLOYMENTS = fileURLToPath(new URL('../../mocks/deployments', import.meta.url))
const DEFAULT_MODELS = fileURLToPath(new URL('../../mocks/models', import.meta.url))

/**
 * Reads the deployments files of a folder and loads the models they name, each model once.
 *
 * @throws {ToolkitError} USAGE_INVALID or MODEL_INVALID naming the file and the place in it
 */
export async function loadDeployments(options: LoadDeploymentsOptions): Promise<DeploymentStore> {
  const { engine, deploymentsDirectory = DEFAULT_DEPLOYMENTS, modelsDirectory = DEFAULT_MODELS } = options
  const models = new Map<string, Promise<LoadedModel>>()
  const loadOnce = (id: string): Promise<LoadedModel> => {
    let model = models.get(id)
    if (model === undefined) models.set(id, (model = loadModel(engine, modelsDirectory, id)))
    return model
  }
  const close = async (): Promise<void> => {
    const loaded = await Promise.allSettled([...models.values()])
    for (const one of loaded) if (one.status === 'fulfilled') await one.value.model.close()
  }
  try {
    const files = (await readdir(deploymentsDirectory)).filter((name) => name.endsWith('.yaml')).sort()
    const read = await Promise.all(
      files.map(async (file) => {
        const text = await readFile(`${deploymentsDirectory}/${file}`, 'utf8')
        return { file, manifest: parseManifest(text, file) }
      }),
    )
    const wanted = read.filter(({ manifest }) => (options.apiId ?? manifest.api) === manifest.api)
    const served = await Promise.all(wanted.map(({ manifest, file }) => serve(manifest, file, loadOnce)))
    return { served, close }
  } catch (error) {
    await close()
    if (error instanceof ToolkitError) throw error
    throw new ToolkitError('USAGE_INVALID', `Failed to read deployments: ${messageOf(error)}`, {
      cause: error,
    })
  }
}

interface LoadedModel {
  readonly model: Model
  readonly maxBatch: number
  readonly generator: TextGenerator | undefined
  readonly features: ModelFeatures
}

async function loadModel(engine: Engine, directory: string, id: string): Promise<LoadedModel> {
  const cardFile = `${id}.model.yaml`
  const read = async (file: string): Promise<Uint8Array> => {
    try {
      return await readFile(`${directory}/${file}`)
    } catch (error) {
      throw new ToolkitError('MODEL_INVALID', `Failed to read model '${id}': ${messageOf(error)}`, {
        cause: error,
      })
    }
  }
  const card = parseModelCard(new TextDecoder().decode(await read(cardFile)), cardFile)
  const model = await engine.load(await read(card.model), card.model)
  try {
    const generator = card.generation && createTextGenerator(model, card.generation)
    const { maxBatch = Infinity } = card
    return { model, maxBatch, generator, features: bindModelCard(card, model.signature, cardFile) }
  } catch (error) {
    await model.close()
    throw error
  }
}

async function serve(
  manifest: DeploymentManifest,
  file: string,
  loadOnce: (id: string) => Promise<LoadedModel>,
): Promise<ServedApi> {
  const api = apis.find(({ id }) => id === manifest.api)
  if (api === undefined) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to read deployments file ${file}: expected one of ${apis.map(({ id }) => id).join(', ')} in 'api', found '${manifest.api}'`,
    )
  }
  const deployments = await Promise.all(
    manifest.deployments.map(async (entry, i) =>
      createDeployment(api, entry, `${file}: deployments[${i}]`, loadOnce),
    ),
  )
  const addresses = new Map<string, string>()
  for (const { name, settings } of deployments) {
    const address = api.addressOf(settings)
    const other = addresses.get(address)
    if (other !== undefined) {
      throw new ToolkitError(
        'USAGE_INVALID',
        `Failed to read deployments file ${file}: expected one deployment at ${address}, found '${other}' and '${name}'`,
      )
    }
    addresses.set(address, name)
  }
  return { api, credentials: manifest.credentials, deployments }
}

async function createDeployment(
  api: Api,
  entry: DeploymentEntry,
  place: string,
  loadOnce: (id: string) => Promise<LoadedModel>,
): Promise<Deployment> {
  const { model, maxBatch, generator, features } = await loadOnce(entry.model)
  const settings = api.parseSettings(entry.name, entry.settings, features.inputs, features.outputs)
  if (Array.isArray(settings)) {
    const list = (settings as Violation[])
      .map(({ pointer, message }) => `${pointer.slice(1)} ${message}`)
      .join('; ')
    throw new ToolkitError('USAGE_INVALID', `Failed to read deployments file ${place}: ${list}`)
  }
  const { name, latencyMs, coldStartMs } = entry
  return { name, settings, model, maxBatch, generator, latencyMs, coldStartMs, ...features }
}
