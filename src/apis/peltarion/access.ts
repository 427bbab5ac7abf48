import { decodeBase64 } from '../../codecs/base64.ts'
import { suggestName } from '../../errors/nearest-name.ts'
import type { ApiDeployment, Credentials, TypedRequest } from '../api.ts'
import { isKnownKey } from '../authorization.ts'
import type { Failure } from '../failure.ts'
import type { PeltarionSettings } from './settings.ts'

type PeltarionDeployment = ApiDeployment<PeltarionSettings>

/**
 * `Authorization: Bearer <token>`, or Basic with the token as user name and an empty password. Both are equal in the
 * documentation; a password that is not empty is refused.
 */
export function authenticate(
  headers: TypedRequest['headers'],
  { apiKeys }: Credentials,
  deployments: readonly PeltarionDeployment[],
): Failure | undefined {
  const known = [...apiKeys, ...deployments.flatMap(({ settings }) => settings.token ?? [])]
  if (known.length === 0) return undefined
  const token = tokenOf(headers)
  if (typeof token !== 'string') return token
  if (isKnownKey(token, known)) return undefined
  return wrong('expected the token of a deployment, found one that is not known here')
}

/** Finds the deployment of `/deployment/{deploymentId}/...`, when its token and its state let the request in. */
export function findDeployment(
  { path, headers }: TypedRequest,
  deployments: readonly PeltarionDeployment[],
): PeltarionDeployment | Failure {
  const id = (path['deploymentId'] ?? '').toLowerCase()
  const found = deployments.find(({ settings }) => settings.id === id)
  if (found === undefined) {
    const hint = suggestName(
      id,
      deployments.map(({ settings }) => settings.id),
    )
    const known = deployments.slice(0, 20).map(({ name, settings }) => `${settings.id} (${name})`)
    return {
      kind: 'deployment-unknown',
      message: `Failed to find the deployment '${id.slice(0, 80)}': the deployments here are ${known.join(', ') || 'none'}${hint}`,
    }
  }
  const token = tokenOf(headers)
  const others = deployments.filter((one) => one !== found).flatMap(({ settings }) => settings.token ?? [])
  if (typeof token === 'string' && token !== found.settings.token && isKnownKey(token, others)) {
    return {
      kind: 'credentials-insufficient',
      message: `Failed to authenticate: expected the token of deployment '${id}', found the token of another deployment`,
    }
  }
  if (found.settings.isEnabled) return found
  return { kind: 'deployment-disabled', message: `🛑 Deployment '${id}' is not enabled` }
}

function tokenOf(headers: TypedRequest['headers']): string | Failure {
  const given = headers['authorization'] ?? ''
  if (given === '') {
    const message =
      "Failed to authenticate: expected 'Authorization: Bearer <token>', or the token as user name of Basic with an empty password, found no Authorization header"
    return { kind: 'credentials-missing', message }
  }
  const [, scheme = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(given) ?? []
  if (scheme.toLowerCase() === 'bearer' && rest !== '') return rest
  if (scheme.toLowerCase() !== 'basic') {
    return wrong(
      `expected the scheme Bearer or Basic, found ${rest === '' ? 'none' : `'${scheme.slice(0, 20)}'`}`,
    )
  }
  let pair: string
  try {
    pair = new TextDecoder().decode(decodeBase64(rest))
  } catch {
    return wrong('expected base64 of "<token>:" after Basic, found something else')
  }
  const colon = pair.indexOf(':')
  if (colon < 0) return wrong('expected base64 of "<token>:" after Basic, found no colon')
  return colon === pair.length - 1
    ? pair.slice(0, colon)
    : wrong('expected Basic with the token as user name and an empty password, found a password')
}

function wrong(detail: string): Failure {
  return { kind: 'credentials-wrong', message: `Failed to authenticate: ${detail}` }
}
