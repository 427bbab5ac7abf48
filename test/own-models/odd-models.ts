import { floats } from '../../scripts/onnx/constants.ts'
import {
  defineGraph,
  node,
  serializeModel,
  toGraphProto,
  toTypeProto,
} from '../../scripts/onnx/onnx-writer.ts'
import { serializeModelProto } from '../../scripts/onnx/onnx-schema.ts'
import { serializeAs } from './exported-graph.ts'

/** A detector: the places of all values above 1/2, as many as there are, and the mean of each picture. */
export function torchDetector(): Uint8Array {
  return serializeModel(
    defineGraph({
      name: 'main_graph',
      description: '',
      inputs: [{ name: 'signal', dtype: 'float32', shape: ['batch', 4] }],
      outputs: [
        { name: 'boxes', dtype: 'int64', shape: ['found', 2] },
        { name: 'mean', dtype: 'float32', shape: ['batch'] },
      ],
      constants: [floats('half', 0.5)],
      nodes: [
        node('Greater', { inputs: ['signal', 'half'], outputs: ['marks'] }),
        node('NonZero', { inputs: ['marks'], outputs: ['places'] }),
        node(
          'Transpose',
          { inputs: ['places'], outputs: ['boxes'] },
          { attributes: { perm: { ints: [1, 0] } } },
        ),
        node(
          'ReduceMean',
          { inputs: ['signal'], outputs: ['mean'] },
          { attributes: { axes: { ints: [1] }, keepdims: { int: 0 } } },
        ),
      ],
    }),
  )
}

/** `y = x * 2` with shapes as they are given, right or wrong. */
export function doubled(x: readonly (number | string)[], y = x, dtype: 'float32' | 'int64' = 'float32') {
  return serializeModel(
    defineGraph({
      name: 'doubled',
      description: '',
      inputs: [{ name: 'x', dtype, shape: x }],
      outputs: [{ name: 'y', dtype, shape: y }],
      nodes: [node('Add', { inputs: ['x', 'x'], outputs: ['y'] })],
    }),
  )
}

/** A model whose output has this name. */
export function renamed(output: string): Uint8Array {
  const spec = { dtype: 'float32', shape: ['N', 2] } as const
  return serializeModel(
    defineGraph({
      name: 'renamed',
      description: '',
      inputs: [{ name: 'x', ...spec }],
      outputs: [{ name: output, ...spec }],
      nodes: [node('Identity', { inputs: ['x'], outputs: [output] })],
    }),
  )
}

/** An input of which the file says nothing but the dtype. */
export function shapelessInput(): Uint8Array {
  const graph = defineGraph({
    name: 'shapeless',
    description: '',
    inputs: [{ name: 'x', dtype: 'float32', shape: [] }],
    outputs: [{ name: 'y', dtype: 'float32', shape: [] }],
    nodes: [node('Relu', { inputs: ['x'], outputs: ['y'] })],
  })
  return serializeAs('someone', graph, (proto) => ({
    ...proto,
    input: [{ name: 'x', type: { tensorType: { elemType: 1 } } }],
    output: [{ name: 'y', type: { tensorType: { elemType: 1 } } }],
  }))
}

/** Texts as they are. */
export function echoedTexts(): Uint8Array {
  const spec = { dtype: 'string', shape: ['N'] } as const
  return serializeModel(
    defineGraph({
      name: 'echo',
      description: '',
      inputs: [{ name: 'x', ...spec }],
      outputs: [{ name: 'y', ...spec }],
      nodes: [node('Identity', { inputs: ['x'], outputs: ['y'] })],
    }),
  )
}

/** Texts of three columns, and the numbers that they spell. */
export function wordColumns(): Uint8Array {
  return serializeModel(
    defineGraph({
      name: 'words',
      description: '',
      inputs: [{ name: 'x', dtype: 'string', shape: ['N', 3] }],
      outputs: [{ name: 'y', dtype: 'float32', shape: ['N', 3] }],
      nodes: [node('Cast', { inputs: ['x'], outputs: ['y'] }, { attributes: { to: { int: 1 } } })],
    }),
  )
}

const plain = defineGraph({
  name: 'plain',
  description: '',
  inputs: [{ name: 'x', dtype: 'float32', shape: ['N', 2] }],
  outputs: [{ name: 'y', dtype: 'float32', shape: ['N', 2] }],
  nodes: [node('Identity', { inputs: ['x'], outputs: ['y'] })],
})

export function ofBfloat16(): Uint8Array {
  const tensorType = { elemType: 16, shape: { dim: [{ dimParam: 'N' }] } }
  return serializeAs('someone', plain, (proto) => ({
    ...proto,
    input: [{ name: 'x', type: { tensorType } }],
    output: [{ name: 'y', type: { tensorType } }],
  }))
}

/** A model of versions that may not be there yet. */
export function ofVersion({ opset = 17, irVersion = 8 }: { opset?: number; irVersion?: number }): Uint8Array {
  return serializeModelProto({
    irVersion,
    producerName: 'someone',
    opsetImport: [{ domain: '', version: opset }],
    graph: toGraphProto(plain),
  })
}

export function sequenceInput(): Uint8Array {
  const elemType = toTypeProto({ dtype: 'float32', shape: ['N', 2] })
  const graph = defineGraph({
    ...plain,
    nodes: [
      node('ConcatFromSequence', { inputs: ['x'], outputs: ['y'] }, { attributes: { axis: { int: 0 } } }),
    ],
  })
  return serializeAs('someone', graph, (proto) => ({
    ...proto,
    input: [{ name: 'x', type: { sequenceType: { elemType } } }],
  }))
}

export function withoutInputs(): Uint8Array {
  return serializeModel(
    defineGraph({
      ...plain,
      inputs: [],
      outputs: [{ name: 'y', dtype: 'float32', shape: [2] }],
      constants: [floats('x', [1, 2])],
    }),
  )
}

/** The sum of two inputs that are called so. */
export function twoInputs(one: string, other: string): Uint8Array {
  const spec = { dtype: 'float32', shape: ['N', 2] } as const
  return serializeModel(
    defineGraph({
      name: 'sum',
      description: '',
      inputs: [
        { name: one, ...spec },
        { name: other, ...spec },
      ],
      outputs: [{ name: 'y', ...spec }],
      nodes: [node('Add', { inputs: [one, other], outputs: ['y'] })],
    }),
  )
}
