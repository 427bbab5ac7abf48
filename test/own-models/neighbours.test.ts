import { expect, test } from 'vitest'
import { torchPictures, transformersEncoder } from './network-models.ts'
import { inspectOwn, serveOwn } from './own-service.ts'

const pictures = async (files: Readonly<Record<string, unknown>>) => {
  const written = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? content : JSON.stringify(content),
  ])
  const { proposed } = await inspectOwn({ 'model.onnx': torchPictures(), ...Object.fromEntries(written) })
  return { input: proposed?.card.inputs[0], output: proposed?.card.outputs[0], notes: proposed?.notes }
}
const labels = (...names: string[]) => ({ id2label: Object.fromEntries(names.entries()) })

test.each([
  {
    name: 'pixels that are not divided',
    file: { do_rescale: false, image_mean: 0.5, image_std: 2 },
    want: { scale: 1, mean: 0.5, deviation: 2 },
  },
  { name: 'plain numbers', file: { image_mean: 0.5, image_std: 0.25 }, want: { mean: 0.5, deviation: 0.25 } },
  { name: 'one number for all channels', file: { image_mean: [0.5] }, want: { mean: 0.5 } },
  { name: 'no normalisation', file: { do_normalize: false, image_mean: 'x' }, want: { scale: 255 } },
])('takes $name from preprocessor_config.json', async ({ file, want }) => {
  const { input } = await pictures({ 'preprocessor_config.json': file })
  expect(input).toMatchObject(want)
})

test.each([
  {
    name: 'preprocessor_config.json that is no JSON',
    files: { 'preprocessor_config.json': '{broken' },
    note: 'preprocessor_config.json beside the model is left out: expected a JSON object, found Expected property name',
  },
  {
    name: 'a mean of two channels',
    files: { 'preprocessor_config.json': { image_mean: [0.5, 0.5] } },
    note: "preprocessor_config.json beside the model is left out: expected a number in 'image_mean', or 1 or 3 of them, found [0.5, 0.5]",
  },
  {
    name: 'a deviation of 0',
    files: { 'preprocessor_config.json': { image_std: [0, 0, 0] } },
    note: "expected a number above 0 in 'image_std', or 1 or 3 of them, found [0, 0, 0]",
  },
  {
    name: 'a factor that is no number',
    files: { 'preprocessor_config.json': { rescale_factor: '1/255' } },
    note: `expected a number above 0 in 'rescale_factor', found "1/255"`,
  },
  {
    name: 'config.json that is a list',
    files: { 'config.json': [] },
    note: 'config.json beside the model is left out: expected a JSON object, found an empty list',
  },
  {
    name: 'ids that do not count from 0',
    files: { 'config.json': { id2label: { 1: 'a', 2: 'b' } } },
    note: `config.json beside the model is left out: expected a name for each id from "0" on in 'id2label', found nothing for "0"`,
  },
  {
    name: 'labels of another count',
    files: { 'config.json': labels('a', 'b') },
    note: "the 2 labels of config.json beside the model are not used: expected an output 'logits' of floats [batch, 2], 'logits' is float32 [batch, 3]. Name them in a card, with kind: label or category",
  },
])('says that it does not use $name', async ({ files, note }) => {
  const { output, notes } = await pictures(files)
  expect(output).toMatchObject({ kind: 'tensor' })
  expect(notes).toContainEqual(expect.stringContaining(note))
})

test('says what no card can say', async () => {
  const { notes } = await pictures({ 'preprocessor_config.json': { resample: 3, do_center_crop: true } })
  expect(notes).toContain(
    'preprocessor_config.json asks for another way to resize than bilinear and the middle to be cut out, which no card says: answers to pictures differ from those of transformers',
  )
})

test('gives each of several labels a sigmoid, under every API', async () => {
  const { output } = await pictures({
    'config.json': { ...labels('a', 'b', 'a'), problem_type: 'multi_label_classification' },
  })
  expect(output).toMatchObject({ kind: 'label', categories: ['a', 'b', 'a'], scores: 'sigmoids', top: 3 })
  const config = { ...labels('a', 'b', 'c'), problem_type: 'multi_label_classification' }
  const files = { 'model.onnx': torchPictures(), 'config.json': JSON.stringify(config) }
  const service = await serveOwn(files)
  try {
    for (const [api, { status, first }] of Object.entries(await service.callAll())) {
      expect({ api, status }).toEqual({ api, status: 200 })
      // The channels of the first gradient are 1/2, 1/2 and 0 at most.
      const want =
        api === 'peltarion'
          ? expect.objectContaining({ c: 0.5 })
          : expect.arrayContaining([{ label: 'c', score: 0.5 }])
      expect(first).toEqual({ logits: want })
    }
  } finally {
    await service.close()
  }
})

test('tells equal labels of ImageNet apart', async () => {
  const { output } = await pictures({ 'config.json': labels('crane', 'heron', 'crane') })
  expect(output).toMatchObject({ kind: 'category', categories: ['crane', 'heron', 'crane (2)'] })
})

test('says that a broken tokenizer.json is broken, not that there is none', async () => {
  const { proposed } = await inspectOwn({ 'model.onnx': transformersEncoder(), 'tokenizer.json': '{' })
  expect(proposed?.notes).toEqual([
    expect.stringContaining('tokenizer.json beside the model is left out: expected a JSON object, found'),
    "'input_ids' looks like token ids: mend the tokenizer.json, and texts are taken in their place",
  ])
})
