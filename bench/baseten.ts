/**
 * A file of 10 MB in base64 beside what the platform needs for the same body, and 1,000 asynchronous requests at once.
 *
 *   node bench/baseten.ts
 */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startMockServer } from '../mocks/prism/mock-server.ts'
import { encodeWav } from '../src/codecs/wav.ts'
import { loadDeployments, type DeploymentStore } from '../src/deployments/deployment-store.ts'
import type { Feature } from '../src/features/feature.ts'
import type { Engine } from '../src/engine/engine.ts'
import { createOnnxEngine } from '../src/engine/onnx/onnx-engine.ts'
import { createPipeline } from '../src/pipeline/pipeline.ts'
import { formatTarget } from './ratio.ts'

const FILE_BYTES = 7_500_000
const ROUNDS = 7
const RUNS = 1000
const HEADERS = { authorization: 'Bearer test-key', 'content-type': 'application/json' }

interface ObservedEngine {
  readonly engine: Engine
  /** Time spent in models, ms. */
  modelMs: number
  /** Told of every run before it is made. */
  onRun: (inputs: Readonly<Record<string, { readonly data: ArrayLike<unknown> }>>) => Promise<void>
}

function observe(): ObservedEngine {
  const inner = createOnnxEngine()
  const observed: ObservedEngine = {
    modelMs: 0,
    onRun: () => Promise.resolve(),
    engine: {
      ...inner,
      async load(bytes, name) {
        const model = await inner.load(bytes, name)
        const run: typeof model.run = async (inputs, options) => {
          await observed.onRun(inputs)
          const startMs = performance.now()
          try {
            return await model.run(inputs, options)
          } finally {
            observed.modelMs += performance.now() - startMs
          }
        }
        return Object.create(model, {
          run: { value: run },
          close: { value: () => model.close() },
        }) as typeof model
      },
    },
  }
  return observed
}

/** Counts the time that features need to turn values into tensors: for a sound, the reading of its samples. */
function timeFeatures(store: DeploymentStore, addMs: (ms: number) => void): DeploymentStore {
  const time = (feature: Feature): Feature => {
    const encode: Feature['encode'] = (values) => {
      const startMs = performance.now()
      const tensor = feature.encode(values)
      addMs(performance.now() - startMs)
      return tensor
    }
    return Object.create(feature, { encode: { value: encode } }) as Feature
  }
  const served = store.served.map((one) => ({
    ...one,
    deployments: one.deployments.map((deployment) => ({
      ...deployment,
      inputs: deployment.inputs.map(time),
    })),
  }))
  return { ...store, served }
}

/** Samples at 16 kHz, as Whisper wants them: nothing is resampled. */
function createSpeechBody(): Uint8Array {
  const samples = new Float32Array(FILE_BYTES / 2).map((_, i) => Math.sin(i / 7) / 4)
  const file = encodeWav({ sampleRateHz: 16_000, channels: [samples] })
  return new TextEncoder().encode(JSON.stringify({ audio: Buffer.from(file).toString('base64') }))
}

async function compareFile(): Promise<void> {
  const observed = observe()
  let soundMs = 0
  const store = timeFeatures(await loadDeployments({ engine: observed.engine }), (ms) => (soundMs += ms))
  const pipeline = createPipeline({ store, seed: 1 })
  const bytes = createSpeechBody()
  const utf8 = new TextDecoder()
  const target = '/baseten/model-wh5r8tzn/production/predict'
  let ours = Infinity
  let oursWithSound = Infinity
  let peer = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    observed.modelMs = 0
    soundMs = 0
    const startMs = performance.now()
    const answer = await pipeline.exchange({
      method: 'POST',
      origin: 'http://localhost',
      target,
      headers: HEADERS,
      bytes,
    })
    const endMs = performance.now()
    if (answer.status !== 200) throw new Error(`Failed to measure: found ${answer.status}`)
    const aroundMs = endMs - startMs - observed.modelMs
    ours = Math.min(ours, aroundMs - soundMs)
    oursWithSound = Math.min(oursWithSound, aroundMs)
    const { audio } = JSON.parse(utf8.decode(bytes)) as { audio: string }
    Buffer.from(audio, 'base64')
    peer = Math.min(peer, performance.now() - endMs)
  }
  const megabytes = (bytes.length / 1e6).toFixed(1)
  console.log(
    `${megabytes} MB: ${ours.toFixed(1)} ms, with its samples ${oursWithSound.toFixed(1)} ms; peer ${peer.toFixed(1)} ms`,
  )
  console.log(
    formatTarget(
      'predict with a file: cost beside JSON.parse and Buffer.from, the model left out',
      ours / peer,
      { atMost: 2.5 },
    ),
  )
  console.log(`the same with the reading of 3.75 million samples: ${(oursWithSound / peer).toFixed(2)}`)
  await pipeline.close(0)
}

/** How many of so many requests a process of its own has got accepted. */
async function sendRuns(url: string, count: number): Promise<number> {
  const sender = fileURLToPath(new URL('baseten-sender.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [sender, url, `${count}`])
  return Number(stdout)
}

/**
 * The longest time in which nothing else had its turn, ms: as time passed, or as this process used the processor where
 * that is less, so that other processes on the machine do not count.
 */
function watchLoop(): { readonly stop: () => number } {
  let longestMs = 0
  let lastMs = performance.now()
  let lastCpu = process.cpuUsage()
  const timer = setInterval(() => {
    const nowMs = performance.now()
    const { user, system } = process.cpuUsage(lastCpu)
    longestMs = Math.max(longestMs, Math.min(nowMs - lastMs, (user + system) / 1000) - 1)
    lastMs = nowMs
    lastCpu = process.cpuUsage()
  }, 1)
  return {
    stop: () => {
      clearInterval(timer)
      return longestMs
    },
  }
}

async function queueMany(): Promise<void> {
  const observed = observe()
  const store = await loadDeployments({ engine: observed.engine })
  const pipeline = createPipeline({ store, seed: 1 })
  const server = await startMockServer({ pipeline, version: 'bench', port: 0, host: '127.0.0.1' })
  const url = `${server.url}/baseten/model-fl4m7hvz/production/async_predict`
  // Compiles what is compiled late.
  await sendRuns(url, 300)
  await new Promise((resolve) => setTimeout(resolve, 1000))

  const order: number[] = []
  let openGate = (): void => undefined
  const gate = new Promise<void>((resolve) => (openGate = resolve))
  let finish = (): void => undefined
  const finished = new Promise<void>((resolve) => (finish = resolve))
  observed.onRun = async (inputs) => {
    order.push(Number(Object.values(inputs)[0]?.data[0]))
    await gate
    if (order.length === RUNS) finish()
  }
  const watch = watchLoop()
  const accepted = await sendRuns(url, RUNS)
  openGate()
  await finished
  const blockedMs = watch.stop()
  // The first had begun before the others came.
  const isOrdered = order.slice(1).every((priority, i, all) => i === 0 || priority >= (all[i - 1] as number))
  console.log(
    `${RUNS} asynchronous requests at once: ${accepted} accepted, in order of priority: ${isOrdered}`,
  )
  console.log(
    formatTarget('longest block of the event loop, ms', blockedMs, {
      atMost: 50,
    }),
  )
  await server.close()
}

await compareFile()
await queueMany()
