import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  defineGraph,
  node,
  serializeModel,
  toGraphProto,
  toTypeProto,
} from '../../../scripts/onnx/onnx-writer.ts'
import { serializeModelProto } from '../../../scripts/onnx/onnx-schema.ts'
import type { Dtype } from '../../tensor/dtype.ts'
import { defineTensor, type Tensor } from '../../tensor/tensor.ts'
import { engineLaws, toRows } from '../engine.laws.ts'
import { createReferenceModel } from '../reference/reference-engine.ts'
import { createOnnxEngine } from './onnx-engine.ts'

const engine = createOnnxEngine()

const readModel = (id: string) => readFile(new URL(`../../../mocks/models/${id}.onnx`, import.meta.url))
const loadModel = async (id: string) => engine.load(await readModel(id), `${id}.onnx`)

const numbers = (values: readonly number[]) =>
  defineTensor('float64', [values.length], Float64Array.from(values))

function toNumbers(tensor: Tensor | undefined): Float64Array {
  if (tensor?.dtype !== 'float64') throw new TypeError('expected float64')
  return tensor.data
}

// Every bit pattern is equally likely in the first, the corners of the format are certain to come up in the
// second.
const float64 = fc.oneof(
  fc.double(),
  fc.constantFrom(
    0,
    -0,
    NaN,
    Infinity,
    -Infinity,
    5e-324,
    -5e-324,
    2 ** -1022,
    -(2 ** -1023),
    2 ** 53,
    1e308,
    -1e308,
  ),
)

engineLaws('onnx adder', {
  createModel: () => loadModel('example_adder'),
  item: fc.tuple(float64, float64, float64),
  toInputs: (items) => ({
    a: numbers(items.map(([a]) => a)),
    b: numbers(items.map(([, b]) => b)),
    c: numbers(items.map(([, , c]) => c)),
  }),
})

describe('onnx models', () => {
  test.each<{ id: string; inputs: readonly string[]; compute: (...values: number[]) => number }>([
    { id: 'example_doubler', inputs: ['foo'], compute: (foo = NaN) => foo * 2 },
    { id: 'example_dict_doubler', inputs: ['value'], compute: (value = NaN) => value * 2 },
    { id: 'example_adder', inputs: ['a', 'b', 'c'], compute: (a = NaN, b = NaN, c = NaN) => a + b + c },
    { id: 'example_sqrt', inputs: ['x'], compute: (x = NaN) => Math.sqrt(x) },
  ])('$id always agrees with its oracle, bit for bit', async ({ id, inputs: names, compute }) => {
    const model = await loadModel(id)
    expect(model.signature).toEqual({
      inputs: names.map((name) => ({ name, dtype: 'float64', shape: ['batch'] })),
      outputs: [{ name: 'result', dtype: 'float64', shape: ['batch'] }],
    })
    const oracle = createReferenceModel(model.signature, (inputs) => {
      const columns = names.map((name) => toNumbers(inputs[name]))
      const size = columns[0]?.length ?? 0
      const values = Array.from({ length: size }, (_, i) =>
        compute(...columns.map((column) => column[i] ?? NaN)),
      )
      return { result: numbers(values) }
    })
    const row = fc.array(float64, { minLength: names.length, maxLength: names.length })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
        const inputs = Object.fromEntries(
          names.map((name, column) => [name, numbers(rows.map((values) => values[column] ?? NaN))]),
        )
        expect(toRows(await model.run(inputs))).toEqual(toRows(await oracle.run(inputs)))
      }),
      { numRuns: 300 },
    )
    await model.close()
  })
})

const data: { readonly [D in Dtype]: Tensor<D>['data'] } = {
  float16: Uint16Array.of(0x3c00, 0x8000, 0x7e00),
  float32: Float32Array.of(0.1, -0, NaN),
  float64: Float64Array.of(0.1, -0, NaN),
  int8: Int8Array.of(-128, 0, 127),
  uint8: Uint8Array.of(0, 1, 255),
  int16: Int16Array.of(-32768, 0, 32767),
  uint16: Uint16Array.of(0, 1, 65535),
  int32: Int32Array.of(-(2 ** 31), 0, 2 ** 31 - 1),
  uint32: Uint32Array.of(0, 1, 2 ** 32 - 1),
  int64: BigInt64Array.of(-(2n ** 63n), 0n, 2n ** 63n - 1n),
  uint64: BigUint64Array.of(0n, 1n, 2n ** 64n - 1n),
  bool: Uint8Array.of(0, 1, 1),
  string: ['', 'é', '𝄞'],
}

describe('createOnnxEngine', () => {
  test.each(Object.keys(data) as Dtype[])('carries %s through a model unchanged', async (dtype) => {
    const spec = { dtype, shape: ['batch'] }
    const graph = defineGraph({
      name: 'identity',
      description: '',
      inputs: [{ name: 'x', ...spec }],
      outputs: [{ name: 'y', ...spec }],
      nodes: [node('Identity', { inputs: ['x'], outputs: ['y'] })],
    })
    const model = await engine.load(serializeModel(graph), 'identity')
    expect(model.signature.inputs).toEqual([{ name: 'x', ...spec }])
    const tensor = defineTensor(dtype, [3], data[dtype])
    expect(await model.run({ x: tensor })).toEqual({ y: tensor })
    await model.close()
  })

  test('rejects with MODEL_INVALID when the file is corrupted', async () => {
    const bytes = await readModel('example_adder')
    for (const corrupted of [new Uint8Array(), bytes.subarray(0, 40), Buffer.from('not a model')]) {
      await expect(engine.load(corrupted, 'broken.onnx')).rejects.toMatchObject({
        code: 'MODEL_INVALID',
        message: expect.stringMatching(
          /^Failed to load model broken\.onnx: expected a readable ONNX file, found /,
        ),
      })
    }
  })

  test('rejects with MODEL_INVALID and names the fix when an output is a sequence', async () => {
    const type = toTypeProto({ dtype: 'float64', shape: ['batch'] })
    const graph = toGraphProto({
      name: 'sequence',
      description: '',
      inputs: [{ name: 'x', dtype: 'float64', shape: ['batch'] }],
      outputs: [],
      nodes: [node('SequenceConstruct', { inputs: ['x'], outputs: ['probabilities'] })],
    })
    const bytes = serializeModelProto({
      irVersion: 8,
      producerName: 'test',
      opsetImport: [{ domain: '', version: 17 }],
      graph: { ...graph, output: [{ name: 'probabilities', type: { sequenceType: { elemType: type } } }] },
    })
    await expect(engine.load(bytes, 'classifier.onnx')).rejects.toMatchObject({
      code: 'MODEL_INVALID',
      message:
        'Failed to load model classifier.onnx: expected a tensor for output probabilities, ' +
        'found a sequence or map. Export classifiers with zipmap=False',
    })
  })

  test('rejects with ENGINE_FAILED and the cause when the runtime fails during a run', async () => {
    const graph = defineGraph({
      name: 'gather',
      description: '',
      inputs: [
        { name: 'values', dtype: 'float64', shape: ['size'] },
        { name: 'index', dtype: 'int64', shape: ['batch'] },
      ],
      outputs: [{ name: 'y', dtype: 'float64', shape: ['batch'] }],
      nodes: [node('Gather', { inputs: ['values', 'index'], outputs: ['y'] })],
    })
    const model = await engine.load(serializeModel(graph), 'gather.onnx')
    const index = defineTensor('int64', [1], BigInt64Array.of(7n))
    await expect(model.run({ values: numbers([1, 2]), index })).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: expect.stringMatching(/^Failed to run model gather\.onnx: /),
      cause: expect.any(Error),
    })
    await model.close()
  })

  test('rejects with DEPENDENCY_MISSING until the runtime can be imported', async () => {
    const missing = new Error("Cannot find package 'onnxruntime-node'")
    let installed = false
    const late = createOnnxEngine({
      importRuntime: () => (installed ? import('onnxruntime-node') : Promise.reject(missing)),
    })
    const bytes = await readModel('example_adder')
    await expect(late.load(bytes, 'adder.onnx')).rejects.toMatchObject({
      code: 'DEPENDENCY_MISSING',
      message: expect.stringContaining('npm install onnxruntime-node'),
      cause: missing,
    })
    installed = true
    await (await late.load(bytes, 'adder.onnx')).close()
  })
})
