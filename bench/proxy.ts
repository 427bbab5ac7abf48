import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { Agent, request as send } from 'node:http'
import { join } from 'node:path'
import { formatTarget } from './ratio.ts'

// Run as `node bench/proxy.ts`, after `npm run build`: what the proxy adds to passing the same bytes with Node alone.

const PEERS = join(import.meta.dirname, 'proxy-peers.ts')
const MAIN = join(import.meta.dirname, '../dist/src/cli/main.js')
const ROUNDS = 5
const TICKS_PER_SECOND = 100

interface Started {
  readonly child: ChildProcess
  readonly url: string
}

interface Load {
  readonly name: string
  readonly body: Buffer
  readonly connections: number
  readonly requests: number
}

const rows = Array.from({ length: 40 }, (_, i) => [i + 1, i * 3])
const LOADS: readonly Load[] = [
  {
    name: 'JSON of 400 bytes, 32 connections',
    body: Buffer.from(JSON.stringify({ data: rows })),
    connections: 32,
    requests: 6_000,
  },
  {
    name: 'JSON of 400 bytes, 1 connection',
    body: Buffer.from(JSON.stringify({ data: rows })),
    connections: 1,
    requests: 2_000,
  },
  {
    name: 'bodies of 20 MB, 2 connections',
    body: Buffer.alloc(20_000_000, ' '),
    connections: 2,
    requests: 20,
  },
]

const server = await start([PEERS, 'server'])
const bare = await start([PEERS, 'proxy', server.url])
const ours = await start([MAIN, 'proxy', server.url, '--api', 'modelbit', '--report', 'json'])
try {
  for (const load of LOADS) await compare(load)
  console.log(`peak memory of the proxy: ${((await readPeakBytes(ours)) / 1e6).toFixed(0)} MB`)
} finally {
  for (const { child } of [ours, bare, server]) child.kill('SIGKILL')
}

/** The fastest of some turns of each: what the machine does beside counts least there. */
async function compare(load: Load): Promise<void> {
  const best = { ours: Infinity, bare: Infinity }
  const cpu = { ours: Infinity, bare: Infinity }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, target] of [
      ['bare', bare],
      ['ours', ours],
    ] as const) {
      const before = await readCpuMs(target)
      const ms = await run(target.url, load)
      best[name] = Math.min(best[name], ms)
      cpu[name] = Math.min(cpu[name], (await readCpuMs(target)) - before)
    }
  }
  const perSecond = (ms: number): string => ((load.requests * 1000) / ms).toFixed(0)
  console.log(`${load.name}: ${perSecond(best.ours)} requests/s, bare ${perSecond(best.bare)}`)
  console.log(`  ${formatTarget('time beside the bare proxy', best.ours / best.bare, { atMost: 1.3 })}`)
  console.log(`  CPU time beside the bare proxy, judging included: ${(cpu.ours / cpu.bare).toFixed(2)}`)
}

async function run(url: string, { body, connections, requests }: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const startMs = performance.now()
  let left = requests
  const work = async (): Promise<void> => {
    while (left-- > 0) await post(`${url}/v1/example/latest`, body, agent)
  }
  await Promise.all(Array.from({ length: connections }, work))
  agent.destroy()
  return performance.now() - startMs
}

function post(url: string, body: Buffer, agent: Agent): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    authorization: 'test-key',
  }
  return new Promise((resolve, reject) => {
    const request = send(url, { method: 'POST', agent, headers }, (response) => {
      if (response.statusCode !== 200)
        reject(new Error(`Failed to measure: expected 200, found ${response.statusCode}`))
      response.resume().on('end', resolve).on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

function start(args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((resolve, reject) => {
    let text = ''
    const look = (chunk: Buffer): void => {
      text += chunk.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0]
      if (url !== undefined) resolve({ child, url })
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    child.once('exit', (code) =>
      reject(new Error(`Failed to start ${args.join(' ')}: it ended with ${code}: ${text}`)),
    )
  })
}

/** User and system time of a process. Linux only. */
async function readCpuMs({ child }: Started): Promise<number> {
  const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND
}

async function readPeakBytes({ child }: Started): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024
}
