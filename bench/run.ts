import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { CONNECTIONS, load } from './load.ts'
import {
  AUTOCANNON,
  AUTOCANNON_MANIFEST,
  MOCKFERENCE,
  MOCKFERENCE_MANIFEST,
  PRISM_CLI,
  PRISM_MANIFEST,
} from './paths.ts'
import { formatTable, formatTargets, type Measurement } from './report.ts'
import { CONTENDERS, startServer, verifyServer, type Contender } from './servers.ts'

const WARM_UP_SECONDS = 2
const STARTS = 5

async function measure(contender: Contender, seconds: number): Promise<Measurement> {
  console.error(
    `${contender.name}: ${STARTS} starts, then ${WARM_UP_SECONDS} s warm-up and ${seconds} s load`,
  )
  const readyTimesMs: number[] = []
  for (let i = 1; i < STARTS; i++) {
    const server = await startServer(contender)
    readyTimesMs.push(server.readyMs)
    await server.stop()
  }
  const server = await startServer(contender)
  readyTimesMs.push(server.readyMs)
  try {
    await load(server.url, WARM_UP_SECONDS)
    const result = await load(server.url, seconds)
    await verifyServer(contender, server)
    const peakBytes = await server.peakBytes()
    return { name: contender.name, ...result, readyMs: medianOf(readyTimesMs), peakBytes }
  } finally {
    await server.stop()
  }
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}

function versionIn(manifest: string): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}

async function run(seconds: number): Promise<void> {
  const bare = await measure(CONTENDERS.bare, seconds)
  const prism = await measure(CONTENDERS.prism, seconds)
  const ours = await measure(CONTENDERS.mockference, seconds)
  const versions = [
    `Mockference ${versionIn(MOCKFERENCE_MANIFEST)}`,
    `Prism CLI ${versionIn(PRISM_MANIFEST)}`,
    `autocannon ${versionIn(AUTOCANNON_MANIFEST)}`,
    `Node ${process.version}`,
  ]
  console.log(`${versions.join(', ')}; ${availableParallelism()} cores of ${cpus()[0]?.model ?? 'unknown'}`)
  console.log(`${CONNECTIONS} connections, ${seconds} s each, a batch of three calls per request\n`)
  console.log(formatTable([bare, prism, ours]))
  console.log(`\n${formatTargets(bare, prism, ours)}`)
}

const { seconds } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } }).values
if (!existsSync(PRISM_CLI) || !existsSync(AUTOCANNON)) {
  console.error('The benchmark needs its own packages, install them with: npm ci --prefix bench')
  process.exitCode = 2
} else if (!existsSync(MOCKFERENCE)) {
  console.error('The benchmark measures the build, make it with: npm run build')
  process.exitCode = 2
} else if (!/^[1-9]\d?$/.test(seconds)) {
  console.error(`Expected a whole number from 1 to 99 in --seconds, found '${seconds}'`)
  process.exitCode = 2
} else {
  await run(Number(seconds))
}
