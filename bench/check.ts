/**
 * How long `mockference check` takes with its default budget, against our own server on this machine.
 *
 *   npm run bench:check
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { apis } from '../src/apis/registry.ts'

const GOAL_S = 20
const RUNS = 3
const MAIN = new URL('../src/cli/main.ts', import.meta.url).pathname

const server = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--seed', '1'], {
  stdio: ['ignore', 'pipe', 'ignore'],
})
let printed = ''
for await (const chunk of server.stdout.setEncoding('utf8')) {
  printed += String(chunk)
  if (/listening on http\S+/.test(printed)) break
}
const [, url = ''] = /listening on (http\S+)/.exec(printed) ?? []

console.log('| api | seconds, three runs | exchanges | goal |')
console.log('|---|---|---:|---|')
for (const { id } of apis) {
  const seconds: string[] = []
  let exchanges = ''
  for (let seed = 1; seed <= RUNS; seed++) {
    const startedAtMs = performance.now()
    const child = spawn(
      process.execPath,
      [MAIN, 'check', `${url}/${id}`, '--api', id, '--seed', String(seed)],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    await once(child, 'close')
    if (child.exitCode !== 0)
      throw new Error(`Failed to measure ${id}: expected no findings, found ${output}`)
    seconds.push(((performance.now() - startedAtMs) / 1000).toFixed(1))
    exchanges = /(\d+) exchanges/.exec(output)?.[1] ?? ''
  }
  const isKept = Math.max(...seconds.map(Number)) < GOAL_S
  console.log(
    `| ${id} | ${seconds.join(', ')} | ${exchanges} | under ${GOAL_S} s: ${isKept ? 'kept' : 'missed'} |`,
  )
}
server.kill()
