import { inspectModel } from '../deployments/inspect-model.ts'
import { createPlacingEngine } from '../engine/placing-engine.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { serializeModelCard } from '../features/model-card-text.ts'
import { createStartWatch } from './start-watch.ts'
import { toInspectionJson, toInspectionText } from './inspection-report.ts'

export interface InspectOptions {
  readonly file: string
  /** Prints only the card. */
  readonly card: boolean
  readonly json: boolean
}

/**
 * Prints what is in a model file.
 *
 * @throws {ToolkitError} MODEL_INVALID when it cannot be read, or when there is no card to print
 */
export async function inspect({ file, card, json }: InspectOptions): Promise<void> {
  const watch = createStartWatch(createPlacingEngine())
  const inspection = await inspectModel(watch.engine, file).finally(watch.end)
  const { proposed, problem, cardProblem } = inspection
  // A finding: the file is fine, and still nothing computes it here.
  if (problem !== undefined) process.exitCode = 1
  if (json) console.log(JSON.stringify(toInspectionJson(inspection), undefined, 2))
  else if (!card) console.log(toInspectionText(inspection))
  else if (proposed === undefined)
    throw new ToolkitError('MODEL_INVALID', problem ?? cardProblem ?? `Failed to propose a card for ${file}`)
  else process.stdout.write(serializeModelCard(proposed.card, proposed.notes))
}
