import type { TemplateReading } from '../body-template.ts'
import { writeTemplate } from '../body-template.ts'
import { writeFeatureValue } from '../feature-value.ts'
import type { ApiServices } from '../api-services.ts'
import { isFailure, type Failure } from '../failure.ts'
import type { CerebriumV4Deployment } from './access.ts'
import { locateProblems, readArguments, toInference, toMembers } from './arguments.ts'
import { readTextArguments, writeTexts } from './text-function.ts'

/** A function with its arguments, not yet run. */
export type PreparedCall =
  | {
      readonly kind: 'value'
      /** What the function returns, within `timeoutMs`. */
      run(signal: AbortSignal | undefined, timeoutMs: number): Promise<{ readonly result: unknown } | Failure>
    }
  | {
      readonly kind: 'texts'
      /** What the function yields. Rejects when it fails. */
      run(signal: AbortSignal): AsyncGenerator<string, void, undefined>
    }

/** Checks the arguments of a call; nothing is computed yet. */
export function prepareCall(
  body: unknown,
  deployment: CerebriumV4Deployment,
  services: ApiServices,
): PreparedCall | Failure {
  const members = toMembers(body)
  if (deployment.settings.yields === undefined) {
    const reading = readArguments(members, deployment)
    if (isFailure(reading)) return reading
    return {
      kind: 'value',
      run: (signal, timeoutMs) => runModel(reading, deployment, { services, signal, timeoutMs }),
    }
  }
  const { generator } = services
  if (generator === undefined) {
    const message = `Failed to call '${deployment.name}': expected a language model behind a function that yields text`
    return { kind: 'server-failed', message }
  }
  const request = readTextArguments(members, deployment.settings, generator.card)
  return isFailure(request)
    ? request
    : { kind: 'texts', run: (signal) => writeTexts(generator, request, signal) }
}

interface RunContext {
  readonly services: ApiServices
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
}

async function runModel(
  reading: TemplateReading,
  deployment: CerebriumV4Deployment,
  { services, signal, timeoutMs }: RunContext,
): Promise<{ readonly result: unknown } | Failure> {
  const inference = await toInference(reading, deployment, services, signal)
  if (isFailure(inference)) return inference
  const options = { timeoutMs, ...(signal === undefined ? {} : { signal }) }
  const computed = await services.infer(inference, options)
  if ('problems' in computed) return locateProblems(computed.problems, reading, deployment.settings)
  if (isFailure(computed)) return computed
  const { settings, outputs } = deployment
  const byName = new Map(outputs.map((feature) => [feature.name, feature]))
  const result = writeTemplate(settings.output, computed.itemCount, (name, view, item) => {
    const feature = byName.get(name)
    return feature === undefined ? null : writeFeatureValue(feature, computed.columns[name]?.[item], view)
  })
  return { result }
}
