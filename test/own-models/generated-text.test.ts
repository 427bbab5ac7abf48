import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { floats, integers } from '../../scripts/onnx/constants.ts'
import { defineGraph, node, serializeModel } from '../../scripts/onnx/onnx-writer.ts'
import { loadConfig } from '../../src/configuration/load-config.ts'
import { loadConfiguredStore } from '../../src/configuration/configured-store.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import type { GenerationCard } from '../../src/features/generation-card.ts'
import { parseModelCard } from '../../src/features/model-card.ts'
import { exchangeRequest } from '../../src/pipeline/fetch-exchange.ts'
import { createPipeline } from '../../src/pipeline/pipeline.ts'
import { writeFiles } from './own-service.ts'

const DOCUMENT = readFileSync(new URL('../../docs/features.md', import.meta.url), 'utf8')
const [, SECTION = ''] = /^## Generated text\n([^]*)/m.exec(DOCUMENT) ?? []
const [CARD = '', CONFIG = ''] = [...SECTION.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text]) => text)

/** A model that writes `text` and its end, whatever it is asked: each token has one that follows. */
function writerOf({ tokenizer, context, end }: GenerationCard, text: string): Uint8Array {
  const size = tokenizer.vocabularySize
  const tokens = tokenizer.encode(text)
  const table = new Array<number>(size * size).fill(0)
  for (let token = 0; token < size; token++) {
    const next = tokens[tokens.indexOf(token) + 1] ?? end
    table[token * size + next] = 100
  }
  return serializeModel(
    defineGraph({
      name: 'writer',
      description: '',
      inputs: [{ name: 'tokens', dtype: 'int64', shape: ['batch', context] }],
      outputs: [{ name: 'logits', dtype: 'float32', shape: ['batch', size] }],
      constants: [
        floats('table', table, [size, size]),
        integers('last', [context - 1]),
        integers('places', [1]),
      ],
      nodes: [
        node(
          'Gather',
          { inputs: ['tokens', 'last'], outputs: ['column'] },
          { attributes: { axis: { int: 1 } } },
        ),
        node('Squeeze', { inputs: ['column', 'places'], outputs: ['token'] }),
        node('Gather', { inputs: ['table', 'token'], outputs: ['logits'] }),
      ],
    }),
  )
}

test('the documented card and configuration serve chats as OpenAI has them', async () => {
  const { generation } = parseModelCard(CARD, 'documented')
  const files = await writeFiles({
    'mockference.config.yaml': CONFIG,
    'writer.model.yaml': CARD,
    'writer.onnx': writerOf(generation as GenerationCard, 'hello'),
  })
  const config = await loadConfig(join(files.folder, 'mockference.config.yaml'))
  const store = await loadConfiguredStore(config, { engine: createOnnxEngine() })
  const pipeline = createPipeline({ seed: 1, store })
  try {
    for (const { api, credentials, deployments } of store.served) {
      const [deployment] = deployments
      const { path, headers } = api.exampleRequest(
        deployment as NonNullable<typeof deployment>,
        credentials.apiKeys[0],
      )
      const address = `http://127.0.0.1/${api.id}${path}`.replace(/(\/chat)?\/completions$/, '')
      const body = JSON.stringify({
        model: 'chat',
        temperature: 0,
        messages: [{ role: 'user', content: 'hi' }],
      })
      const request = new Request(`${address}/chat/completions`, { method: 'POST', headers, body })
      const response = await exchangeRequest(pipeline, request)
      const text = await response.text()
      expect(response.status, text).toBe(200)
      expect(JSON.parse(text)).toMatchObject({
        object: 'chat.completion',
        choices: [{ message: { role: 'assistant', content: 'hello' }, finish_reason: 'stop' }],
      })
    }
    expect(store.served.map(({ api }) => api.id)).toEqual(['baseten', 'cerebrium-v4'])
  } finally {
    await pipeline.close(0)
    await files.remove()
  }
})
