import { expect, test } from 'vitest'
import { describeOwnModels } from '../../src/cli/own-model-banner.ts'
import * as exported from './odd-models.ts'
import { inspectOwn, serveOwn } from './own-service.ts'

test('runs a detector one item at a time: each has as many boxes as are found', async () => {
  const service = await serveOwn({ 'model.onnx': exported.torchDetector() }, ['modelbit'])
  try {
    const data = [
      [1, [0, 1, 0, 1]],
      [2, [0, 0, 0, 0]],
      [3, [0, 0, 0, 2]],
    ]
    const { modelbit } = await service.callAll(() => JSON.stringify({ data }))
    expect(JSON.parse(modelbit?.text ?? '')).toEqual({
      data: [
        [1, { boxes: [[0, 1], [0, 3]], mean: 0.5 }], // prettier-ignore
        [2, { boxes: [], mean: 0 }],
        [3, { boxes: [[0, 3]], mean: 0.5 }],
      ],
    })
  } finally {
    await service.close()
  }
})

test('says why items are run one at a time, and what one is', async () => {
  const { proposed } = await inspectOwn({ 'model.onnx': exported.torchDetector() })
  expect(proposed?.card.batchAxis).toBe('inputs')
  expect(proposed?.notes).toEqual([
    "items are run one at a time, as 'boxes' has 0 rows for 3 items of zeros. One item is a row of 'signal' [batch, 4]; its answer is the whole 'boxes' [found, 2], a row of 'mean' [batch]",
  ])
})

test.each([
  {
    name: 'a batch that is fixed at 4',
    model: exported.doubled([4, 2]),
    note: "items are run one at a time, as not every tensor has an open first axis, such as 'x'. One item is the whole 'x' [4, 2]; its answer is the whole 'y' [4, 2]",
  },
  {
    name: 'a time axis in front',
    model: exported.doubled(['t', 1, 2], [1, 1, 2]),
    note: "items are run one at a time, as not every tensor has an open first axis, which 'y' lacks. One item is a row of 'x' [t, 1, 2]; its answer is a row of 'y' [1, 1, 2]. Put 'batchAxis: none' into a card if the first axis of an input is part of the item, such as its time",
  },
])('says what an item is of $name', async ({ model, note }) => {
  expect((await inspectOwn({ 'model.onnx': model })).proposed?.notes).toContain(note)
})

test('runs items together where exporters gave the batch of each tensor a name of its own', async () => {
  const { proposed } = await inspectOwn({ 'model.onnx': exported.doubled(['unk__6', 2], ['unk__7', 2]) })
  expect(proposed).toMatchObject({ notes: [] })
  expect(proposed?.card).not.toHaveProperty('batchAxis')
})

test('prints tensors as the file has them', async () => {
  const service = await serveOwn({ 'model.onnx': exported.doubled([4, 2]) }, ['modelbit'])
  const [block] = describeOwnModels(service.store.served, 'http://127.0.0.1')
  await service.close()
  expect(block).toContain("in  x: tensor, tensor 'x' float32 [4, 2]\n")
})
