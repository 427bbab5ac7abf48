import { expect, test } from 'vitest'
import { clientLaws } from '../../src/properties/client-laws.ts'
import { cerebriumLawMutants } from '../mutants/cerebrium-law-mutants.ts'
import { modelbitLawMutants } from '../mutants/modelbit-law-mutants.ts'
import { peltarionLawMutants } from '../mutants/peltarion-law-mutants.ts'

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const mutants = [...modelbitLawMutants, ...peltarionLawMutants, ...cerebriumLawMutants]

test.each(mutants)(
  'a client of $api that $name breaks $law with $instances instances, whatever the seed',
  async ({ api, law, adapter, instances }) => {
    const options = {
      only: [law],
      batchSize: 4,
      timeoutMs: 1000,
      ...(api === 'cerebrium-v1'
        ? { deployments: ['animal-weight', 'ticket-topic', 'flower-classifier'] }
        : {}),
    }
    const { laws, close } = await clientLaws(api, adapter, options)
    for (const seed of SEEDS) {
      const { counterexample, problem = 'the law holds' } = await laws[0]!.run({ seed })
      const input = counterexample?.input ?? problem
      const found = counterexample === undefined ? undefined : countInstances(input)
      expect({ seed, input, found }).toEqual({ seed, input, found: instances })
    }
    await close()
  },
)

/** Those of all calls. */
function countInstances(input: string): number {
  const counts = Array.from(input.matchAll(/(\d+) instances? to /g), ([, count]) => Number(count))
  return counts.reduce((sum, count) => sum + count, 0)
}
