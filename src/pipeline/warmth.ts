import { wait, type Clock } from '../clock/clock.ts'
import type { Deployment } from '../deployments/deployment-store.ts'

/** Which deployments are up. One that is scaled to zero comes up when it is first needed, or woken. */
export interface Warmth {
  /** Resolves when the deployment is up; at once for one that is up or never sleeps. */
  wake(deployment: Deployment): Promise<void>
}

/** @param coldStartMsOf - what a deployment needs to come up; undefined for one that is always up */
export function createWarmth(
  clock: Clock,
  coldStartMsOf: (deployment: Deployment) => number | undefined,
): Warmth {
  const starting = new Map<Deployment, Promise<void>>()
  return {
    async wake(deployment) {
      const coldStartMs = coldStartMsOf(deployment)
      if (coldStartMs === undefined) return
      let start = starting.get(deployment)
      if (start === undefined) starting.set(deployment, (start = wait(clock, coldStartMs)))
      await start
    },
  }
}
