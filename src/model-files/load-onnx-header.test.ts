import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, rmSync, truncateSync, writeFileSync, writeSync, closeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { floats } from '../../scripts/onnx/constants.ts'
import { defineGraph, node, serializeModel, toGraphProto } from '../../scripts/onnx/onnx-writer.ts'
import { serializeModelProto } from '../../scripts/onnx/onnx-schema.ts'
import * as exported from '../../test/own-models/network-models.ts'
import { classLabelsOf } from './class-labels.ts'
import { loadOnnxHeader } from './load-onnx-header.ts'
import { sklearnClassifier } from '../../test/own-models/sklearn-models.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onnx-header-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function write(bytes: Uint8Array | string): string {
  const path = join(folder, 'model.onnx')
  writeFileSync(path, bytes)
  return path
}

const GRAPH = defineGraph({
  name: 'main_graph',
  description: 'Doubles.',
  inputs: [{ name: 'x', dtype: 'float16', shape: ['batch', 2] }],
  outputs: [{ name: 'y', dtype: 'float16', shape: ['batch', 2] }],
  constants: [floats('unused', [1, 2, 3])],
  nodes: [
    node('Add', { inputs: ['x', 'x'], outputs: ['z'] }),
    node('Identity', { inputs: ['z'], outputs: ['y'] }),
  ],
})

test('reads what a file says of itself', () => {
  const bytes = serializeModelProto({
    irVersion: 8,
    producerName: 'pytorch',
    opsetImport: [{ domain: '', version: 17 }],
    graph: toGraphProto(GRAPH),
    ...({
      producerVersion: '2.9.0',
      modelVersion: 3,
      domain: 'org.example',
      metadataProps: [{ key: 'author', value: 'Ada' }],
    } as object),
  })
  const header = loadOnnxHeader(write(bytes))
  expect(header).toMatchObject({
    irVersion: 8,
    producerName: 'pytorch',
    producerVersion: '2.9.0',
    modelVersion: 3,
    domain: 'org.example',
    description: 'Doubles.',
    metadata: [['author', 'Ada']],
    opsets: [{ domain: '', version: 17 }],
    byteLength: bytes.length,
  })
  const { graph } = header
  expect(graph.inputs).toEqual([{ name: 'x', kind: 'tensor', dtype: 'float16', shape: ['batch', 2] }])
  expect(graph.operators).toEqual(
    new Map([
      ['Add', 1],
      ['Identity', 1],
    ]),
  )
  expect(graph.initializerCount).toBe(1)
})

test('takes inputs with an initializer for no inputs', () => {
  const { graph } = loadOnnxHeader(write(exported.torchLinear()))
  expect(graph.inputs.map(({ name }) => name)).toEqual(['input.1'])
  expect(graph.defaultedInputs).toEqual(['fc.weight'])
})

test('finds the classes of a classifier through what hands its scores on', () => {
  const { graph } = loadOnnxHeader(write(sklearnClassifier()))
  const labels = ['setosa', 'versicolor', 'virginica']
  expect(classLabelsOf(graph, 'output_label')).toEqual(labels)
  expect(classLabelsOf(graph, 'output_probability')).toEqual(labels)
  expect(classLabelsOf(graph, 'X')).toBeUndefined()
})

test('tells sequences from tensors and open ranks from scalars, and finds weights in other files', async () => {
  expect(loadOnnxHeader(write(sklearnClassifier({ zipMap: true }))).graph.outputs[1]).toMatchObject({
    kind: 'sequence',
  })
  expect(loadOnnxHeader(write(exported.shapelessOutput())).graph.outputs[0]?.shape).toBeUndefined()
  expect(loadOnnxHeader(write(exported.torchScalars())).graph.outputs[1]?.shape).toEqual([])
  const path = await exported.writeExternalModel(join(folder, 'external'))
  expect(loadOnnxHeader(path).graph.externalFiles).toEqual(['model.onnx_data'])
})

test('reads a header before and after 3 GB of weights at once', () => {
  const size = 3 * 2 ** 30
  const path = join(folder, 'large.onnx')
  const varint = (value: number): number[] =>
    value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]
  // A graph with an initializer of one huge field, and an output behind it.
  const output = [0x62, 3, 0x0a, 1, 0x79]
  const weights = [0x4a, ...varint(size)]
  const initializer = [0x2a, ...varint(weights.length + size), ...weights]
  const head = [0x08, 8, 0x3a, ...varint(initializer.length + size + output.length), ...initializer]
  const file = openSync(path, 'w')
  writeSync(file, Uint8Array.from(head))
  writeSync(file, Uint8Array.from(output), 0, output.length, head.length + size)
  closeSync(file)
  const { graph, byteLength } = loadOnnxHeader(path)
  expect(byteLength).toBe(head.length + size + output.length)
  expect(graph.outputs.map(({ name }) => name)).toEqual(['y'])
  truncateSync(path, size)
  expect(() => loadOnnxHeader(path)).toThrow(/one that is damaged or cut off: expected a field of \d+ bytes/)
})

test.each([
  { name: 'nothing at all', content: undefined, found: 'expected a file, found nothing' },
  { name: 'an empty file', content: '', found: 'expected an ONNX file, found an empty file' },
  {
    name: 'a text',
    content: 'not a model',
    found: 'found another format, or one that is damaged or cut off',
  },
  {
    name: 'a ZIP archive',
    content: 'PK\u0003\u0004rest',
    found: 'found a ZIP archive, as PyTorch (.pt) and Keras',
  },
  {
    name: 'a pointer of Git LFS',
    content: 'version https://git-lfs.github.com/spec/v1',
    found: 'found a pointer of Git LFS',
  },
  { name: 'a pickle', content: Uint8Array.of(0x80, 4, 0x95), found: 'found a pickle' },
  { name: 'a message without a graph', content: Uint8Array.of(8, 8), found: 'found one without a graph' },
])('refuses $name', ({ content, found }) => {
  const path = content === undefined ? join(folder, 'none.onnx') : write(content)
  expect(() => loadOnnxHeader(path)).toThrow(expect.objectContaining({ code: 'MODEL_INVALID' }))
  expect(() => loadOnnxHeader(path)).toThrow(found)
})

test('refuses a directory', () => {
  expect(() => loadOnnxHeader(folder)).toThrow('expected a file, found a directory, a pipe or a device')
})

test('refuses a file wherever it is cut, or reads what is left of it', () => {
  const bytes = serializeModel(GRAPH)
  for (let length = 1; length < bytes.length; length++) {
    try {
      loadOnnxHeader(write(bytes.subarray(0, length)))
    } catch (error) {
      expect(error).toMatchObject({ code: 'MODEL_INVALID' })
    }
  }
})

// prettier-ignore
test.skipIf(process.platform === 'win32')('refuses a pipe at once', () => { // Windows has no pipes among files
  const pipe = join(folder, 'pipe.onnx')
  execFileSync('mkfifo', [pipe])
  expect(() => loadOnnxHeader(pipe)).toThrow('expected a file, found a directory, a pipe or a device')
})
