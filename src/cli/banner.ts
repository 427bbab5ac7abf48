import type { Pipeline } from '../pipeline/pipeline.ts'

/** What `serve` prints when it is ready: the ready line, then per API its address and commands to paste. */
export function describeServer({ store, seed }: Pipeline, url: string): string {
  const blocks = store.served.map(({ api, credentials, deployments }) => {
    const baseUrl = `${url}/${api.id}`
    const commands = deployments.map((one) => `  ${api.exampleCommand(one, baseUrl, credentials.apiKeys[0])}`)
    return [`${api.title}: ${baseUrl}`, ...new Set(commands)].join('\n')
  })
  return [
    `Mockference is listening on ${url}`,
    ...blocks,
    `seed ${seed}, health ${url}/__mockference/health`,
  ].join('\n\n')
}
