import type { InferenceResult } from '../../inference/inference-request.ts'
import type { InstanceForm } from '../api.ts'
import {
  answersInstances,
  carriesOneInstance,
  toPrediction,
  toTemplatePredictions,
} from '../template-instances.ts'
import type { BasetenDeployment } from './access.ts'
import type { PlatformCode } from './baseten-error.ts'
import type { BasetenSettings } from './settings.ts'

/** Calls of models and chains with one instance each, or with a list where the model takes one. */
export const instances: InstanceForm<BasetenSettings> = {
  suits,
  predictionsOf,
  carriesNonFinite: false,
  carriesOne: ({ settings }) => settings.inputForms.every(carriesOneInstance),
  passingFailures: {
    // What the platform answers before a model is reached, and a model that failed.
    statuses: [429, 500, 502, 503, 504],
    bodyOf: (status, error) => ({ error, error_code: CODES[status] }),
  },
}

const CODES: Readonly<Record<number, PlatformCode>> = {
  429: 'rate_limited',
  500: 'internal_baseten_error',
  502: 'model_unavailable',
  503: 'model_not_ready',
  504: 'timeout',
}

/** A model that answers values by themselves, whatever else is in the request: no texts that are written, and no limits. */
function suits({ settings, outputs }: BasetenDeployment): boolean {
  const { serves, state, generates, inputForms, outputForm, answersBytes, bounds, totals, maxItems } =
    settings
  const isLimited = maxItems !== undefined || Object.keys({ ...bounds, ...totals }).length > 0
  if (!serves.includes('predict') || state !== 'ready' || generates || isLimited) return false
  if (answersBytes) return outputs.length === 1 && inputForms.every(carriesOneInstance)
  return inputForms.every((form) => answersInstances(form, outputForm))
}

function predictionsOf(
  result: InferenceResult,
  { settings, outputs }: BasetenDeployment,
): readonly unknown[] {
  const { kind, outputForm, answersBytes } = settings
  const form = { outputs, hasArrays: kind === 'chain' }
  const [first] = outputs
  if (!answersBytes || first === undefined) return toTemplatePredictions(outputForm, result, form)
  return (result.columns[first.name] ?? []).map((value) => toPrediction(first, value, form))
}
