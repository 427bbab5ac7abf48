import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { ROOT } from '../architecture/source-files.ts'
import { torchLinear } from '../own-models/network-models.ts'
import { writeFiles } from '../own-models/own-service.ts'
import { startServing } from '../support/cli-process.ts'
import { post } from '../support/http-client.ts'

const run = promisify(execFile)

// A process ends when nothing keeps it: a wait that is all there is has to.
test('a model that joins its runs is served, although its example waits before the server listens', async () => {
  const files = await writeFiles({
    'model.onnx': torchLinear(),
    'own.yaml':
      'apis: none\ndeployments: [{ api: modelbit, name: m, model: ./model.onnx, maxDelayMs: 50 }]\n',
  })
  const cli = await startServing('--config', join(files.folder, 'own.yaml'))
  try {
    const asked = [1, 2, 3].map((x) => post(`${cli.url}/modelbit/v1/m/latest`, { data: [[x, [x, 0, 0]]] }))
    expect((await Promise.all(asked)).map(({ text }) => text)).toEqual([
      '{"data":[[1,[1,2]]]}',
      '{"data":[[2,[2,4]]]}',
      '{"data":[[3,[3,6]]]}',
    ])
  } finally {
    await cli.stop()
    await files.remove()
  }
})

test('a plain script gets the answer of a handler that waits', async () => {
  const address = (path: string): string => JSON.stringify(pathToFileURL(join(ROOT, path)).href)
  const files = await writeFiles({
    'script.mjs': `import { setupServer } from ${JSON.stringify(import.meta.resolve('msw/node'))}
import { createMockference } from ${address('mocks/msw/index.ts')}
const mock = createMockference()
setupServer(...mock.handlers).listen()
await mock.control.setConditions({ latencyMs: 40, faults: [{ kind: 'trickle', bytesPerSecond: 500 }] })
const url = 'https://acme.app.modelbit.com/v1/example_doubler/latest'
const answer = await fetch(url, { method: 'POST', headers: { authorization: 'test-key' }, body: '{"data":10}' })
console.log(await answer.text())
`,
  })
  try {
    const { stdout } = await run(process.execPath, [join(files.folder, 'script.mjs')])
    expect(stdout).toBe('{"data":20}\n')
  } finally {
    await files.remove()
  }
})
