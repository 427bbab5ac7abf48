import type { SchemaValidator } from './schema-validator.ts'

/** A header of an answer, or a parameter of a request beside its path. */
export interface ParameterContract {
  /** Of a header in lower case. */
  readonly name: string
  readonly place: 'header' | 'query'
  readonly isRequired: boolean
  /** Checks the value: of a schema of numbers or booleans the value that the text stands for. */
  readonly validate?: SchemaValidator
}

/** What a specification promises about the answers with one status. */
export interface ResponseContract {
  /** Media types in the order of the specification; empty for an answer without a body. */
  readonly mediaTypes: readonly string[]
  /** Checks a parsed JSON body. Absent when the specification gives no schema, or no JSON. */
  readonly validate?: SchemaValidator
  /**
   * What no document of the vendor has, the status with its body or the body alone: a decision of this project, which
   * other servers need not share.
   */
  readonly undocumented?: 'status' | 'body'
  readonly headers?: readonly ParameterContract[]
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
  /** Those of the query and of headers that the specification has. */
  readonly parameters?: readonly ParameterContract[]
  /** Checks a parsed JSON body. Absent when no body holds JSON, or there is no schema for it. */
  readonly validateRequest?: SchemaValidator
  /** The answers by status. */
  readonly responses: Readonly<Record<number, ResponseContract>>
  /** The answers with any other status. Absent when there are none. */
  readonly defaultResponse?: ResponseContract
}
