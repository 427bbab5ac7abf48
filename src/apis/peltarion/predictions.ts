import type { InferenceResult } from '../../inference/inference-request.ts'
import type { ApiDeployment } from '../api.ts'
import type { PeltarionSettings } from './settings.ts'
import { toJson } from './wire-output.ts'

/** One row per item, as a client hands it out: numbers as JSON has them, images and arrays in memory. */
export function toPredictions(
  { itemCount, columns }: InferenceResult,
  { outputs }: ApiDeployment<PeltarionSettings>,
): readonly Readonly<Record<string, unknown>>[] {
  return Array.from({ length: itemCount }, (_, item) =>
    Object.fromEntries(
      outputs.map((feature) => {
        const value = columns[feature.name]?.[item]
        const isFile = feature.kind === 'image' || feature.kind === 'tensor'
        return [feature.name, isFile ? value : toJson(feature, value, false)]
      }),
    ),
  )
}
