import {
  loadDeployments,
  type DeploymentStore,
  type LoadDeploymentsOptions,
} from '../deployments/deployment-store.ts'
import { loadConfiguredStore } from './configured-store.ts'
import type { LoadedConfig } from './load-config.ts'

/** Loads what a configuration says is served; without one, the deployments files alone. */
export function loadServed(
  config: LoadedConfig | undefined,
  options: Omit<LoadDeploymentsOptions, 'apiIds'>,
): Promise<DeploymentStore> {
  return config === undefined ? loadDeployments(options) : loadConfiguredStore(config, options)
}
