import fc from 'fast-check'
import type { BadRequest } from './bad-requests.ts'
import { JSON_HEADERS, predictPath } from './cerebrium-v1-client.ts'

export const json = (value: unknown): string => JSON.stringify(value)

/** A POST to a model that has to be refused. */
export function bad(
  wrong: string,
  model: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = JSON_HEADERS,
): BadRequest {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return { wrong: `${model}: ${wrong}`, method: 'POST', path: predictPath(model), headers, bytes }
}

/** Values that are neither a list nor an object. */
export const scalar = fc.constantFrom<unknown>(null, true, 1, -0.5, 'x', '')
