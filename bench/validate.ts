import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { loadDeployments } from '../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../src/engine/onnx/onnx-engine.ts'
import { createPipeline } from '../src/pipeline/pipeline.ts'
import { startMockServer } from '../mocks/prism/mock-server.ts'
import { encodeRecord } from '../src/traffic/exchange-record.ts'
import { formatTarget } from './ratio.ts'

// Run as `node bench/validate.ts [MB]`; as `node bench/validate.ts --peer FILE` it is the peer.
const [first, file] = process.argv.slice(2)
const MB = 1_000_000
/** Bodies of this size and less: large ones would be all that is measured. */
const MAX_BODY_BYTES = 100_000

if (first === '--peer' && file !== undefined) await readAndParse(file)
else await compare(Number(first ?? 200))

/** What the speed is compared with: each line is read and parsed, and nothing else is done. */
async function readAndParse(path: string): Promise<void> {
  let count = 0
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    JSON.parse(line)
    count += 1
  }
  console.log(count)
}

async function compare(megabytes: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'validate-'))
  try {
    const path = join(directory, 'traffic.ndjson')
    const { lines, count } = await writeRecording(path, megabytes * MB)
    console.log(`${megabytes} MB, ${count} exchanges of ${lines} kinds`)
    const main = join(import.meta.dirname, '../dist/src/cli/main.js')
    const ours = [main, 'validate', path, '--report', 'json']
    const times = { ours: Infinity, peer: Infinity }
    let peakBytes = 0
    for (let round = 0; round < 3; round++) {
      times.peer = Math.min(times.peer, (await run([import.meta.filename, '--peer', path])).ms)
      const { ms, peakBytes: peak } = await run(ours)
      times.ours = Math.min(times.ours, ms)
      peakBytes = Math.max(peakBytes, peak)
    }
    const speed = (ms: number): string => `${((megabytes * 1000) / ms).toFixed(0)} MB/s`
    console.log(`validate: ${speed(times.ours)}, reading and parsing: ${speed(times.peer)}`)
    console.log(
      formatTarget('speed beside reading and parsing lines', times.peer / times.ours, { atLeast: 0.5 }),
    )
    console.log(formatTarget('peak memory, MB', peakBytes / MB, { atMost: 300 }))
  } finally {
    await rm(directory, { recursive: true })
  }
}

/** Exchanges with the default deployments, again and again until the file is large enough. */
async function writeRecording(path: string, byteLength: number): Promise<{ lines: number; count: number }> {
  const store = await loadDeployments({ engine: createOnnxEngine() })
  const pipeline = createPipeline({ store, seed: 1 })
  const server = await startMockServer({ pipeline, version: '0', port: 0, host: '127.0.0.1' })
  const lines: string[] = []
  for (const { api, credentials, deployments } of store.served) {
    for (const deployment of deployments) {
      const { path: address, headers, body } = api.exampleRequest(deployment, credentials.apiKeys[0])
      const requestBody = Buffer.from(body)
      const url = `${server.url}/${api.id}${address}`
      const response = await fetch(url, { method: 'POST', headers, body: requestBody })
      const responseBody = new Uint8Array(await response.arrayBuffer())
      if (requestBody.length + responseBody.length > MAX_BODY_BYTES) continue
      const exchange = {
        method: 'POST',
        url,
        requestHeaders: Object.entries(headers),
        requestBody,
        status: response.status,
        responseHeaders: [...response.headers],
        responseBody,
      }
      lines.push(`${JSON.stringify(encodeRecord(exchange))}\n`)
    }
  }
  await server.close()
  const output = createWriteStream(path)
  const round = lines.join('')
  let written = 0
  let count = 0
  while (written < byteLength) {
    written += Buffer.byteLength(round)
    count += lines.length
    if (!output.write(round)) await once(output, 'drain')
  }
  output.end()
  await once(output, 'close')
  return { lines: lines.length, count }
}

/** Time and peak memory of a process, from its start to its end. */
async function run(args: readonly string[]): Promise<{ ms: number; peakBytes: number }> {
  const startMs = performance.now()
  const child = spawn('/usr/bin/time', ['-f', '%M', process.execPath, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0 && code !== 1)
    throw new Error(`Failed to measure: expected exit code 0 or 1, found ${code}: ${stderr}`)
  return { ms: performance.now() - startMs, peakBytes: Number(stderr.trim().split('\n').at(-1)) * 1024 }
}
