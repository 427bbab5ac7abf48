import { suggestName } from '../../errors/nearest-name.ts'
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
  const { what, name, where, known } = isPrebuilt
    ? {
        what: 'prebuilt model',
        name: webhookName,
        where: 'here',
        known: kind.map(({ settings }) => `${settings.modelName}-webhook`),
      }
    : inProject.length === 0
      ? {
          what: 'project',
          name: projectId,
          where: 'here',
          known: [...new Set(kind.map(({ settings }) => settings.projectId ?? ''))],
        }
      : {
          what: 'model',
          name: modelName,
          where: 'there',
          known: inProject.map(({ settings }) => settings.modelName),
        }
  const place = where === 'there' ? ` in project '${shorten(projectId)}'` : ''
  return `Failed to find the ${what} '${shorten(name)}'${place}: the ${what}s ${where} are ${known.slice(0, 20).join(', ') || 'none'}${suggestName(name, known)}`
}

function shorten(text: string): string {
  return text.slice(0, 80)
}
