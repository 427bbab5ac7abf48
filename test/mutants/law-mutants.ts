import type { ClientLawsOptions } from '../../src/properties/client-laws.ts'
import { basetenLawMutants } from './baseten-law-mutants.ts'
import { cerebriumLawMutants } from './cerebrium-law-mutants.ts'
import { cerebriumV4LawMutants } from './cerebrium-v4-law-mutants.ts'
import type { LawMutant } from './law-mutant.ts'
import { modelbitLawMutants } from './modelbit-law-mutants.ts'
import { modelbitRepeatMutants } from './modelbit-repeat-mutants.ts'
import { officialFindings } from './official-clients.ts'
import { peltarionLawMutants } from './peltarion-law-mutants.ts'
import { streamLawMutants } from './stream-law-mutants.ts'
import { linkLawMutants, webhookLawMutants } from './webhook-law-mutants.ts'

/** Every wrong client. */
export const lawMutants: readonly LawMutant[] = [
  ...modelbitLawMutants,
  ...modelbitRepeatMutants,
  ...peltarionLawMutants,
  ...cerebriumLawMutants,
  ...cerebriumV4LawMutants,
  ...basetenLawMutants,
  ...streamLawMutants,
  ...webhookLawMutants,
  ...linkLawMutants,
  ...officialFindings,
]

/** With which each of them has to be found. */
export const MUTANT_SEEDS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** How the laws are prepared for a wrong client. */
export function optionsOf({ api }: LawMutant): ClientLawsOptions {
  const options = { batchSize: 4, timeoutMs: 1000 }
  // The naive client of Cerebrium v1 sends no files.
  return api === 'cerebrium-v1'
    ? { ...options, deployments: ['animal-weight', 'ticket-topic', 'flower-classifier'] }
    : options
}
