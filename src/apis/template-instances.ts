import { decodeWav, encodeWav, type AudioClip } from '../codecs/wav.ts'
import type { Feature } from '../features/feature.ts'
import type { InferenceResult } from '../inference/inference-request.ts'
import { itemTemplateOf, slotsOf, writeTemplate, type BodyTemplate } from './body-template.ts'
import { writeFeatureValue } from './feature-value.ts'

/** Whether a body of this form carries one instance, and not a list of them. */
export function carriesOneInstance(template: BodyTemplate): boolean {
  return itemTemplateOf(template) === undefined
}

/** Whether what a body of the form `output` holds for an instance stands in one place: its prediction. */
export function answersInstances(input: BodyTemplate, output: BodyTemplate): boolean {
  const entry = itemTemplateOf(output)
  if (carriesOneInstance(input)) return entry === undefined
  return entry !== undefined && slotsOf(entry).length === slotsOf(output).length
}

/** How a caller has values that JSON does not. */
export interface PredictionForm {
  readonly outputs: readonly Feature[]
  /** Arrays in memory, where the wire has them in binary; nested lists otherwise. */
  readonly hasArrays: boolean
}

/** What a template holds for each instance: JSON, with pictures, sounds and arrays in memory. */
export function toTemplatePredictions(
  template: BodyTemplate,
  { itemCount, columns }: InferenceResult,
  { outputs, hasArrays }: PredictionForm,
): readonly unknown[] {
  const entry = itemTemplateOf(template) ?? template
  const byName = new Map(outputs.map((feature) => [feature.name, feature]))
  const valueOf = (name: string, view: string | undefined, item: number): unknown => {
    const feature = byName.get(name)
    const value = columns[name]?.[item]
    return feature === undefined ? null : toPrediction(feature, value, { view, hasArrays })
  }
  return Array.from({ length: itemCount }, (_, item) => writeTemplate(entry, 1, valueOf, item))
}

/** One output as a caller has it. */
export function toPrediction(
  feature: Feature,
  value: unknown,
  { view, hasArrays }: { readonly view?: string | undefined; readonly hasArrays: boolean },
): unknown {
  if (feature.kind === 'image' || (feature.kind === 'tensor' && hasArrays)) return value
  // The file holds 16 bits of each sample.
  if (feature.kind === 'audio') return decodeWav(encodeWav(value as AudioClip))
  return writeFeatureValue(feature, value, view)
}
