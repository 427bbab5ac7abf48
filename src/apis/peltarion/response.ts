import type { InferenceResult } from '../../inference/inference-request.ts'
import type { TypedResponse } from '../api.ts'
import type { PeltarionPlan } from './plan.ts'
import { toJson } from './wire-value.ts'

/** `{"rows": [...]}` with one row per row of the request, or the bare row for a form. */
export function encodeResponse(
  { itemCount, columns }: InferenceResult,
  { isForm, outputs, usesTensorJson }: PeltarionPlan,
): TypedResponse {
  const rows = Array.from({ length: itemCount }, (): Record<string, unknown> => ({}))
  for (const feature of outputs) {
    const column = columns[feature.name] ?? []
    for (let k = 0; k < itemCount; k++) {
      ;(rows[k] as Record<string, unknown>)[feature.name] = toJson(feature, column[k], usesTensorJson)
    }
  }
  return { status: 200, body: { value: isForm ? rows[0] : { rows } } }
}
