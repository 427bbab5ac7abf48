import type { Api } from '../apis/api.ts'
import { apis } from '../apis/registry.ts'
import { describeValue } from '../errors/describe-value.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'

/**
 * The apis that a command is about: the one that is named, or all.
 *
 * @throws {ToolkitError} USAGE_INVALID when there is none of the name
 */
export function findApis(id: string | undefined): readonly Api[] {
  if (id === undefined) return apis
  const found = apis.filter((api) => api.id === id)
  if (found.length > 0) return found
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to find the API: expected ${apis.map((api) => api.id).join(', ')}, found ${describeValue(id)}`,
  )
}

/**
 * Checks what stands before the documented paths.
 *
 * @throws {ToolkitError} USAGE_INVALID when it is no http or https URL
 */
export function parseBaseUrl(text: string, what: string): string {
  if (URL.canParse(text)) {
    const { protocol, search, hash } = new URL(text)
    if (/^https?:$/.test(protocol) && search === '' && hash === '') return text
  }
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to read ${what}: expected an http or https URL without a query, found ${describeValue(text)}`,
  )
}
