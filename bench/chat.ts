/**
 * A chat of 16 tokens, computed, beside aimock's canned answer of the same text.
 *
 *   npm run bench:chat
 */
import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AUTOCANNON } from './paths.ts'
import { formatTarget } from './ratio.ts'

const CONNECTIONS = 32
const SECONDS = 5
const HEADERS = { authorization: 'Bearer test-key', 'content-type': 'application/json' }
const BODY = JSON.stringify({
  model: 'story',
  max_tokens: 16,
  messages: [{ role: 'user', content: 'Tell me about the cat.' }],
})

interface Chat {
  readonly choices: readonly { readonly message: { readonly content: string } }[]
  readonly usage?: { readonly completion_tokens: number }
}

async function start(kind: 'ours' | 'aimock', answer = ''): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'chat-server.ts'), kind, answer], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
    child.once('exit', (code) => reject(new Error(`Failed to start ${kind}: it ended with ${code}`)))
  })
  return { url, stop: () => child.stdin.end() }
}

async function ask(url: string): Promise<Chat> {
  const response = await fetch(url, { method: 'POST', headers: HEADERS, body: BODY })
  if (!response.ok) throw new Error(`Failed to measure: ${response.status} ${await response.text()}`)
  return (await response.json()) as Chat
}

async function load(url: string, seconds: number): Promise<number> {
  const headers = Object.entries(HEADERS).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const options = ['-c', `${CONNECTIONS}`, '-d', `${seconds}`, '-m', 'POST', '-b', BODY]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [AUTOCANNON, '--json', '--no-progress', ...options, ...headers, url],
    { maxBuffer: 10_000_000 },
  )
  const { requests, non2xx, errors } = JSON.parse(stdout) as {
    requests: { average: number }
    non2xx: number
    errors: number
  }
  if (non2xx + errors > 0) throw new Error(`Failed to measure: ${non2xx} other answers, ${errors} errors`)
  return requests.average
}

const ours = await start('ours')
const chat = await ask(ours.url)
const content = chat.choices[0]?.message.content ?? ''
console.log(`answer: ${JSON.stringify(content)}, ${chat.usage?.completion_tokens} tokens`)
await load(ours.url, 2)
const computed = await load(ours.url, SECONDS)
ours.stop()
const canned = await start('aimock', content)
if ((await ask(canned.url)).choices[0]?.message.content !== content) {
  throw new Error('Failed to measure: aimock answers something else')
}
await load(canned.url, 2)
const copied = await load(canned.url, SECONDS)
canned.stop()
console.log(`computed ${Math.round(computed)} chats/s, aimock ${Math.round(copied)} chats/s`)
console.log(
  formatTarget('chat of 16 tokens, computed: throughput beside aimock', computed / copied, { atLeast: 0.5 }),
)
