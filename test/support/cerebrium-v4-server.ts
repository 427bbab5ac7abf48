import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDeployments, type DeploymentStore } from '../../src/deployments/deployment-store.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import type { PipelineOptions } from '../../src/pipeline/pipeline.ts'
import { send, type Answer } from './http-client.ts'
import { startTestServer, type RunningServer } from './running-server.ts'

export const BEARER = { authorization: 'Bearer test-key' }
export const JSON_HEADERS = { ...BEARER, 'content-type': 'application/json' }
/** As the vendor's proxy writes ids: a UUID with 9 in the place of the version. */
export const RUN_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-9[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Loads the default deployments of the API, with more entries of its deployments file behind them. */
export async function loadCerebriumV4(
  options: { readonly entries?: string; readonly engine?: Engine } = {},
): Promise<DeploymentStore> {
  const { entries = '', engine = createOnnxEngine() } = options
  const deploymentsDirectory = await mkdtemp(join(tmpdir(), 'cerebrium-v4-'))
  const text = await readFile('mocks/deployments/cerebrium-v4.yaml', 'utf8')
  await writeFile(join(deploymentsDirectory, 'cerebrium-v4.yaml'), text + entries)
  try {
    return await loadDeployments({ engine, deploymentsDirectory })
  } finally {
    await rm(deploymentsDirectory, { recursive: true })
  }
}

export interface CerebriumV4Server extends RunningServer {
  /** Where the API begins. */
  readonly baseUrl: string
}

export async function startCerebriumV4(
  options: Partial<PipelineOptions> & { readonly entries?: string } = {},
): Promise<CerebriumV4Server> {
  const { entries, ...others } = options
  const store = others.store ?? (await loadCerebriumV4(entries === undefined ? {} : { entries }))
  const server = await startTestServer({ ...others, store })
  return { ...server, baseUrl: `${server.url}/cerebrium-v4` }
}

export interface CalledWith {
  readonly method?: string
  /** Text as it is, anything else as JSON; undefined sends none. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Calls what lies below the default project, such as `1-numbers/add`; a path that begins with `/` is taken as it is. */
export function call(
  { baseUrl }: Pick<CerebriumV4Server, 'baseUrl'>,
  path: string,
  { method = 'POST', body, headers = {} }: CalledWith = {},
): Promise<Answer> {
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  return send(baseUrl + (path.startsWith('/') ? path : `/v4/p-1a2b3c4d/${path}`), {
    method,
    headers: { ...JSON_HEADERS, ...headers },
    // Node would write headers beyond ASCII in the encoding of a text behind them.
    ...(sent === undefined ? {} : { body: Buffer.from(sent) }),
  })
}

export interface Envelope {
  readonly run_id: string
  readonly run_time_ms: number
  readonly result: unknown
}

/** The envelope of an answer that holds nothing else. */
export function envelopeOf({ text, headers }: Answer): Envelope {
  const body = JSON.parse(text) as Envelope
  if (Object.keys(body).join() !== 'run_id,run_time_ms,result' || !RUN_ID.test(body.run_id))
    throw new Error(`expected an envelope, found ${text.slice(0, 200)}`)
  if (headers['x-request-id'] !== body.run_id)
    throw new Error(`expected X-Request-Id ${body.run_id}, found ${String(headers['x-request-id'])}`)
  return body
}

/** The message of an error without a run. */
export function messageOf({ text, headers }: Answer): string {
  const body = JSON.parse(text) as { readonly message: string }
  if (Object.keys(body).join() !== 'message' || typeof body.message !== 'string' || body.message === '')
    throw new Error(`expected {"message"}, found ${text.slice(0, 200)}`)
  if (!RUN_ID.test(String(headers['x-request-id']))) throw new Error('expected an X-Request-Id')
  return body.message
}

export interface OpenAiFailure {
  readonly message: string
  readonly type: string
  readonly param: string | null
  readonly code: string | null
}

/** The error of an answer at an address of OpenAI's clients. */
export function openAiErrorOf({ text, headers }: Answer): OpenAiFailure {
  const body = JSON.parse(text) as { readonly error: OpenAiFailure }
  const isPlain = Object.keys(body).join() === 'error'
  if (!isPlain || Object.keys(body.error).join() !== 'message,type,param,code' || body.error.message === '')
    throw new Error(`expected {"error": {...}}, found ${text.slice(0, 200)}`)
  if (!RUN_ID.test(String(headers['x-request-id']))) throw new Error('expected an X-Request-Id')
  return body.error
}
