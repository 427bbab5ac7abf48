import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { decodeDataUrl } from '../../src/codecs/data-url.ts'
import { decodeNpy } from '../../src/codecs/npy.ts'
import { toNestedLists } from '../../src/apis/feature-value.ts'
import type { DeploymentStore } from '../../src/deployments/deployment-store.ts'
import type { RunSettings } from '../../src/deployments/load-model.ts'
import { addOwnModels, type OwnStore } from '../../src/deployments/own-deployments.ts'
import { inspectModel, type ModelInspection } from '../../src/deployments/inspect-model.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { exchangeRequest } from '../../src/pipeline/fetch-exchange.ts'
import { createPipeline } from '../../src/pipeline/pipeline.ts'

/** The files of a model by their names; one of them is `model.onnx`. */
export type ModelFiles = Readonly<Record<string, Uint8Array | string>>

/** Answers of one item by the name of the output. */
export type Answers = Readonly<Record<string, unknown>>

export interface OwnService extends OwnStore {
  /** Posts the example of each API's deployment, or another body made of it. */
  callAll(change?: (body: string) => string): Promise<Readonly<Record<string, OwnAnswer>>>
  close(): Promise<void>
}

export interface OwnAnswer {
  readonly status: number
  readonly text: string
  /** What the first item was answered with. */
  readonly first: Answers
}

const EMPTY: DeploymentStore = { served: [], close: () => Promise.resolve() }

/** Writes files into a folder of their own. */
export async function writeFiles(
  files: ModelFiles,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'own-model-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return { folder, remove: () => rm(folder, { recursive: true }) }
}

/** Looks at `model.onnx` of these files. */
export async function inspectOwn(files: ModelFiles): Promise<ModelInspection> {
  const { folder, remove } = await writeFiles(files)
  try {
    return await inspectModel(createOnnxEngine(), join(folder, 'model.onnx'))
  } finally {
    await remove()
  }
}

/** Serves `model.onnx` of these files as the command line does. */
export async function serveOwn(
  files: ModelFiles,
  apis?: readonly string[],
  settings: RunSettings = {},
): Promise<OwnService> {
  const { folder, remove } = await writeFiles(files)
  try {
    const file = {
      path: join(folder, 'model.onnx'),
      name: 'my-model',
      ...(apis === undefined ? {} : { apis }),
      ...settings,
    }
    const own = await addOwnModels(EMPTY, [file], createOnnxEngine())
    const pipeline = createPipeline({ seed: 1, store: own.store })
    return {
      ...own,
      async callAll(change = (body) => body) {
        const answers: Record<string, OwnAnswer> = {}
        for (const { api, credentials, deployments } of own.store.served) {
          const [deployment] = deployments
          if (deployment === undefined) continue
          const { path, headers, body } = api.exampleRequest(deployment, credentials.apiKeys[0])
          const sent = typeof body === 'string' ? change(body) : (body as Uint8Array<ArrayBuffer>)
          const url = `http://127.0.0.1/${api.id}${path}`
          const response = await exchangeRequest(
            pipeline,
            new Request(url, { method: 'POST', headers, body: sent }),
          )
          const text = await response.text()
          const names = deployment.outputs.map(({ name }) => name)
          const first = response.ok ? readFirst(api.id, JSON.parse(text), names) : {}
          answers[api.id] = { status: response.status, text, first }
        }
        return answers
      },
      async close() {
        await pipeline.close(0)
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}

/** What the first item was answered with, in whatever form the API has. */
function readFirst(api: string, body: unknown, names: readonly string[]): Answers {
  const { result, data, rows } = body as { result?: unknown; data?: unknown[][]; rows?: Answers[] }
  const only = (value: unknown): Answers =>
    names.length === 1 ? { [names[0] as string]: value } : (value as Answers)
  switch (api) {
    case 'cerebrium-v1': {
      const columns = only(result) as Readonly<Record<string, unknown[]>>
      return Object.fromEntries(names.map((name) => [name, columns[name]?.[0]]))
    }
    case 'cerebrium-v4':
      return only(result)
    case 'modelbit':
      return only(data?.[0]?.[1])
    case 'peltarion':
      return Object.fromEntries(
        Object.entries(rows?.[0] ?? {}).map(([name, value]) => [name, fromNpy(value)]),
      )
    default:
      return body as Answers
  }
}

function fromNpy(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('data:application')) return value
  return toNestedLists(decodeNpy(decodeDataUrl(value).bytes))
}

/** Numbers to five digits, as the APIs write more or fewer of them. */
export function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(5))
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rounded(one)]))
}
