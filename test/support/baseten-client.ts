import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeWav } from '../../src/codecs/wav.ts'
import { loadDeployments } from '../../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import type { PipelineOptions } from '../../src/pipeline/pipeline.ts'
import { send, type Answer } from './http-client.ts'
import { startTestServer, type RunningServer } from './running-server.ts'

export const BEARER = { authorization: 'Bearer test-key' }
export const JSON_HEADERS = { ...BEARER, 'content-type': 'application/json' }
export const BINARY_HEADERS = { ...BEARER, 'content-type': 'application/octet-stream' }

/** First segments of the paths of the default deployments. */
export const LABELS = {
  musicgen: 'model-mg7k2pxq',
  whisper: 'model-wh5r8tzn',
  ticketTopic: 'model-tt3c9vbm',
  imageDenoiser: 'model-dn8f4wqs',
  storyWriter: 'model-sw2h6yjd',
  tensorStatistics: 'chain-ts6n1glc',
  arraySmoother: 'model-as9d5krp',
  faultyLookup: 'model-fl4m7hvz',
  squareRoot: 'model-sq1b3ent',
} as const

/** Sends to a path below the address of the API; text and bytes as they are, anything else as JSON. */
export function call(
  { url }: Pick<RunningServer, 'url'>,
  path: string,
  body?: unknown,
  {
    method = 'POST',
    headers = JSON_HEADERS,
  }: { method?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array || body === undefined
  const sent = isRaw ? body : JSON.stringify(body)
  return send(`${url}/baseten/${path}`, { method, headers, ...(sent === undefined ? {} : { body: sent }) })
}

/** The value of an answer that has to have the status. */
export async function valueOf(answer: Promise<Answer>, status = 200): Promise<unknown> {
  const { status: found, text } = await answer
  if (found !== status) throw new Error(`expected ${status}, found ${found}: ${text.slice(0, 300)}`)
  return text === '' ? undefined : JSON.parse(text)
}

/** Status, body and the two headers that the server of a deployment puts on errors. */
export async function errorOf(answer: Promise<Answer>): Promise<readonly unknown[]> {
  const { status, headers, text } = await answer
  return [status, headers['x-baseten-error-source'], headers['x-baseten-error-code'], text]
}

/** Starts a server with the given entries of a Baseten deployments file in place of the default deployments. */
export async function startBasetenServer(
  entries: string,
  options: Partial<PipelineOptions> = {},
): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'baseten-'))
  try {
    const text = `api: baseten\ncredentials: { apiKeys: [test-key] }\ndeployments:\n${entries}`
    await writeFile(join(folder, 'baseten.yaml'), text)
    const store = await loadDeployments({ engine: createOnnxEngine(), deploymentsDirectory: folder })
    return await startTestServer({ ...options, store })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A WAV file with a tone of 440 Hz. */
export function createTone(seconds: number, sampleRateHz = 32_000): Uint8Array {
  const length = Math.round(seconds * sampleRateHz)
  const samples = Float32Array.from(
    { length },
    (_, i) => Math.sin((2 * Math.PI * 440 * i) / sampleRateHz) / 2,
  )
  return encodeWav({ sampleRateHz, channels: [samples] })
}
