import { startMockServer } from '../mocks/prism/mock-server.ts'
import { loadDeployments } from '../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../src/engine/onnx/onnx-engine.ts'
import { createPipeline } from '../src/pipeline/pipeline.ts'

// A child process of bench/journal.ts: serves with or without the journal, and tells the computing time it has used so far.
const store = await loadDeployments({ engine: createOnnxEngine() })
const pipeline = createPipeline({ store, seed: 1, journal: process.argv[2] === 'on' })
const { url } = await startMockServer({ pipeline, version: 'bench', port: 0, host: '127.0.0.1' })
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ usedUs: user + system })
})
process.on('disconnect', () => process.exit())
process.send?.({ url })
