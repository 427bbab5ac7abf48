import openapiTS, { astToString } from 'openapi-typescript'
import { isSame, listValidators, nameParameters } from './schema-compiler.ts'
import { listOperations, specError, type SpecDocument, type SpecParameter } from './spec-document.ts'

/** The first line of every generated file that can hold a comment. */
export function generatedHeader(spec: SpecDocument): string {
  return `// Generated from ${spec.file} by scripts/generate.ts. Do not edit.\n`
}

export async function writeTypesModule(spec: SpecDocument): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(spec.root), { silent: true })
  return `${generatedHeader(spec)}\n${astToString(nodes)}`
}

export function writeValidatorTypes(spec: SpecDocument): string {
  const lines = [...listValidators(spec).keys()].map(
    (name) => `export declare const ${name}: SchemaValidator`,
  )
  const source = `import type { SchemaValidator } from '../../../contract/schema-validator.ts'`
  return [generatedHeader(spec), source, '', ...lines, ''].join('\n')
}

export function writeOperationsModule(spec: SpecDocument): string {
  const validators = listValidators(spec)
  const named = [...nameParameters(spec)]
  const listed = (parameters: readonly SpecParameter[]): string =>
    `[${parameters.map((one) => named.find(([, other]) => isSame(one, other))?.[0] ?? '').join(', ')}]`
  const constants = named.map(([constant, { name, place, isRequired }]) => {
    const contract = joinMembers([
      `name: ${JSON.stringify(name)}`,
      `place: ${JSON.stringify(place)}`,
      `isRequired: ${String(isRequired)}`,
      validators.has(constant) ? `validate: validate.${constant}` : undefined,
    ])
    return `const ${constant} = { ${contract} } as const satisfies ParameterContract\n`
  })
  const entries = listOperations(spec).map((operation) => {
    const { operationId, method, path, requiresCredentials } = operation
    const request = `${operationId}_request`
    const requestMediaTypes = operation.request?.contents.map((content) => content.mediaType) ?? []
    const { parameters } = operation
    const responses = operation.responses.map(({ status, contents, undocumented, headers }) => {
      const name = `${operationId}_${status}`
      const contract = `{ ${joinMembers([
        `mediaTypes: ${JSON.stringify(contents.map((content) => content.mediaType))}`,
        validators.has(name) ? `validate: validate.${name}` : undefined,
        undocumented && `undocumented: '${undocumented}'`,
        headers.length === 0 ? undefined : `headers: ${listed(headers)}`,
      ])} }`
      return { status, contract }
    })
    const byStatus = responses.filter(({ status }) => status !== 'default')
    const byDefault = responses.find(({ status }) => status === 'default')
    return `{ ${joinMembers([
      `operationId: ${JSON.stringify(operationId)}`,
      `method: ${JSON.stringify(method)}`,
      `path: ${JSON.stringify(path)}`,
      `requiresCredentials: ${String(requiresCredentials)}`,
      `requestMediaTypes: ${JSON.stringify(requestMediaTypes)}`,
      validators.has(request) ? `validateRequest: validate.${request}` : undefined,
      parameters.length === 0 ? undefined : `parameters: ${listed(parameters)}`,
      `responses: { ${joinMembers(byStatus.map(({ status, contract }) => `${status}: ${contract}`))} }`,
      byDefault && `defaultResponse: ${byDefault.contract}`,
    ])} }`
  })
  return [
    generatedHeader(spec),
    `import type { Operation${named.length === 0 ? '' : ', ParameterContract'} } from '../../../contract/operation.ts'`,
    validators.size === 0 ? '' : `import * as validate from './validators.js'`,
    '',
    `/** Where the specification comes from. */`,
    `export const documentInfo = ${JSON.stringify(readInfo(spec))} as const`,
    '',
    ...constants,
    `/** The operations in the order of the specification. */`,
    `export const operations = [${joinMembers(entries)}] as const satisfies readonly Operation[]`,
    '',
  ].join('\n')
}

function joinMembers(members: readonly (string | undefined)[]): string {
  return members.filter((member) => member !== undefined).join(', ')
}

function readInfo(spec: SpecDocument): object {
  const info = spec.root['info']
  if (typeof info !== 'object' || info === null) throw specError(spec, '/info', 'expected an object')
  const { title, version, 'x-source': source } = info as Readonly<Record<string, unknown>>
  if (typeof title !== 'string') throw specError(spec, '/info/title', 'expected a text')
  if (typeof version !== 'string') throw specError(spec, '/info/version', 'expected a text')
  if (!Array.isArray(source)) throw specError(spec, '/info/x-source', 'expected a list of sources')
  return { file: spec.file, title, version, source }
}
