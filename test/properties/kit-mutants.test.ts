import { expect, test } from 'vitest'
import { clientLaws } from '../../src/properties/client-laws.ts'
import { countInstances, lawMutants, MUTANT_SEEDS, optionsOf } from '../mutants/law-mutants.ts'

/** `npm run zoo` takes all of them. */
const SEEDS = MUTANT_SEEDS.slice(0, 4)

test.each(lawMutants)(
  'a client of $api that $name breaks $law with $instances instances, whatever the seed',
  async (mutant) => {
    const { api, law, adapter, instances } = mutant
    const { laws, close } = await clientLaws(api, adapter, { ...optionsOf(mutant), only: [law] })
    for (const seed of SEEDS) {
      const { counterexample, problem = 'the law holds' } = await laws[0]!.run({ seed })
      const input = counterexample?.input ?? problem
      const found = counterexample === undefined ? undefined : countInstances(input)
      expect({ seed, input, found }).toEqual({ seed, input, found: instances })
    }
    await close()
  },
)
