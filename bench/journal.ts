import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sendOnce } from './exchange.ts'
import { load } from './load.ts'
import { AUTOCANNON } from './paths.ts'
import { formatTarget, median } from './ratio.ts'
import { CONTENDERS } from './servers.ts'

const SERVER = fileURLToPath(new URL('journal-server.ts', import.meta.url))
const WARM_UP_SECONDS = 2
const STATES = ['on', 'off'] as const
/** How many calls a request has: its body has 30 bytes, or 10 kB. */
const CALLS = [3, 800]

interface Server {
  readonly child: ChildProcess
  readonly url: string
}

/** Computing time of one request in µs: of each round, with and without the journal. */
type Costs = Readonly<Record<(typeof STATES)[number], number[]>>

/**
 * What the journal costs: two processes that serve, one with and one without it, under load in turns. The computing time of
 * the process for a request counts, garbage collection included; each round is compared with its neighbour, and the median tells.
 */
async function run(rounds: number, seconds: number): Promise<void> {
  const servers = { on: await start('on'), off: await start('off') }
  for (const { url } of Object.values(servers)) {
    const { status } = await sendOnce(url)
    if (status !== 200) throw new Error(`Failed to measure ${url}: expected 200, found ${status}`)
  }
  console.log('| body | with journal, µs | without, µs | throughput with it |\n|---:|---:|---:|---:|')
  const ratios: number[] = []
  for (const calls of CALLS) {
    const body = JSON.stringify({ data: Array.from({ length: calls }, (_, i) => [i, i + 1]) })
    const costs = await measure(servers, { body, rounds, seconds })
    const ratio = median(costs.off.map((off, round) => off / (costs.on[round] as number)))
    ratios.push(ratio)
    const cells = [`${body.length} bytes`, ...STATES.map((state) => median(costs[state]).toFixed(1))]
    console.log(`| ${cells.join(' | ')} | ${ratio.toFixed(2)} |`)
  }
  const label = `throughput with the journal, of without it, medians of ${rounds} rounds`
  console.log(`\n${formatTarget(label, Math.min(...ratios), { atLeast: 0.9 })}`)
  for (const { child } of Object.values(servers)) child.disconnect()
}

async function measure(
  servers: Readonly<Record<(typeof STATES)[number], Server>>,
  { body, rounds, seconds }: { readonly body: string; readonly rounds: number; readonly seconds: number },
): Promise<Costs> {
  const costs: Costs = { on: [], off: [] }
  for (const state of STATES) await load(servers[state].url, WARM_UP_SECONDS, body)
  for (let round = 0; round < rounds; round++) {
    // Each is the first of the two as often as the other.
    for (const state of round % 2 === 0 ? STATES : STATES.toReversed()) {
      const { child, url } = servers[state]
      const before = await readUsedUs(child)
      const { requestsPerSecond } = await load(url, seconds, body)
      costs[state].push(((await readUsedUs(child)) - before) / (requestsPerSecond * seconds))
    }
  }
  return costs
}

async function start(state: (typeof STATES)[number]): Promise<Server> {
  const child = fork(SERVER, [state])
  const { url } = await answerOf<{ url: string }>(child)
  return { child, url: url + CONTENDERS.mockference.path }
}

async function readUsedUs(child: ChildProcess): Promise<number> {
  child.send('used')
  return (await answerOf<{ usedUs: number }>(child)).usedUs
}

function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (): void =>
      reject(new Error('Failed to measure: expected an answer of the server, found its end'))
    child.once('exit', fail)
    child.once('message', (message) => {
      child.off('exit', fail)
      resolve(message as Answer)
    })
  })
}

const { rounds, seconds } = parseArgs({
  options: { rounds: { type: 'string', default: '8' }, seconds: { type: 'string', default: '3' } },
}).values
if (!existsSync(AUTOCANNON)) {
  console.error('The benchmark needs its own packages, install them with: npm ci --prefix bench')
  process.exitCode = 2
} else await run(Number(rounds), Number(seconds))
