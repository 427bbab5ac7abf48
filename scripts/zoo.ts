import { clientLaws, lawsFor } from '../src/properties/client-laws.ts'
import { noticesExample } from '../test/mutants/canned-example.ts'
import { countItems, isSmallest, itemsOf, type LawMutant } from '../test/mutants/law-mutant.ts'
import { lawMutants, MUTANT_SEEDS, optionsOf } from '../test/mutants/law-mutants.ts'

// Prints what finds each client of the bug zoo: `npm run zoo`. Exit code 1 when one gets away.

const COLUMNS = [
  'api',
  'client',
  'law',
  'seeds',
  'runs needed',
  'counterexample',
  'all laws that find it',
  'a canned example',
] as const

interface Described {
  readonly row: string
  readonly isCaught: boolean
  readonly isNoticed: boolean
}

async function describeMutant(mutant: LawMutant): Promise<Described> {
  const { api, name, law, adapter } = mutant
  const { laws, close } = await clientLaws(api, adapter, optionsOf(mutant))
  const own = laws.find((one) => one.name === law)
  if (own === undefined) throw new TypeError(`no law ${law} in ${lawsFor(api, adapter).length}`)
  const runs: number[] = []
  const sizes = new Set<number>()
  for (const seed of MUTANT_SEEDS) {
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
  const isNoticed = await noticesExample(mutant)
  const middle = runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)]
  const found = `${runs.length} of ${MUTANT_SEEDS.length}`
  const span = runs.length === 0 ? 'none' : `${middle} (${Math.min(...runs)}-${Math.max(...runs)})`
  const size = `${[...sizes].sort((a, b) => a - b).join(', ')} ${itemsOf(law)}`
  const example = isNoticed ? 'notices' : 'misses it'
  return {
    row: `| ${[api, name, law, found, span, size, others.join(', '), example].join(' | ')} |`,
    isCaught: runs.length === MUTANT_SEEDS.length && [...sizes].every((one) => isSmallest(mutant, one)),
    isNoticed,
  }
}

console.log(`| ${COLUMNS.join(' | ')} |\n|${' --- |'.repeat(COLUMNS.length)}`)
let [caught, noticed] = [0, 0]
for (const mutant of lawMutants) {
  const { row, isCaught, isNoticed } = await describeMutant(mutant)
  console.log(row)
  if (isCaught) caught++
  if (isNoticed) noticed++
}
const all = lawMutants.length
console.log(
  `\n${caught} of ${all} clients are found with every one of ${MUTANT_SEEDS.length} seeds, each with a counterexample as small as it has to be.`,
)
console.log(`A test with canned answers to an example misses ${all - noticed} of ${all}.`)
process.exitCode = caught === all ? 0 : 1
