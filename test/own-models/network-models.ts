import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { floats, integers } from '../../scripts/onnx/constants.ts'
import { constant, defineGraph, node, serializeModel } from '../../scripts/onnx/onnx-writer.ts'
import { serializeAs } from './exported-graph.ts'

interface TorchOptions {
  readonly batch?: number | string
  readonly dtype?: 'float32' | 'float16'
}

/** A model of PyTorch: `y = x W`, with weights that are listed as inputs too, as older exporters did. */
export function torchLinear({ batch = 'batch_size', dtype = 'float32' }: TorchOptions = {}): Uint8Array {
  const half = (values: readonly number[]): Uint16Array =>
    Uint16Array.from(values, (value) => ({ 1: 0x3c00, 2: 0x4000, 0.5: 0x3800 })[value] ?? 0)
  const weights = [1, 2, 0.5, 1, 1, 1]
  const weight =
    dtype === 'float16'
      ? constant('fc.weight', { dtype, shape: [3, 2], data: half(weights) })
      : floats('fc.weight', weights, [3, 2])
  const graph = defineGraph({
    name: 'main_graph',
    description: '',
    inputs: [{ name: 'input.1', dtype, shape: [batch, 3] }],
    outputs: [{ name: '7', dtype, shape: [batch, 2] }],
    constants: [weight],
    nodes: [node('MatMul', { inputs: ['input.1', 'fc.weight'], outputs: ['7'] })],
  })
  return serializeAs('pytorch', graph, (proto) => ({
    ...proto,
    input: [
      ...proto.input,
      {
        name: 'fc.weight',
        type: {
          tensorType: {
            elemType: dtype === 'float16' ? 10 : 1,
            shape: { dim: [{ dimValue: 3 }, { dimValue: 2 }] },
          },
        },
      },
    ],
  }))
}

/** A model with scalars, a bool and no batch axis anywhere: `y = flag ? x * factor : x`. */
export function torchScalars(): Uint8Array {
  return serializeAs(
    'pytorch',
    defineGraph({
      name: 'main_graph',
      description: '',
      inputs: [
        { name: 'x', dtype: 'float32', shape: [4] },
        { name: 'factor', dtype: 'float32', shape: [] },
        { name: 'flag', dtype: 'bool', shape: [] },
      ],
      outputs: [
        { name: 'y', dtype: 'float32', shape: [4] },
        { name: 'sum', dtype: 'float32', shape: [] },
      ],
      constants: [floats('one', 1)],
      nodes: [
        node('Where', { inputs: ['flag', 'factor', 'one'], outputs: ['used'] }),
        node('Mul', { inputs: ['x', 'used'], outputs: ['y'] }),
        node('ReduceSum', { inputs: ['y'], outputs: ['sum'] }, { attributes: { keepdims: { int: 0 } } }),
      ],
    }),
  )
}

/** A model of Keras: pictures of uint8, NHWC, and their mean brightness as a probability. */
export function kerasPictures(): Uint8Array {
  return serializeAs(
    'tf2onnx',
    defineGraph({
      name: 'tf2onnx',
      description: '',
      inputs: [{ name: 'serving_default_image:0', dtype: 'uint8', shape: ['unk__12', 8, 8, 3] }],
      outputs: [{ name: 'StatefulPartitionedCall:0', dtype: 'float32', shape: ['unk__13', 1] }],
      constants: [floats('scale', 255), floats('middle', 0.5), integers('axes', [1])],
      nodes: [
        node(
          'Cast',
          { inputs: ['serving_default_image:0'], outputs: ['cast'] },
          { attributes: { to: { int: 1 } } },
        ),
        node('Div', { inputs: ['cast', 'scale'], outputs: ['scaled'] }),
        node(
          'ReduceMean',
          { inputs: ['scaled'], outputs: ['mean4'] },
          { attributes: { axes: { ints: [1, 2, 3] }, keepdims: { int: 0 } } },
        ),
        node('Sub', { inputs: ['mean4', 'middle'], outputs: ['centred'] }),
        node('Sigmoid', { inputs: ['centred'], outputs: ['chance'] }),
        node('Unsqueeze', { inputs: ['chance', 'axes'], outputs: ['StatefulPartitionedCall:0'] }),
      ],
    }),
  )
}

/** A classifier of pictures as PyTorch exports it for one picture: float32 NCHW, three scores of its channels. */
export function torchPictures(): Uint8Array {
  return serializeModel(
    defineGraph({
      name: 'main_graph',
      description: '',
      inputs: [{ name: 'pixel_values', dtype: 'float32', shape: [1, 3, 8, 8] }],
      outputs: [{ name: 'logits', dtype: 'float32', shape: [1, 3] }],
      nodes: [
        node(
          'ReduceMean',
          { inputs: ['pixel_values'], outputs: ['logits'] },
          { attributes: { axes: { ints: [2, 3] }, keepdims: { int: 0 } } },
        ),
      ],
    }),
  )
}

/** An encoder as transformers export it: each token's vector is its row of a table. */
export function transformersEncoder(): Uint8Array {
  const tokens = { dtype: 'int64', shape: ['batch_size', 'sequence_length'] } as const
  return serializeAs(
    'pytorch',
    defineGraph({
      name: 'main_graph',
      description: '',
      inputs: [
        { name: 'input_ids', ...tokens },
        { name: 'attention_mask', ...tokens },
        { name: 'token_type_ids', ...tokens },
      ],
      outputs: [{ name: 'last_hidden_state', dtype: 'float32', shape: ['batch_size', 'sequence_length', 2] }],
      constants: [
        floats(
          'embeddings',
          Array.from({ length: 24 }, (_, i) => i),
          [12, 2],
        ),
        integers('last', [-1]),
      ],
      nodes: [
        // Padding is seen unless the mask hides it, and types have to be there.
        node('Gather', { inputs: ['embeddings', 'input_ids'], outputs: ['vectors'] }),
        node('Cast', { inputs: ['token_type_ids'], outputs: ['types'] }, { attributes: { to: { int: 1 } } }),
        node('Unsqueeze', { inputs: ['types', 'last'], outputs: ['shift'] }),
        node('Add', { inputs: ['vectors', 'shift'], outputs: ['shifted'] }),
        node('Cast', { inputs: ['attention_mask'], outputs: ['mask'] }, { attributes: { to: { int: 1 } } }),
        node('Unsqueeze', { inputs: ['mask', 'last'], outputs: ['kept'] }),
        node('Mul', { inputs: ['shifted', 'kept'], outputs: ['last_hidden_state'] }),
      ],
    }),
  )
}

/** Weights in another file, as models above 2 GB have them: `y = x * weight`. */
export async function writeExternalModel(folder: string, { writesWeights = true } = {}): Promise<string> {
  await mkdir(folder, { recursive: true })
  const graph = defineGraph({
    name: 'external',
    description: '',
    inputs: [{ name: 'x', dtype: 'float32', shape: ['batch', 2] }],
    outputs: [{ name: 'y', dtype: 'float32', shape: ['batch', 2] }],
    constants: [floats('weight', [3, 5])],
    nodes: [node('Mul', { inputs: ['x', 'weight'], outputs: ['y'] })],
  })
  const bytes = serializeAs('pytorch', graph, (proto) => ({
    ...proto,
    initializer: [
      {
        name: 'weight',
        dims: [2],
        dataType: 1,
        externalData: [
          { key: 'location', value: 'model.onnx_data' },
          { key: 'offset', value: '0' },
          { key: 'length', value: '8' },
        ],
        dataLocation: 1,
      },
    ],
  }))
  if (writesWeights)
    await writeFile(join(folder, 'model.onnx_data'), new Uint8Array(Float32Array.of(3, 5).buffer))
  await writeFile(join(folder, 'model.onnx'), bytes)
  return join(folder, 'model.onnx')
}

/** An operator that no runtime has. */
export function unknownOperator(): Uint8Array {
  const graph = defineGraph({
    name: 'custom',
    description: '',
    inputs: [{ name: 'x', dtype: 'float32', shape: ['batch', 2] }],
    outputs: [{ name: 'y', dtype: 'float32', shape: ['batch', 2] }],
    nodes: [node('NoSuchOperator', { inputs: ['x'], outputs: ['y'] })],
  })
  return serializeAs('someone', graph)
}

/** An output of which the file says nothing but the dtype. */
export function shapelessOutput(): Uint8Array {
  const graph = defineGraph({
    name: 'shapeless',
    description: '',
    inputs: [
      { name: 'x', dtype: 'float32', shape: ['batch', 2] },
      { name: 'shape', dtype: 'int64', shape: [2] },
    ],
    outputs: [{ name: 'y', dtype: 'float32', shape: ['batch', 2] }],
    nodes: [node('Reshape', { inputs: ['x', 'shape'], outputs: ['y'] })],
  })
  return serializeAs('keras2onnx', graph, (proto) => ({
    ...proto,
    output: [{ name: 'y', type: { tensorType: { elemType: 1 } } }],
  }))
}
