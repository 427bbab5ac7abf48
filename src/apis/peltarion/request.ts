import { escapePointerSegment } from '../../contract/json-pointer.ts'
import { boundaryOf, type FormPart } from '../../codecs/multipart.ts'
import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import type { Feature, FeatureProblem } from '../../features/feature.ts'
import type { FeatureValue } from '../../inference/inference-request.ts'
import type { ApiDeployment, BodyForm, DecodedRequest, TypedRequest, UnreadBody } from '../api.ts'
import { requestInvalid, type Failure } from '../failure.ts'
import type { PeltarionPlan } from './plan.ts'
import type { PeltarionSettings } from './settings.ts'
import { fromJson, fromPart, type WireValue } from './wire-value.ts'

type PeltarionDeployment = ApiDeployment<PeltarionSettings>

/** No limit is documented: a decision of this project. */
const TIMEOUT_MS = 60_000
const MAX_LISTED = 20

/**
 * The documented curl commands force `Content-Type: application/json` upon a form; curl then sends
 * `application/json; boundary=...` with the form behind it. A JSON body under such a header stays JSON.
 */
export function readBodyAs({
  headers,
  bytes,
}: UnreadBody): { readonly form: BodyForm; readonly remarks: readonly Violation[] } | undefined {
  const contentType = headers['content-type'] ?? ''
  if (!/^\s*application\/json\s*;/i.test(contentType)) return undefined
  const boundary = boundaryOf(contentType)
  if (boundary === undefined || !startsWith(bytes, `--${boundary}`)) return undefined
  const message = `should be labelled multipart/form-data, found a form under '${contentType.slice(0, 80)}'`
  return { form: 'form', remarks: [{ code: FORM_LABEL, pointer: '', message }] }
}

const FORM_LABEL = 'form-media-type'

/** Reads the rows of a JSON body, or the one example of a form, feature by feature. */
export function decodeRequest(
  { body, form, remarks }: TypedRequest,
  deployment: PeltarionDeployment,
): DecodedRequest<PeltarionPlan> | Failure {
  const { settings, outputs } = deployment
  if (settings.isStrict && remarks.some(({ code }) => code === FORM_LABEL)) {
    const message =
      'Failed to read the request: expected a form to be labelled multipart/form-data, found application/json'
    return { kind: 'media-type-unsupported', message }
  }
  const reading = new RequestReading(deployment)
  const rows = form === undefined ? (body.value as { rows: readonly Row[] }).rows : undefined
  if (rows !== undefined) reading.readRows(rows)
  else reading.readForm(form as readonly FormPart[])
  if (reading.violations.length > 0) return reading.toFailure()
  return {
    inference: { itemCount: rows?.length ?? 1, columns: reading.columns },
    plan: { isForm: rows === undefined, outputs, usesTensorJson: settings.usesTensorJson },
    delivery: { kind: 'direct' },
    timeoutMs: TIMEOUT_MS,
    remarks: reading.remarks,
  }
}

type Row = Readonly<Record<string, unknown>>

/** One request while it is taken apart: the columns so far, and what is wrong with it. */
class RequestReading {
  readonly columns: Record<string, FeatureValue[]> = {}
  readonly violations: Violation[] = []
  readonly remarks: Violation[] = []
  readonly #deployment: PeltarionDeployment
  #hidden = 0

  constructor(deployment: PeltarionDeployment) {
    this.#deployment = deployment
    for (const { name } of deployment.inputs) this.columns[name] = []
  }

  readRows(rows: readonly Row[]): void {
    const { inputs, settings } = this.#deployment
    for (const feature of inputs) {
      const { name, kind } = feature
      const column = this.columns[name] as FeatureValue[]
      const isPlain = kind !== 'image' && kind !== 'tensor'
      const isInherited = name in Object.prototype
      for (let k = 0; k < rows.length; k++) {
        const row = rows[k] as Row
        const isMissing = isInherited ? !Object.hasOwn(row, name) : row[name] === undefined
        if (isMissing) this.#missing(name, placeOf(k), Object.keys(row))
        else if (isPlain && !(kind === 'number' && typeof row[name] === 'boolean'))
          column.push({ value: row[name] })
        else this.#take(feature, fromJson(feature, row[name], settings), placeOf(k, name))
      }
    }
    for (let k = 0; k < rows.length && (settings.isStrict || this.remarks.length < MAX_LISTED); k++) {
      const row = rows[k] as Row
      let count = 0
      for (const _name in row) count++
      if (count > inputs.length) this.#refuseUnknown(Object.keys(row), (name) => placeOf(k, name))
    }
  }

  readForm(parts: readonly FormPart[]): void {
    const { inputs, settings } = this.#deployment
    for (const feature of inputs) {
      const named = parts.filter(({ name }) => name === feature.name)
      const [part] = named
      if (part === undefined) {
        this.#missing(
          feature.name,
          FORM_PLACE,
          parts.map(({ name }) => name),
        )
      } else if (named.length > 1) {
        const message = `must come once, a form holds one example, found ${named.length} parts`
        this.#refuse({ code: 'form-part-duplicate', ...FORM_PLACE, message }, feature.name)
      } else this.#take(feature, fromPart(feature, part.bytes, settings), FORM_PLACE)
    }
    this.#refuseUnknown(
      parts.map(({ name }) => name),
      (name) => ({ pointer: `/${escapePointerSegment(name)}`, row: undefined }),
    )
  }

  toFailure(): Failure {
    return failureOf(this.violations, this.#hidden)
  }

  #take(feature: Feature, { value, code, remark, message = '' }: WireValue, place: Place): void {
    if (code !== undefined) return this.#refuse({ code, ...place, message }, feature.name)
    ;(this.columns[feature.name] as FeatureValue[]).push({ value })
    if (remark !== undefined && this.remarks.length < MAX_LISTED)
      this.remarks.push({ code: remark, pointer: place.pointer, message })
  }

  #missing(name: string, place: Place, found: readonly string[]): void {
    const list = found.length === 0 ? 'none' : describeNames(found)
    this.#refuse({ code: 'feature-missing', ...place, message: `must be given, found ${list}` }, name)
  }

  /** Features that the model does not have are ignored, as the vendor's own examples need. */
  #refuseUnknown(names: readonly string[], place: (name: string) => Place): void {
    for (const name of names) {
      if (Object.hasOwn(this.columns, name)) continue
      const { inputs, settings } = this.#deployment
      const known = describeNames(inputs.map((one) => one.name))
      const message = `must be an input of the deployment (${known}), found ${describeValue(name)}`
      if (settings.isStrict) this.#refuse({ code: 'feature-unknown', ...place(name), message }, name)
      else if (this.remarks.length < MAX_LISTED)
        this.remarks.push({ code: 'feature-unknown', pointer: place(name).pointer, message })
    }
  }

  #refuse({ code, pointer, row, message }: Place & { code: string; message: string }, feature: string): void {
    if (this.violations.length >= MAX_LISTED) this.#hidden++
    else this.violations.push({ code, pointer, message: inWords(row, feature, message) })
  }
}

interface Place {
  readonly pointer: string
  /** Undefined in a form. */
  readonly row: number | undefined
}

const FORM_PLACE: Place = { pointer: '', row: undefined }

function placeOf(row: number, feature?: string): Place {
  return {
    pointer: feature === undefined ? `/rows/${row}` : `/rows/${row}/${escapePointerSegment(feature)}`,
    row,
  }
}

/** Puts what is wrong with single values at their place. */
export function locateProblems(problems: readonly FeatureProblem[], { isForm }: PeltarionPlan): Failure {
  const violations = problems.slice(0, MAX_LISTED).map(({ item, feature, code, message }): Violation => {
    const { pointer, row } = isForm
      ? { pointer: `/${escapePointerSegment(feature)}`, row: undefined }
      : placeOf(item, feature)
    return { code, pointer, message: inWords(row, feature, message) }
  })
  return failureOf(violations, problems.length - violations.length)
}

function failureOf(violations: readonly Violation[], hidden: number): Failure {
  const lines = violations.map(({ message }) => message).join('; ')
  const more = hidden > 0 ? `; and ${hidden} more` : ''
  return { ...requestInvalid(violations), message: `Failed to read the request: ${lines}${more}` }
}

function inWords(row: number | undefined, feature: string, message: string): string {
  const name = describeValue(feature)
  return row === undefined ? `part ${name} ${message}` : `row ${row}, feature ${name} ${message}`
}

function describeNames(names: readonly string[]): string {
  const more = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : ''
  return names.slice(0, MAX_LISTED).map(describeValue).join(', ') + more
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  const expected = new TextEncoder().encode(text)
  return bytes.length >= expected.length && expected.every((byte, i) => bytes[i] === byte)
}
