import type { BadRequest } from './bad-requests.ts'
import { forwardPath, JSON_HEADERS, type DeploymentName } from './peltarion-client.ts'

export type { BadRequest }

/** Values that are neither a list nor an object. */
export const SCALARS: readonly unknown[] = [null, true, 1, -0.5, 'x', '']

/** A POST of a JSON body, text as it is, that has to be refused. */
export function badBody(wrong: string, to: DeploymentName, body: unknown): BadRequest {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const bytes = new TextEncoder().encode(text)
  return { wrong, method: 'POST', path: forwardPath(to), headers: JSON_HEADERS, bytes }
}

/** The same of one row. */
export function badRow(wrong: string, to: DeploymentName, row: unknown): BadRequest {
  return badBody(wrong, to, { rows: [row] })
}
