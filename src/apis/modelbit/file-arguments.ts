import type { Violation } from '../../contract/violation.ts'
import type { Feature } from '../../features/feature.ts'
import type { FeatureValue } from '../../inference/inference-request.ts'
import { isFileFeature, readFeatureValue } from '../feature-value.ts'
import type { ModelbitSettings } from './settings.ts'

/** Where the arguments of one call stand: `holder[first]` onwards, or the bare value at `holder.data`. */
export interface Call {
  readonly holder: object
  readonly first: number | 'data'
  readonly count: number
  /** Pointer of the holder in the body. */
  readonly pointer: string
}

const MAX_LISTED = 20

/** Puts the bytes of pictures and sounds, which are sent as base64, in the place of their texts. */
export function readFiles(
  columns: Readonly<Record<string, FeatureValue[]>>,
  calls: readonly Call[],
  { settings, inputs }: { readonly settings: ModelbitSettings; readonly inputs: readonly Feature[] },
): readonly Violation[] {
  const violations: Violation[] = []
  for (const feature of inputs.filter(isFileFeature)) {
    const column = columns[feature.name] ?? []
    for (const [item, { value }] of column.entries()) {
      const read = readFeatureValue(feature, value)
      if (read.kind === 'value') column[item] = { value: read.value }
      else if (violations.length < MAX_LISTED) {
        const message =
          read.kind === 'url'
            ? 'must be base64 of a file, found a URL'
            : read.message.replace('base64 of a file or its URL', 'base64 of a file')
        const pointer = pointerOf(feature.name, calls[item] as Call, settings)
        violations.push({ code: read.kind === 'url' ? 'base64' : read.code, pointer, message })
      }
    }
  }
  return violations
}

function pointerOf(feature: string, { first, pointer }: Call, { parameters }: ModelbitSettings): string {
  const position = parameters.findIndex(({ name, members }) =>
    members === undefined ? name === feature : Object.values(members).includes(feature),
  )
  const member = Object.entries(parameters[position]?.members ?? {}).find(([, name]) => name === feature)
  const place = `${pointer}/${first === 'data' ? first : first + position}`
  return member === undefined ? place : `${place}/${member[0]}`
}
