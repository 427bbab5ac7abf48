import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as exported from './network-models.ts'
import { rounded, serveOwn, writeFiles, type Answers, type ModelFiles } from './own-service.ts'
import { wordPieceFile } from './tokenizer-files.ts'
import { sklearnClassifier, sklearnColumns } from './sklearn-models.ts'

const APIS = ['baseten', 'cerebrium-v1', 'cerebrium-v4', 'modelbit', 'peltarion']

/** The softmax of `[0, 1/2, -1/2]`. */
const PROBABILITIES = { setosa: 0.3072, versicolor: 0.50648, virginica: 0.18632 }

interface Case {
  readonly name: string
  readonly files: ModelFiles | (() => Promise<ModelFiles>)
  /** What the example is answered with, from the graph by hand. */
  readonly want: Answers
  /** Where an API says the same in another way, or has another example. */
  readonly differs?: Readonly<Record<string, Answers>>
}

async function external(): Promise<ModelFiles> {
  const { folder, remove } = await writeFiles({})
  const path = await exported.writeExternalModel(folder)
  const files = {
    'model.onnx': await readFile(path),
    'model.onnx_data': await readFile(join(folder, 'model.onnx_data')),
  }
  await remove()
  return files
}

const CASES: readonly Case[] = [
  {
    name: 'labels as text and probabilities of scikit-learn',
    files: { 'model.onnx': sklearnClassifier() },
    want: { output_label: 'versicolor', output_probability: PROBABILITIES },
    differs: {
      'cerebrium-v1': { output_label: 'versicolor', output_probability: Object.values(PROBABILITIES) },
      peltarion: { output_label: { versicolor: 1 }, output_probability: PROBABILITIES },
    },
  },
  {
    name: 'columns of text and int64 [None, 1], labels of int64',
    files: { 'model.onnx': sklearnColumns() },
    // The examples are an unknown word and the number 1.
    want: { label: 1, variable: 1 },
  },
  {
    name: 'weights that are listed as inputs, a symbolic axis',
    files: { 'model.onnx': exported.torchLinear() },
    want: { x7: [0.8335, 1] },
  },
  {
    name: 'a batch that is fixed at 1',
    files: { 'model.onnx': exported.torchLinear({ batch: 1 }) },
    want: { x7: [0.8335, 1] },
  },
  {
    name: 'float16',
    files: { 'model.onnx': exported.torchLinear({ dtype: 'float16' }) },
    want: { x7: [0.8335, 1] },
  },
  {
    name: 'scalars, a bool, no batch axis',
    files: { 'model.onnx': exported.torchScalars() },
    want: { y: [0, 2.5, 5, 7.5], sum: 15 },
  },
  {
    name: 'pictures of uint8 NHWC, a sigmoid',
    files: { 'model.onnx': exported.kerasPictures() },
    want: { StatefulPartitionedCall: 0.45843 },
  },
  {
    name: 'pictures of float32 NCHW',
    files: { 'model.onnx': exported.torchPictures() },
    want: { logits: [0.5, 0.5, 0] },
  },
  { name: 'weights in another file', files: external, want: { y: [0, 2.5] } },
  {
    name: 'a sentence encoder with its tokenizer',
    files: { 'model.onnx': exported.transformersEncoder(), 'tokenizer.json': wordPieceFile() },
    // [CLS] the [SEP]: the mean of (4, 5), (8, 9) and (6, 7)
    want: { last_hidden_state: [6, 7] },
  },
]

test.each(CASES)('serves $name under every API without a card', async ({ files, want, differs = {} }) => {
  const service = await serveOwn(typeof files === 'function' ? await files() : files)
  try {
    expect(service.leftOut).toEqual([])
    const answers = await service.callAll()
    expect(Object.keys(answers).sort()).toEqual(APIS)
    for (const [api, { status, text, first }] of Object.entries(answers)) {
      expect({ api, status }, text).toEqual({ api, status: 200 })
      expect({ api, first: rounded(first) }).toEqual({ api, first: differs[api] ?? want })
    }
  } finally {
    await service.close()
  }
})

test('runs the items of a batch one at a time where a model takes only one, in their order', async () => {
  const service = await serveOwn({ 'model.onnx': exported.torchLinear({ batch: 1 }) }, ['modelbit'])
  try {
    const data = [
      [1, [1, 0, 0]],
      [2, [0, 1, 0]],
      [3, [0, 0, 1]],
    ]
    const { modelbit } = await service.callAll(() => JSON.stringify({ data }))
    expect(JSON.parse(modelbit?.text ?? '')).toEqual({
      data: [
        [1, [1, 2]],
        [2, [0.5, 1]],
        [3, [1, 1]],
      ],
    })
  } finally {
    await service.close()
  }
})

test('serves a model whose card lies beside it', async () => {
  const card = `
model: model.onnx
inputs: [{ name: measures, kind: tensor, tensor: X, examples: [[3, 0]] }]
outputs: [{ name: kinds, kind: label, tensor: output_probability, categories: [a, b, c], top: 2 }]
`
  const service = await serveOwn({ 'model.onnx': sklearnClassifier(), 'model.model.yaml': card }, [
    'cerebrium-v4',
    'peltarion',
  ])
  try {
    const answers = await service.callAll()
    expect(rounded(answers['cerebrium-v4']?.first)).toEqual({
      kinds: [
        { label: 'a', score: 0.95033 },
        { label: 'b', score: 0.047314 },
      ],
    })
    expect(rounded(answers['peltarion']?.first)).toEqual({ kinds: { a: 0.95033, b: 0.047314 } })
  } finally {
    await service.close()
  }
})
