import type { SchemaValidator } from './schema-validator.ts'

/** What a specification promises about the answers with one status. */
export interface ResponseContract {
  /** Media types in the order of the specification; empty for an answer without a body. */
  readonly mediaTypes: readonly string[]
  /** Checks a parsed JSON body. Absent when the specification gives no schema, or no JSON. */
  readonly validate?: SchemaValidator
}

/** One operation of a specification, as written by `scripts/generate.ts`. */
export interface Operation {
  readonly operationId: string
  /** In upper case. */
  readonly method: string
  /** Path template, for example `/v1/{deployment}/{version}`. */
  readonly path: string
  /** Whether every security alternative of the operation names a scheme. */
  readonly requiresCredentials: boolean
  /** Media types of the request in the order of the specification; empty for a request without a body. */
  readonly requestMediaTypes: readonly string[]
  /** Checks a parsed JSON body. Absent when no body holds JSON, or there is no schema for it. */
  readonly validateRequest?: SchemaValidator
  /** The answers by status. */
  readonly responses: Readonly<Record<number, ResponseContract>>
  /** The answers with any other status. Absent when there are none. */
  readonly defaultResponse?: ResponseContract
}
