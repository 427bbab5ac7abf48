import { afterAll, expect, test } from 'vitest'
import { clientLaws, type ClientLaws } from '../../src/properties/client-laws.ts'
import { countItems } from '../mutants/count-items.ts'
import { naiveStream } from '../mutants/naive-stream.ts'
import { streamLawMutants } from '../mutants/stream-law-mutants.ts'
import { linkLawMutants, webhookLawMutants } from '../mutants/webhook-law-mutants.ts'

/** `npm run zoo` takes ten. */
const SEEDS = [1, 2]
const opened: ClientLaws[] = []
afterAll(async () => {
  for (const one of opened) await one.close()
})

test.each([...streamLawMutants, ...webhookLawMutants, ...linkLawMutants])(
  'a client of $api that $name breaks $law with at most $instances items, whatever the seed',
  async ({ api, law, adapter, instances }) => {
    const prepared = await clientLaws(api, adapter, { only: [law], timeoutMs: 200 })
    opened.push(prepared)
    for (const seed of SEEDS) {
      const { counterexample, problem = 'the law holds' } = await prepared.laws[0]!.run({ seed })
      const input = counterexample?.input ?? problem
      const found = counterexample === undefined ? undefined : countItems(input)
      expect({ seed, input, isSmall: found !== undefined && found <= instances }).toEqual({
        seed,
        input,
        isSmall: true,
      })
    }
  },
)

test.each(['baseten', 'cerebrium-v4'])(
  'the client of %s that the wrong ones are made of breaks no law',
  async (api) => {
    const prepared = await clientLaws(api, naiveStream({}), { timeoutMs: 2000 })
    opened.push(prepared)
    for (const law of prepared.laws) {
      const { counterexample, problem } = await law.run({ seed: 1, runs: 200 })
      expect([law.name, counterexample, problem]).toEqual([law.name, undefined, undefined])
    }
  },
)
