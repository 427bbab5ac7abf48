import type { InferenceRequest } from '../../inference/inference-request.ts'
import type { ApiServices, PreparedInference } from '../api-services.ts'
import { writeTemplate } from '../body-template.ts'
import { isFailure, type Failure } from '../failure.ts'
import { writeFeatureValue } from '../feature-value.ts'
import type { CerebriumV4Deployment } from './access.ts'
import { fetchFiles, locateProblems, readArguments, toMembers, type CallArguments } from './arguments.ts'
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

/**
 * Checks the arguments of a call as far as no file has to be fetched for it; nothing is computed yet. Where the deployment
 * is set so, wrong ones are the exception of a run.
 */
export function prepareCall(
  body: unknown,
  deployment: CerebriumV4Deployment,
  services: ApiServices,
): PreparedCall | Failure {
  const call = checkCall(body, deployment, services)
  if (!isFailure(call) || call.kind !== 'request-invalid' || !deployment.settings.raisesForArguments)
    return call
  return { kind: 'value', run: () => Promise.resolve(toException(call)) }
}

function checkCall(
  body: unknown,
  deployment: CerebriumV4Deployment,
  services: ApiServices,
): PreparedCall | Failure {
  const { settings } = deployment
  const members = toMembers(body)
  if (settings.yields === undefined) {
    const args = readArguments(members, deployment, services)
    if (isFailure(args)) return args
    const prepared =
      args.files.length > 0 ? undefined : prepareModel(args, args.inference, deployment, services)
    if (prepared !== undefined && isFailure(prepared)) return prepared
    return {
      kind: 'value',
      run: (signal, timeoutMs) => runModel(args, prepared, { deployment, services, signal, timeoutMs }),
    }
  }
  const { generator } = services
  if (generator === undefined) {
    const message = `Failed to call '${deployment.name}': expected a language model behind a function that yields text`
    return { kind: 'server-failed', message }
  }
  const request = readTextArguments(members, settings, generator.card)
  return isFailure(request)
    ? request
    : { kind: 'texts', run: (signal) => writeTexts(generator, request, signal) }
}

function prepareModel(
  { reading }: CallArguments,
  inference: InferenceRequest,
  { settings }: CerebriumV4Deployment,
  services: ApiServices,
): PreparedInference | Failure {
  const prepared = services.prepare(inference)
  return 'problems' in prepared ? locateProblems(prepared.problems, reading, settings) : prepared
}

interface RunContext {
  readonly deployment: CerebriumV4Deployment
  readonly services: ApiServices
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
}

async function runModel(
  args: CallArguments,
  ready: PreparedInference | undefined,
  { deployment, services, signal, timeoutMs }: RunContext,
): Promise<{ readonly result: unknown } | Failure> {
  const { settings, outputs } = deployment
  const refuse = (failure: Failure): Failure =>
    settings.raisesForArguments && failure.kind === 'request-invalid' ? toException(failure) : failure
  let prepared = ready
  if (prepared === undefined) {
    const inference = await fetchFiles(args, settings, { outbound: services.files, signal })
    const made = isFailure(inference) ? inference : prepareModel(args, inference, deployment, services)
    if (isFailure(made)) return refuse(made)
    prepared = made
  }
  const computed = await prepared.run({ timeoutMs, ...(signal === undefined ? {} : { signal }) })
  if ('problems' in computed) return refuse(locateProblems(computed.problems, args.reading, settings))
  if (isFailure(computed)) return computed
  const byName = new Map(outputs.map((feature) => [feature.name, feature]))
  const result = writeTemplate(settings.output, computed.itemCount, (name, view, item) => {
    const feature = byName.get(name)
    return feature === undefined ? null : writeFeatureValue(feature, computed.columns[name]?.[item], view)
  })
  return { result }
}

/** What the function itself raises for its arguments. */
function toException({ message }: Failure): Failure {
  return { kind: 'server-failed', message }
}
