import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { FeatureProblem } from '../../features/feature.ts'
import type { FeatureValue, InferenceRequest } from '../../inference/inference-request.ts'
import type { ApiServices } from '../api-services.ts'
import { readTemplate, type SlotValue, type TemplateReading } from '../body-template.ts'
import type { Failure } from '../failure.ts'
import { readFeatureValue } from '../feature-value.ts'
import type { CerebriumV4Deployment } from './access.ts'
import type { CerebriumV4Settings } from './settings.ts'

/** Reads the arguments of a function from the members of a body; refuses those that are missing or unknown. */
export function readArguments(body: unknown, { settings }: CerebriumV4Deployment): TemplateReading | Failure {
  const reading = readTemplate(settings.input, body)
  const unknown = reading.unknown.map((pointer) => ({
    code: 'argument-unknown',
    pointer,
    message: 'must be left out, the function has no such argument',
  }))
  const violations = [...reading.violations, ...unknown]
  return violations.length === 0 ? reading : argumentsWrong(settings, violations)
}

/** The failure of a call with wrong arguments: the function's own exception where the deployment is set so. */
export function argumentsWrong(settings: CerebriumV4Settings, violations: readonly Violation[]): Failure {
  const list = violations.map(({ pointer, message }) => `'${pointer.slice(1)}' ${message}`).join('; ')
  const message = `Failed to call ${settings.functionName}(): ${list}`
  return settings.raisesForArguments
    ? { kind: 'server-failed', message }
    : { kind: 'request-invalid', message, violations }
}

/** The arguments as values of the model's features; files behind URLs are fetched. */
export async function toInference(
  reading: TemplateReading,
  { settings, inputs }: CerebriumV4Deployment,
  services: ApiServices,
  signal: AbortSignal | undefined,
): Promise<InferenceRequest | Failure> {
  const violations: Violation[] = []
  const remarks: Violation[] = []
  const columns: Record<string, FeatureValue[]> = {}
  for (const feature of inputs) {
    const column: FeatureValue[] = (columns[feature.name] = [])
    for (const { value, pointer } of reading.columns[feature.name] ?? []) {
      const read = readFeatureValue(feature, value)
      if (read.kind === 'value') {
        column.push({ value: read.value })
        if (read.remark !== undefined) remarks.push({ code: 'data-url', pointer, message: read.remark })
        continue
      }
      const fetched = read.kind === 'url' ? await services.files.get(read.url, signal) : read
      if ('bytes' in fetched) column.push({ value: fetched.bytes })
      else if ('problem' in fetched) violations.push({ code: 'file-url', pointer, message: fetched.problem })
      else violations.push({ code: fetched.code, pointer, message: fetched.message })
    }
  }
  services.remark(remarks)
  return violations.length === 0
    ? { itemCount: reading.itemCount, columns }
    : argumentsWrong(settings, violations.slice(0, 20))
}

/** The failure of values that the model's features refuse. */
export function locateProblems(
  problems: readonly FeatureProblem[],
  { columns }: TemplateReading,
  settings: CerebriumV4Settings,
): Failure {
  const violations = problems.slice(0, 20).map(({ item, feature, code, message }) => {
    const slot: SlotValue | undefined = columns[feature]?.[item]
    return { code, pointer: slot?.pointer ?? `/${feature}`, message }
  })
  return argumentsWrong(settings, violations)
}

/** The body as the object of arguments; no body stands for no arguments. */
export function toMembers(body: unknown): Readonly<Record<string, unknown>> {
  if (body === undefined) return {}
  if (!isRecord(body)) throw new TypeError(`the schema lets ${describeValue(body)} through`)
  return body
}
