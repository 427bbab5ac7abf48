import { loadDeployments } from '../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../src/engine/onnx/onnx-engine.ts'
import { serverMutants } from '../test/mutants/servers/all-servers.ts'
import { checkMutant } from '../test/mutants/servers/check-mutant.ts'

// Prints which rule of `mockference check` catches each server that is wrong: `npm run zoo:servers`. Words after it choose
// servers by their names, `--seeds 3` takes fewer seeds. Exit code 1 when one gets away.

const words = process.argv.slice(2)
const seedsAt = words.indexOf('--seeds')
const [, seedText = '10'] = seedsAt === -1 ? [] : words.splice(seedsAt, 2)
const seeds = Array.from({ length: Number(seedText) }, (_, i) => i + 1)
const chosen = serverMutants.filter(
  ({ api, name }) => words.length === 0 || words.some((word) => `${api} ${name}`.includes(word)),
)

const store = await loadDeployments({ engine: createOnnxEngine() })
console.log('| api | server | rule | seeds | requests needed |')
console.log('|---|---|---|---|---|')
let missed = 0
for (const mutant of chosen) {
  const codes = new Map<string, number>()
  const needed: number[] = []
  let others = ''
  for (const seed of seeds) {
    const { found, requests } = await checkMutant(store, { mutant, api: mutant.api, seed })
    const caught = mutant.rules.filter((code) => found.has(code))
    if (caught.length > 0) needed.push(requests)
    else others = [...found].map(([code, message]) => `${code}: ${message}`).join('; ')
    for (const code of caught) codes.set(code, (codes.get(code) ?? 0) + 1)
  }
  if (needed.length < seeds.length) missed += 1
  const middle = needed.toSorted((a, b) => a - b)[Math.floor(needed.length / 2)]
  const span =
    needed.length === 0
      ? `none (${others || 'no findings'})`
      : `${middle} (${Math.min(...needed)}-${Math.max(...needed)})`
  console.log(
    `| ${mutant.api} | ${mutant.name} | ${[...codes.keys()].join(', ')} | ${needed.length} of ${seeds.length} | ${span} |`,
  )
}
await store.close()
console.log(`\n${chosen.length - missed} of ${chosen.length} servers are caught with every seed`)
process.exitCode = missed > 0 ? 1 : 0
