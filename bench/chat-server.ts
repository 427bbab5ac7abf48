/** The servers of `chat.ts`: aimock with one canned answer, or Mockference. Prints its address. */
import { text } from 'node:stream/consumers'

const PROMPT = 'Tell me about the cat.'

async function startCanned(answer: string): Promise<string> {
  // Installed in bench/ only: the type checker must not look for it.
  const name: string = '@copilotkit/aimock'
  const { LLMock } = (await import(name)) as {
    LLMock: new (options: { port: number; logLevel: string }) => {
      readonly url: string
      onMessage(message: string, answer: { content: string }): void
      start(): Promise<void>
    }
  }
  const mock = new LLMock({ port: 0, logLevel: 'silent' })
  mock.onMessage(PROMPT, { content: answer })
  await mock.start()
  return `${mock.url}/v1/chat/completions`
}

async function startOurs(): Promise<string> {
  const { startMockServer } = await import('../mocks/prism/mock-server.ts')
  const { loadDeployments } = await import('../src/deployments/deployment-store.ts')
  const { createOnnxEngine } = await import('../src/engine/onnx/onnx-engine.ts')
  const { createPipeline } = await import('../src/pipeline/pipeline.ts')
  const store = await loadDeployments({ engine: createOnnxEngine() })
  const pipeline = createPipeline({ store, seed: 1 })
  const { url } = await startMockServer({ pipeline, version: 'bench', port: 0, host: '127.0.0.1' })
  return `${url}/cerebrium-v4/v4/p-1a2b3c4d/stories/run/chat/completions`
}

console.log(process.argv[2] === 'aimock' ? await startCanned(process.argv[3] ?? '') : await startOurs())
await text(process.stdin)
process.exit(0)
