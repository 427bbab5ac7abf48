import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeDataUrl } from '../../src/codecs/data-url.ts'
import { serializeMultipart, type FormPartInit } from '../../src/codecs/multipart.ts'
import { loadDeployments, type DeploymentStore } from '../../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { send, type Answer } from './http-client.ts'
import type { PipelineOptions } from '../../src/pipeline/pipeline.ts'
import { startTestServer, type RunningServer } from './running-server.ts'

export const PROJECT = 'p-1a2b3c4d'
export const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
export const KEYED = { authorization: 'test-key' }
export const JSON_HEADERS = { ...KEYED, 'content-type': 'application/json' }
export const BOUNDARY = 'XfKq29'
export const FORM_HEADERS = { ...KEYED, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }
export const IRIS = [5.1, 3.5, 1.4, 0.2]
export const VIRGINICA = [5.8, 2.8, 5.1, 2.4]

const utf8 = new TextEncoder()

/** Path of a model below the address of the API; with a last `-webhook` that of a prebuilt one. */
export function predictPath(model: string): string {
  return model.endsWith('-webhook') ? `/${model}/predict` : `/v1/${PROJECT}/${model}/predict`
}

export function urlOf({ url }: RunningServer, model: string): string {
  return `${url}/cerebrium-v1${predictPath(model)}`
}

export interface CerebriumAnswer extends Answer {
  readonly body: Record<string, unknown>
}

/** Posts a body: text and bytes as they are, anything else as JSON. */
export async function predict(
  server: RunningServer,
  model: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = JSON_HEADERS,
): Promise<CerebriumAnswer> {
  const sent = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  const answer = await send(urlOf(server, model), { headers, body: sent })
  return { ...answer, body: JSON.parse(answer.text) as Record<string, unknown> }
}

/** A part of a form as text, or as a file. */
export function part(
  name: string,
  content: string | Uint8Array,
  rest: Partial<FormPartInit> = {},
): FormPartInit {
  return { name, bytes: typeof content === 'string' ? utf8.encode(content) : content, ...rest }
}

export function formOf(parts: readonly FormPartInit[]): Uint8Array {
  return serializeMultipart(parts, BOUNDARY)
}

/** Posts parts in the order given. */
export function predictForm(
  server: RunningServer,
  model: string,
  parts: readonly FormPartInit[],
): Promise<CerebriumAnswer> {
  return predict(server, model, formOf(parts), FORM_HEADERS)
}

/** The pictures of the card of digits: a three, a seven and another digit. */
export const DIGITS: readonly Uint8Array[] = Array.from(
  readFileSync(new URL('../../mocks/models/digits.model.yaml', import.meta.url), 'utf8').matchAll(
    /data:image\/png;base64,\S+/g,
  ),
  ([url]) => decodeDataUrl(url).bytes,
)

export interface Label {
  readonly label: string
  readonly score: number
}

/** The most probable label of each data point of a ranked result. */
export function labelsOf({ body }: CerebriumAnswer): readonly string[] {
  return (body['result'] as Label[][]).map(([best]) => best?.label ?? '')
}

/** The text of `message` in an error that is JSON and holds nothing else. */
export function messageOf({ headers, text }: Answer): string {
  const body = JSON.parse(text) as Record<string, unknown>
  const { message } = body
  if (Object.keys(body).join() !== 'message' || typeof message !== 'string' || message === '')
    throw new Error(`expected {"message": text}, found ${text.slice(0, 200)}`)
  if (headers['content-type'] !== 'application/json')
    throw new Error(`expected application/json, found ${headers['content-type']}`)
  return message
}

/** Loads deployments that are written in a test, as YAML of the list; without a list the default ones of this API. */
export async function loadOwnDeployments(list?: string): Promise<DeploymentStore> {
  const folder = await mkdtemp(join(tmpdir(), 'mockference-cerebrium-'))
  const head = 'api: cerebrium-v1\ncredentials: { apiKeys: [test-key] }\ndeployments:\n'
  const defaults = new URL('../../mocks/deployments/cerebrium-v1.yaml', import.meta.url)
  try {
    const text = list === undefined ? await readFile(defaults, 'utf8') : head + list
    await writeFile(join(folder, 'cerebrium-v1.yaml'), text)
    return await loadDeployments({ engine: createOnnxEngine(), deploymentsDirectory: folder })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Starts a server with deployments of this API alone. */
export async function startCerebrium(
  options: Partial<PipelineOptions> = {},
  list?: string,
): Promise<RunningServer> {
  return startTestServer({ ...options, store: await loadOwnDeployments(list) })
}
