import type { NumberTexts } from '../../codecs/lossless-json.ts'
import type { Feature } from '../../features/feature.ts'
import type { InferenceResult } from '../../inference/inference-request.ts'
import { writeFeatureValue } from '../feature-value.ts'
import type { Failure } from '../failure.ts'
import { keepFloatTexts } from './float-text.ts'
import type { CerebriumPlan } from './plan.ts'

/** What a run came to, before it is put into an envelope. */
export interface RunResult {
  readonly result: unknown
  /** How the floats of the result are written. */
  readonly numberTexts: NumberTexts
  readonly isPrebuilt: boolean
  readonly predictionCount: number
  /** What happened, in words; of prebuilt models and of deliveries. */
  readonly message: string
}

/** Makes `result` of the model's outputs, or says why it cannot be written. */
export function toRunResult(inferred: InferenceResult, plan: CerebriumPlan): RunResult | Failure {
  const { isPrebuilt, predictionCount, outputs, settings } = plan
  const numberTexts: NumberTexts = new WeakMap()
  const wanted = isPrebuilt || settings.postProcess === 'object' ? outputs : outputs.slice(0, 1)
  const lists: Record<string, readonly unknown[]> = {}
  for (const feature of wanted) {
    const { name } = feature
    const list = (inferred.columns[name] ?? []).map((value, item) => toValue(feature, value, plan, item))
    const unwritable = isFloat(feature) ? keepFloatTexts(list, numberTexts) : undefined
    if (unwritable !== undefined) {
      const message = `Failed to write the result: expected finite numbers, as JSON has no others, found ${unwritable} in the output '${name}'`
      return { kind: 'server-failed', message }
    }
    lists[name] = list
  }
  return {
    result: isPrebuilt ? oneOf(lists, wanted, numberTexts) : shapeOf(lists, wanted, plan),
    numberTexts,
    isPrebuilt,
    predictionCount,
    message: 'Successfully ran the model',
  }
}

function shapeOf(
  lists: Readonly<Record<string, readonly unknown[]>>,
  [first]: readonly Feature[],
  { settings }: CerebriumPlan,
): unknown {
  return settings.postProcess === 'object' ? lists : lists[first?.name ?? '']
}

/** The one item of a prebuilt model: its only output, or an object of all. */
function oneOf(
  lists: Readonly<Record<string, readonly unknown[]>>,
  outputs: readonly Feature[],
  texts: NumberTexts,
): unknown {
  const item: Record<string, unknown> = {}
  for (const { name } of outputs) {
    const list = lists[name] ?? []
    item[name] = list[0]
    const text = texts.get(list)?.get('0')
    if (text !== undefined) texts.set(item, (texts.get(item) ?? new Map<string, string>()).set(name, text))
  }
  return outputs.length === 1 ? item[outputs[0]?.name ?? ''] : item
}

function toValue(
  feature: Feature,
  value: unknown,
  { settings, tops, isPrebuilt }: CerebriumPlan,
  item: number,
): unknown {
  if (feature.kind !== 'category') return writeFeatureValue(feature, value, undefined)
  const { postProcess, top } = settings
  if (!isPrebuilt && (postProcess === 'none' || postProcess === 'object'))
    return writeFeatureValue(feature, value, 'list')
  const names = feature.categories ?? []
  const probabilities = value as Readonly<Record<string, number>>
  const ranked = names
    .map((label) => ({ label, score: probabilities[label] ?? 0 }))
    .sort((a, b) => b.score - a.score)
  return postProcess === 'label' ? ranked[0] : ranked.slice(0, tops[item] ?? top ?? ranked.length)
}

/** Probabilities are floats whatever the model gives; other values are what its tensor holds. */
function isFloat({ kind, tensor }: Feature): boolean {
  return kind === 'category' || tensor.dtype.startsWith('float')
}
