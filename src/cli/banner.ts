import type { DeploymentStore, ServedApi } from '../deployments/deployment-store.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import { toCurlLine } from './curl-line.ts'
import { describeOwnModels } from './own-model-banner.ts'

/**
 * What `serve` prints when it is ready: the ready line, then per API its address and commands to paste, then the models
 * that the user brought.
 */
export function describeServer({ store, seed }: Pipeline, url: string): string {
  return [
    `Mockference is listening on ${url}`,
    ...store.served.flatMap((served) => describeApi(served, url)),
    ...describeOwnModels(store.served, url),
    `seed ${seed}, health ${url}/__mockference/health`,
  ].join('\n\n')
}

function describeApi(served: ServedApi, url: string): readonly string[] {
  const { api, deployments } = served
  const commands = deployments
    .filter(({ own }) => own === undefined)
    .map((one) => `  ${toCurlLine(served, one, url)}`)
  if (commands.length === 0) return []
  return [[`${api.title}: ${url}/${api.id}`, ...new Set(commands)].join('\n')]
}

/** `1 deployment`, `12 deployments`. */
export function countDeployments({ served }: DeploymentStore): string {
  const count = served.reduce((sum, { deployments }) => sum + deployments.length, 0)
  return `${count} ${count === 1 ? 'deployment' : 'deployments'}`
}

const MAX_ADDED = 20

/** A command to paste for each deployment at an address where there was none. */
export function describeAdded(
  before: DeploymentStore,
  after: DeploymentStore,
  url: string,
): readonly string[] {
  const addresses = new Set(before.served.flatMap(addressesOf))
  const commands = after.served.flatMap((served) => {
    const all = addressesOf(served)
    const added = served.deployments.filter((_, i) => !addresses.has(all[i] as string))
    return added.map((deployment) => `  ${toCurlLine(served, deployment, url)}`)
  })
  const more = commands.length > MAX_ADDED ? [`  and ${commands.length - MAX_ADDED} more`] : []
  return [...new Set(commands)].slice(0, MAX_ADDED).concat(more)
}

function addressesOf({ api, deployments }: ServedApi): readonly string[] {
  return deployments.map(({ settings }) => `${api.id}${api.addressOf(settings)}`)
}
