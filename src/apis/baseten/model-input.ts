import type { Violation } from '../../contract/violation.ts'
import type { FeatureProblem } from '../../features/feature.ts'
import type { FeatureValue, InferenceRequest } from '../../inference/inference-request.ts'
import type { ApiServices } from '../api-services.ts'
import { readTemplate, slotsOf, type BodyTemplate, type TemplateReading } from '../body-template.ts'
import type { BasetenDeployment } from './access.ts'
import { serverError, type BasetenError } from './baseten-error.ts'
import { beyondItems, beyondLimits } from './input-limits.ts'
import { readInputValue } from './input-value.ts'
import { toPythonPath } from './python-path.ts'

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
  const chosen = chooseForm(settings.inputForms, withNumbers(input, settings.takesForms))
  if ('violations' in chosen) return inputError(chosen.violations)
  const { form, reading } = chosen
  const tooMany = beyondItems(reading, settings)
  if (tooMany !== undefined) return tooMany
  const remarks: Violation[] = reading.unknown.map(unknownMember)
  const columns: Record<string, FeatureValue[]> = {}
  const violations: Violation[] = []
  for (const feature of inputs) {
    const values: FeatureValue[] = []
    const done = new Map<unknown, unknown>()
    const mayBeNull = slotsOf(form).some(
      (slot) => slot.feature === feature.name && slot.fallback?.value === null,
    )
    for (const { value, pointer } of reading.columns[feature.name] ?? []) {
      // A value for all items is read, and fetched, once.
      if (!done.has(value)) {
        const read = readInputValue(feature, value, { mayBeNull })
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
  return beyondLimits({ inference, reading }, settings) ?? { inference, reading }
}

interface ChosenForm {
  readonly form: BodyTemplate
  readonly reading: TemplateReading
}

/** The first form that fits. Where each lacks a member, all of these are named: any of them would do. */
function chooseForm(
  forms: readonly BodyTemplate[],
  input: unknown,
): ChosenForm | { readonly violations: readonly Violation[] } {
  const all: ChosenForm[] = []
  for (const form of forms) {
    const reading = readTemplate(form, input)
    if (reading.violations.length === 0) return { form, reading }
    all.push({ form, reading })
  }
  const missing = all.map(({ reading }) => reading.violations.find(({ code }) => code === 'member-missing'))
  const [first, ...others] = missing
  if (first === undefined || others.length === 0 || missing.includes(undefined))
    return { violations: all[0]?.reading.violations ?? [] }
  const names = missing.map((one) => toPythonPath(one?.pointer ?? ''))
  const message = first.message.replace(/^must be given/, `must have one of ${names.join(', ')}`)
  return { violations: [{ ...first, pointer: '', message }] }
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

/** The remark on a member that is ignored. */
export function unknownMember(pointer: string): Violation {
  const message = 'should be a member that the model takes, found one that it ignores'
  return { code: 'member-unknown', pointer, message }
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
