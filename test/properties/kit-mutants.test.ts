import { afterAll, expect, test } from 'vitest'
import { clientLaws, type ClientLaws } from '../../src/properties/client-laws.ts'
import { countItems, isSmallest } from '../mutants/law-mutant.ts'
import { lawMutants, MUTANT_SEEDS, optionsOf } from '../mutants/law-mutants.ts'
import { naiveStream } from '../mutants/naive-stream.ts'

/** `npm run zoo` takes all of them. */
const SEEDS = MUTANT_SEEDS.slice(0, 1)

const opened: ClientLaws[] = []
afterAll(async () => {
  for (const one of opened) await one.close()
})

test.each(lawMutants)('a client of $api that $name breaks $law, as small as can be', async (mutant) => {
  const { api, law, adapter } = mutant
  const prepared = await clientLaws(api, adapter, { ...optionsOf(mutant), only: [law], timeoutMs: 300 })
  opened.push(prepared)
  for (const seed of SEEDS) {
    const { counterexample, problem = 'the law holds' } = await prepared.laws[0]!.run({ seed })
    const input = counterexample?.input ?? problem
    const isSmall = counterexample !== undefined && isSmallest(mutant, countItems(input))
    expect({ seed, input, isSmall }).toEqual({ seed, input, isSmall: true })
  }
})

test.each(['baseten', 'cerebrium-v4'])(
  'the client of %s that the wrong readers of streams are made of breaks no law',
  async (api) => {
    const prepared = await clientLaws(api, naiveStream({}), { timeoutMs: 2000 })
    opened.push(prepared)
    for (const law of prepared.laws) {
      const { counterexample, problem } = await law.run({ seed: 1 })
      expect([law.name, counterexample, problem]).toEqual([law.name, undefined, undefined])
    }
  },
)
