/**
 * Codecs, a large table and a large array of the Peltarion API, each beside what the platform does with the same bytes.
 *
 *   npm run bench:peltarion
 */
import { existsSync } from 'node:fs'
import { decodeDataUrl, encodeDataUrl } from '../src/codecs/data-url.ts'
import { decodeNpy, encodeNpy } from '../src/codecs/npy.ts'
import { loadDeployments } from '../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../src/engine/onnx/onnx-engine.ts'
import { createPipeline } from '../src/pipeline/pipeline.ts'
import { defineTensor } from '../src/tensor/tensor.ts'
import { measureLargeArray } from './large-array.ts'
import { MOCKFERENCE } from './paths.ts'
import { fastestMs, formatTarget } from './ratio.ts'

const MILLION = 1_000_000
const ROWS = 10_000
const WEIGHT_DEPLOYMENT = '/peltarion/deployment/5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b101/forward'

async function compareNpy(): Promise<void> {
  const bytes = encodeNpy(defineTensor('float32', [16 * MILLION], new Float32Array(16 * MILLION).fill(0.5)))
  const times = await fastestMs({ ours: () => decodeNpy(bytes), peer: () => bytes.slice() })
  print('decode npy, 64 MB of float32: speed beside one copy of the bytes', times.peer / times.ours, {
    atLeast: 0.8,
  })
}

async function compareDataUrl(): Promise<void> {
  const file = new Uint8Array(48 * MILLION).map((_, i) => i * 31)
  const text = encodeDataUrl({ mediaType: 'application/x.peltarion.npy', bytes: file })
  const payload = text.slice(text.indexOf(',') + 1)
  const times = await fastestMs({
    ours: () => decodeDataUrl(text),
    peer: () => Buffer.from(payload, 'base64'),
  })
  print('decode a data URL, 64 MB of base64: speed beside Buffer.from', times.peer / times.ours, {
    atLeast: 0.8,
  })
}

async function compareTable(): Promise<void> {
  const store = await loadDeployments({ engine: createOnnxEngine() })
  const pipeline = createPipeline({ store, seed: 1 })
  const sounds = ['miaow', 'vroom', 'woof', 'tchoo']
  const rows = Array.from({ length: ROWS }, (_, i) => ({
    Type: i % 2 === 0 ? 'animal' : 'vehicle',
    Sound: sounds[i % 4],
    Size: (i % 97) / 8,
  }))
  const bytes = new TextEncoder().encode(JSON.stringify({ rows }))
  const headers = { authorization: 'Bearer test-key', 'content-type': 'application/json' }
  const send = () =>
    pipeline.exchange({
      method: 'POST',
      origin: 'http://localhost',
      target: WEIGHT_DEPLOYMENT,
      headers,
      bytes,
    })
  const { status, body } = await send()
  if (status !== 200 || typeof body !== 'string')
    throw new Error(`Failed to measure a table: found ${status}`)
  const answer: unknown = JSON.parse(body)
  const utf8 = new TextDecoder()
  const times = await fastestMs({
    ours: send,
    peer: () => {
      JSON.parse(utf8.decode(bytes))
      JSON.stringify(answer)
    },
  })
  print(`${ROWS} rows, computed: cost beside JSON.parse and JSON.stringify`, times.ours / times.peer, {
    atMost: 3,
  })
  await pipeline.close(0)
}

function print(
  label: string,
  ratio: number,
  goal: { readonly atLeast?: number; readonly atMost?: number },
): void {
  console.log(formatTarget(label, ratio, goal))
}

if (!existsSync(MOCKFERENCE)) {
  console.error('The benchmark measures the build, make it with: npm run build')
  process.exitCode = 2
} else {
  await compareNpy()
  await compareDataUrl()
  await compareTable()
  const { bodyBytes, grownBytes } = await measureLargeArray(75 * MILLION)
  print(
    `npy request of ${Math.round(bodyBytes / MILLION)} MB: memory of the server beside the body`,
    grownBytes / bodyBytes,
    { atMost: 5 },
  )
}
