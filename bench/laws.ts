import { checkClientLaws } from '../src/properties/check-client-laws.ts'
import { referenceAdapters } from '../test/properties/kit-clients.ts'

// How long the default suite of each API takes, without sockets: `npm run bench:laws`. Exit code 1 beyond the goal.

const GOAL_SECONDS = 10
const TURNS = 3
const RUNS = 100

console.log(
  '| API | laws | default suite, s | first turn, s | CPU, s | of the goal |\n|---|---:|---:|---:|---:|---:|',
)
let slowest = 0
for (const [api, adapter] of Object.entries(referenceAdapters)) {
  const seconds: number[] = []
  let lawCount = 0
  const before = process.cpuUsage()
  for (let turn = 1; turn <= TURNS; turn++) {
    const startMs = performance.now()
    const { holds, text, outcomes } = await checkClientLaws(api, adapter, {
      seed: turn,
      runs: RUNS,
      batchSize: 4,
    })
    if (!holds) throw new Error(text)
    lawCount = outcomes.length
    seconds.push((performance.now() - startMs) / 1000)
  }
  const middle = seconds.toSorted((a, b) => a - b)[Math.floor(TURNS / 2)] ?? 0
  const first = seconds[0] ?? 0
  slowest = Math.max(slowest, first)
  const { user, system } = process.cpuUsage(before)
  const cpu = ((user + system) / 1e6 / TURNS).toFixed(1)
  const share = (middle / GOAL_SECONDS).toFixed(2)
  console.log(`| ${api} | ${lawCount} | ${middle.toFixed(1)} | ${first.toFixed(1)} | ${cpu} | ${share} |`)
}
console.log(`\nGoal: ${GOAL_SECONDS} s for each, the first turn too. Slowest: ${slowest.toFixed(1)} s.`)
process.exitCode = slowest <= GOAL_SECONDS ? 0 : 1
