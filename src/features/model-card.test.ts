import { expect, test } from 'vitest'
import type { ModelSignature } from '../inference/model-signature.ts'
import { isProblemList } from './feature.ts'
import { bindModelCard, parseModelCard } from './model-card.ts'
import { createNumberFeature } from './number.ts'

const CARD = `
model: m.onnx
inputs: [{ name: foo, kind: number, tensor: x }]
outputs: [{ name: result, kind: number, tensor: y }]
`
const signature = (
  dtype: 'float64' | 'float32' | 'int64' | 'bool',
  shape: readonly (string | number)[],
): ModelSignature => ({
  inputs: [{ name: 'x', dtype, shape }],
  outputs: [{ name: 'y', dtype: 'float64', shape: ['batch'] }],
})

test('binds features to the tensors of the model', () => {
  const { inputs, outputs } = bindModelCard(
    parseModelCard(CARD, 'm'),
    signature('float64', ['batch', 1]),
    'm',
  )
  expect(inputs[0]?.encode([{ value: 1 }, { value: -0 }])).toEqual({
    dtype: 'float64',
    shape: [2, 1],
    data: Float64Array.of(1, -0),
  })
  expect(outputs[0]?.decode({ dtype: 'float64', shape: [2], data: Float64Array.of(1, Number.NaN) })).toEqual([
    1,
    NaN,
  ])
})

test.each([
  { name: 'text that is no YAML', text: '{', message: /Failed to read model card m/ },
  {
    name: 'a list',
    text: '[]',
    message: /expected an object with 'model', 'inputs' and 'outputs', found an empty list/,
  },
  { name: 'an unknown member', text: `${CARD}extra: 1`, message: /found 'extra'/ },
  {
    name: 'no inputs',
    text: 'model: m.onnx\noutputs: []',
    message: /a list of features in 'inputs', found nothing/,
  },
  {
    name: 'an unknown kind',
    text: CARD.replaceAll('kind: number', 'kind: smell'),
    message:
      /one of number, binary, category, label, text, image, tensor, audio, transcript, hook in inputs\[0\]\.kind, found 'smell'/,
  },
  {
    name: 'giving two inputs one name',
    text: CARD.replace('tensor: x }]', 'tensor: x }, { name: foo, kind: number, tensor: w }]'),
    message: /a name of its own in inputs\[1\]\.name, found 'foo', which inputs\[0\] has too/,
  },
  {
    name: 'using a name that objects cannot hold',
    text: CARD.replace('name: foo', 'name: __proto__'),
    message: /another name in inputs\[0\]\.name/,
  },
  {
    name: 'leaving a name empty',
    text: CARD.replace('name: foo', "name: ''"),
    message: /a name in inputs\[0\]\.name, found ""|a name in inputs\[0\]\.name, found /,
  },
])('refuses a card that is $name', ({ text, message }) => {
  expect(() => parseModelCard(text, 'm')).toThrow(message)
})

test.each([
  {
    name: 'a tensor that the model lacks',
    card: CARD.replace('tensor: x', 'tensor: z'),
    given: signature('float64', ['batch']),
    message: /names the tensor 'z', the model's inputs are 'x'/,
  },
  {
    name: 'a dtype that holds no numbers',
    card: CARD,
    given: signature('bool', ['batch']),
    message: /needs a tensor of floats or of integers, 'x' is bool \[batch\]/,
  },
  {
    name: 'a matrix',
    card: CARD,
    given: signature('float64', ['batch', 3]),
    message: /'x' is float64 \[batch, 3\]/,
  },
  {
    name: 'an input without a feature',
    card: CARD,
    given: {
      ...signature('float64', ['batch']),
      inputs: [
        ...signature('float64', ['batch']).inputs,
        { name: 'w', dtype: 'float64' as const, shape: ['batch'] },
      ],
    },
    message: /the card has no feature for 'w'/,
  },
  {
    name: 'two features to one input',
    card: CARD.replace('tensor: x }]', 'tensor: x }, { name: bar, kind: number, tensor: x }]'),
    given: signature('float64', ['batch']),
    message: /expected one feature for the tensor 'x', found 'foo' and 'bar'/,
  },
  {
    name: 'an example that the feature refuses',
    card: CARD.replace('tensor: x }', "tensor: x, examples: ['ten'] }"),
    given: signature('float64', ['batch']),
    message: /an example of 'foo' must be a number, found "ten"/,
  },
])('refuses to bind $name', ({ card, given, message }) => {
  expect(() => bindModelCard(parseModelCard(card, 'm'), given, 'm')).toThrow(message)
})

test.each([
  {
    name: 'text',
    value: '1',
    numberText: undefined,
    dtype: 'float64',
    message: 'must be a number, found "1"',
  },
  {
    name: 'a boolean',
    value: true,
    numberText: undefined,
    dtype: 'float64',
    message: 'must be a number, found true',
  },
  {
    name: 'an overflow',
    value: Infinity,
    numberText: '1e400',
    dtype: 'float64',
    message: 'must be a number within the range of float64, found 1e400',
  },
  {
    name: '2^53 + 1',
    value: 2 ** 53,
    numberText: '9007199254740993',
    dtype: 'float64',
    message:
      'must be a number that float64 holds exactly, found 9007199254740993, the nearest is 9007199254740992',
  },
  {
    name: 'an overflow of float32',
    value: 1e39,
    numberText: undefined,
    dtype: 'float32',
    message: 'must be a number within the range of float32, found 1e+39',
  },
] as const)('refuses $name', ({ value, numberText, dtype, message }) => {
  const feature = createNumberFeature(
    { name: 'foo', kind: 'number', tensor: 'x' },
    { name: 'x', dtype, shape: ['batch'] },
  )
  const encoded = feature.encode([{ value: 1 }, numberText === undefined ? { value } : { value, numberText }])
  expect(isProblemList(encoded) && encoded).toMatchObject([{ item: 1, feature: 'foo', message }])
})

test.each(['9007199254740992', '18014398509481984', '1e300', '0.1'])('takes %s as float64', (text) => {
  const feature = createNumberFeature(
    { name: 'foo', kind: 'number', tensor: 'x' },
    { name: 'x', dtype: 'float64', shape: ['batch'] },
  )
  expect(isProblemList(feature.encode([{ value: Number(text), numberText: text }]))).toBe(false)
})
