import { fork, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { formatTarget, median } from './ratio.ts'

const PATH = '/cerebrium-v4/v4/p-1a2b3c4d/stories/run'
const FIRST_BYTES = 300
const STREAMS = 200
const TOKENS = 200
const LOOP_STREAMS = 16
const LOOP_SECONDS = 4

interface Server {
  readonly url: string
  readonly pid: number
  /** Delay of the server's event loop since the last call. */
  loopDelay(): Promise<{ readonly p99Ms: number; readonly maxMs: number }>
  stop(): void
}

async function start(kind: 'bare' | 'ours'): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'stream-server.ts'), [kind], {
    // As `npm start` does.
    execArgv: ['--max-semi-space-size=4'],
  })
  const { url } = await nextMessage<{ url: string }>(child)
  return {
    url,
    pid: child.pid as number,
    loopDelay() {
      const told = nextMessage<{ p99Ms: number; maxMs: number }>(child)
      child.send('delay')
      return told
    },
    stop: () => child.disconnect(),
  }
}

function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message))
    child.once('exit', (code) => reject(new Error(`Failed to measure: the server ended with ${code}`)))
  })
}

interface Streamed {
  readonly firstByteMs: number
  readonly events: number
}

/** Reads one stream to its end. */
function stream(url: string, body: object, agent: Agent): Promise<Streamed> {
  return new Promise((resolve, reject) => {
    const startMs = performance.now()
    const headers = {
      authorization: 'Bearer test-key',
      'content-type': 'application/json',
      accept: 'text/event-stream',
    }
    const sent = request(url, { method: 'POST', headers, agent }, (response) => {
      let firstByteMs: number | undefined
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        firstByteMs ??= performance.now() - startMs
        text += chunk
      })
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode !== 200)
          reject(new Error(`Failed to measure: ${response.statusCode} ${text}`))
        else resolve({ firstByteMs: firstByteMs ?? Infinity, events: text.split('\n\n').length - 1 })
      })
    })
    sent.on('error', reject)
    sent.end(JSON.stringify(body))
  })
}

/** A chat that goes on until its limit: its end cannot be said. */
const chat = (maxTokens: number): object => ({
  model: 'story-writer',
  messages: [{ role: 'user', content: 'What color is the sky?' }],
  stream: true,
  max_tokens: maxTokens,
  logit_bias: { 2: -100 },
})
const FORMS = [
  { name: 'a chat', path: `${PATH}/chat/completions`, body: chat(8) },
  { name: 'a function', path: PATH, body: { prompt: 'The old man', max_tokens: 8 } },
]

async function compareFirstBytes(ours: Server): Promise<void> {
  const bare = await start('bare')
  const agent = new Agent({ keepAlive: true })
  for (const { name, path, body } of FORMS) {
    const times = { ours: [] as number[], bare: [] as number[] }
    for (let round = 0; round < FIRST_BYTES; round++) {
      times.ours.push((await stream(ours.url + path, body, agent)).firstByteMs)
      times.bare.push((await stream(bare.url, body, agent)).firstByteMs)
    }
    const [oursMs, bareMs] = [median(times.ours), median(times.bare)]
    console.log(
      `first byte of ${name}: ${oursMs.toFixed(3)} ms, of a bare stream ${bareMs.toFixed(3)} ms (medians)`,
    )
    console.log(formatTarget(`first byte of ${name} beside a bare stream`, oursMs / bareMs, { atMost: 2 }))
  }
  agent.destroy()
  bare.stop()
}

async function loadManyStreams(ours: Server): Promise<void> {
  const agent = new Agent({ keepAlive: true })
  const startMs = performance.now()
  const url = `${ours.url}${PATH}/chat/completions`
  const all = await Promise.all(Array.from({ length: STREAMS }, () => stream(url, chat(TOKENS), agent)))
  const seconds = (performance.now() - startMs) / 1000
  const events = all.reduce((sum, one) => sum + one.events, 0)
  console.log(
    `${STREAMS} streams of ${TOKENS} tokens: ${seconds.toFixed(1)} s, ${Math.round((STREAMS * TOKENS) / seconds)} tokens/s, ${events} events`,
  )
  const status = await readFile(`/proc/${ours.pid}/status`, 'utf8')
  const peakMb = (Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024) / 1e6
  console.log(formatTarget(`peak memory of the server in MB`, peakMb, { atMost: 300 }))
  agent.destroy()
}

async function measureLoop(ours: Server): Promise<void> {
  const agent = new Agent({ keepAlive: true })
  const url = `${ours.url}${PATH}/chat/completions`
  await ours.loopDelay()
  const untilMs = performance.now() + LOOP_SECONDS * 1000
  await Promise.all(
    Array.from({ length: LOOP_STREAMS }, async () => {
      while (performance.now() < untilMs) await stream(url, chat(TOKENS), agent)
    }),
  )
  const { p99Ms, maxMs } = await ours.loopDelay()
  console.log(`delay of the event loop with ${LOOP_STREAMS} streams: at most ${maxMs.toFixed(1)} ms`)
  console.log(formatTarget('delay of the event loop, p99 in ms', p99Ms, { atMost: 20 }))
  agent.destroy()
}

const ours = await start('ours')
await compareFirstBytes(ours)
await measureLoop(ours)
await loadManyStreams(ours)
ours.stop()
