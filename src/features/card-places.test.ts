import { expect, test } from 'vitest'
import { bindModelCard, parseModelCard } from './model-card.ts'

const VALUE = { dtype: 'float64', shape: ['batch'] } as const
const SIGNATURE = { inputs: [{ name: 'x', ...VALUE }], outputs: [{ name: 'y', ...VALUE }] }
const LINES = `model: m.onnx
inputs:
  - name: foo
    kind: number
    tensor: x
outputs:
  - { name: bar, kind: tensor, tensor: y, finite: true }
`
test.each([
  {
    given: 'model: m.onnx',
    typo: 'modle: m.onnx',
    found: "1:1: expected only .*, found 'modle' \\(did you mean 'model'\\?\\)",
  },
  {
    given: 'inputs:',
    typo: 'inptus:',
    found: "2:1: expected only .*, found 'inptus' \\(did you mean 'inputs'\\?\\)",
  },
  {
    given: 'kind: number',
    typo: 'kind: numbr',
    found: "4:5: expected one of .* in inputs\\[0\\].kind, found 'numbr' \\(did you mean 'number'\\?\\)",
  },
  {
    given: 'tensor: x',
    typo: 'tensr: x',
    found:
      "5:5: expected a tensor's name in inputs\\[0\\].tensor, found 'tensr' \\(did you mean 'tensor'\\?\\)",
  },
  {
    given: 'tensor: x',
    typo: '# none',
    found: "3:5: expected a tensor's name in inputs\\[0\\].tensor, found nothing",
  },
  { given: '- name', typo: '  name', found: "2:1: expected a list of features in 'inputs', found an object" },
  {
    given: 'model: m.onnx',
    typo: 'model: m.onnx\nbatchAxis: frist',
    found: "2:1: expected first, none or inputs in 'batchAxis', found frist",
  },
  {
    given: 'model: m.onnx',
    typo: 'model: m.onnx\nworkers: 0',
    found: "2:1: expected a whole number from 1 to \\d+ in 'workers', found 0",
  },
  { given: 'kind: tensor', typo: 'kind: [tensor', found: '7:\\d+: expected YAML, found: .*' },
])('says where $typo stands and what was meant', ({ given, typo, found }) => {
  expect(() => parseModelCard(LINES.replace(given, typo), 'm.yaml')).toThrow(
    new RegExp(`^Failed to read model card m\\.yaml:${found}`),
  )
})

test.each([
  {
    typo: 'finit: true',
    found:
      "feature 'bar' of model card m.yaml:7:43: expected only name, kind, tensor, examples, finite of a feature of kind tensor, found 'finit' (did you mean 'finite'?)",
  },
  {
    typo: 'finite: 1',
    found: "feature 'bar' of model card m.yaml:7:43: expected true or false in 'finite', found 1",
  },
])('says where a member stands that the kind refuses: $typo', ({ typo, found }) => {
  const card = parseModelCard(LINES.replace('finite: true', typo), 'm.yaml')
  expect(() => bindModelCard(card, SIGNATURE, 'm.yaml')).toThrow(`Failed to bind ${found}`)
})

test('suggests the nearest tensor, and says where the wrong one stands', () => {
  const inputs = [{ name: 'input_ids', dtype: 'int64' as const, shape: ['batch'] }]
  const card = parseModelCard(LINES.replace('tensor: x', 'tensor: inputs_ids'), 'm.yaml')
  expect(() => bindModelCard(card, { ...SIGNATURE, inputs }, 'm.yaml')).toThrow(
    "Failed to bind model card m.yaml:5:5: feature 'foo' names the tensor 'inputs_ids', the model's inputs are 'input_ids' (did you mean 'input_ids'?)",
  )
})
