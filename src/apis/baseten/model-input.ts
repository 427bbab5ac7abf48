import type { Violation } from '../../contract/violation.ts'
import type { FeatureProblem } from '../../features/feature.ts'
import type { FeatureValue, InferenceRequest } from '../../inference/inference-request.ts'
import { describeValue } from '../../errors/describe-value.ts'
import type { ApiServices } from '../api-services.ts'
import { readTemplate, type TemplateReading } from '../body-template.ts'
import type { BasetenDeployment } from './access.ts'
import { serverError, type BasetenError } from './baseten-error.ts'
import { readInputValue } from './input-value.ts'

/** What a model is asked, with the way back to the places of its values. */
export interface ReadInput {
  readonly inference: InferenceRequest
  readonly reading: TemplateReading
}

export type InputServices = Pick<ApiServices, 'files' | 'remark'>

/** Takes the columns of features out of an input and fetches the files that it names by URL. */
export async function readInput(
  input: unknown,
  { settings, inputs }: BasetenDeployment,
  { files, remark, signal }: InputServices & { readonly signal: AbortSignal | undefined },
): Promise<ReadInput | BasetenError> {
  const readings = settings.inputForms.map((form) =>
    readTemplate(form, withNumbers(input, settings.takesForms)),
  )
  const reading = readings.find(({ violations }) => violations.length === 0) ?? readings[0]!
  if (reading.violations.length > 0) return inputError(reading.violations)
  const remarks: Violation[] = reading.unknown.map((pointer) => ({
    code: 'member-unknown',
    pointer,
    message: 'should be a member that the model takes, found one that it ignores',
  }))
  const columns: Record<string, FeatureValue[]> = {}
  const violations: Violation[] = []
  for (const feature of inputs) {
    const values: FeatureValue[] = []
    const done = new Map<unknown, unknown>()
    for (const { value, pointer } of reading.columns[feature.name] ?? []) {
      // A value for all items is read, and fetched, once.
      if (!done.has(value)) {
        const read = readInputValue(feature, value)
        if (read.kind === 'wrong') violations.push({ code: read.code, pointer, message: read.message })
        else if (read.kind === 'value') {
          if (read.remark !== undefined) remarks.push({ code: 'data-url', pointer, message: read.remark })
          done.set(value, read.value)
        } else {
          const file = await files.get(read.url, signal)
          if ('problem' in file) violations.push({ code: 'file-url', pointer, message: file.problem })
          else done.set(value, file.bytes)
        }
        if (violations.length > 0) return inputError(violations)
      }
      values.push({ value: done.get(value) })
    }
    columns[feature.name] = values
  }
  remark(remarks)
  const inference = { itemCount: reading.itemCount, columns }
  return outOfBounds({ inference, reading }, settings.bounds) ?? { inference, reading }
}

/** The fields of a form are text: numbers among them become numbers. */
function withNumbers(input: unknown, takesForms: boolean): unknown {
  if (!takesForms || typeof input !== 'object' || input === null || Array.isArray(input)) return input
  return Object.fromEntries(
    Object.entries(input).map(([name, value]: [string, unknown]) =>
      typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? [name, Number(value)] : [name, value],
    ),
  )
}

/** The model raises an HTTP exception for these, with a detail of its own. */
function outOfBounds(
  { inference, reading }: ReadInput,
  bounds: BasetenDeployment['settings']['bounds'],
): BasetenError | undefined {
  for (const [name, [least, greatest]] of Object.entries(bounds)) {
    for (const [item, { value }] of (inference.columns[name] ?? []).entries()) {
      if (typeof value !== 'number' || (value >= least && value <= greatest)) continue
      const place = toPythonPath(reading.columns[name]?.[item]?.pointer ?? '')
      return serverError(
        422,
        '600',
        `${place} must be from ${least} to ${greatest}, found ${describeValue(value)}`,
      )
    }
  }
  return undefined
}

/** The error of values that the features of the model refuse. */
export function locateProblems(problems: readonly FeatureProblem[], { reading }: ReadInput): BasetenError {
  return inputError(
    problems.map(({ item, feature, code, message }) => ({
      code,
      pointer: reading.columns[feature]?.[item]?.pointer ?? '',
      message,
    })),
  )
}

const MAX_LISTED = 20

/** The error of an input that does not fit what the model declares. */
export function inputError(violations: readonly Violation[]): BasetenError {
  const unique = new Map(violations.map((one) => [`${one.pointer} ${one.message}`, one]))
  const listed = [...unique.values()].slice(0, MAX_LISTED)
  const lines = listed.map(({ pointer, message }) => `  \`${toPythonPath(pointer)}\`: ${message}.`)
  if (unique.size > MAX_LISTED) lines.push(`  and ${unique.size - MAX_LISTED} more.`)
  const title = `Input Parsing Error${unique.size > 1 ? 's' : ''}:`
  return serverError(400, '700', [title, ...lines].join('\n'))
}

/** A pointer as Python's validators write places: `/a/b/0` is `a.b[0]`. */
function toPythonPath(pointer: string): string {
  if (pointer === '') return 'input'
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part, i) => (/^\d+$/.test(part) ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('')
}
