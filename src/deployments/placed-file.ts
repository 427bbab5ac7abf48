import { parsePlacedYaml } from '../codecs/placed-yaml.ts'
import { parsePointer } from '../contract/json-pointer.ts'
import type { Violation } from '../contract/violation.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'

/** What a file of the user's says, and where. */
export interface PlacedFile {
  readonly value: unknown
  /** Line and column of a JSON pointer, such as `12:5`: of the member's name, of an item itself, or of the nearest that is there. */
  readonly placeOf: (pointer: string) => string
}

/**
 * Parses the YAML of a configuration or deployments file.
 *
 * @param text - bytes have to be UTF-8
 * @param label - how messages call the file
 * @throws {ToolkitError} USAGE_INVALID with line and column
 */
export function parsePlacedFile(text: string | Uint8Array, label: string): PlacedFile {
  const { value, placeOf } = parsePlacedYaml(text, (place, explanation, cause) => {
    throw new ToolkitError('USAGE_INVALID', `Failed to read ${label}:${place}: ${explanation}`, { cause })
  })
  return { value, placeOf: (pointer) => placeOf(parsePointer(pointer)) }
}

const MAX_TOLD = 20

/** What is wrong, a line each with its place. */
export function tellPlaced(violations: readonly Violation[], placeOf: (pointer: string) => string): string {
  const lines = violations.slice(0, MAX_TOLD).map(({ pointer, message }) => `${placeOf(pointer)} ${message}`)
  const more = violations.length > MAX_TOLD ? [`and ${violations.length - MAX_TOLD} more`] : []
  return [...lines, ...more].join('\n  ')
}
