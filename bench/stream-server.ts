import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { startMockServer } from '../mocks/prism/mock-server.ts'
import { loadDeployments } from '../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../src/engine/onnx/onnx-engine.ts'
import { createPipeline } from '../src/pipeline/pipeline.ts'

// A child process of bench/cerebrium-v4.ts. `bare` streams without computing anything, the other one is ours. A message
// from the parent asks for the delay of the event loop since the last one.

const EVENT = 'data: {"text":"the least that a stream can be"}\n\n'

/** The least that a streaming server in Node does: collect the body, parse it, write an event per turn of the loop. */
async function startBare(): Promise<string> {
  const server = createServer((message, response) => {
    const chunks: Buffer[] = []
    message.on('data', (chunk: Buffer) => chunks.push(chunk))
    message.on('end', () => {
      let left = (JSON.parse(Buffer.concat(chunks).toString('utf8')) as { max_tokens: number }).max_tokens
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
      const writeNext = (): void => {
        if (left-- <= 0) return void response.end()
        response.write(EVENT)
        setImmediate(writeNext)
      }
      writeNext()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function startOurs(): Promise<string> {
  const store = await loadDeployments({ engine: createOnnxEngine() })
  const pipeline = createPipeline({ store, seed: 1 })
  const { url } = await startMockServer({ pipeline, version: 'bench', port: 0, host: '127.0.0.1' })
  return url
}

const url = await (process.argv[2] === 'bare' ? startBare() : startOurs())
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
process.on('message', () => {
  // The timer of the monitor itself takes its resolution.
  process.send?.({ p99Ms: delay.percentile(99) / 1e6 - 1, maxMs: delay.max / 1e6 - 1 })
  delay.reset()
})
process.on('disconnect', () => process.exit())
process.send?.({ url })
