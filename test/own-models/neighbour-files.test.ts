import { expect, test } from 'vitest'
import * as exported from './network-models.ts'
import { rounded, serveOwn, type Answers } from './own-service.ts'

const LABELS = { id2label: { 0: 'red', 1: 'green', 2: 'blue' }, label2id: { red: 0, green: 1, blue: 2 } }
const NORMALISED = {
  do_rescale: true,
  rescale_factor: 0.00392156862745098,
  do_normalize: true,
  image_mean: [0.5, 0.5, 0.5],
  image_std: [0.25, 0.25, 0.25],
  resample: 2,
}

interface Served {
  readonly answers: Answers | undefined
  readonly api: string
  readonly notes: readonly string[]
}

/** The mean of each channel of the example, which is half red and half green, under the API. */
async function serveBeside(
  { config, preprocessor }: { readonly config?: unknown; readonly preprocessor?: unknown },
  apis: readonly string[] = ['cerebrium-v4'],
): Promise<readonly Served[]> {
  const write = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
  const service = await serveOwn(
    {
      'model.onnx': exported.torchPictures(),
      ...(config === undefined ? {} : { 'config.json': write(config) }),
      ...(preprocessor === undefined ? {} : { 'preprocessor_config.json': write(preprocessor) }),
    },
    apis,
  )
  try {
    const answers = await service.callAll()
    return service.store.served.map(({ api, deployments }) => {
      const { status, text, first } = answers[api.id] ?? {}
      expect({ api: api.id, status }, text).toEqual({ api: api.id, status: 200 })
      return { api: api.id, answers: rounded(first) as Answers, notes: deployments[0]?.own?.notes ?? [] }
    })
  } finally {
    await service.close()
  }
}

test('a classifier of pictures answers names, of pictures that are normalised as the files beside it say', async () => {
  const apis = ['baseten', 'cerebrium-v1', 'cerebrium-v4', 'modelbit', 'peltarion']
  const served = await serveBeside({ config: LABELS, preprocessor: NORMALISED }, apis)
  // The softmax of 0, 0 and -2.
  const names = { red: 0.46831, green: 0.46831, blue: 0.063379 }
  for (const { api, answers, notes } of served) {
    const want = api === 'cerebrium-v1' ? Object.values(names) : names
    expect({ api, answers }).toEqual({ api, answers: { logits: want } })
    expect(notes.filter((note) => !note.includes('one at a time'))).toEqual([])
  }
  expect(served.map(({ api }) => api).sort()).toEqual(apis)
})

const ARRAY = [0.5, 0.5, 0]
test.each<{ name: string; config?: unknown; preprocessor?: unknown; logits: unknown; note?: string }>([
  {
    name: 'pixels as they are',
    preprocessor: { do_rescale: false, do_normalize: false },
    logits: [127.5, 127.5, 0],
  },
  { name: 'no normalisation', preprocessor: { ...NORMALISED, do_normalize: false }, logits: ARRAY },
  {
    name: 'a file of an older kind',
    preprocessor: { image_mean: [0.5, 0.5, 0.5], image_std: [1, 1, 1] },
    logits: [0, 0, -0.5],
  },
  {
    name: 'a way to resize that cards have not',
    preprocessor: { resample: 3, do_center_crop: true },
    logits: ARRAY,
    note: 'preprocessor_config.json asks for another way to resize than bilinear and the middle to be cut out, which no card says: answers to pictures differ from those of transformers',
  },
  {
    name: 'names of another number',
    config: { id2label: { 0: 'yes', 1: 'no' } },
    logits: ARRAY,
    note: 'the 2 labels of config.json beside the model are not used: ',
  },
  {
    name: 'names that are not different',
    config: { id2label: { 0: 'a', 1: 'a', 2: 'b' } },
    logits: { a: 0.38365, 'a (1)': 0.38365, b: 0.2327 },
  },
  {
    name: 'several labels at once',
    config: { ...LABELS, problem_type: 'multi_label_classification' },
    // The sigmoids of 0.5, 0.5 and 0.
    logits: [
      { label: 'red', score: 0.62246 },
      { label: 'green', score: 0.62246 },
      { label: 'blue', score: 0.5 },
    ],
  },
  {
    name: 'a file that is no JSON',
    config: '{',
    logits: ARRAY,
    note: 'config.json beside the model is left out: expected a JSON object, found ',
  },
])('beside $name', async ({ config, preprocessor, logits, note }) => {
  const [served] = await serveBeside({ config, preprocessor })
  expect(served?.answers).toEqual({ logits })
  const told = served?.notes.filter((one) => one.includes('.json')) ?? []
  expect(told).toEqual(note === undefined ? [] : [expect.stringContaining(note)])
})
