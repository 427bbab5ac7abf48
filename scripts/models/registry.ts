import { buildExampleAdder } from './example-adder.ts'
import { buildExampleDictDoubler } from './example-dict-doubler.ts'
import { buildExampleDoubler } from './example-doubler.ts'
import { buildExampleSqrt } from './example-sqrt.ts'

/** Every model file of `mocks/models`, by its id: the file is called `<id>.onnx`. */
export const MODEL_BUILDERS: Readonly<Record<string, () => Uint8Array>> = {
  example_adder: buildExampleAdder,
  example_dict_doubler: buildExampleDictDoubler,
  example_doubler: buildExampleDoubler,
  example_sqrt: buildExampleSqrt,
}
