import { readFile } from 'node:fs/promises'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { isProblemList } from '../../src/features/feature.ts'
import { bindModelCard, parseModelCard } from '../../src/features/model-card.ts'
import { defineTensor, type Tensor } from '../../src/tensor/tensor.ts'

/** Values by feature name. */
export type Row = Readonly<Record<string, unknown>>

/** A model of `mocks/models` behind its card, computed by ONNX Runtime. */
export interface CardModel {
  /** Computes one batch; row k answers row k. */
  predict(rows: readonly Row[]): Promise<readonly Row[]>
  close(): Promise<void>
}

/** Loads `mocks/models/<id>.model.yaml` and the model it names. */
export async function loadCardModel(id: string): Promise<CardModel> {
  const folder = new URL('../../mocks/models/', import.meta.url)
  const card = parseModelCard(await readFile(new URL(`${id}.model.yaml`, folder), 'utf8'), id)
  const model = await createOnnxEngine().load(await readFile(new URL(card.model, folder)), card.model)
  const { inputs, outputs } = bindModelCard(card, model.signature, id)
  return {
    async predict(rows) {
      const tensors: Record<string, Tensor> = {}
      for (const feature of inputs) {
        const encoded = feature.encode(rows.map((row) => ({ value: row[feature.name] })))
        if (isProblemList(encoded)) throw new Error(encoded.map(({ message }) => message).join('; '))
        tensors[feature.tensor.name] = encoded
      }
      const results = await model.run(tensors)
      const columns = outputs.map(
        (feature) => [feature.name, feature.decode(results[feature.tensor.name] as Tensor)] as const,
      )
      return rows.map((_, i) => Object.fromEntries(columns.map(([name, values]) => [name, values[i]])))
    },
    close: () => model.close(),
  }
}

/** The category with the largest probability. */
export function toLikeliest(probabilities: unknown): string {
  const entries = Object.entries(probabilities as Record<string, number>)
  return entries.reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}

/** Loads a model for one row only. */
export async function predictOne(id: string, row: Row): Promise<Row> {
  const model = await loadCardModel(id)
  const [answer] = await model.predict([row])
  await model.close()
  return answer as Row
}

/** A tensor of float32. */
export function array(values: ArrayLike<number>, shape: readonly number[]): Tensor<'float32'> {
  return defineTensor('float32', shape, Float32Array.from(values))
}

/** The elements of a tensor of float32. */
export function elementsOf(value: unknown): number[] {
  return Array.from((value as Tensor<'float32'>).data)
}
