import type { InferenceResult } from '../../inference/inference-request.ts'
import type { ApiDeployment } from '../api.ts'
import { toRunResult } from './result.ts'
import type { CerebriumSettings } from './settings.ts'

type CerebriumDeployment = ApiDeployment<CerebriumSettings>

/** Models in a project that take rows and answer one element of `result` for each, within the envelope of 2023. */
export function suitsInstances({ settings }: CerebriumDeployment): boolean {
  const { projectId, dataPoints, postProcess, profile, isDeploying, isLenient, example } = settings
  const isUsual = profile !== '2022' && !isDeploying && !isLenient
  // A body of the deployments file stands for a model that writes text.
  const isPlain = example === undefined && dataPoints === 'rows' && postProcess !== 'object'
  return projectId !== undefined && isUsual && isPlain
}

/** The elements of `result`; one that is not finite stays as it is, for JSON cannot carry it. */
export function toPredictions(
  result: InferenceResult,
  { settings, outputs }: CerebriumDeployment,
): readonly unknown[] {
  const plan = {
    settings,
    outputs,
    isPrebuilt: false,
    predictionCount: result.itemCount,
    tops: [],
    pointerOf: () => '',
  }
  const run = toRunResult(result, plan)
  if ('result' in run) return run.result as readonly unknown[]
  return Array.from({ length: result.itemCount }, () => NaN)
}
