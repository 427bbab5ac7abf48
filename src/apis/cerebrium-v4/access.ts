import { suggestName } from '../../errors/nearest-name.ts'
import type { ApiDeployment, Credentials, TypedRequest } from '../api.ts'
import { isKnownKey } from '../authorization.ts'
import type { Failure } from '../failure.ts'
import type { CerebriumV4Settings, ServedKind } from './settings.ts'

export type CerebriumV4Deployment = ApiDeployment<CerebriumV4Settings>

/** `Authorization: Bearer <token>`: a key of the deployments file, or the token of the project. Open apps need none. */
export function authenticate(
  { authorization = '' }: TypedRequest['headers'],
  { apiKeys }: Credentials,
  deployments: readonly CerebriumV4Deployment[],
  { path }: Pick<TypedRequest, 'path'>,
): Failure | undefined {
  const { projectId, appName } = path
  const ofProject = deployments.filter(({ settings }) => settings.projectId === projectId)
  if (ofProject.some(({ settings }) => settings.appName === appName && settings.isOpen)) return undefined
  const known = [...apiKeys, ...deployments.flatMap(({ settings }) => settings.token ?? [])]
  if (known.length === 0) return undefined
  const [, scheme = '', token = ''] = /^(\S+)\s*(.*)$/.exec(authorization) ?? []
  if (scheme === '') {
    const message =
      "Failed to authenticate: expected 'Authorization: Bearer <token>', found no Authorization header"
    return { kind: 'credentials-missing', message }
  }
  if (scheme.toLowerCase() !== 'bearer' || token === '') {
    const found = token === '' ? 'a header without one of them' : `the scheme '${scheme.slice(0, 20)}'`
    return wrong(`expected Bearer and a token, found ${found}`)
  }
  if (isKnownKey(token, [...apiKeys, ...ofProject.flatMap(({ settings }) => settings.token ?? [])]))
    return undefined
  if (!isKnownKey(token, known)) return wrong('expected a token that is known here, found another one')
  return {
    kind: 'credentials-insufficient',
    message: `Failed to authenticate: expected a token of project '${(projectId ?? '').slice(0, 80)}', found that of another project`,
  }
}

const KINDS_OF_OPERATION: Readonly<Record<string, readonly ServedKind[]>> = {
  callFunction: ['function'],
  createChatCompletion: ['text'],
  createCompletion: ['text'],
  createEmbedding: ['embeddings'],
  createEmbeddings: ['embeddings'],
  listModels: ['text', 'embeddings'],
  getModel: ['text', 'embeddings'],
}

/** Finds what answers the operation at `/v4/{projectId}/{appName}/{functionName}`. */
export function findDeployment(
  { path, operation }: TypedRequest,
  deployments: readonly CerebriumV4Deployment[],
): CerebriumV4Deployment | Failure {
  const { projectId = '', appName = '', functionName = '' } = path
  const ofApp = deployments.filter(
    ({ settings }) => settings.projectId === projectId && settings.appName === appName,
  )
  const subject = `the function '${functionName.slice(0, 80)}' of app '${appName.slice(0, 80)}'`
  if (ofApp.length === 0) {
    const apps = new Set(deployments.map(({ settings }) => `${settings.projectId}/${settings.appName}`))
    const ofProject = deployments.filter(({ settings }) => settings.projectId === projectId)
    const hint =
      ofProject.length === 0
        ? suggestName(
            projectId,
            deployments.map(({ settings }) => settings.projectId),
          )
        : suggestName(
            appName,
            ofProject.map(({ settings }) => settings.appName),
          )
    return unknown(`Failed to find ${subject}: the apps here are ${list(apps)}${hint}`)
  }
  if (functionName.startsWith('_')) {
    return unknown(
      `Failed to call ${subject}: expected a public function, found a name that begins with an underscore`,
    )
  }
  const kinds = KINDS_OF_OPERATION[operation.operationId] ?? []
  const serving = ofApp.filter(({ settings }) => kinds.includes(settings.serves))
  const found = serving.find(({ settings }) => settings.functionName === functionName)
  if (found !== undefined) return found
  const names = serving.map(({ settings }) => settings.functionName).filter((name) => !name.startsWith('_'))
  // What stands behind the function in the address: nothing where it is called itself.
  const [, route = ''] = operation.path.split('{functionName}')
  const [there, near] = [list(new Set(names)), suggestName(functionName, names)]
  return unknown(
    route === ''
      ? `Failed to find ${subject}: the functions of this app are ${there}${near}`
      : `Failed to find ${subject} for ${route}: the functions of this app that have it are ${there}${near}`,
  )
}

function unknown(message: string): Failure {
  return { kind: 'deployment-unknown', message }
}

function wrong(detail: string): Failure {
  return { kind: 'credentials-wrong', message: `Failed to authenticate: ${detail}` }
}

function list(names: ReadonlySet<string>): string {
  const shown = [...names].slice(0, 20)
  return shown.length === 0
    ? 'none'
    : shown.join(', ') + (names.size > 20 ? ` and ${names.size - 20} more` : '')
}
