import { DEFAULT_MAX_PIXELS } from '../../codecs/image.ts'
import { escapePointerSegment } from '../../contract/json-pointer.ts'
import { createViolationList, MAX_LISTED } from '../../contract/violation-list.ts'
import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { Feature } from '../../features/feature.ts'
import type { FeatureValue } from '../../inference/inference-request.ts'
import type { ApiDeployment } from '../api.ts'
import { readFeatureValue } from '../feature-value.ts'
import { remarkUnknown } from './body.ts'
import { countProblemOf, type DataPoints, type PairedFile } from './data-points.ts'
import { preProcess, readFileOptions, type FileOptions } from './file-options.ts'
import { hasOverflow } from './overflow.ts'
import type { CerebriumSettings } from './settings.ts'

type CerebriumDeployment = ApiDeployment<CerebriumSettings>

/** One column of values per input, and what is wrong with them. */
export interface Columns {
  readonly itemCount: number
  readonly columns: Readonly<Record<string, readonly FeatureValue[]>>
  readonly violations: readonly Violation[]
  readonly remarks: readonly Violation[]
  readonly predictionCount: number
  readonly tops: readonly (number | undefined)[]
  readonly pointerOf: (item: number, feature: string) => string
}

const OVERFLOW = 'must hold numbers within the range of float64, found one beyond it'

/** Reads data points that hold the values of the inputs in their order; a single value stands without a list. */
export function readRows(given: DataPoints, { settings, inputs, outputs }: CerebriumDeployment): Columns {
  const { fileInput } = settings
  const { points, files } = given
  const values = inputs.filter((feature) => feature !== fileInput)
  const known = optionsOf(fileInput, outputs[0], settings)
  const columns = Object.fromEntries(inputs.map(({ name }): [string, FeatureValue[]] => [name, []]))
  const violations = createViolationList()
  const tops: (number | undefined)[] = []
  let pixels = DEFAULT_MAX_PIXELS
  for (let k = 0; k < points.length; k++) {
    const point = points[k]
    const pointer = given.pointerOf(k)
    if (hasOverflow(point)) violations.add(() => ({ code: 'feature-range', pointer, message: OVERFLOW }))
    let options: FileOptions = {}
    if (values.length === 0) {
      const read = readFileOptions(point, pointer, known)
      options = read.options
      for (const violation of read.violations) violations.add(() => violation)
    } else if (values.length === 1)
      columns[(values[0] as Feature).name]?.push({ value: unwrap(point, values[0] as Feature) })
    else if (Array.isArray(point) && point.length === values.length)
      values.forEach(({ name }, i) => columns[name]?.push({ value: point[i] as unknown }))
    else violations.add(() => ({ code: 'row-shape', pointer, message: describeMisfit(values, point) }))
    tops.push(options.top)
    // Pictures are not decoded for a request that is refused already many times over.
    if (fileInput === undefined || violations.count > MAX_LISTED) continue
    const { bytes, pointer: place } = (files as readonly PairedFile[])[k] as PairedFile
    const prepared = preProcess({ bytes, options }, fileInput, pixels)
    if ('message' in prepared)
      violations.add(() => ({ code: 'feature-image', pointer: place, message: prepared.message }))
    else {
      columns[fileInput.name]?.push({ value: prepared.value })
      pixels -= prepared.pixels
    }
  }
  return {
    itemCount: points.length,
    columns,
    violations: violations.toList(),
    remarks: [],
    predictionCount: points.length,
    tops,
    pointerOf(item, feature) {
      if (feature === fileInput?.name) return files?.[item]?.pointer ?? '/files'
      const pointer = given.pointerOf(item)
      return values.length === 1 ? pointer : `${pointer}/${values.findIndex(({ name }) => name === feature)}`
    },
  }
}

function optionsOf(
  fileInput: Feature | undefined,
  output: Feature | undefined,
  { postProcess }: CerebriumSettings,
): readonly (keyof FileOptions)[] {
  if (fileInput === undefined) return []
  const isRanked = postProcess === 'top' && output?.kind === 'category'
  return [...(fileInput.kind === 'image' ? ['invert' as const] : []), ...(isRanked ? ['top' as const] : [])]
}

/** A row of one feature may stand in its list: `[[4]]` is what a table of one column looks like. */
function unwrap(point: unknown, { kind }: Feature): unknown {
  const isRow = Array.isArray(point) && point.length === 1 && (kind === 'number' || kind === 'binary')
  return isRow ? (point[0] as unknown) : point
}

function describeMisfit(values: readonly Feature[], point: unknown): string {
  const names = values.map(({ name }) => name).join(', ')
  return `must be a list of ${values.length} values (${names}), found ${describeValue(point)}`
}

/** Reads objects that name the inputs, each with a batch axis: `[{"x": [[1, 2], [3, 4]]}]` holds two rows. */
export function readNamed(given: DataPoints, { inputs }: CerebriumDeployment): Columns {
  const columns = Object.fromEntries(inputs.map(({ name }): [string, FeatureValue[]] => [name, []]))
  const violations = createViolationList()
  const unknown: string[] = []
  /** The object and the row within it, of each item. */
  const places: { readonly pointer: string; readonly row: number }[] = []
  const refuse = (pointer: string, message: string): void => {
    violations.add(() => ({ code: 'named-inputs', pointer, message }))
  }
  for (let k = 0; k < given.points.length; k++) {
    const point = given.points[k]
    const pointer = given.pointerOf(k)
    if (!isRecord(point)) {
      const names = inputs.map(({ name }) => name).join(', ')
      refuse(pointer, `must be an object of the inputs ${names}, found ${describeValue(point)}`)
      continue
    }
    let rowCount: number | undefined
    for (const feature of inputs) {
      const { name } = feature
      const rows = Object.hasOwn(point, name) ? point[name] : undefined
      const place = `${pointer}/${escapePointerSegment(name)}`
      if (!Array.isArray(rows) || rows.length === 0) {
        const found = rows === undefined ? describeValue(point) : describeValue(rows)
        refuse(place, `must be a list with an entry for each row of the batch, found ${found}`)
        continue
      }
      rowCount ??= rows.length
      const problem = countProblemOf(places.length + rows.length, place)
      if (problem !== undefined) {
        violations.add(() => problem)
        rowCount = 0
        break
      }
      if (rows.length !== rowCount)
        refuse(place, `must have as many rows as the inputs before it, ${rowCount}, found ${rows.length}`)
      if (hasOverflow(rows)) refuse(place, OVERFLOW)
      for (const value of rows) columns[name]?.push({ value: unwrap(value, feature) })
    }
    for (let row = 0; row < (rowCount ?? 0); row++) places.push({ pointer, row })
    for (const name of Object.keys(point)) if (!Object.hasOwn(columns, name)) unknown.push(name)
  }
  return {
    itemCount: places.length,
    columns,
    violations: violations.toList(),
    remarks: remarkUnknown(unknown),
    predictionCount: given.points.length === 1 ? places.length : given.points.length,
    tops: [],
    pointerOf(item, feature) {
      const { pointer = '', row = 0 } = places[item] ?? {}
      return `${pointer}/${escapePointerSegment(feature)}/${row}`
    },
  }
}

/** Reads the parameters of a prebuilt model: one item, the inputs by name, files as base64. */
export function readParameters(
  body: Readonly<Record<string, unknown>>,
  { inputs }: CerebriumDeployment,
): Columns {
  const columns: Record<string, FeatureValue[]> = {}
  const known = Object.fromEntries(inputs.map(({ name }) => [name, true]))
  const violations: Violation[] = []
  const remarks: Violation[] = []
  for (const feature of inputs) {
    const pointer = `/${escapePointerSegment(feature.name)}`
    if (!Object.hasOwn(body, feature.name)) {
      const message = `must be given, found ${describeValue(body)}`
      violations.push({ code: 'member-missing', pointer, message })
      continue
    }
    const read = readFeatureValue(feature, body[feature.name])
    if (read.kind === 'value') {
      columns[feature.name] = [{ value: read.value }]
      if (read.remark !== undefined) remarks.push({ code: 'data-url', pointer, message: read.remark })
    } else {
      // Addresses of files are not taken here.
      const message =
        read.kind === 'url'
          ? 'must be base64 of a file, found a URL'
          : read.message.replace('base64 of a file or its URL', 'base64 of a file')
      violations.push({ code: read.kind === 'url' ? 'base64' : read.code, pointer, message })
    }
  }
  const unknown = Object.keys(body).filter(
    (name) => name !== 'webhook_endpoint' && !Object.hasOwn(known, name),
  )
  return {
    itemCount: 1,
    columns,
    violations,
    remarks: [...remarks, ...remarkUnknown(unknown)],
    predictionCount: 0,
    tops: [],
    pointerOf: (_item, feature) => `/${escapePointerSegment(feature)}`,
  }
}
