import { encodeMsgpack } from '../../codecs/msgpack.ts'
import { ToolkitError } from '../../errors/toolkit-error.ts'
import type { InferenceResult } from '../../inference/inference-request.ts'
import { isFailure } from '../failure.ts'
import { writeTemplate } from '../body-template.ts'
import { toFileBytes } from '../feature-value.ts'
import type { BasetenDeployment } from './access.ts'
import {
  isBasetenError,
  MODEL_FAILED,
  serverError,
  toBasetenError,
  type BasetenError,
} from './baseten-error.ts'
import { stateError } from './deployment-state.ts'
import { locateProblems, readInput } from './model-input.ts'
import type { ModelCall, ModelOutput } from './model-output.ts'
import { writeOutputValue } from './output-value.ts'
import type { ModelInput } from './request-body.ts'
import { generateText } from './text-model.ts'

/** Calls the model of a deployment, which is held until the deployment is up. */
export async function callModel(input: ModelInput, call: ModelCall): Promise<ModelOutput | BasetenError> {
  const { deployment, services, signal, timeoutMs } = call
  const { settings } = deployment
  const broken = stateError(settings.state)
  if (broken !== undefined) return broken
  if (settings.generates) return generateText(input, call)
  const read = await readInput(input.value, deployment, { ...services, signal })
  if (isBasetenError(read)) return read
  const { inference } = read
  const result =
    inference.itemCount === 0
      ? { itemCount: 0, columns: {} }
      : await services.infer(inference, { timeoutMs, ...(signal === undefined ? {} : { signal }) })
  if ('problems' in result) return locateProblems(result.problems, read)
  if (!isFailure(result)) return writeOutput(result, deployment, input.form)
  return result.kind === 'server-failed' ? MODEL_FAILED : toBasetenError(result)
}

function writeOutput(
  { itemCount, columns }: InferenceResult,
  { settings, outputs }: BasetenDeployment,
  form: ModelInput['form'],
): ModelOutput | BasetenError {
  const { kind, outputForm, answersBytes } = settings
  const [first] = outputs
  if (answersBytes && first !== undefined) {
    const file = toFileBytes(first, columns[first.name]?.[0])
    return file === undefined ? MODEL_FAILED : { kind: 'bytes', bytes: file.bytes }
  }
  const byName = new Map(outputs.map((feature) => [feature.name, feature]))
  try {
    const value = writeTemplate(outputForm, itemCount, (name, view, item) => {
      const feature = byName.get(name)
      return feature && writeOutputValue(feature, columns[name]?.[item], { view, kind, form })
    })
    return form === 'msgpack' ? { kind: 'bytes', bytes: encodeMsgpack(value) } : { kind: 'value', value }
  } catch (error) {
    if (!(error instanceof ToolkitError) || error.code !== 'RESPONSE_INVALID') throw error
    // What Python says of NaN once it is told to write JSON only; nobody catches it.
    const text = 'Unhandled exception: ValueError: Out of range float values are not JSON compliant'
    return serverError(500, '500', text)
  }
}
