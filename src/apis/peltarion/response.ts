import { previewOf, type Base64Text, type Base64Texts } from '../../codecs/base64-text.ts'
import type { InferenceResult } from '../../inference/inference-request.ts'
import { keepNumberText, type NumberTexts } from '../../codecs/lossless-json.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { TypedRequest, TypedResponse } from '../api.ts'
import { encodeError } from './error-codes.ts'
import type { PeltarionPlan } from './plan.ts'
import { toJson, toLargeDataUrl } from './wire-output.ts'

/** `{"rows": [...]}` with one row per row of the request, or the bare row for a form. */
export function encodeResponse(
  { itemCount, columns }: InferenceResult,
  { isForm, outputs, usesTensorJson }: PeltarionPlan,
): TypedResponse {
  const rows = Array.from({ length: itemCount }, (): Record<string, unknown> => ({}))
  const base64Texts: Base64Texts = new WeakMap()
  let isLarge = false
  let numberTexts: NumberTexts | undefined
  for (const feature of outputs) {
    const column = columns[feature.name] ?? []
    for (let k = 0; k < itemCount; k++) {
      const row = rows[k] as Record<string, unknown>
      const large = usesTensorJson ? undefined : toLargeDataUrl(feature, column[k])
      const value = large === undefined ? toJson(feature, column[k], usesTensorJson) : previewOf(large)
      const unwritable = findUnwritable(value)
      if (unwritable !== undefined) {
        const message = `Failed to write the answer: row ${k}, output '${feature.name}': expected inputs that lead to finite numbers, as JSON has no others, found ${unwritable}`
        return encodeError({ kind: 'request-invalid', message })
      }
      row[feature.name] = value
      // JavaScript would write it without its sign.
      if (Object.is(row[feature.name], -0))
        keepNumberText((numberTexts ??= new WeakMap()), row, feature.name, '-0.0')
      if (large === undefined) continue
      isLarge = true
      base64Texts.set(row, (base64Texts.get(row) ?? new Map<string, Base64Text>()).set(feature.name, large))
    }
  }
  const value = isForm ? rows[0] : { rows }
  return {
    status: 200,
    body: {
      value,
      ...(isLarge ? { base64Texts } : {}),
      ...(numberTexts === undefined ? {} : { numberTexts }),
    },
  }
}

/** No rows are answered by no rows; the model is not asked, for many cannot compute an empty batch. */
export function answerEmptyBatch({ body, form }: TypedRequest): TypedResponse | undefined {
  const { value } = body
  const isEmpty =
    form === undefined && isRecord(value) && Array.isArray(value['rows']) && value['rows'].length === 0
  return isEmpty ? { status: 200, body: { value: { rows: [] } } } : undefined
}

/** The first NaN or infinity among the numbers of an output: its own, those of its categories or of its tensor. */
function findUnwritable(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : value
  if (!isRecord(value)) return undefined
  const numbers = Array.isArray(value['data']) ? value['data'] : Object.values(value)
  return (numbers as readonly number[]).find((one) => !Number.isFinite(one))
}
