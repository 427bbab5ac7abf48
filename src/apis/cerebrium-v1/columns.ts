import { DEFAULT_MAX_PIXELS } from '../../codecs/image.ts'
import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { Feature } from '../../features/feature.ts'
import type { FeatureValue } from '../../inference/inference-request.ts'
import type { ApiDeployment } from '../api.ts'
import { readFeatureValue } from '../feature-value.ts'
import { escape, remarkUnknown } from './body.ts'
import type { DataPoints, PairedFile } from './data-points.ts'
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

const MAX_LISTED = 20
const OVERFLOW = 'must hold numbers within the range of float64, found one beyond it'

/** Reads data points that hold the values of the inputs in their order; a single value stands without a list. */
export function readRows(given: DataPoints, { settings, inputs, outputs }: CerebriumDeployment): Columns {
  const { fileInput } = settings
  const { points, files } = given
  const values = inputs.filter((feature) => feature !== fileInput)
  const known = optionsOf(fileInput, outputs[0], settings)
  const columns = Object.fromEntries(inputs.map(({ name }): [string, FeatureValue[]] => [name, []]))
  const violations: Violation[] = []
  const tops: (number | undefined)[] = []
  let pixels = DEFAULT_MAX_PIXELS
  for (let k = 0; k < points.length && violations.length < MAX_LISTED; k++) {
    const point = points[k]
    const pointer = given.pointerOf(k)
    if (hasOverflow(point)) violations.push({ code: 'feature-range', pointer, message: OVERFLOW })
    let options: FileOptions = {}
    if (values.length === 0) {
      const read = readFileOptions(point, pointer, known)
      options = read.options
      violations.push(...read.violations)
    } else if (values.length === 1)
      columns[(values[0] as Feature).name]?.push({ value: unwrap(point, values[0] as Feature) })
    else if (Array.isArray(point) && point.length === values.length)
      values.forEach(({ name }, i) => columns[name]?.push({ value: point[i] as unknown }))
    else violations.push({ code: 'row-shape', pointer, message: describeMisfit(values, point) })
    tops.push(options.top)
    if (fileInput === undefined) continue
    const { bytes, pointer: place } = (files as readonly PairedFile[])[k] as PairedFile
    const prepared = preProcess({ bytes, options }, fileInput, pixels)
    if ('message' in prepared)
      violations.push({ code: 'feature-image', pointer: place, message: prepared.message })
    else {
      columns[fileInput.name]?.push({ value: prepared.value })
      pixels -= prepared.pixels
    }
  }
  return {
    itemCount: points.length,
    columns,
    violations,
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
  const violations: Violation[] = []
  const remarks: Violation[] = []
  /** The object and the row within it, of each item. */
  const places: { readonly pointer: string; readonly row: number }[] = []
  const refuse = (pointer: string, message: string): void => {
    violations.push({ code: 'named-inputs', pointer, message })
  }
  for (let k = 0; k < given.points.length && violations.length < MAX_LISTED; k++) {
    const point = given.points[k]
    const pointer = given.pointerOf(k)
    if (!isRecord(point)) {
      const names = inputs.map(({ name }) => name).join(', ')
      refuse(pointer, `must be an object of the inputs ${names}, found ${describeValue(point)}`)
      continue
    }
    let rowCount: number | undefined
    for (const { name } of inputs) {
      const rows = Object.hasOwn(point, name) ? point[name] : undefined
      const place = `${pointer}/${escape(name)}`
      if (!Array.isArray(rows) || rows.length === 0) {
        const found = rows === undefined ? describeValue(point) : describeValue(rows)
        refuse(place, `must be a list with an entry for each row of the batch, found ${found}`)
        continue
      }
      rowCount ??= rows.length
      if (rows.length !== rowCount)
        refuse(place, `must have as many rows as the inputs before it, ${rowCount}, found ${rows.length}`)
      if (hasOverflow(rows)) refuse(place, OVERFLOW)
      for (const value of rows) columns[name]?.push({ value: value as unknown })
    }
    for (let row = 0; row < (rowCount ?? 0); row++) places.push({ pointer, row })
    for (const name of Object.keys(point))
      if (!Object.hasOwn(columns, name) && remarks.length < MAX_LISTED) remarks.push(remarkUnknown(name))
  }
  return {
    itemCount: places.length,
    columns,
    violations,
    remarks,
    predictionCount: given.points.length === 1 ? places.length : given.points.length,
    tops: [],
    pointerOf(item, feature) {
      const { pointer = '', row = 0 } = places[item] ?? {}
      return `${pointer}/${escape(feature)}/${row}`
    },
  }
}

/** Reads the parameters of a prebuilt model: one item, the inputs by name, files as base64. */
export function readParameters(
  body: Readonly<Record<string, unknown>>,
  { inputs }: CerebriumDeployment,
): Columns {
  const columns: Record<string, FeatureValue[]> = {}
  const violations: Violation[] = []
  const remarks: Violation[] = []
  for (const feature of inputs) {
    const pointer = `/${escape(feature.name)}`
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
      const message = read.kind === 'url' ? 'must be base64 of a file, found a URL' : read.message
      violations.push({ code: read.kind === 'url' ? 'base64' : read.code, pointer, message })
    }
  }
  for (const name of Object.keys(body)) {
    const isKnown = name === 'webhook_endpoint' || inputs.some((feature) => feature.name === name)
    if (!isKnown && remarks.length < MAX_LISTED) remarks.push(remarkUnknown(name))
  }
  return {
    itemCount: 1,
    columns,
    violations,
    remarks,
    predictionCount: 0,
    tops: [],
    pointerOf: (_item, feature) => `/${escape(feature)}`,
  }
}
