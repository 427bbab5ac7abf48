import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startMockServer } from '../mocks/prism/mock-server.ts'
import { loadDeployments } from '../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../src/engine/onnx/onnx-engine.ts'
import { createPipeline } from '../src/pipeline/pipeline.ts'
import { load } from './load.ts'
import { AUTOCANNON } from './paths.ts'
import { formatTarget } from './ratio.ts'
import { CONTENDERS, verifyServer } from './servers.ts'

const WARM_UP_SECONDS = 2
const STATES = ['on', 'off'] as const

interface Measured {
  readonly url: string
  /** What this process computed for one request, in µs. */
  readonly costs: number[]
  readonly rates: number[]
}

/**
 * What the journal costs: two servers of this process, one with and one without it, under load in turns. The computing time of
 * this process for a request counts, and the best round: what the machine does beside counts least there.
 */
async function run(rounds: number, seconds: number): Promise<void> {
  const measured = { on: await start('on'), off: await start('off') }
  for (const state of STATES) await load(measured[state].url, WARM_UP_SECONDS)
  for (let round = 0; round < rounds; round++) {
    // Each is the first of the two as often as the other.
    for (const state of round % 2 === 0 ? STATES : STATES.toReversed()) {
      const { url, costs, rates } = measured[state]
      const before = process.cpuUsage()
      const { requestsPerSecond } = await load(url, seconds)
      const { user, system } = process.cpuUsage(before)
      costs.push((user + system) / (requestsPerSecond * seconds))
      rates.push(requestsPerSecond)
    }
  }
  for (const { url } of Object.values(measured)) await verifyServer(CONTENDERS.mockference, toRunning(url))
  console.log('| journal | computing time of a request, µs | requests/s |\n|---|---:|---:|')
  for (const state of STATES) {
    const { costs, rates } = measured[state]
    console.log(`| ${state} | ${Math.min(...costs).toFixed(1)} | ${Math.max(...rates).toFixed(0)} |`)
  }
  const ratio = Math.min(...measured.off.costs) / Math.min(...measured.on.costs)
  console.log(
    `\nthe best of ${rounds} rounds each\n${formatTarget('throughput with the journal, of without it', ratio, { atLeast: 0.9 })}`,
  )
}

async function start(state: (typeof STATES)[number]): Promise<Measured> {
  const store = await loadDeployments({ engine: createOnnxEngine() })
  const pipeline = createPipeline({ store, seed: 1, journal: state === 'on' })
  const { url } = await startMockServer({ pipeline, version: 'bench', port: 0, host: '127.0.0.1' })
  return { url: url + CONTENDERS.mockference.path, costs: [], rates: [] }
}

function toRunning(url: string): Parameters<typeof verifyServer>[1] {
  return { url, readyMs: 0, peakBytes: () => Promise.resolve(undefined), stop: () => Promise.resolve() }
}

const { rounds, seconds } = parseArgs({
  options: { rounds: { type: 'string', default: '8' }, seconds: { type: 'string', default: '3' } },
}).values
if (!existsSync(AUTOCANNON)) {
  console.error('The benchmark needs its own packages, install them with: npm ci --prefix bench')
  process.exitCode = 2
} else {
  await run(Number(rounds), Number(seconds))
  process.exit()
}
