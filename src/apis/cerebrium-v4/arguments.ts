import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { Feature, FeatureProblem } from '../../features/feature.ts'
import type { FeatureValue, InferenceRequest } from '../../inference/inference-request.ts'
import { MAX_TEXT_LENGTH } from '../../openai/text-length.ts'
import type { OutboundFetch } from '../../runs/outbound-fetch.ts'
import type { ApiServices } from '../api-services.ts'
import { readTemplate, type TemplateReading } from '../body-template.ts'
import type { Failure } from '../failure.ts'
import { readFeatureValue } from '../feature-value.ts'
import type { CerebriumV4Deployment } from './access.ts'
import type { CerebriumV4Settings } from './settings.ts'

const MAX_NAMED = 20

/** Arguments as values of the model's features, but for files that lie behind URLs. */
export interface CallArguments {
  readonly reading: TemplateReading
  readonly inference: InferenceRequest
  /** Where in `inference` a file is still missing. */
  readonly files: readonly MissingFile[]
}

interface MissingFile {
  readonly feature: string
  readonly item: number
  readonly url: string
  readonly pointer: string
}

/** Reads the arguments of a function from the members of a body; refuses those that are missing, unknown or unfit. */
export function readArguments(
  body: unknown,
  { settings, inputs }: CerebriumV4Deployment,
  services: Pick<ApiServices, 'guard' | 'remark'>,
): CallArguments | Failure {
  const reading = readTemplate(settings.input, body)
  const unknown = reading.unknown.map((pointer) => ({
    code: 'argument-unknown',
    pointer,
    message: 'must be left out, the function has no such argument',
  }))
  const wrong = [...reading.violations, ...unknown]
  if (wrong.length > 0) {
    return argumentsWrong(settings, wrong, reading.violationCount + reading.unknownCount)
  }
  const violations: Violation[] = []
  const remarks: Violation[] = []
  const files: MissingFile[] = []
  const columns: Record<string, FeatureValue[]> = {}
  for (const feature of inputs) {
    columns[feature.name] = (reading.columns[feature.name] ?? []).map(({ value, pointer }, item) => {
      const read = readFeatureValue(feature, value)
      const problem =
        read.kind === 'url' ? services.guard.problemOf(read.url) : describeExcess(feature, value)
      if (problem !== undefined) {
        violations.push({ code: 'argument-unfit', pointer, message: problem })
      } else if (read.kind === 'url') {
        files.push({ feature: feature.name, item, url: read.url, pointer })
      } else if (read.kind === 'value') {
        if (read.remark !== undefined) remarks.push({ code: 'data-url', pointer, message: read.remark })
        return { value: read.value }
      } else violations.push({ code: read.code, pointer, message: read.message })
      return { value: undefined }
    })
  }
  services.remark(remarks)
  return violations.length === 0
    ? { reading, inference: { itemCount: reading.itemCount, columns }, files }
    : argumentsWrong(settings, violations)
}

/** A text that would hold up everybody else while it is read. */
function describeExcess({ kind }: Feature, value: unknown): string | undefined {
  return kind === 'text' && typeof value === 'string' && value.length > MAX_TEXT_LENGTH
    ? `must have at most ${MAX_TEXT_LENGTH} characters, found ${value.length}`
    : undefined
}

/** Gets the files that are missing. */
export async function fetchFiles(
  { inference, files }: CallArguments,
  settings: CerebriumV4Settings,
  { outbound, signal }: { readonly outbound: OutboundFetch; readonly signal: AbortSignal | undefined },
): Promise<InferenceRequest | Failure> {
  const violations: Violation[] = []
  const columns = Object.fromEntries(
    Object.entries(inference.columns).map(([name, column]) => [name, [...column]]),
  )
  for (const { feature, item, url, pointer } of files) {
    const fetched = await outbound.get(url, signal)
    if ('problem' in fetched) violations.push({ code: 'file-url', pointer, message: fetched.problem })
    else (columns[feature] as FeatureValue[])[item] = { value: fetched.bytes }
  }
  return violations.length === 0 ? { ...inference, columns } : argumentsWrong(settings, violations)
}

/** The failure of a call with wrong arguments; `count` tells of more than are listed. */
export function argumentsWrong(
  { functionName }: CerebriumV4Settings,
  violations: readonly Violation[],
  count: number = violations.length,
): Failure {
  const shown = violations.slice(0, MAX_NAMED)
  const list = shown.map(({ pointer, message }) => `'${toName(pointer)}' ${message}`).join('; ')
  const more = count > shown.length ? `; and ${count - shown.length} more` : ''
  const message = `Failed to call ${functionName}(): ${list}${more}`
  return { kind: 'request-invalid', message, violations: shown }
}

/** The failure of values that the model's features refuse. */
export function locateProblems(
  problems: readonly FeatureProblem[],
  { columns }: TemplateReading,
  settings: CerebriumV4Settings,
): Failure {
  const violations = problems.map(({ item, feature, code, message }) => ({
    code,
    pointer: columns[feature]?.[item]?.pointer ?? `/${feature}`,
    message,
  }))
  return argumentsWrong(settings, violations)
}

/** A JSON pointer as the names on the way, in at most 80 characters. */
function toName(pointer: string): string {
  const name = pointer
    .slice(1, 400)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
  return name.length <= 80 ? name : `${name.slice(0, 77).replace(/[\uD800-\uDBFF]$/, '')}...`
}

/** The body as the object of arguments; no body stands for no arguments. */
export function toMembers(body: unknown): Readonly<Record<string, unknown>> {
  if (body === undefined) return {}
  if (!isRecord(body)) throw new TypeError(`the schema lets ${describeValue(body)} through`)
  return body
}
