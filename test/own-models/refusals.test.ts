import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOwnModels } from '../../src/cli/own-model-flags.ts'
import { addOwnModels, type OwnDeployments } from '../../src/deployments/own-deployments.ts'
import { loadDeployments } from '../../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import * as exported from './network-models.ts'
import * as odd from './odd-models.ts'
import { writeFiles } from './own-service.ts'
import { sklearnClassifier } from './sklearn-models.ts'

const card = (inputs: string): string =>
  `model: iris.onnx\ninputs: [${inputs}]\noutputs: [{ name: b, kind: text, tensor: output_label }]`

let files: Awaited<ReturnType<typeof writeFiles>>
const at = (name: string): string => join(files.folder, name)

beforeAll(async () => {
  files = await writeFiles({
    'iris.onnx': sklearnClassifier(),
    'huge.onnx': odd.doubled(['N', 1_000_000_000]),
    'shapeless.onnx': odd.shapelessInput(),
    'hidden.onnx': odd.renamed('__proto__'),
    'binary.yaml': Uint8Array.of(0x6d, 0, 0xff),
    'words.onnx': odd.wordColumns(),
    'bfloat16.onnx': odd.ofBfloat16(),
    'new-opset.onnx': odd.ofVersion({ opset: 99 }),
    'new-format.onnx': odd.ofVersion({ irVersion: 99 }),
    'sequence.onnx': odd.sequenceInput(),
    'zipmap.onnx': sklearnClassifier({ zipMap: true }),
    'custom.onnx': exported.unknownOperator(),
    'cut.onnx': sklearnClassifier().subarray(0, 100),
    'misfit.yaml': card('{ name: a, kind: number, tensor: X }'),
    'elsewhere.yaml': card('{ name: a, kind: tensor, tensor: Y }'),
    'unhooked.yaml': card('{ name: a, kind: hook, tensor: X, hook: ./none.ts }'),
    'hooked.yaml': card('{ name: a, kind: hook, tensor: X, hook: ./broken.mjs }'),
    'empty-hook.yaml': card('{ name: a, kind: hook, tensor: X, hook: ./empty.mjs }'),
    'broken.mjs': 'throw new Error("not today")',
    'empty.mjs': 'export const other = 1',
    'untokenized.yaml': card(
      '{ name: a, kind: text, tensor: X, tokenizer: { kind: hugging-face, file: tokenizer.json } }',
    ),
    'no-yaml.yaml': '{',
    'deployments/modelbit.yaml':
      'api: modelbit\ndeployments: [{ name: iris, model: ../iris.onnx }, { name: a, model: example_doubler }]',
  })
  await exported.writeExternalModel(at('external'), { writesWeights: false })
})
afterAll(() => files.remove())

const EMPTY = { served: [], close: () => Promise.resolve() }
const serve = (model: string, more: Partial<OwnDeployments> = {}) =>
  addOwnModels(EMPTY, [{ path: at(model), name: 'iris', ...more }], createOnnxEngine())

test.each<{ name: string; model?: string; cardFile?: string; more?: Partial<OwnDeployments>; text: string }>([
  { name: 'a file that is not there', model: 'none.onnx', text: 'expected a file, found nothing' },
  { name: 'a directory', model: 'external', text: 'found a directory' },
  { name: 'a file that is cut off', model: 'cut.onnx', text: 'damaged or cut off' },
  { name: 'a map as output', model: 'zipmap.onnx', text: 'Export classifiers with zipmap=False' },
  {
    name: 'an item that no request can hold',
    model: 'huge.onnx',
    text: "expected inputs of at most 2^28 elements for one item, found 'x' of float32 [N, 1000000000]",
  },
  {
    name: 'an input without a shape',
    model: 'shapeless.onnx',
    text: "expected inputs with a shape, found 'x' of float32 without one. Export it with its shape",
  },
  {
    name: 'a tensor that objects cannot hold',
    model: 'hidden.onnx',
    text: "expected another name of an output than '__proto__'. Rename it",
  },
  {
    name: 'a card that is no text',
    cardFile: 'binary.yaml',
    text: 'binary.yaml: expected YAML, found bytes that are no text in UTF-8',
  },
  {
    name: 'texts of several columns without a card',
    model: 'words.onnx',
    text: "found texts of several columns in 'x'. Write a card with mockference inspect",
  },
  {
    name: 'a dtype that JavaScript cannot have',
    model: 'bfloat16.onnx',
    text: "found 'x' of bfloat16. Export it with float32",
  },
  {
    name: 'operators of the future',
    model: 'new-opset.onnx',
    text: 'new-opset.onnx: expected opset 26 of ai.onnx at most, found 99. Export it with an older opset_version',
  },
  {
    name: 'a format of the future',
    model: 'new-format.onnx',
    text: 'new-format.onnx: expected ONNX IR version 13 at most, found 99. Export it for an older version',
  },
  {
    name: 'a sequence as input',
    model: 'sequence.onnx',
    text: 'for input x, found a sequence or map. Export it with tensors as inputs',
  },
  { name: 'weights that are not there', model: 'external/model.onnx', text: 'found no model.onnx_data' },
  {
    name: 'an operator that no runtime has',
    model: 'custom.onnx',
    text: 'found NoSuchOperator (ai.onnx 17, ai.onnx.ml 3)',
  },
  {
    name: 'a card that is not there',
    cardFile: 'none.yaml',
    text: 'none.yaml: expected a file, found nothing',
  },
  {
    name: 'a card that is no YAML',
    cardFile: 'no-yaml.yaml',
    text: 'no-yaml.yaml:1:2: expected YAML, found',
  },
  {
    name: 'a card that does not fit',
    cardFile: 'misfit.yaml',
    text: "misfit.yaml:2:10: a number needs a tensor [batch] or [batch, 1], 'X' is float32 [None, 2]",
  },
  {
    name: 'a card of another model',
    cardFile: 'elsewhere.yaml',
    text: "feature 'a' names the tensor 'Y', the model's inputs are 'X'",
  },
  {
    name: 'a hook that is not there',
    cardFile: 'unhooked.yaml',
    text: "Failed to read './none.ts' of feature 'a'",
  },
  {
    name: 'a hook that throws when it is loaded',
    cardFile: 'hooked.yaml',
    text: 'hooked.yaml:2:10: not today',
  },
  { name: 'a hook without functions', cardFile: 'empty-hook.yaml', text: 'the function encode in ' },
  {
    name: 'a tokenizer that is not there',
    cardFile: 'untokenized.yaml',
    text: "Failed to read 'tokenizer.json' of feature 'a'",
  },
  {
    name: 'an unknown API',
    more: { apis: ['other'] },
    text: "expected one of baseten, cerebrium-v1, cerebrium-v4, modelbit, peltarion, found 'other'",
  },
  {
    name: 'a name that the API does not take',
    more: { apis: ['cerebrium-v1'], name: 'a-name-of-more-than-19' },
    text: 'at most 19, found "a-name-of-more-than-19". Choose another --name',
  },
])('refuses $name, in one line', async ({ model = 'iris.onnx', cardFile, more, text }) => {
  const cardPath = cardFile === undefined ? {} : { cardPath: at(cardFile) }
  const failure: unknown = await serve(model, { ...cardPath, ...more }).catch((error: unknown) => error)
  expect(failure).toMatchObject({ code: expect.stringMatching(/^(MODEL|USAGE)_INVALID$/) })
  expect((failure as Error).message).toContain(text)
  expect((failure as Error).message).not.toContain('\n')
})

test('leaves out an API that cannot take the model when nobody asked for it', async () => {
  const { store, leftOut } = await serve('iris.onnx', { name: 'a-name-of-more-than-19' })
  expect(store.served.map(({ api }) => api.id)).not.toContain('cerebrium-v1')
  expect(leftOut).toEqual([
    expect.stringContaining('iris.onnx is not served under cerebrium-v1: modelName must be'),
  ])
  await store.close()
})

test('serves models in the order in which they are given', async () => {
  const files = ['one', 'two', 'three'].map((name) => ({ path: at('iris.onnx'), name, apis: ['modelbit'] }))
  const { store } = await addOwnModels(EMPTY, files, createOnnxEngine())
  expect(store.served[0]?.deployments.map(({ name }) => name)).toEqual(['one', 'two', 'three'])
  await store.close()
})

test('refuses an address that another deployment has, and serves before those that are there', async () => {
  const engine = createOnnxEngine()
  const base = await loadDeployments({ engine, deploymentsDirectory: at('deployments') })
  const own = { path: at('iris.onnx'), apis: ['modelbit'] }
  const { store } = await addOwnModels(base, [{ ...own, name: 'mine' }], engine)
  expect(store.served[0]?.deployments.map(({ name }) => name)).toEqual(['mine', 'iris', 'a'])
  await expect(addOwnModels(store, [{ ...own, name: 'iris' }], engine)).rejects.toThrow(
    "expected one deployment at /v1/iris/main/1, found 'iris' there already. Choose another --name",
  )
})

test.each([
  {
    name: 'a name without a model',
    flags: { name: 'x' },
    text: 'expected --model beside --name, found none',
  },
  { name: 'nothing but models without a model', flags: { onlyModels: true }, text: 'beside --only-models' },
  {
    name: 'one name for two models',
    flags: { model: ['a.onnx', 'b.onnx'], name: 'x' },
    text: 'expected one --model beside --name, found 2',
  },
  {
    name: 'two models of one name',
    flags: { model: ['a/m.onnx', 'b/m.onnx'] },
    text: "expected models of different names, found 'm' twice",
  },
  ...['a/b', '..', '', '-x', 'ä', 'a b'].map((name) => ({
    name: `the name '${name}'`,
    flags: { model: ['a.onnx'], name },
    text: `expected letters, digits, hyphens, underscores and dots in --name, a letter or digit first, found "${name}"`,
  })),
])('refuses $name', ({ flags, text }) => {
  expect(() => readOwnModels(flags)).toThrow(text)
})

test('takes the name of the file, or of its folder', () => {
  const names = readOwnModels({ model: ['x/iris v2.ONNX', 'bert/model.onnx'] }).map(({ name }) => name)
  expect(names).toEqual(['iris-v2', 'bert'])
})
