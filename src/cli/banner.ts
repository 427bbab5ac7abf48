import type { ServedApi } from '../deployments/deployment-store.ts'
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
