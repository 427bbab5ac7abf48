import type { Engine, Placement } from '../engine/engine.ts'
import { dirname } from 'node:path'
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
  /** Why the model cannot be computed here; undefined when it can. */
  readonly problem: string | undefined
  /** As the engine sees the tensors; of models that run here. */
  readonly signature: ModelSignature | undefined
  /** Where the server would compute it; of models that run here, where the engine has a choice. */
  readonly placement: Placement | undefined
  /** Of models that run here. */
  readonly proposed: ProposedCard | undefined
}

/**
 * Looks at a model file, loads it, and proposes a card.
 *
 * @throws {ToolkitError} MODEL_INVALID when the file cannot be read
 */
export async function inspectModel(engine: Engine, path: string): Promise<ModelInspection> {
  const header = loadOnnxHeader(path)
  const plain = { path, header, signature: undefined, placement: undefined, proposed: undefined }
  try {
    const model = await loadGraph(engine, path, { header })
    const { signature } = model
    const found = { path, header, problem: undefined, signature, placement: model.placement?.() }
    try {
      const { card, notes } = await proposeOwnCard(path, header, model)
      const label = `proposed for ${path}`
      // A hook is still to be written.
      if (card.inputs.some(({ kind }) => kind === 'hook')) return { ...found, proposed: { card, notes } }
      const complete = await loadCardFiles(card, openFolder(dirname(path)), label)
      const failure = await tryExample(await bindModel(model, complete, { label: path, cardLabel: label }))
      const all = failure === undefined ? notes : [...notes, failure]
      return { ...found, proposed: { card, notes: all } }
    } finally {
      await model.close()
    }
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    return { ...plain, problem: messageOf(error) }
  }
}
