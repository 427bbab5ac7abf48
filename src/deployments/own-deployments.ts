import type { Api } from '../apis/api.ts'
import { apis } from '../apis/registry.ts'
import type { Violation } from '../contract/violation.ts'
import type { Engine } from '../engine/engine.ts'
import { suggestName } from '../errors/nearest-name.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import type { Deployment, DeploymentStore, ServedApi } from './deployment-store.ts'
import { loadOwnModel, type OwnModel, type OwnModelFile } from './own-model.ts'

/** A model file of the user's, and where it is to be served. */
export interface OwnDeployments extends OwnModelFile {
  readonly name: string
  /** Ids of APIs; every API that can take the model when left out. */
  readonly apis?: readonly string[]
}

/** A store with the user's models in front. */
export interface OwnStore {
  readonly store: DeploymentStore
  /** APIs that cannot serve a model which nobody asked them to. */
  readonly leftOut: readonly string[]
}

/** The key that opens an API of which nothing else is served. */
const API_KEY = 'test-key'

/**
 * Serves model files under APIs, before what `base` serves. Closing the store closes them and `base`.
 *
 * @throws {ToolkitError} MODEL_INVALID or USAGE_INVALID when a model cannot be served; `base` is closed then
 */
export async function addOwnModels(
  base: DeploymentStore,
  files: readonly OwnDeployments[],
  engine: Engine,
): Promise<OwnStore> {
  const models: OwnModel[] = []
  const close = async (): Promise<void> => {
    for (const { model } of models) await model.close()
    await base.close()
  }
  try {
    const leftOut: string[] = []
    const ready: (readonly { readonly api: Api; readonly deployment: Deployment | string }[])[] = []
    for (const file of files) {
      const chosen = chooseApis(file)
      const own = await loadOwnModel(engine, file)
      models.push(own)
      const added = chosen.map((api) => ({ api, deployment: createDeployment(api, file, own) }))
      const problems = added.flatMap(({ deployment }) => (typeof deployment === 'string' ? [deployment] : []))
      if (problems.length === added.length || file.apis !== undefined) refuse(problems)
      leftOut.push(
        ...problems.map((problem) =>
          problem.replace(/^Failed to serve (.*?) under /, '$1 is not served under '),
        ),
      )
      ready.push(added)
    }
    let served = base.served
    // Each is put in front, so that the first comes last.
    for (const { api, deployment } of ready.toReversed().flat())
      if (typeof deployment !== 'string') served = addDeployment(served, api, deployment, refuseTwin)
    return { store: { served, close }, leftOut }
  } catch (error) {
    await close()
    throw error
  }
}

function chooseApis({ path, apis: ids }: OwnDeployments): readonly Api[] {
  if (ids === undefined) return apis
  return ids.map((id) => {
    const api = apis.find((candidate) => candidate.id === id)
    if (api !== undefined) return api
    const known = apis.map((candidate) => candidate.id).join(', ')
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to serve ${path}: expected one of ${known}, found '${id}'${suggestName(
        id,
        apis.map((one) => one.id),
      )}`,
    )
  })
}

function refuse([first]: readonly string[]): void {
  if (first !== undefined) throw new ToolkitError('USAGE_INVALID', first)
}

/** The deployment, or why the API cannot have it. */
function createDeployment(api: Api, { path, name }: OwnDeployments, own: OwnModel): Deployment | string {
  const { model, maxBatch, generator, features } = own
  const { inputs, outputs } = features
  const raw = api.defaultSettings?.(name, inputs, outputs) ?? {}
  const settings = api.parseSettings(name, raw, inputs, outputs)
  if (Array.isArray(settings)) {
    const list = (settings as readonly Violation[]).map(
      ({ pointer, message }) => `${pointer.slice(1)} ${message}`,
    )
    const isName = (settings as readonly Violation[]).some(({ pointer }) => /name$/i.test(pointer))
    const advice = isName ? '. Choose another --name' : ''
    return `Failed to serve ${path} under ${api.id}: ${list.join('; ')}${advice}`
  }
  return { name, modelId: path, settings, model, maxBatch, generator, conditions: {}, ...features, own }
}

type RefuseTwin = (api: Api, added: Deployment, twin: { address: string; other: Deployment }) => never

const refuseTwin: RefuseTwin = (api, { name }, { address, other }) => {
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to serve '${name}' under ${api.id}: expected one deployment at ${address}, found '${other.name}' there already. Choose another --name`,
  )
}

/**
 * Puts a deployment before the others of its API.
 *
 * @param refuse - told of another that is at its address already
 */
export function addDeployment(
  served: readonly ServedApi[],
  api: Api,
  deployment: Deployment,
  refuse: RefuseTwin,
): readonly ServedApi[] {
  const place = served.findIndex((entry) => entry.api.id === api.id)
  const known = served[place]
  if (known === undefined)
    return [...served, { api, credentials: { apiKeys: [API_KEY] }, deployments: [deployment] }]
  const address = api.addressOf(deployment.settings)
  const other = known.deployments.find(({ settings }) => api.addressOf(settings) === address)
  if (other !== undefined) refuse(api, deployment, { address, other })
  return served.with(place, { ...known, deployments: [deployment, ...known.deployments] })
}
