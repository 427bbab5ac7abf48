import { isKnownKey } from '../authorization.ts'
import type { ApiDeployment, Credentials, TypedRequest } from '../api.ts'
import type { Failure } from '../failure.ts'
import type { CerebriumSettings } from './settings.ts'

type CerebriumDeployment = ApiDeployment<CerebriumSettings>

/** The key stands bare in `Authorization`; a scheme word before it is the commonest mistake of clients. */
export function authenticate(
  headers: TypedRequest['headers'],
  { apiKeys }: Credentials,
): Failure | undefined {
  if (apiKeys.length === 0) return undefined
  const given = headers['authorization'] ?? ''
  if (given === '') {
    return {
      kind: 'credentials-missing',
      message: "Unauthorized: expected the header 'Authorization: <API key>', found none",
    }
  }
  if (isKnownKey(given, apiKeys)) return undefined
  const scheme = /^(Bearer|Basic|Token|Digest|Api-?Key)\b/i.exec(given)?.[1]
  const found =
    scheme === undefined
      ? "expected a known API key in 'Authorization', found one that is not known here"
      : `expected the bare API key in 'Authorization', found the scheme '${scheme}' before it; send the key alone`
  return { kind: 'credentials-wrong', message: `Unauthorized: ${found}` }
}

/** Finds the deployment at an address, when its state lets requests in. */
export function findDeployment(
  { path }: TypedRequest,
  deployments: readonly CerebriumDeployment[],
): CerebriumDeployment | Failure {
  const { projectId, modelName, webhookName } = path
  const found = deployments.find(({ settings }) =>
    webhookName === undefined
      ? settings.projectId === projectId && settings.modelName === modelName
      : settings.projectId === undefined && `${settings.modelName}-webhook` === webhookName,
  )
  if (found === undefined) return { kind: 'deployment-unknown', message: describeUnknown(path, deployments) }
  if (!found.settings.isDeploying) return found
  const message = `Failed to call '${found.settings.modelName}': expected a model that is active or cold, found one that is being deployed. Try again later`
  return { kind: 'deployment-disabled', message }
}

function describeUnknown(
  { projectId = '', modelName = '', webhookName }: TypedRequest['path'],
  deployments: readonly CerebriumDeployment[],
): string {
  const isPrebuilt = webhookName !== undefined
  const kind = deployments.filter(({ settings }) => (settings.projectId === undefined) === isPrebuilt)
  const inProject = kind.filter(({ settings }) => settings.projectId === projectId)
  const sought = isPrebuilt
    ? `the prebuilt model '${shorten(webhookName)}'`
    : inProject.length === 0
      ? `the project '${shorten(projectId)}'`
      : `the model '${shorten(modelName)}' in project '${shorten(projectId)}'`
  const [what, known] = isPrebuilt
    ? ['prebuilt models here', kind.map(({ settings }) => `${settings.modelName}-webhook`)]
    : inProject.length === 0
      ? ['projects here', [...new Set(kind.map(({ settings }) => settings.projectId))]]
      : ['models there', inProject.map(({ settings }) => settings.modelName)]
  return `Failed to find ${sought}: the ${what} are ${known.slice(0, 20).join(', ') || 'none'}`
}

function shorten(text: string): string {
  return text.slice(0, 80)
}
