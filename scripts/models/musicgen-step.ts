import { node, type AttributeValue, type NodeDefinition } from '../onnx/onnx-writer.ts'

/** Declares an operator with one output: `step('sum', 'Add', ['a', 'b'])`. */
export function step(
  output: string,
  opType: string,
  inputs: readonly string[],
  attributes: Readonly<Record<string, AttributeValue>> = {},
): NodeDefinition {
  return node(opType, { inputs, outputs: [output] }, { attributes })
}
