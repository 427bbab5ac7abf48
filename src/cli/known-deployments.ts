import type { Command } from 'commander'
import type { Api } from '../apis/api.ts'
import type { Deployment, DeploymentStore } from '../deployments/deployment-store.ts'

/** Flags of the commands that judge what others sent: what is said to be served there. */
export interface KnownDeploymentsFlags {
  readonly api?: string
  readonly deployments?: string
  readonly config?: string
}

/** Declares them. No configuration is looked for: traffic is of any server, not of what this folder would serve. */
export function addKnownDeploymentsFlags(command: Command): Command {
  return command
    .option(
      '--deployments <directory>',
      'folder of deployments files that says what values models take and give',
    )
    .option('--config <file>', 'configuration file that says so; none is looked for when left out')
}

/** What is known of the deployments that traffic is of. Whoever loaded it calls `close`. */
export interface KnownDeployments {
  /** For the judge; undefined when nothing is known. */
  readonly deployments: ReadonlyMap<Api, readonly Deployment[]> | undefined
  /** Keys that must not be written anywhere. */
  readonly secrets: readonly string[]
  close(): Promise<void>
}

/** Loads what the flags name. The deployments files go before the configuration. */
export async function loadKnownDeployments(flags: KnownDeploymentsFlags): Promise<KnownDeployments> {
  const store = await loadStore(flags)
  return {
    deployments: store && new Map(store.served.map((one) => [one.api, one.deployments])),
    secrets: store?.served.flatMap(({ credentials }) => credentials.apiKeys) ?? [],
    close: async () => store?.close(),
  }
}

/** What computes models takes its time to load, and is needed for these only. */
async function loadStore({
  api,
  deployments,
  config: file,
}: KnownDeploymentsFlags): Promise<DeploymentStore | undefined> {
  if (deployments === undefined && file === undefined) return undefined
  const { loadConfig } = await import('../configuration/load-config.ts')
  const { loadServed } = await import('../configuration/load-served.ts')
  const { createOnnxEngine } = await import('../engine/onnx/onnx-engine.ts')
  const config = deployments !== undefined || file === undefined ? undefined : await loadConfig(file)
  return loadServed(config, {
    engine: createOnnxEngine(),
    ...(api === undefined ? {} : { apiId: api }),
    ...(deployments === undefined ? {} : { deploymentsDirectory: deployments }),
  })
}
