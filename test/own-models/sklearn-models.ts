import { defineGraph, node } from '../../scripts/onnx/onnx-writer.ts'
import { serializeAs } from './exported-graph.ts'

/** What scikit-learn's converter makes of a LogisticRegression with names of classes, with or without ZipMap. */
export function sklearnClassifier({ zipMap = false } = {}): Uint8Array {
  const labels = ['setosa', 'versicolor', 'virginica']
  const graph = defineGraph({
    name: 'LogisticRegression',
    description: '',
    inputs: [{ name: 'X', dtype: 'float32', shape: ['None', 2] }],
    outputs: [
      { name: 'output_label', dtype: 'string', shape: ['None'] },
      { name: 'output_probability', dtype: 'float32', shape: ['None', 3] },
    ],
    nodes: [
      node(
        'LinearClassifier',
        { inputs: ['X'], outputs: ['output_label', 'scores'] },
        {
          domain: 'ai.onnx.ml',
          attributes: {
            classlabels_strings: { texts: labels },
            coefficients: { floats: [1, 0, 0, 1, -1, -1] },
            intercepts: { floats: [0, 0, 0] },
            multi_class: { int: 1 },
            post_transform: { text: 'SOFTMAX' },
          },
        },
      ),
      zipMap
        ? node(
            'ZipMap',
            { inputs: ['scores'], outputs: ['output_probability'] },
            { domain: 'ai.onnx.ml', attributes: { classlabels_strings: { texts: labels } } },
          )
        : node('Identity', { inputs: ['scores'], outputs: ['output_probability'] }),
    ],
  })
  const map = { mapType: { keyType: 8, valueType: { tensorType: { elemType: 1 } } } }
  return serializeAs('skl2onnx', graph, (proto) => {
    if (!zipMap) return proto
    const [label] = proto.output
    return {
      ...proto,
      output: [label, { name: 'output_probability', type: { sequenceType: { elemType: map } } }],
    }
  })
}

/** A pipeline of columns, as ColumnTransformer gives it: a category as text and a number, one tensor each; labels are int64. */
export function sklearnColumns(): Uint8Array {
  return serializeAs(
    'skl2onnx',
    defineGraph({
      name: 'Pipeline',
      description: 'A price for a kind of animal and its age.',
      inputs: [
        { name: 'kind of animal', dtype: 'string', shape: ['None', 1] },
        { name: 'age', dtype: 'int64', shape: ['None', 1] },
      ],
      outputs: [
        { name: 'label', dtype: 'int64', shape: ['None', 1] },
        { name: 'variable', dtype: 'float32', shape: ['None', 1] },
      ],
      nodes: [
        node(
          'LabelEncoder',
          { inputs: ['kind of animal'], outputs: ['code'] },
          {
            domain: 'ai.onnx.ml',
            attributes: {
              keys_strings: { texts: ['cat', 'dog'] },
              values_int64s: { ints: [10, 20] },
              default_int64: { int: 0 },
            },
          },
        ),
        node('Add', { inputs: ['code', 'age'], outputs: ['label'] }),
        node('Cast', { inputs: ['label'], outputs: ['variable'] }, { attributes: { to: { int: 1 } } }),
      ],
    }),
  )
}
