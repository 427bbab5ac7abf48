import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { validateSchema } from '../contract/schema-validator.ts'
import type { Violation } from '../contract/violation.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { findExtensions } from './find-extensions.ts'
import {
  appendPointer,
  listOperations,
  membersOf,
  nodeAt,
  type DescribedOperation,
  type DescribedValue,
} from './document-operations.ts'
import type { ReadDocument } from './read-document.ts'

/** Something wrong in a document. */
export interface LintedViolation extends Violation {
  readonly operationId?: string
}

const SPEC_URI = 'https://mockference.invalid/document.json'
const MAX_LISTED = 20

/** Looks at everything of a document that can be looked at without calling anybody. */
export async function lintDocument({ root }: ReadDocument): Promise<readonly LintedViolation[]> {
  const { openapi } = root
  if (typeof openapi !== 'string' || !/^3\.1\.\d+/.test(openapi)) {
    const message = `must be an OpenAPI document of version 3.1, found ${describeValue(openapi)}`
    return [{ code: 'document-version', pointer: '/openapi', message }]
  }
  const operations = listOperations(root)
  const schemas = createSchemas(root)
  const ofValues = operations.flatMap(({ values }) =>
    values.flatMap((value) => lintValue(root, value, schemas)),
  )
  // Schemas are compiled when they are first used: what does not compile is known by now.
  return [
    ...(await findInvalid(root)),
    ...findNameless(operations),
    ...schemas.violations,
    ...unique(ofValues),
  ]
}

/** Parts that several operations share are told once, for the first. */
function unique(violations: readonly LintedViolation[]): readonly LintedViolation[] {
  const keyOf = ({ code, pointer, message }: Violation): string => `${code} ${pointer} ${message}`
  return [...new Map(violations.toReversed().map((one) => [keyOf(one), one])).values()].toReversed()
}

async function findInvalid(root: Readonly<Record<string, unknown>>): Promise<readonly LintedViolation[]> {
  const { valid, errors } = await new Validator().validate(structuredClone(root))
  if (valid) return []
  const list: readonly unknown[] = Array.isArray(errors) ? errors : [{ message: errors }]
  return list
    .filter(isRecord)
    .slice(0, MAX_LISTED)
    .map((error) => ({
      code: 'document-openapi',
      pointer: typeof error['instancePath'] === 'string' ? error['instancePath'] : '',
      message: inWords(String(error['message']), error['params']),
    }))
}

function inWords(message: string, params: unknown): string {
  const told = message.startsWith('must ')
    ? message.replace('must NOT', 'must not')
    : `must be valid, found ${message}`
  const name = isRecord(params) ? (params['unevaluatedProperty'] ?? params['additionalProperty']) : undefined
  return name === undefined ? told : `${told}, found ${describeValue(name)}`
}

function findNameless(operations: readonly DescribedOperation[]): readonly LintedViolation[] {
  const seen = new Set<string>()
  return operations.flatMap(({ operationId, node }) => {
    const isNew = operationId !== undefined && !seen.has(operationId)
    if (isNew) {
      seen.add(operationId)
      return []
    }
    const message = `must have an operationId of its own, found ${describeValue(operationId)}`
    return [{ code: 'document-operation-id', pointer: node.pointer, message }]
  })
}

interface Schemas {
  /** The validator of the schema at a pointer; undefined when it does not compile, which is told. */
  at(pointer: string): ValidateFunction | undefined
  readonly violations: LintedViolation[]
}

function createSchemas(root: Readonly<Record<string, unknown>>): Schemas {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    verbose: true,
    strictTypes: false,
  })
  formats.default(ajv)
  // Ajv resolves references within the whole document and so reads its members as keywords too.
  ajv.addVocabulary([...new Set([...Object.keys(root), ...findExtensions(root), ...OPENAPI_KEYWORDS])])
  ajv.addSchema(structuredClone(root), SPEC_URI, undefined, false)
  const known = new Map<string, ValidateFunction | undefined>()
  const schemas: Schemas = {
    violations: [],
    at(pointer) {
      if (known.has(pointer)) return known.get(pointer)
      let validator: ValidateFunction | undefined
      try {
        validator = ajv.compile({
          $ref: `${SPEC_URI}#${pointer.split('/').map(encodeURIComponent).join('/')}`,
        })
      } catch (error) {
        const message = `must be a schema that compiles, found ${messageOf(error).slice(0, 300)}`
        schemas.violations.push({ code: 'document-schema', pointer, message })
      }
      known.set(pointer, validator)
      return validator
    },
  }
  for (const { pointer } of membersOf(root, '/components/schemas')) schemas.at(pointer)
  return schemas
}

const OPENAPI_KEYWORDS = ['discriminator', 'xml', 'externalDocs', 'example']

/** Media types whose examples are no values of their schemas: bytes, and texts of events. */
const OTHER_THAN_JSON =
  /^(?:(?:multipart|image|audio|video)\/|(?:application\/octet-stream|text\/event-stream)\s*(?:;|$))/i

function lintValue(
  root: unknown,
  { node, mediaType, operationId }: DescribedValue,
  schemas: Schemas,
): readonly LintedViolation[] {
  const { pointer, value } = node
  const examples = [
    ...('example' in value ? [{ at: appendPointer(pointer, 'example'), value: value['example'] }] : []),
    ...membersOf(root, appendPointer(pointer, 'examples'))
      .filter((one) => 'value' in one.value)
      .map((one) => ({ at: appendPointer(one.pointer, 'value'), value: one.value['value'] })),
  ]
  const hasSchema = value['schema'] !== undefined
  const schema = nodeAt(root, appendPointer(pointer, 'schema'))
  const validator = hasSchema ? schemas.at(schema?.pointer ?? appendPointer(pointer, 'schema')) : undefined
  const isExternal = isRecord(value['examples']) && Object.keys(value['examples']).length > 0
  if (mediaType !== undefined && examples.length === 0 && !isExternal) {
    const message = `must have an example of ${mediaType}, found none`
    return [{ code: 'document-example-missing', pointer, message, operationId }]
  }
  if (validator === undefined || (mediaType !== undefined && OTHER_THAN_JSON.test(mediaType))) return []
  return examples.flatMap((example) =>
    validateSchema(validator, example.value).map(({ pointer: at, message }) => ({
      code: 'document-example',
      pointer: `${example.at}${at}`,
      message,
      operationId,
    })),
  )
}
