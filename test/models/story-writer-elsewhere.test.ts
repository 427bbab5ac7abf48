import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createBatchingModel } from '../../src/engine/batching-model.ts'
import type { Model } from '../../src/engine/engine.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { createTextGenerator } from '../../src/engine/text-generator.ts'
import { createWorkerEngine } from '../../src/engine/workers/worker-engine.ts'
import { encodePrompt, type GenerationCard } from '../../src/features/generation-card.ts'
import { parseModelCard } from '../../src/features/model-card.ts'
import { collect } from '../../src/openai/collect.ts'

const folder = new URL('../../mocks/models/', import.meta.url)
const label = 'story_writer.onnx'
const bytes = await readFile(new URL(label, folder))
const card = parseModelCard(await readFile(new URL('story_writer.model.yaml', folder), 'utf8'), label)
  .generation as GenerationCard

const PROMPTS = ['The cat', 'A dog', 'One day', 'The old house']

/** Writes all stories at once. */
function write(model: Model): Promise<readonly string[]> {
  const generator = createTextGenerator(model, card)
  return Promise.all(
    PROMPTS.map(async (prompt, seed) => {
      const request = {
        promptTokens: encodePrompt(card, prompt),
        maxTokens: 12,
        temperature: 1,
        topP: 1,
        topLogprobs: 0,
        presencePenalty: 0,
        frequencyPenalty: 0,
        logitBias: new Map<number, number>(),
        seed,
        stop: [],
      }
      const { parts, result } = await collect(generator.generate(request))
      return parts.map(({ text }) => text).join('') + result.text
    }),
  )
}

test('texts are the same from a worker, also when more are written than may wait, and from joined runs', async () => {
  const inline = await createOnnxEngine().load(bytes, label)
  const want = await write(inline)
  expect(new Set(want).size).toBe(PROMPTS.length)

  const worker = await createWorkerEngine().load(bytes, label, { workers: 1, maxQueued: PROMPTS.length })
  expect(await write(worker)).toEqual(want)
  await worker.close()

  let runs = 0
  const counting: Model = {
    ...inline,
    run(inputs, options) {
      runs += 1
      return inline.run(inputs, options)
    },
  }
  const joined = createBatchingModel(counting, { label, maxBatch: PROMPTS.length, maxDelayMs: 5 })
  expect(await write(joined)).toEqual(want)
  expect(runs).toBeLessThan(2 * 13)
  await joined.close()
})
