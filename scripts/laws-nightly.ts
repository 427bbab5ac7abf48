import { parseArgs } from 'node:util'
import { drawSeed } from '../src/random/random.ts'
import { describeOutcome } from '../src/properties/check-client-laws.ts'
import { clientLaws, type ClientLaw } from '../src/properties/client-laws.ts'
import { referenceAdapters } from '../test/properties/kit-clients.ts'

// Tries every law on every reference client, far more often than a test can: `npm run laws:nightly`.
// Exit code 1 when one is broken or cannot be decided, or when it takes longer than it may.

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string' },
    'max-minutes': { type: 'string', default: '60' },
  },
})
const runs = Number(values.runs)
const seed = values.seed === undefined ? drawSeed() : Number(values.seed)
const endMs = performance.now() + Number(values['max-minutes']) * 60_000
/** As the adapters of the reference clients have it. */
const BATCH_SIZE = 4

/** What is printed for a law, and whether it holds. */
async function tryLaw(api: string, law: ClientLaw): Promise<boolean> {
  const startMs = performance.now()
  const outcome = await law.run({ seed, runs })
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
  const text = describeOutcome(
    outcome,
    (name, replaySeed, path) => `${name} of ${api}, seed ${replaySeed}, path '${path}'`,
  )
  console.log(`${api} ${seconds} s ${text}`)
  return outcome.counterexample === undefined && outcome.problem === undefined
}

console.log(`${runs} runs of each law, seed ${seed}`)
let failed = 0
let tried = 0
for (const [api, adapter] of Object.entries(referenceAdapters)) {
  const { laws, close } = await clientLaws(api, adapter, { batchSize: BATCH_SIZE })
  for (const law of laws) {
    if (performance.now() > endMs) {
      console.log(`${api} ${law.name}: not tried, the time is used up`)
      failed++
    } else {
      tried++
      if (!(await tryLaw(api, law))) failed++
    }
  }
  await close()
}
console.log(`${tried} laws tried, ${failed} not held`)
process.exitCode = failed === 0 ? 0 : 1
