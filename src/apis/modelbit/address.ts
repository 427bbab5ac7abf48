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
    return unknown(
      `the deployment '${name}'`,
      'deployments',
      unique(deployments.map(({ settings }) => settings.name)),
    )
  }
  const onBranch = named.filter(({ settings }) => settings.branch === branch)
  if (onBranch.length === 0) {
    return unknown(
      `the branch '${branch}' of '${name}'`,
      'branches',
      unique(named.map(({ settings }) => settings.branch)),
    )
  }
  const newest = onBranch.reduce((a, b) => (b.settings.version > a.settings.version ? b : a))
  if (version === 'latest') return newest
  const found = onBranch.find(({ settings }) =>
    /^[1-9]\d*$/.test(version) ? settings.version === Number(version) : settings.aliases.includes(version),
  )
  const versions = onBranch.flatMap(({ settings }) => [String(settings.version), ...settings.aliases])
  return found ?? unknown(`the version '${version}' of '${name}'`, 'versions', ['latest', ...versions])
}

/** Deployments with equal addresses would answer the same requests. */
export function addressOf({ name, branch, version }: ModelbitSettings): string {
  return `/v1/${name}/${branch.replaceAll('/', '~')}/${version}`
}

function unknown(what: string, kind: string, known: readonly string[]): Failure {
  const more = known.length > 20 ? ` and ${known.length - 20} more` : ''
  const list = known.slice(0, 20).join(', ') + more
  return {
    kind: 'deployment-unknown',
    message: `Failed to find ${what.slice(0, 160)}: the ${kind} here are ${list === '' ? 'none' : list}`,
  }
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
