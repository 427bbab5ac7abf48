import { clientLaws, lawsFor, type ClientLawsOptions } from '../src/properties/client-laws.ts'
import { cerebriumLawMutants } from '../test/mutants/cerebrium-law-mutants.ts'
import { countItems } from '../test/mutants/count-items.ts'
import type { LawMutant } from '../test/mutants/law-mutant.ts'
import { modelbitLawMutants } from '../test/mutants/modelbit-law-mutants.ts'
import { officialFindings } from '../test/mutants/official-clients.ts'
import { peltarionLawMutants } from '../test/mutants/peltarion-law-mutants.ts'
import { streamLawMutants } from '../test/mutants/stream-law-mutants.ts'
import { linkLawMutants, webhookLawMutants } from '../test/mutants/webhook-law-mutants.ts'

// Prints what finds each client of the bug zoo: `npm run zoo`. Exit code 1 when one gets away.

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const COLUMNS = [
  'api',
  'client',
  'law',
  'seeds',
  'runs needed',
  'counterexample',
  'all laws that find it',
] as const

function optionsOf({ api }: LawMutant): ClientLawsOptions {
  // The naive client of Cerebrium sends no files.
  const deployments =
    api === 'cerebrium-v1' ? ['animal-weight', 'ticket-topic', 'flower-classifier'] : undefined
  return { batchSize: 4, timeoutMs: 1000, ...(deployments === undefined ? {} : { deployments }) }
}

/** What a counterexample is made of. */
function unitOf(law: string): string {
  if (law.startsWith('webhook-')) return 'deliveries'
  return law.includes('stream') ? 'texts' : 'instances'
}

async function describeMutant(mutant: LawMutant): Promise<{ row: string; isCaught: boolean }> {
  const { api, name, law, adapter } = mutant
  const { laws, close } = await clientLaws(api, adapter, optionsOf(mutant))
  const own = laws.find((one) => one.name === law)
  if (own === undefined) throw new TypeError(`no law ${law} in ${lawsFor(api, adapter).length}`)
  const runs: number[] = []
  const sizes = new Set<number>()
  for (const seed of SEEDS) {
    const outcome = await own.run({ seed })
    if (outcome.counterexample === undefined) continue
    runs.push(outcome.runs)
    sizes.add(countItems(outcome.counterexample.input))
  }
  const others: string[] = []
  for (const one of laws) {
    if ((await one.run({ seed: 1 })).counterexample !== undefined) others.push(one.name)
  }
  await close()
  const middle = runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)]
  const found = `${runs.length} of ${SEEDS.length}`
  const span = runs.length === 0 ? 'none' : `${middle} (${Math.min(...runs)}-${Math.max(...runs)})`
  const size = `${[...sizes].sort((a, b) => a - b).join(', ')} ${unitOf(law)}`
  return {
    row: `| ${[api, name, law, found, span, size, others.join(', ')].join(' | ')} |`,
    isCaught: runs.length === SEEDS.length,
  }
}

console.log(`| ${COLUMNS.join(' | ')} |\n|${' --- |'.repeat(COLUMNS.length)}`)
const mutants = [
  ...modelbitLawMutants,
  ...peltarionLawMutants,
  ...cerebriumLawMutants,
  ...streamLawMutants,
  ...webhookLawMutants,
  ...linkLawMutants,
  ...officialFindings,
]
let caught = 0
for (const mutant of mutants) {
  const { row, isCaught } = await describeMutant(mutant)
  console.log(row)
  if (isCaught) caught++
}
console.log(`\n${caught} of ${mutants.length} clients are found with every one of ${SEEDS.length} seeds.`)
process.exitCode = caught === mutants.length ? 0 : 1
