import { startMockServer } from '../mocks/prism/mock-server.ts'
import { loadDeployments } from '../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../src/engine/onnx/onnx-engine.ts'
import { createPipeline } from '../src/pipeline/pipeline.ts'

const folder = process.argv[2] as string
const store = await loadDeployments({
  engine: createOnnxEngine(),
  deploymentsDirectory: `${folder}/deployments`,
  modelsDirectory: `${folder}/models`,
})
const pipeline = createPipeline({ store, seed: 1 })
const { url } = await startMockServer({ pipeline, version: 'bench', port: 0, host: '127.0.0.1' })
console.log(url)
