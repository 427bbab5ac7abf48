import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCardFiles } from '../../src/features/card-files.ts'
import { bindModelCard, parseModelCard } from '../../src/features/model-card.ts'
import { loadDeployments } from '../../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import type { TensorSpec } from '../../src/inference/model-signature.ts'
import { startCliIn, waitUntilReady } from '../support/cli-process.ts'
import { torchLinear } from './network-models.ts'
import { writeFiles } from './own-service.ts'
import { wordPieceFile } from './tokenizer-files.ts'

const DOCUMENT = readFileSync(new URL('../../docs/own-models.md', import.meta.url), 'utf8')
const BLOCKS = [...DOCUMENT.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = '']) => text)
const CARDS = BLOCKS.filter((text) => text.startsWith('model:'))

const FOLDER = {
  readText: (file: string) => Promise.resolve(file.endsWith('.json') ? wordPieceFile() : 'cat\ndog\nowl\n'),
  importModule: (file: string) => Promise.reject(new Error(`expected no module, found ${file}`)),
}

const tokens = { dtype: 'int64', shape: ['batch', 'tokens'] } as const
const INPUTS: readonly TensorSpec[] = [
  { name: 'pixel_values', dtype: 'float32', shape: ['batch', 3, 224, 224] },
  { name: 'input_ids', ...tokens },
  { name: 'attention_mask', ...tokens },
  { name: 'token_type_ids', ...tokens },
]
const OUTPUTS: readonly TensorSpec[] = [
  { name: 'logits', dtype: 'float32', shape: ['batch', 3] },
  { name: 'last_hidden_state', dtype: 'float32', shape: ['batch', 'tokens', 384] },
]

test.each(CARDS)('binds the documented card %#', async (text) => {
  const card = await loadCardFiles(parseModelCard(text, 'card'), FOLDER, 'card')
  const inputs = INPUTS.filter(({ name }) => text.includes(name))
  const features = bindModelCard(card, { inputs, outputs: OUTPUTS }, 'card')
  expect(features.outputs).toHaveLength(1)
})

test('serves the documented deployments file', async () => {
  expect(CARDS).toHaveLength(2)
  const [deployments = ''] = BLOCKS.filter((text) => text.startsWith('api:'))
  const { folder, remove } = await writeFiles({ 'baseten.yaml': deployments, 'model.onnx': torchLinear() })
  const store = await loadDeployments({ engine: createOnnxEngine(), deploymentsDirectory: folder })
  try {
    expect(store.served.map(({ deployments: list }) => list.map(({ name }) => name))).toEqual([['my-model']])
  } finally {
    await store.close()
    await remove()
  }
})

test('runs the documented commands', async () => {
  const { folder, remove } = await writeFiles({ 'model.onnx': torchLinear() })
  const all = [...DOCUMENT.matchAll(/^npx mockference (\S+) ([^\n>]*?)(?: > .*)?$/gm)]
  // The last one of each command says most.
  const lines = [...new Map(all.map((match) => [match[1], match])).values()]
  expect(lines.map(([, command]) => command)).toEqual(['serve', 'inspect'])
  try {
    await Promise.all(
      lines.map(async ([line, command = '', args = '']) => {
        const words = args.split(' ')
        if (command === 'serve') {
          const cli = await waitUntilReady(startCliIn(folder, command, ...words, '--port', '0'))
          expect({ line, code: (await cli.stop()).code }).toEqual({ line, code: 0 })
          return
        }
        const { code, stdout } = await startCliIn(folder, command, ...words).ended
        expect({ line, code }).toEqual({ line, code: 0 })
        if (words.includes('--card')) expect(parseModelCard(stdout, 'stdout').model).toBe('model.onnx')
      }),
    )
  } finally {
    await remove()
  }
})
