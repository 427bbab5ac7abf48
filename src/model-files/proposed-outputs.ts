import { isColumn } from '../features/tensor-fit.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import { classLabelsOf, sourceOf } from './class-labels.ts'
import type { NeighbourFiles } from './neighbour-files.ts'
import type { OnnxGraph } from './onnx-graph.ts'
import { layoutOf, type ProposedFeature, type ProposedInputs } from './proposed-inputs.ts'

/** What is known beside the output itself. */
export interface OutputFacts {
  readonly graph: OnnxGraph
  readonly files: NeighbourFiles
  readonly inputs: ProposedInputs
}

/** Proposes a feature for an output of a model whose tensors begin with a batch axis; a text says why there is none. */
export function proposeOutput(spec: TensorSpec, facts: OutputFacts): ProposedFeature | string {
  const { name, dtype, shape } = spec
  const tensor = name
  const labels = classLabelsOf(facts.graph, name)
  const isFloat = dtype.startsWith('float')
  if (isColumn(spec)) {
    if (dtype === 'string') return { kind: 'text', tensor }
    if (dtype === 'bool') return { kind: 'binary', tensor }
    const isChance = isFloat && sourceOf(facts.graph, name) === 'Sigmoid'
    return { kind: isChance ? 'binary' : 'number', tensor }
  }
  if (dtype === 'string') return `'${name}' is string [${shape.join(', ')}], which only a hook can read`
  if (isFloat && shape.length === 2) {
    if (labels !== undefined && fits(labels, shape[1]))
      return { kind: 'category', tensor, categories: labels }
    const { categories } = facts.files
    if (name === 'logits' && categories !== undefined && fits(categories, shape[1]))
      return { kind: 'category', tensor, categories, scores: 'logits' }
  }
  const mask = facts.inputs.features.find(({ kind }) => kind === 'text')?.['mask']
  const isTokens = /(last_hidden_state|token_embeddings)$/.test(name)
  if (isTokens && shape.length === 3 && dtype === 'float32' && typeof mask === 'string')
    return { kind: 'tensor', tensor, pooling: 'mean', mask }
  const layout = dtype === 'uint8' ? layoutOf(spec) : undefined
  if (layout !== undefined) return { kind: 'image', tensor, ...(layout === 'NHWC' && { layout }) }
  return { kind: 'tensor', tensor }
}

function fits(names: readonly string[], size: number | string | undefined): boolean {
  return (typeof size === 'string' || size === names.length) && new Set(names).size === names.length
}
