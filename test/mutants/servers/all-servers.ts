import { basetenServers } from './baseten-servers.ts'
import { cerebriumServers } from './cerebrium-servers.ts'
import { modelbitBatchServers } from './modelbit-batch-servers.ts'
import { modelbitServers } from './modelbit-servers.ts'
import { peltarionServers } from './peltarion-servers.ts'
import type { ServerMutant } from './server-mutant.ts'

/** Every server that is wrong on purpose. */
export const serverMutants: readonly ServerMutant[] = [
  ...basetenServers,
  ...cerebriumServers,
  ...modelbitBatchServers,
  ...modelbitServers,
  ...peltarionServers,
]
