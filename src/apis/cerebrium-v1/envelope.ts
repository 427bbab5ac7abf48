import {
  keepNumberText,
  serializeJson,
  type JsonDocument,
  type NumberTexts,
} from '../../codecs/lossless-json.ts'
import type { InferenceResult } from '../../inference/inference-request.ts'
import { drawUuid, drawUuidDigits } from '../../random/uuid.ts'
import type { AnswerFacts, TypedResponse } from '../api.ts'
import { isFailure, type Failure } from '../failure.ts'
import { encodeError } from './error-answers.ts'
import { floatTextOf } from './float-text.ts'
import type { CerebriumPlan } from './plan.ts'
import { toRunResult, type RunResult } from './result.ts'
import type { AnswerProfile } from './settings.ts'

/** What a model answered, in the envelope of its deployment. */
export function encodeResponse(
  result: InferenceResult,
  plan: CerebriumPlan,
  facts: AnswerFacts,
): TypedResponse {
  const run = toRunResult(result, plan)
  return isFailure(run) ? encodeError(run) : encodeRun(run, plan.settings.profile, facts)
}

/** Writes the members in the order of recorded answers, without blanks. */
export function encodeRun(run: RunResult, profile: AnswerProfile, facts: AnswerFacts): TypedResponse {
  const { result, isPrebuilt, message, numberTexts } = run
  if (isPrebuilt) {
    const envelope = { run_id: drawUuid(facts.ids), message, result, run_time_ms: facts.elapsedMs }
    return { status: 200, body: toDocument(envelope, numberTexts) }
  }
  if (profile === '2022') {
    const envelope = {
      run_state: 'complete',
      // Recorded so; a label, whatever computes here.
      resource_type: 'gpu',
      compute_time_ms: Math.round(facts.elapsedMs),
      result,
      error_info: null,
    }
    return { status: 200, body: toDocument(envelope, numberTexts) }
  }
  const run_id = drawUuid(facts.ids)
  // Every recorded ID of a prediction is a UUID without dashes.
  const prediction_ids = Array.from({ length: run.predictionCount }, () => drawUuidDigits(facts.ids))
  const timed = profile === 'untimed' ? {} : { run_time_ms: facts.elapsedMs }
  return { status: 200, body: toDocument({ run_id, prediction_ids, result, ...timed }, numberTexts) }
}

/** What a webhook receives: the result of a run, or why there is none. */
export function serializeDelivery(
  run: RunResult | Failure,
  { runId, elapsedMs }: { readonly runId: string; readonly elapsedMs?: number },
): string {
  const head = { run_id: runId, ...(elapsedMs === undefined ? {} : { run_time_ms: elapsedMs }) }
  if (isFailure(run)) return serializeJson(toDocument({ ...head, message: run.message }, new WeakMap()))
  const { message, result, numberTexts } = run
  return serializeJson(toDocument({ ...head, message, result }, numberTexts))
}

function toDocument(envelope: Readonly<Record<string, unknown>>, numberTexts: NumberTexts): JsonDocument {
  const { result, run_time_ms: elapsedMs } = envelope
  const text = typeof elapsedMs === 'number' ? floatTextOf(elapsedMs) : undefined
  if (text !== undefined) keepNumberText(numberTexts, envelope, 'run_time_ms', text)
  // A bare number is the result of a prebuilt model; all of them are floats.
  const resultText = typeof result === 'number' ? floatTextOf(result) : undefined
  if (resultText !== undefined) keepNumberText(numberTexts, envelope, 'result', resultText)
  return { value: envelope, numberTexts }
}
