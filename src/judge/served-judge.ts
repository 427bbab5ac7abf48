import type { DeploymentStore } from '../deployments/deployment-store.ts'
import { createJudge, type Judge } from './judge.ts'

/** Judges exchanges of what is served here. */
export function createServedJudge({ served }: DeploymentStore): Judge {
  return createJudge({
    apis: served.map(({ api }) => api),
    deployments: new Map(served.map(({ api, deployments }) => [api, deployments])),
  })
}
