import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Model } from '../../src/engine/engine.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { isProblemList, type Feature } from '../../src/features/feature.ts'
import { bindModelCard, parseModelCard, type ModelFeatures } from '../../src/features/model-card.ts'
import type { Tensor } from '../../src/tensor/tensor.ts'

/** A model of `mocks/models` as deployments use it: values in, values out. */
export interface ServedModel {
  readonly model: Model
  readonly features: ModelFeatures
  /** One column of values per input, by the feature's name. */
  readonly infer: (
    columns: Readonly<Record<string, readonly unknown[]>>,
  ) => Promise<Record<string, unknown[]>>
}

const folder = join(import.meta.dirname, '../../mocks/models')

/** Loads a model and binds its card. The caller closes `model`. */
export async function loadServedModel(id: string): Promise<ServedModel> {
  const model = await createOnnxEngine().load(await readFile(join(folder, `${id}.onnx`)), id)
  const card = parseModelCard(await readFile(join(folder, `${id}.model.yaml`), 'utf8'), id)
  const features = bindModelCard(card, model.signature, id)
  return {
    model,
    features,
    async infer(columns) {
      const inputs: Record<string, Tensor> = {}
      for (const feature of features.inputs) {
        inputs[feature.tensor.name] = encodeColumn(feature, columns[feature.name] ?? [])
      }
      const outputs = await model.run(inputs)
      return Object.fromEntries(
        features.outputs.map((feature) => [
          feature.name,
          [...feature.decode(outputs[feature.tensor.name] as Tensor)],
        ]),
      )
    },
  }
}

function encodeColumn(feature: Feature, values: readonly unknown[]): Tensor {
  const encoded = feature.encode(values.map((value) => ({ value })))
  if (isProblemList(encoded)) throw new Error(`expected a tensor, found ${JSON.stringify(encoded)}`)
  return encoded
}
