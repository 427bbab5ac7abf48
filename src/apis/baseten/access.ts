import { suggestName } from '../../errors/nearest-name.ts'
import type { ApiDeployment, Credentials, TypedRequest } from '../api.ts'
import { isKnownKey } from '../authorization.ts'
import type { Failure } from '../failure.ts'
import { isRegional, placeOf, verbOf } from './place.ts'
import type { BasetenSettings, Service } from './settings.ts'
import { SERVICE_OF } from './service.ts'

export type BasetenDeployment = ApiDeployment<BasetenSettings>

/** `Authorization: Bearer <key>`, or `Api-Key <key>`, the older form that many programs still send. */
export function authenticate(
  headers: TypedRequest['headers'],
  { apiKeys }: Credentials,
): Failure | undefined {
  if (apiKeys.length === 0) return undefined
  const given = headers['authorization'] ?? ''
  if (given === '') {
    const message =
      "Failed to authenticate: expected 'Authorization: Bearer <key>' or 'Api-Key <key>', found no Authorization header"
    return { kind: 'credentials-missing', message }
  }
  const [, scheme = '', key = ''] = /^(\S+) +(\S.*)$/.exec(given) ?? []
  if (!['bearer', 'api-key'].includes(scheme.toLowerCase())) {
    const found = scheme === '' ? 'a header without them' : `the word '${scheme.slice(0, 20)}'`
    const message = `Failed to authenticate: expected the word Bearer or Api-Key, a blank and the key, found ${found}`
    return { kind: 'credentials-wrong', message }
  }
  if (isKnownKey(key, apiKeys)) return undefined
  const message =
    'Failed to authenticate: expected an API key of this server, found one that is not known here'
  return { kind: 'credentials-wrong', message }
}

/**
 * Finds the deployment of an address. Several entries may share an address and serve different paths of it: the one that
 * serves this path goes first, and where none does any of them, to say so.
 */
export function findDeployment(
  request: TypedRequest,
  deployments: readonly BasetenDeployment[],
): BasetenDeployment | Failure {
  const place = placeOf(request)
  if (place === undefined) {
    const message = isRegional(request)
      ? 'expected a bare path after an ID with the environment of a regional host, found an environment or a deployment in the path too'
      : 'expected /production, /development, /environments/<name> or /deployment/<id> after the ID, found neither these nor an environment in the host'
    return { kind: 'deployment-unknown', message: `Failed to find the deployment: ${message}` }
  }
  const { kind, id, environment, deploymentId } = place
  const known = deployments.filter(({ settings }) => settings.kind === kind)
  const own = known.filter(({ settings }) => settings.id === id)
  if (own.length === 0) {
    const list = known.map(({ settings }) => settings.id)
    return unknown(`the ${kind} ${quote(id)}: the ${kind}s here are ${describe(id, list)}`)
  }
  const there = own.filter(({ settings }) =>
    deploymentId !== undefined
      ? settings.deploymentId === deploymentId
      : environment === undefined || settings.environments.includes(environment),
  )
  if (there.length === 0 && deploymentId !== undefined) {
    const list = own.map(({ settings }) => settings.deploymentId)
    return unknown(
      `the deployment ${quote(deploymentId)} of ${kind} '${id}': it has ${describe(deploymentId, list)}`,
    )
  }
  if (there.length === 0) {
    const list = own.flatMap(({ settings }) => settings.environments)
    return unknown(
      `the environment ${quote(environment ?? '')} of ${kind} '${id}': it has ${describe(environment ?? '', list)}`,
    )
  }
  const service: Service | undefined = SERVICE_OF[verbOf(request)]
  const serving = there.find(({ settings }) => service !== undefined && settings.serves.includes(service))
  return serving ?? (there[0] as BasetenDeployment)
}

function unknown(detail: string): Failure {
  return { kind: 'deployment-unknown', message: `Failed to find ${detail}` }
}

function quote(text: string): string {
  return `'${text.slice(0, 80)}'`
}

/** What there is, and which of it may have been meant. */
function describe(sought: string, list: readonly string[]): string {
  const names = [...new Set(list)]
  const more = names.length > 20 ? ` and ${names.length - 20} more` : ''
  const shown = names.length === 0 ? 'none' : names.slice(0, 20).join(', ') + more
  return shown + suggestName(sought, names)
}
