import { suggestName } from '../../errors/nearest-name.ts'
import type { ApiDeployment, TypedRequest } from '../api.ts'
import type { Failure } from '../failure.ts'
import type { ModelbitSettings } from './settings.ts'

type ModelbitDeployment = ApiDeployment<ModelbitSettings>

/** Finds the deployment of `/v1/{deployment}/[{branch}/]{version}`; `~` in a branch stands for `/`. */
export function findDeployment(
  { path }: TypedRequest,
  deployments: readonly ModelbitDeployment[],
): ModelbitDeployment | Failure {
  const { deployment: name = '', version = '' } = path
  const branch = (path['branch'] ?? 'main').replaceAll('~', '/')
  const named = deployments.filter(({ settings }) => settings.name === name)
  if (named.length === 0) {
    const names = deployments.map(({ settings }) => settings.name)
    return unknown(`the deployment '${name}'`, 'deployments', { sought: name, known: names })
  }
  const onBranch = named.filter(({ settings }) => settings.branch === branch)
  if (onBranch.length === 0) {
    const branches = named.map(({ settings }) => settings.branch)
    return unknown(`the branch '${branch}' of '${name}'`, 'branches', { sought: branch, known: branches })
  }
  const newest = onBranch.reduce((a, b) => (b.settings.version > a.settings.version ? b : a))
  if (version === 'latest') return newest
  const found = onBranch.find(({ settings }) =>
    /^[1-9]\d*$/.test(version) ? settings.version === Number(version) : settings.aliases.includes(version),
  )
  const versions = onBranch.flatMap(({ settings }) => [String(settings.version), ...settings.aliases])
  const known = ['latest', ...versions]
  return found ?? unknown(`the version '${version}' of '${name}'`, 'versions', { sought: version, known })
}

/** Deployments with equal addresses would answer the same requests. */
export function addressOf({ name, branch, version }: ModelbitSettings): string {
  return `/v1/${name}/${branch.replaceAll('/', '~')}/${version}`
}

interface Sought {
  readonly sought: string
  readonly known: readonly string[]
}

function unknown(what: string, kind: string, { sought, known }: Sought): Failure {
  const names = [...new Set(known)]
  const more = names.length > 20 ? ` and ${names.length - 20} more` : ''
  const list = names.slice(0, 20).join(', ') + more
  return {
    kind: 'deployment-unknown',
    message: `Failed to find ${what.slice(0, 160)}: the ${kind} here are ${list === '' ? 'none' : list}${suggestName(sought, names)}`,
  }
}
