import { join } from 'node:path'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { toInspectionText } from '../../src/cli/inspection-report.ts'
import { describeOwnModels } from '../../src/cli/own-model-banner.ts'
import { findCard } from '../../src/deployments/own-model.ts'
import { serializeModelCard } from '../../src/features/model-card-text.ts'
import { doubled, echoedTexts, renamed, twoInputs } from './odd-models.ts'
import { inspectOwn, serveOwn, writeFiles } from './own-service.ts'

test('refuses a text with U+0000, which the model would see the half of', async () => {
  const service = await serveOwn({ 'model.onnx': echoedTexts() })
  try {
    const answers = await service.callAll((body) => body.replaceAll('hello', 'hel\\u0000lo'))
    expect(Object.keys(answers)).toHaveLength(5)
    for (const [api, { status, text }] of Object.entries(answers)) {
      expect({ api, isRefused: status >= 400 && status < 500 }).toEqual({ api, isRefused: true })
      expect(text).toContain('U+0000')
    }
  } finally {
    await service.close()
  }
})

test('finds the card beside a model file in capitals', async () => {
  const { folder, remove } = await writeFiles({ 'My Model (1).model.yaml': '' })
  expect(findCard(join(folder, 'My Model (1).ONNX'))).toBe(join(folder, 'My Model (1).model.yaml'))
  await remove()
})

test('writes a card that is YAML, and text that no terminal obeys, whatever tensors are called', async () => {
  const model = renamed('red\u001b[31m\nout: 1')
  const inspection = await inspectOwn({ 'model.onnx': model })
  const { card, notes = [] } = inspection.proposed ?? {}
  expect(parse(serializeModelCard(card!, [...notes, 'first\nsecond: [']))).toEqual(card)
  // The last part is YAML, which escapes them in its own way.
  expect(toInspectionText(inspection)).toContain('red\\u001b[31m\\u000aout: 1: float32 [N, 2]')
  expect(toInspectionText(inspection)).not.toContain('\u001b')
  const service = await serveOwn({ 'model.onnx': model }, ['modelbit'])
  expect(describeOwnModels(service.store.served, '').join('')).not.toContain('\u001b')
  await service.close()
})

test('reads a model whose axes are called in any way', async () => {
  const { proposed } = await inspectOwn({ 'model.onnx': doubled(['N\n', 2]) })
  expect(proposed?.card.inputs).toMatchObject([{ name: 'x', kind: 'tensor' }])
})

test('tells tensors apart whose names become one', async () => {
  const { proposed } = await inspectOwn({ 'model.onnx': twoInputs('a.1', 'a-1') })
  expect(proposed?.card.inputs.map(({ name }) => name)).toEqual(['a_1', 'a_1_2'])
  expect(proposed?.notes).toEqual(["'a-1' is called 'a_1_2', as another tensor is 'a_1'"])
})
