import { startMockServer, type MockServer } from '../../mocks/prism/mock-server.ts'
import { loadDeployments } from '../../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { createPipeline, type Pipeline, type PipelineOptions } from '../../src/pipeline/pipeline.ts'

export const VERSION = '0.0.0-test'
export const KEY = 'test-key'

/** A pipeline over the default deployments; seed 1 unless said otherwise. */
export async function createTestPipeline(options: Partial<PipelineOptions> = {}): Promise<Pipeline> {
  const store = options.store ?? (await loadDeployments({ engine: createOnnxEngine() }))
  return createPipeline({ seed: 1, ...options, store })
}

export interface RunningServer extends MockServer {
  readonly pipeline: Pipeline
  /** Where the Modelbit API begins. */
  readonly modelbit: string
  /** Where the Peltarion API begins. */
  readonly peltarion: string
}

/** Starts a server on a free port of loopback, in this process. */
export async function startTestServer(options: Partial<PipelineOptions> = {}): Promise<RunningServer> {
  const pipeline = await createTestPipeline(options)
  const server = await startMockServer({ pipeline, version: VERSION, port: 0, host: '127.0.0.1' })
  return { ...server, pipeline, modelbit: `${server.url}/modelbit`, peltarion: `${server.url}/peltarion` }
}
