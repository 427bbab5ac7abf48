import { expect, test } from 'vitest'
import { describeOwnModels } from '../../src/cli/own-model-banner.ts'
import { answerControl, exampleAddress } from '../../src/pipeline/control.ts'
import { createPipeline } from '../../src/pipeline/pipeline.ts'
import { doubled } from './odd-models.ts'
import { serveOwn } from './own-service.ts'

const URL = 'http://127.0.0.1'

async function print(shape: readonly (number | string)[]): Promise<string> {
  const service = await serveOwn({ 'model.onnx': doubled(shape) })
  const [block = ''] = describeOwnModels(service.store.served, URL)
  await service.close()
  return block
}

test('shows numbers with few digits', async () => {
  const block = await print(['N', 6])
  expect(block).toContain(`-d '{"data":[[1,[0,0.167,0.333,0.5,0.667,0.833]],`)
  expect(block).not.toContain('0.3333')
})

test('has one item in the example of a large tensor, which every API takes', async () => {
  const service = await serveOwn({ 'model.onnx': doubled(['N', 130, 130]) })
  try {
    const answers = await service.callAll((body) => {
      expect(body.length).toBeLessThan(200_000)
      return body
    })
    expect(Object.values(answers).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  } finally {
    await service.close()
  }
})

test('prints the shape in place of an example that would be too large to send', async () => {
  const block = await print(['N', 2, 1024, 1024])
  expect(block).not.toContain('curl')
  expect(block).toContain(
    `POST ${URL}/modelbit/v1/my-model/latest (no example: 'x' is [2, 1024, 1024], 2,097,152 numbers for one item)`,
  )
})

test('answers that there is no such example when it is asked for', async () => {
  const { store } = await serveOwn({ 'model.onnx': doubled(['N', 2, 1024, 1024]) }, ['modelbit'])
  const pipeline = createPipeline({ seed: 1, store })
  const target = exampleAddress('modelbit', 'my-model')
  const request = { method: 'GET', origin: URL, target, headers: {}, bytes: new Uint8Array() }
  const answer = await answerControl(pipeline, '0', request)
  expect(answer).toMatchObject({ status: 404, body: expect.stringContaining('at most 1048576 numbers') })
  await pipeline.close(0)
})
