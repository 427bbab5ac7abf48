/**
 * A form of 100 MB for the Cerebrium API, version 1, beside a bare parse of the same bytes, and the memory of a server that
 * takes it.
 *
 *   node bench/cerebrium-v1.ts
 */
import { isFailure } from '../src/apis/failure.ts'
import { encodeJpeg } from '../src/codecs/image.ts'
import { parseMultipart, serializeMultipart } from '../src/codecs/multipart.ts'
import { loadDeployments } from '../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../src/engine/onnx/onnx-engine.ts'
import { createPipeline } from '../src/pipeline/pipeline.ts'
import { measureUpload } from './large-upload.ts'
import { fastestMs, formatTarget } from './ratio.ts'

const MILLION = 1_000_000
const TOTAL_BYTES = 100 * MILLION
const BOUNDARY = 'bench-form'
const TARGET = '/v1/p-1a2b3c4d/digits/predict'
const HEADERS = {
  authorization: 'test-key',
  'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
}

/**
 * A picture of 28 x 28 pixels with a video behind it, as telephones make them: the file is large, and decoding its picture
 * takes no time that would hide what the form costs.
 */
function createMotionPhoto(byteLength: number): Uint8Array {
  const data = Uint8Array.from({ length: 28 * 28 }, (_, i) => (i * 37) % 256)
  const picture = encodeJpeg({ width: 28, height: 28, channels: 1, data })
  const file = new Uint8Array(byteLength)
  for (let i = 0; i < file.length; i++) file[i] = (i * 2654435761) >>> 24
  file.set(picture)
  return file
}

function createForm(fileCount: number): Uint8Array {
  const file = createMotionPhoto(Math.floor(TOTAL_BYTES / fileCount))
  const files = Array.from({ length: fileCount }, (_, k) => ({
    name: 'files',
    filename: `${k}.jpg`,
    mediaType: 'image/jpeg',
    bytes: file,
  }))
  const points = JSON.stringify(files.map((_, k) => k))
  return serializeMultipart([...files, { name: 'data', bytes: new TextEncoder().encode(points) }], BOUNDARY)
}

async function compareForm(fileCount: number): Promise<void> {
  const bytes = createForm(fileCount)
  const store = await loadDeployments({ engine: createOnnxEngine() })
  const pipeline = createPipeline({ store, seed: 1 })
  const wire = {
    method: 'POST',
    origin: 'http://localhost',
    target: `/cerebrium-v1${TARGET}`,
    headers: HEADERS,
    bytes,
  }
  const location = pipeline.locate(wire)
  if ('failure' in location) throw new Error(location.failure.message)
  const { api } = location
  const deployments = store.served.find((served) => served.api === api)?.deployments ?? []
  const read = () => {
    const { request } = pipeline.parse(wire, location)
    const deployment = api.findDeployment(request, deployments)
    if (isFailure(deployment)) throw new Error(deployment.message)
    const decoded = api.decodeRequest(request, deployment)
    if (isFailure(decoded)) throw new Error(decoded.message)
  }
  const { status } = await pipeline.exchange(wire)
  if (status !== 200) throw new Error(`Failed to measure a form: expected status 200, found ${status}`)
  const label = `form of 100 MB, ${fileCount} ${fileCount === 1 ? 'file' : 'files'}`
  const parse = () => parseMultipart(bytes, BOUNDARY)
  const form = await fastestMs({ ours: read, peer: parse })
  const times = `${form.ours.toFixed(0)} ms and ${form.peer.toFixed(0)} ms`
  print(`${label}, read: speed beside its bare parse (${times})`, form.peer / form.ours, { atLeast: 0.5 })
  const whole = await fastestMs({
    ours: () => pipeline.exchange(wire),
    peer: () =>
      new Response(bytes as Uint8Array<ArrayBuffer>, {
        headers: { 'content-type': HEADERS['content-type'] },
      }).formData(),
  })
  const wholeTimes = `${whole.ours.toFixed(0)} ms and ${whole.peer.toFixed(0)} ms`
  print(
    `${label}, its pictures decoded and computed: speed beside the platform's formData (${wholeTimes})`,
    whole.peer / whole.ours,
    { atLeast: 0.5 },
  )
  await pipeline.close(0)
}

function print(
  label: string,
  ratio: number,
  goal: { readonly atLeast?: number; readonly atMost?: number },
): void {
  console.log(formatTarget(label, ratio, goal))
}

await compareForm(1)
await compareForm(500)
for (const fileCount of [1, 500]) {
  const form = createForm(fileCount)
  const { grownBytes } = await measureUpload(TARGET, HEADERS, form)
  print(
    `upload of 100 MB, ${fileCount} ${fileCount === 1 ? 'file' : 'files'}: memory of the server beside the body`,
    grownBytes / form.byteLength,
    { atMost: 5 },
  )
}
