import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCardFiles } from '../../src/features/card-files.ts'
import { bindModelCard, parseModelCard } from '../../src/features/model-card.ts'
import { parseManifest } from '../../src/deployments/manifest.ts'
import type { TensorSpec } from '../../src/inference/model-signature.ts'
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

test('has the cards and the deployments file that it speaks of', () => {
  expect(CARDS).toHaveLength(2)
  const [deployments = ''] = BLOCKS.filter((text) => text.startsWith('api:'))
  expect(parseManifest(deployments, 'documented').deployments).toMatchObject([{ model: './model.onnx' }])
})
