import type { Model, RunOptions } from '../../src/engine/engine.ts'
import { createReferenceModel } from '../../src/engine/reference/reference-engine.ts'
import type { ModelSignature } from '../../src/inference/model-signature.ts'
import { defineTensor, type Tensor } from '../../src/tensor/tensor.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

/** A model that doubles rows of any width, and writes the first number of each. */
export const DOUBLER_SIGNATURE: ModelSignature = {
  inputs: [{ name: 'x', dtype: 'float64', shape: ['batch', 'width'] }],
  outputs: [
    { name: 'y', dtype: 'float64', shape: ['batch', 'width'] },
    { name: 'text', dtype: 'string', shape: ['batch'] },
  ],
}

/** A row of `width` equal numbers. */
export const row = (value: number, width = 1, rows = 1): NamedTensors => ({
  x: defineTensor('float64', [rows, width], new Float64Array(rows * width).fill(value)),
})

/** Doubles, tells the runs that it was given, and fails where a row is 13. */
export function createDoubler(): {
  model: Model
  shapes: (readonly number[])[]
  options: (RunOptions | undefined)[]
} {
  const shapes: (readonly number[])[] = []
  const options: (RunOptions | undefined)[] = []
  const inner = createReferenceModel(DOUBLER_SIGNATURE, ({ x }) => {
    const { shape, data } = x as Tensor<'float64'>
    if (data.includes(13)) throw new RangeError('no thirteen')
    const [rows = 0, width = 0] = shape
    return {
      y: defineTensor(
        'float64',
        shape,
        data.map((value) => value * 2),
      ),
      text: defineTensor(
        'string',
        [rows],
        Array.from({ length: rows }, (_, i) => `${data[i * width]}`),
      ),
    }
  })
  const model: Model = {
    ...inner,
    run(inputs, given) {
      shapes.push(inputs['x']?.shape ?? [])
      options.push(given)
      return inner.run(inputs, given)
    },
  }
  return { model, shapes, options }
}
