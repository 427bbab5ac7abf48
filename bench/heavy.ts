/**
 * A model of 50 ms with 16 clients: the delay of the event loop, and the throughput beside that of its worker alone. Then a
 * model whose cost is mostly per call, with its runs joined and not.
 *
 *   npm run bench:heavy
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import type { HeavyQuestion } from './heavy-server.ts'
import { formatTarget } from './ratio.ts'

const CLIENTS = 16
const SECONDS = 2
/** In turns: what the machine does beside concerns all alike. */
const ROUNDS = 8

interface Server {
  readonly child: ChildProcess
  readonly url: string
  readonly body: string
}

async function start(kind: 'square' | 'chain', execution: string): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'heavy-server.ts'), [kind, execution])
  const [ready] = (await once(child, 'message')) as [{ url: string; body: string }]
  return { child, ...ready }
}

async function ask<Answer>({ child }: Server, question: HeavyQuestion): Promise<Answer> {
  child.send(question)
  const [answer] = (await once(child, 'message')) as [Answer]
  return answer
}

function send({ url, body }: Server, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`Failed to measure: expected 200, found ${response.statusCode}`))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Requests per second that are answered in time. */
async function load(server: Server, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true })
  const untilMs = performance.now() + seconds * 1000
  let answered = 0
  const loop = async (): Promise<void> => {
    while (performance.now() < untilMs) {
      await send(server, agent)
      if (performance.now() < untilMs) answered += 1
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, loop))
  agent.destroy()
  return answered / seconds
}

interface Delay {
  readonly p99Ms: number
  readonly maxMs: number
}

async function measureSlow(execution: string): Promise<void> {
  const server = await start('square', execution)
  await load(server, 1)
  let served = 0
  let alone = 0
  let p99Ms = 0
  for (let round = 0; round < ROUNDS; round++) {
    alone += (
      await ask<{ perSecond: number }>(server, { kind: 'runs', concurrency: CLIENTS, seconds: SECONDS })
    ).perSecond
    await ask<Delay>(server, { kind: 'delay' })
    served += await load(server, SECONDS)
    p99Ms = Math.max(p99Ms, (await ask<Delay>(server, { kind: 'delay' })).p99Ms)
  }
  server.child.disconnect()
  console.log(
    `model of 50 ms, ${execution}: ${(served / ROUNDS).toFixed(1)} requests/s, ${(alone / ROUNDS).toFixed(1)} runs/s without requests`,
  )
  console.log(formatTarget(`  delay of the event loop at p99, ms, ${CLIENTS} clients`, p99Ms, { atMost: 20 }))
  console.log(formatTarget('  throughput beside the runs alone', served / alone, { atLeast: 0.9 }))
}

async function measureJoined(): Promise<void> {
  const single = await start('chain', 'run: inline')
  const joined = await start('chain', `run: inline,maxDelayMs: 1,maxBatch: ${CLIENTS}`)
  const sums = { single: 0, joined: 0 }
  for (let round = 0; round <= ROUNDS; round++) {
    // The first round warms up.
    const seconds = round === 0 ? 1 : SECONDS
    const found = { single: await load(single, seconds), joined: await load(joined, seconds) }
    if (round === 0) continue
    sums.single += found.single
    sums.joined += found.joined
  }
  for (const { child } of [single, joined]) child.disconnect()
  console.log(
    `model of 2 ms, mostly per call: ${(sums.single / ROUNDS).toFixed(0)} requests/s one by one, ${(sums.joined / ROUNDS).toFixed(0)} joined`,
  )
  console.log(
    formatTarget('  throughput joined beside one by one', sums.joined / sums.single, { atLeast: 2 }),
  )
}

await measureSlow('run: inline')
await measureSlow('run: worker')
await measureJoined()
