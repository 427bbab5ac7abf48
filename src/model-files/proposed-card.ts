import { ToolkitError } from '../errors/toolkit-error.ts'
import type { FeatureCard } from '../features/feature-card.ts'
import type { ModelCard } from '../features/model-card.ts'
import type { ModelSignature } from '../inference/model-signature.ts'
import type { NeighbourFiles } from './neighbour-files.ts'
import type { ModelHeader } from './load-onnx-header.ts'
import { proposeInputs, type ProposedFeature } from './proposed-inputs.ts'
import { proposeOutput } from './proposed-outputs.ts'

/** A card that was made of a graph, and what its owner should know about it. */
export interface ProposedCard {
  readonly card: ModelCard
  readonly notes: readonly string[]
}

/** A model that has no card yet. */
export interface BareModel {
  /** File name of the model. */
  readonly file: string
  readonly header: ModelHeader
  /** Its tensors, each with a batch axis in front. */
  readonly signature: ModelSignature
  readonly files: NeighbourFiles
}

const MAX_DESCRIPTION = 500

/**
 * Proposes a model card from the names, dtypes and shapes of a graph.
 *
 * @throws {ToolkitError} MODEL_INVALID when no output can be answered
 */
export function proposeCard({ file, header, signature, files }: BareModel): ProposedCard {
  const inputs = proposeInputs(signature.inputs, files)
  const notes = [...files.notes, ...inputs.notes]
  const outputs: ProposedFeature[] = []
  for (const spec of signature.outputs) {
    const proposed = proposeOutput(spec, { graph: header.graph, files, inputs })
    if (typeof proposed === 'string') notes.push(`${proposed}: it is left out`)
    else outputs.push(proposed)
    if (typeof proposed !== 'string' && proposed['pooling'] !== undefined) {
      notes.push(
        `'${spec.name}' is averaged over the tokens: take 'pooling' and 'mask' out for a vector of each token, add 'unitLength: true' for vectors of length 1`,
      )
    }
  }
  for (const [side, list] of Object.entries({ inputs: inputs.features, outputs })) {
    if (list.length > 0) continue
    const found = notes.length > 0 ? notes.join('; ') : 'none'
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to propose a card for ${file}: expected ${side} that features can hold, found ${found}`,
    )
  }
  const description = header.description.trim().slice(0, MAX_DESCRIPTION)
  const card: ModelCard = {
    ...(description === '' ? {} : { description }),
    model: file,
    inputs: giveNames(inputs.features),
    outputs: giveNames(outputs),
  }
  return { card, notes }
}

/** Names that every API can write: letters, digits and underscores, none of them twice. */
function giveNames(features: readonly ProposedFeature[]): readonly FeatureCard[] {
  const taken = new Set<string>()
  return features.map(({ kind, ...members }) => {
    const plain = nameOf(kind, members['tensor'])
    let name = plain
    for (let i = 2; taken.has(name); i++) name = `${plain}_${i}`
    taken.add(name)
    return { name, kind, ...members }
  })
}

function nameOf(kind: FeatureCard['kind'], tensor: string): string {
  // Callers send a text, not its ids.
  if (kind === 'text' && /input_?ids/i.test(tensor)) return 'text'
  const name = tensor
    .replace(/:\d+$/, '')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/^_+|_+$/g, '')
  if (name === '') return 'value'
  return /^\d/.test(name) ? `x${name}` : name
}
