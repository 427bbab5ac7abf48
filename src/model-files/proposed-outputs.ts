import { toDifferentNames } from '../features/category-list.ts'
import { isColumn } from '../features/tensor-fit.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import { classLabelsOf, sourceOf } from './class-labels.ts'
import type { LabelList, NeighbourFiles } from './neighbour-files.ts'
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
    const { labels: list } = facts.files
    if (takesLabels(spec, list)) return proposeLabels(tensor, list)
  }
  const mask = facts.inputs.features.find(({ kind }) => kind === 'text')?.['mask']
  const isTokens = /(last_hidden_state|token_embeddings)$/.test(name)
  if (isTokens && shape.length === 3 && dtype === 'float32' && typeof mask === 'string')
    return { kind: 'tensor', tensor, pooling: 'mean', mask }
  const layout = dtype === 'uint8' ? layoutOf(spec) : undefined
  if (layout !== undefined) return { kind: 'image', tensor, ...(layout === 'NHWC' && { layout }) }
  return { kind: 'tensor', tensor }
}

/** Whether an output has a column for each label of `config.json`, which speaks of the output called logits. */
function takesLabels({ name, shape }: TensorSpec, list: LabelList | undefined): list is LabelList {
  const [, size] = shape
  return name === 'logits' && list !== undefined && (typeof size === 'string' || size === list.names.length)
}

function proposeLabels(tensor: string, { names, isMulti }: LabelList): ProposedFeature {
  return isMulti
    ? { kind: 'label', tensor, categories: names, scores: 'sigmoids', top: names.length }
    : { kind: 'category', tensor, categories: toDifferentNames(names), scores: 'logits' }
}

function fits(names: readonly string[], size: number | string | undefined): boolean {
  return (typeof size === 'string' || size === names.length) && new Set(names).size === names.length
}
