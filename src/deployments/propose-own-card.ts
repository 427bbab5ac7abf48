import { basename } from 'node:path'
import type { Model } from '../engine/engine.ts'
import {
  hasOpenBatch,
  toItemShapes,
  toItemSignature,
  type BatchAxis,
  type ItemShape,
} from '../engine/item-model.ts'
import type { ModelSignature } from '../inference/model-signature.ts'
import type { ModelHeader } from '../model-files/load-onnx-header.ts'
import { readNeighbourFiles } from '../model-files/neighbour-files.ts'
import { proposeCard, type ProposedCard } from '../model-files/proposed-card.ts'
import { findLooseOutputs, type LooseOutput } from './probe-outputs.ts'

/** Tensors that a note lists at most. */
const MAX_LISTED = 20

/**
 * Proposes a card for a model that has none. A model whose outputs have another number of rows than there are items is run
 * one item at a time, which a run on zeros finds out where the names of the axes leave it open.
 *
 * @throws {ToolkitError} MODEL_INVALID when no feature can hold its inputs or outputs
 */
export async function proposeOwnCard(path: string, header: ModelHeader, model: Model): Promise<ProposedCard> {
  const { signature } = model
  const used = { outputs: signature.outputs.map(({ name }) => name) }
  const bare = { file: basename(path), header, files: readNeighbourFiles(path) }
  const loose = await findLooseOutputs(model)
  if (loose.length === 0 && hasOpenBatch(signature, used)) return proposeCard({ ...bare, signature })
  const batchAxis = loose.length === 0 ? undefined : 'inputs'
  const items = toItemSignature(signature, used, batchAxis)
  const { card, notes } = proposeCard({ ...bare, signature: items })
  const { model: file, inputs, outputs, ...rest } = card
  return {
    card: { ...rest, model: file, ...(batchAxis !== undefined && { batchAxis }), inputs, outputs },
    notes: [...notes, describeItems(signature, batchAxis, loose)],
  }
}

/** Why items are run one at a time, and what one of them is. */
function describeItems(
  signature: ModelSignature,
  batchAxis: BatchAxis | undefined,
  loose: readonly LooseOutput[],
): string {
  const used = { outputs: signature.outputs.map(({ name }) => name) }
  const { inputs, outputs } = toItemShapes(signature, used, batchAxis)
  const tensors = [...inputs, ...outputs]
  const toText = ({ spec: { name, shape }, itemShape }: ItemShape): string => {
    const whole = `'${name}' [${shape.join(', ')}]`
    return itemShape.length === shape.length ? `the whole ${whole}` : `a row of ${whole}`
  }
  const listed = (side: readonly ItemShape[]): string => side.slice(0, MAX_LISTED).map(toText).join(', ')
  const fixed = tensors.filter(({ spec }) => typeof spec.shape[0] !== 'string')
  const reason =
    loose.length > 0
      ? loose.slice(0, MAX_LISTED).map(describeLoose).join(', ')
      : `not every tensor has an open first axis, ${fixed.length === 1 ? 'which' : 'such as'} '${fixed[0]?.spec.name}'${fixed.length === 1 ? ' lacks' : ''}`
  // An open axis beside fixed ones may be one of time.
  const isDoubtful =
    inputs.some(
      ({ spec, itemShape }) => typeof spec.shape[0] === 'string' && itemShape.length < spec.shape.length,
    ) && fixed.some(({ spec }) => spec.shape.length > 0)
  const advice =
    loose.length === 0 && isDoubtful
      ? ". Put 'batchAxis: none' into a card if the first axis of an input is part of the item, such as its time"
      : ''
  return `items are run one at a time, as ${reason}. One item is ${listed(inputs)}; its answer is ${listed(outputs)}${advice}`
}

function describeLoose({ name, rows, items }: LooseOutput): string {
  return `'${name}' has ${rows ?? 'no'} row${rows === 1 ? '' : 's'} for ${items} item${items === 1 ? '' : 's'} of zeros`
}
