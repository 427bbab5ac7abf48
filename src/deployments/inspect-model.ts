import type { Engine, Model, Placement } from '../engine/engine.ts'
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import type { ModelSignature } from '../inference/model-signature.ts'
import { loadOnnxHeader, type ModelHeader } from '../model-files/load-onnx-header.ts'
import type { ProposedCard } from '../model-files/proposed-card.ts'
import { bindModel, openFolder } from './load-model.ts'
import { loadGraph } from './own-model.ts'
import { proposeOwnCard } from './propose-own-card.ts'
import { loadCardFiles } from '../features/card-files.ts'
import { tryExample } from './try-example.ts'

/** What is known of a model file. */
export interface ModelInspection {
  readonly path: string
  readonly header: ModelHeader
  /** Size of the files beside it that hold weights, as far as they are there. */
  readonly externalBytes: number
  /** Why the model cannot be computed here; undefined when it can. */
  readonly problem: string | undefined
  /** As the engine sees the tensors; of models that run here. */
  readonly signature: ModelSignature | undefined
  /** Where the server would compute it; of models that run here, where the engine has a choice. */
  readonly placement: Placement | undefined
  /** Of models that run here and whose tensors features can hold. */
  readonly proposed: ProposedCard | undefined
  /** Why there is no card for a model that runs here. */
  readonly cardProblem?: string
}

/**
 * Looks at a model file, loads it, and proposes a card.
 *
 * @throws {ToolkitError} MODEL_INVALID when the file cannot be read
 */
export async function inspectModel(engine: Engine, path: string): Promise<ModelInspection> {
  const header = loadOnnxHeader(path)
  const plain = { path, header, externalBytes: sizeOfWeights(path, header) }
  let model: Model
  try {
    model = await loadGraph(engine, path, { header })
  } catch (error) {
    return {
      ...plain,
      problem: reasonOf(error),
      signature: undefined,
      placement: undefined,
      proposed: undefined,
    }
  }
  const facts = { ...plain, problem: undefined, signature: model.signature, placement: model.placement?.() }
  try {
    return { ...facts, proposed: await proposeTried(path, header, model) }
  } catch (error) {
    return { ...facts, proposed: undefined, cardProblem: reasonOf(error) }
  } finally {
    await model.close()
  }
}

/** A card whose example has been tried. */
async function proposeTried(path: string, header: ModelHeader, model: Model): Promise<ProposedCard> {
  const { card, notes } = await proposeOwnCard(path, header, model)
  const label = `proposed for ${path}`
  // A hook is still to be written.
  if (card.inputs.some(({ kind }) => kind === 'hook')) return { card, notes }
  const complete = await loadCardFiles(card, openFolder(dirname(path)), label)
  const failure = await tryExample(await bindModel(model, complete, { label: path, cardLabel: label }))
  return { card, notes: failure === undefined ? notes : [...notes, failure] }
}

function sizeOfWeights(path: string, { graph }: ModelHeader): number {
  return graph.externalFiles.reduce(
    (sum, file) => sum + (statSync(resolve(dirname(path), file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
}

function reasonOf(error: unknown): string {
  if (!(error instanceof ToolkitError)) throw error
  return messageOf(error)
}
