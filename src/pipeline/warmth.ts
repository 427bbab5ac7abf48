import { wait, type Clock } from '../clock/clock.ts'
import type { Deployment } from '../deployments/deployment-store.ts'

/** Which deployments are up. One that is scaled to zero comes up when it is first needed, or woken. */
export interface Warmth {
  /** Resolves when the deployment is up; at once for one that is up or never sleeps. */
  wake(deployment: Deployment): Promise<void>
}

export function createWarmth(clock: Clock): Warmth {
  const starting = new Map<Deployment, Promise<void>>()
  return {
    async wake(deployment) {
      if (deployment.coldStartMs === undefined) return
      let start = starting.get(deployment)
      if (start === undefined) starting.set(deployment, (start = wait(clock, deployment.coldStartMs)))
      await start
    },
  }
}
