import { MAX_LISTED } from '../../contract/violation-list.ts'
import type { FeatureProblem, Feature } from '../../features/feature.ts'
import type { ApiDeployment, DecodedRequest, TypedRequest } from '../api.ts'
import { isFailure, requestInvalid, type Failure } from '../failure.ts'
import { readBody, remarkUnknown } from './body.ts'
import { readNamed, readParameters, readRows, type Columns } from './columns.ts'
import type { DataPoints } from './data-points.ts'
import { topProblemOf } from './file-options.ts'
import { readForm } from './form.ts'
import type { CerebriumPlan } from './plan.ts'
import type { CerebriumSettings } from './settings.ts'

type CerebriumDeployment = ApiDeployment<CerebriumSettings>

/** The documented limit of a request that waits for its answer. */
export const TIMEOUT_MS = 180_000

/** Takes the data points, their files and the parameters off their wire form. */
export function decodeRequest(
  request: TypedRequest,
  deployment: CerebriumDeployment,
): DecodedRequest<CerebriumPlan> | Failure {
  const { settings, outputs } = deployment
  if (settings.projectId === undefined) {
    const read = readParameters(request.body.value as Readonly<Record<string, unknown>>, deployment)
    return toDecoded(read, { settings, outputs, isPrebuilt: true })
  }
  const given = readDataPoints(request, deployment)
  if (isFailure(given)) return given
  const read = settings.dataPoints === 'named' ? readNamed(given, deployment) : readRows(given, deployment)
  const parameters = readTop(given.parameters, settings)
  return toDecoded(
    {
      ...read,
      tops: Array.from({ length: read.itemCount }, (_, k) => read.tops[k] ?? parameters.top),
      violations: [...read.violations, ...parameters.violations],
      remarks: [...given.remarks, ...parameters.remarks, ...read.remarks],
    },
    { settings, outputs, isPrebuilt: false },
  )
}

function toDecoded(
  { itemCount, columns, violations, remarks, predictionCount, tops, pointerOf }: Columns,
  shape: Pick<CerebriumPlan, 'settings' | 'outputs' | 'isPrebuilt'>,
): DecodedRequest<CerebriumPlan> | Failure {
  if (violations.length > 0) return requestInvalid(violations)
  return {
    inference: { itemCount, columns },
    plan: { ...shape, predictionCount, tops, pointerOf },
    delivery: { kind: 'direct' },
    timeoutMs: TIMEOUT_MS,
    remarks,
  }
}

/** Only a model with a function that reads files takes a form, and it takes nothing else. */
export function readDataPoints(
  { body, form }: TypedRequest,
  { settings, inputs }: CerebriumDeployment,
): DataPoints | Failure {
  const { fileInput, isLenient, dataPoints } = settings
  if (form === undefined && fileInput === undefined) {
    return readBody(body.value, (list) => dataPoints === 'rows' && isVector(list, inputs))
  }
  if (form !== undefined && fileInput !== undefined) return readForm(form, isLenient)
  const message =
    form === undefined
      ? `must be a form with a part 'data' and a file for each data point, as the model reads its input '${fileInput?.name}' from files, found JSON`
      : 'must be JSON, as the model has no function that reads files, found a form'
  return requestInvalid([{ code: 'body-form', pointer: '', message }])
}

/** A list of bare numbers is a data point where no number is one by itself. */
function isVector(list: readonly unknown[], inputs: readonly Feature[]): boolean {
  const [first] = inputs
  const isList = inputs.length > 1 || (first?.kind === 'tensor' && first.shape.length > 0)
  return isList && list.every((entry) => typeof entry === 'number')
}

/** Reads the one parameter that a function of the deployment knows; others are ignored. */
function readTop(
  parameters: Readonly<Record<string, unknown>>,
  { postProcess }: CerebriumSettings,
): Pick<Columns, 'violations' | 'remarks'> & { readonly top: number | undefined } {
  const names = Object.keys(parameters)
  const isKnown = postProcess === 'top' && Object.hasOwn(parameters, 'top')
  const problem = isKnown ? topProblemOf(parameters['top']) : undefined
  return {
    top: isKnown ? (parameters['top'] as number) : undefined,
    violations:
      problem === undefined ? [] : [{ code: 'parameter', pointer: '/parameters/top', message: problem }],
    remarks: remarkUnknown(names.filter((name) => !(isKnown && name === 'top'))),
  }
}

/** Puts problems of single values at their place in the body or in the form. */
export function locateProblems(problems: readonly FeatureProblem[], { pointerOf }: CerebriumPlan): Failure {
  const violations = problems
    .slice(0, MAX_LISTED)
    .map(({ item, feature, code, message }) => ({ code, pointer: pointerOf(item, feature), message }))
  const failure = requestInvalid(violations)
  const hidden = problems.length - violations.length
  return hidden > 0 ? { ...failure, message: `${failure.message}; and ${hidden} more` } : failure
}
