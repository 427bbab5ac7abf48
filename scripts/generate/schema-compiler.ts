import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { findExtensions } from '../../src/lint/find-extensions.ts'
import { appendPointer, isJsonObject, valueAt } from './json-pointer.ts'
import {
  listOperations,
  specError,
  type SpecBody,
  type SpecDocument,
  type SpecParameter,
} from './spec-document.ts'

const SPEC_URI = 'https://mockference.invalid/spec.json'

/** Media types of bodies that are never JSON text: forms of parts, raw bytes, event streams, pictures, sound. */
const OTHER_THAN_JSON =
  /^(?:(?:multipart|image|audio)\/|(?:application\/octet-stream|text\/event-stream)\s*(?:;|$))/i

/**
 * Whether a body of this media type is read as JSON text, so that a validator of parsed JSON applies to it.
 * Any media type not known to hold something else does: vendors label JSON as text and as a form.
 */
export function holdsJson(mediaType: string): boolean {
  return !OTHER_THAN_JSON.test(mediaType)
}

/**
 * Export names of the validators, each with the pointer to its schema, in the order of the operations.
 * A body has one validator, for its media types that hold JSON, and none when it has no such media type.
 */
export function listValidators(spec: SpecDocument): ReadonlyMap<string, string> {
  const pointers = new Map<string, string>()
  for (const operation of listOperations(spec)) {
    const bodies: readonly (readonly [string, SpecBody | undefined])[] = [
      ['request', operation.request],
      ...operation.responses.map((response) => [response.status, response] as const),
    ]
    for (const [suffix, body] of bodies) {
      const pointer = body && schemaOf(spec, body)
      if (pointer !== undefined) pointers.set(`${operation.operationId}_${suffix}`, pointer)
    }
  }
  for (const [name, { schemaPointer }] of nameParameters(spec))
    if (schemaPointer !== undefined) pointers.set(name, schemaPointer)
  return pointers
}

/**
 * The parameters of all operations and the headers of all answers, each once, by a name of its own. Equal ones share their
 * name: a specification repeats them at every operation.
 */
export function nameParameters(spec: SpecDocument): ReadonlyMap<string, SpecParameter> {
  const named = new Map<string, SpecParameter>()
  for (const { parameters, responses } of listOperations(spec)) {
    for (const one of [...parameters, ...responses.flatMap(({ headers }) => headers)]) {
      const base = `${one.place}_${one.name.replaceAll(/[^A-Za-z0-9]/g, '_')}`
      let name = base
      for (let k = 2; !isSame(named.get(name) ?? one, one); k++) name = `${base}_${k}`
      named.set(name, one)
    }
  }
  return named
}

/** Whether two parameters demand the same. */
export function isSame(a: SpecParameter, b: SpecParameter): boolean {
  const { name, place, isRequired, schemaPointer } = a
  const isAlike = name === b.name && place === b.place && isRequired === b.isRequired
  return isAlike && schemaPointer === b.schemaPointer
}

function schemaOf(spec: SpecDocument, body: SpecBody): string | undefined {
  const contents = body.contents.filter((content) => holdsJson(content.mediaType))
  const [pointer, ...others] = new Set(contents.map((content) => content.schemaPointer))
  if (others.length > 0) {
    throw specError(
      spec,
      appendPointer(body.node.pointer, 'content'),
      'expected one schema for all media types that hold JSON',
    )
  }
  return pointer
}

/** JavaScript with one exported validator per request and answer; needs no `eval` and no `require`. */
export function compileValidators(spec: SpecDocument): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    // A list of types is checked in one step, alternatives one after the other.
    allowUnionTypes: true,
    verbose: true,
    code: { source: true, esm: true, lines: true },
  })
  // Ajv resolves references within the whole document and so reads its members as keywords too.
  ajv.addVocabulary([...new Set([...Object.keys(spec.root), ...findExtensions(spec.root)])].sort())
  ajv.addSchema(structuredClone(spec.root), SPEC_URI, undefined, false)

  const validators = listValidators(spec)
  for (const pointer of new Set([...listComponents(spec), ...validators.values()]))
    compile(spec, ajv, pointer)

  const firstNames = new Map<string, string>()
  const aliases: string[] = []
  for (const [name, pointer] of validators) {
    const first = firstNames.get(pointer)
    if (first === undefined) firstNames.set(pointer, name)
    else aliases.push(`export const ${name} = ${first}`)
  }
  const exports = Object.fromEntries([...firstNames].map(([pointer, name]) => [name, toUri(pointer)]))
  return [importRuntime(standalone.default(ajv, exports)), ...aliases, ''].join('\n')
}

function compile(spec: SpecDocument, ajv: Ajv2020, pointer: string): void {
  const schema = valueAt(spec.root, pointer)
  if (typeof schema !== 'boolean' && !isJsonObject(schema))
    throw specError(spec, pointer, 'expected a schema')
  if (!ajv.validateSchema(schema)) {
    const [error] = ajv.errors ?? []
    const message = `the schema is invalid, it ${error?.message ?? 'cannot be read'}`
    throw specError(spec, `${pointer}${error?.instancePath ?? ''}`, message)
  }
  try {
    ajv.getSchema(toUri(pointer))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw specError(spec, pointer, `the schema does not compile, ${reason}`, error)
  }
}

function listComponents(spec: SpecDocument): readonly string[] {
  const schemas = valueAt(spec.root, '/components/schemas')
  return Object.keys(isJsonObject(schemas) ? schemas : {}).map((name) =>
    appendPointer('/components/schemas', name),
  )
}

function toUri(pointer: string): string {
  return `${SPEC_URI}#${pointer.split('/').map(encodeURIComponent).join('/')}`
}

/**
 * Turns the `require` calls that Ajv leaves in its standalone code into imports.
 * Ajv's runtime is CommonJS: its function is the default import or, by loader, a member `default` of it.
 */
function importRuntime(code: string): string {
  const imports = new Map<string, string>()
  const body = code.replaceAll(/require\("([^"]+)"\)(\.default)?/g, (_match, module: string) => {
    const name = imports.get(module) ?? `runtime${imports.size}`
    imports.set(module, name)
    return `(${name}.default ?? ${name})`
  })
  const lines = [...imports].map(([module, name]) => `import ${name} from '${toModuleFile(module)}'`)
  const result = [...lines, APPEND, appendInPlace(body.replace(/^"use strict";\s*/, ''))].join('\n')
  if (/\brequire\(/.test(result)) throw new Error('Failed to generate validators: a require call is left')
  return result
}

/** Ajv copies all errors so far for each further list of errors: a long list of wrong items takes quadratic time. */
const APPEND = `function append(all, more) {
  if (all === null) return more
  for (const one of more) all.push(one)
  return all
}`

function appendInPlace(code: string): string {
  return code.replaceAll(
    /(\w+) === null \? (\w+)\.errors : \1\.concat\(\2\.errors\)/g,
    'append($1, $2.errors)',
  )
}

function toModuleFile(module: string): string {
  return /\.[cm]?js$/.test(module) ? module : `${module}.js`
}
