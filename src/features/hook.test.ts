import { describe, expect, test } from 'vitest'
import { defineTensor, type Tensor } from '../tensor/tensor.ts'
import { loadCardFiles } from './card-files.ts'
import type { Feature } from './feature.ts'
import { problemOf } from './feature.laws.ts'
import { createHookFeature, type Hook, type LoadedHook } from './hook.ts'
import { parseModelCard } from './model-card.ts'

const SPEC = { name: 'x', dtype: 'float32', shape: ['batch', 2] } as const
const bind = (
  module: Hook,
  side: 'inputs' | 'outputs' = 'inputs',
  members: object = {},
  onError: LoadedHook['onError'] = () => undefined,
) => {
  const hook: LoadedHook = { file: './h.ts', module, onError }
  return createHookFeature({ name: 'place', kind: 'hook', tensor: 'x', hook, ...members }, SPEC, side)
}

const toTensor = (values: readonly unknown[]): Tensor => {
  const rows = values.map((value) => {
    if (typeof value !== 'number') throw new Error('a number is needed')
    return [value, value + 1]
  })
  return defineTensor('float32', [rows.length, 2], Float32Array.from(rows.flat()))
}

describe('encode', () => {
  test('refuses a value by what the hook throws; of a mistake in the hook its author hears too', () => {
    const told: string[] = []
    const bindTelling = (encode: Hook['encode']): Feature =>
      bind({ encode } as Hook, 'inputs', {}, (error) => told.push(error.message))
    expect(bindTelling(toTensor).encode([{ value: 'x' }])).toMatchObject([{ code: 'feature-hook' }])
    expect(told).toEqual([])
    const mistaken = bindTelling(() => {
      throw new ReferenceError('undefinedFn is not defined')
    })
    expect(mistaken.encode([{ value: 1 }])).toMatchObject([
      { message: expect.stringContaining('undefinedFn is not defined') as string },
    ])
    expect(told).toEqual(["Failed to run ./h.ts, the hook of 'place': undefinedFn is not defined"])
  })

  test('gives the hook the whole batch', () => {
    expect(bind({ encode: toTensor }).encode([{ value: 1 }, { value: 5 }])).toMatchObject({
      shape: [2, 2],
      data: Float32Array.of(1, 2, 5, 6),
    })
  })

  test('names each value that the hook throws at', () => {
    const feature = bind({ encode: toTensor })
    expect(problemOf(feature, 'a')).toBe(
      'feature-hook: must be a value that the model\'s hook takes, found "a": a number is needed',
    )
    const values = ['a', 1, 'b'].map((value) => ({ value }))
    expect(feature.encode(values)).toMatchObject([{ item: 0 }, { item: 2 }])
  })

  test('fills other inputs that the card names', () => {
    const mask = defineTensor('int64', [1], BigInt64Array.of(1n))
    const hook: Hook = { encode: (values) => ({ x: toTensor(values), mask }) }
    const feature = bind(hook, 'inputs', { inputs: ['mask'] })
    expect(feature.companions).toEqual(['mask'])
    expect(feature.encodeAll?.([{ value: 1 }])).toMatchObject({ x: { shape: [1, 2] }, mask })
    expect(() =>
      bind({ encode: toTensor }, 'inputs', { inputs: ['mask'] }).encodeAll?.([{ value: 1 }]),
    ).toThrow("expected a tensor for 'mask' of encode(), found nothing")
  })

  test.each<{ name: string; make: () => unknown; found: string }>([
    { name: 'nothing', make: () => undefined, found: 'found nothing' },
    { name: 'a promise', make: () => Promise.reject(new Error('late')), found: 'found a promise' },
    {
      name: 'another dtype',
      make: () => defineTensor('float64', [1, 2], new Float64Array(2)),
      found: 'found float64 [1, 2]',
    },
    {
      name: 'another shape',
      make: () => defineTensor('float32', [1, 3], new Float32Array(3)),
      found: 'found float32 [1, 3]',
    },
    {
      name: 'another batch',
      make: () => defineTensor('float32', [2, 2], new Float32Array(4)),
      found: 'found float32 [2, 2]',
    },
    {
      name: 'data that are too short',
      make: () => ({ dtype: 'float32', shape: [1, 2], data: new Float32Array(1) }),
      found: 'found data of length 1, where float32 [1, 2] needs 2',
    },
    {
      name: 'a plain list of data',
      make: () => ({ dtype: 'float32', shape: [1, 2], data: [1, 2] }),
      found: 'found data that are a list of 2, where float32 needs a Float32Array',
    },
    {
      name: 'an unknown dtype',
      make: () => ({ dtype: 'float', shape: [1, 2], data: new Float32Array(2) }),
      found: 'found the dtype "float"',
    },
    {
      name: 'no shape',
      make: () => ({ dtype: 'float32', data: new Float32Array(2) }),
      found: 'found the shape nothing, which is no list of whole numbers',
    },
  ])('fails when the hook makes $name', ({ make, found }) => {
    const feature = bind({ encode: () => make() as Tensor })
    expect(() => feature.encode([{ value: 1 }])).toThrow(expect.objectContaining({ code: 'ENGINE_FAILED' }))
    expect(() => feature.encode([{ value: 1 }])).toThrow(found)
    expect(() => feature.encode([{ value: 1 }])).toThrow(
      "Failed to run ./h.ts, the hook of 'place': expected ",
    )
  })
})

describe('decode', () => {
  const result = defineTensor('float32', [2, 2], Float32Array.of(1, 2, 3, 4))

  test('gives a copy of each value as JSON has it', () => {
    const decode: Hook['decode'] = ({ data }, { inputs }) => [
      { sum: data[0], given: Object.keys(inputs), none: undefined },
      null,
    ]
    expect(bind({ decode }, 'outputs').decode(result, { x: result })).toStrictEqual([
      { sum: 1, given: ['x'] },
      null,
    ])
  })

  const late = (): Promise<never> => Promise.reject(new Error('late'))
  test.each<{ name: string; decode: () => unknown; message: string }>([
    {
      name: 'throws',
      decode: () => {
        throw new Error('no')
      },
      message: 'decode() threw: no',
    },
    {
      name: 'answers too few values',
      decode: () => [1],
      message: 'expected a list of 2 values of decode(), found a list of 1',
    },
    { name: 'answers a promise', decode: late, message: 'values of decode(), found a promise' },
    {
      name: 'answers what JSON cannot hold',
      decode: () => [[1n], 2],
      message:
        'expected values of decode() that JSON can hold, found a list of 1 (Do not know how to serialize a BigInt) at item 0',
    },
    { name: 'answers nothing for an item', decode: () => [1, undefined], message: 'found nothing at item 1' },
    {
      name: 'answers a function for an item',
      decode: () => [() => 1, 1],
      message: 'found a function at item 0',
    },
    { name: 'answers promises', decode: () => [1, late()], message: 'found a promise at item 1' },
  ])('fails and says why when the hook $name', ({ decode, message }) => {
    const told: string[] = []
    const feature = bind({ decode } as Hook, 'outputs', {}, (error) => told.push(error.message))
    expect(() => feature.decode(result)).toThrow(message)
    expect(told).toEqual([expect.stringContaining("Failed to run ./h.ts, the hook of 'place': ")])
  })
})

test('refuses a hook that lacks the function, and one that was not loaded', () => {
  expect(() => bind({ decode: () => [] })).toThrow(
    "expected a module that exports the function encode in 'hook', found decode in ./h.ts",
  )
  expect(() => bind({}, 'inputs', { hook: './my-hook.ts' })).toThrow(
    "expected the file of a module in 'hook'",
  )
})

test('names the feature and the file of a module that cannot be loaded', async () => {
  const card = parseModelCard(
    'model: m\ninputs: [{ name: a, kind: hook, tensor: x, hook: ./h.ts }]\noutputs: [{ name: b, kind: number, tensor: y }]',
    'm.yaml',
  )
  const folder = {
    readText: () => Promise.resolve(''),
    importModule: () => Promise.reject(new Error('Expected a semicolon\nat line 1')),
  }
  await expect(loadCardFiles(card, folder, 'm.yaml')).rejects.toThrow(
    /^Failed to read '\.\/h\.ts' of feature 'a' of model card m\.yaml:2:10: Expected a semicolon$/,
  )
})

test('reads categories from a file', async () => {
  const card = parseModelCard(
    'model: m\ninputs: [{ name: a, kind: number, tensor: x }]\noutputs: [{ name: b, kind: category, tensor: y, categories: labels.txt }]',
    'm.yaml',
  )
  const importModule = () => Promise.reject(new Error('none'))
  const load = async (text: string): Promise<unknown> => {
    const loaded = await loadCardFiles(
      card,
      { readText: () => Promise.resolve(text), importModule },
      'm.yaml',
    )
    return loaded.outputs[0]?.['categories']
  }
  expect(await load('cat\r\ndog\n')).toEqual(['cat', 'dog'])
  expect(await load('["cat","dog"]')).toEqual(['cat', 'dog'])
})
