import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { appendPointer, isJsonObject, valueAt } from '../../scripts/generate/json-pointer.ts'
import { holdsJson } from '../../scripts/generate/schema-compiler.ts'
import { listOperations, loadSpec, nodeAt } from '../../scripts/generate/spec-document.ts'
import type { SpecContent, SpecDocument } from '../../scripts/generate/spec-document.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { validateSchema } from '../../src/contract/schema-validator.ts'

const ROOT = join(import.meta.dirname, '../..')
const specFiles = readdirSync(join(ROOT, 'specs')).filter((name) => name.endsWith('.openapi.yaml'))
const specs = await Promise.all(specFiles.map((name) => loadSpec(join(ROOT, 'specs', name))))

async function importOperations(apiId: string): Promise<readonly Operation[]> {
  const url = pathToFileURL(join(ROOT, 'src/apis', apiId, 'generated/operations.ts')).href
  const module = (await import(/* @vite-ignore */ url)) as { readonly operations: readonly Operation[] }
  return module.operations
}

interface Example {
  readonly name: string
  readonly value: unknown
}

function listExamples(spec: SpecDocument, content: SpecContent): readonly Example[] {
  const examples = content.node.value['examples']
  return Object.keys(isJsonObject(examples) ? examples : {}).map((name) => {
    const example = nodeAt(spec, appendPointer(content.node.pointer, 'examples', name))
    return { name: `${content.mediaType} ${name}`, value: example.value['value'] }
  })
}

test('finds a specification', () => {
  expect(specs.length).toBeGreaterThan(0)
})

describe.each(specs)('$file', (spec) => {
  const specOperations = listOperations(spec)

  test('has the operations of the generated module, in its order', async () => {
    const generated = await importOperations(spec.apiId)
    expect(generated.map((operation) => operation.operationId)).toEqual(
      specOperations.map((operation) => operation.operationId),
    )
  })

  test.each(specOperations)('has request examples of $operationId that fit its schema', async (operation) => {
    const { validateRequest } = await findOperation(spec.apiId, operation.operationId)
    const contents = operation.request?.contents ?? []
    expect(validateRequest === undefined).toBe(!contents.some(({ mediaType }) => holdsJson(mediaType)))
    for (const content of contents) {
      const examples = listExamples(spec, content)
      expect(examples, content.mediaType).not.toEqual([])
      if (!holdsJson(content.mediaType)) continue
      for (const { name, value } of examples) {
        expect(validateRequest && validateSchema(validateRequest, value), name).toEqual([])
      }
    }
  })

  const responses = specOperations.flatMap(({ operationId, responses }) =>
    responses.map((response) => ({ operationId, ...response })),
  )

  test.each(responses)(
    'has examples of $operationId $status that fit its schema',
    async ({ operationId, status, contents }) => {
      const operation = await findOperation(spec.apiId, operationId)
      const contract = status === 'default' ? operation.defaultResponse : operation.responses[Number(status)]
      const validate = contract?.validate
      for (const content of contents) {
        const examples = listExamples(spec, content)
        expect(examples, content.mediaType).not.toEqual([])
        if (!holdsJson(content.mediaType)) continue
        for (const { name, value } of examples) {
          expect(validate && validateSchema(validate, value), name).toEqual([])
        }
      }
    },
  )

  test('names a known document as the source of every operation and component', () => {
    const known = new Set(listDocuments(nodeAt(spec, '/info').value['x-source']))
    const pointers = [
      ...specOperations.map(({ node }) => node.pointer),
      ...['schemas', 'responses', 'requestBodies', 'parameters', 'securitySchemes'].flatMap((kind) =>
        listMembers(spec, appendPointer('/components', kind)),
      ),
    ]
    for (const pointer of pointers) {
      const documents = listDocuments(nodeAt(spec, pointer).value['x-source'])
      expect(documents, pointer).not.toEqual([])
      expect(
        documents.filter((document) => !known.has(document)),
        pointer,
      ).toEqual([])
    }
  })

  test('marks an answer as undocumented when a decision of this project is its source', () => {
    for (const pointer of listMembers(spec, '/components/responses')) {
      const response = nodeAt(spec, pointer).value
      const decided = listDocuments(response['x-source']).includes('decision of this project')
      expect(response['x-undocumented'] !== undefined, pointer).toBe(decided)
    }
  })
})

async function findOperation(apiId: string, operationId: string): Promise<Operation> {
  const operation = (await importOperations(apiId)).find((candidate) => candidate.operationId === operationId)
  if (!operation) throw new Error(`expected an operation ${operationId}`)
  return operation
}

function listMembers(spec: SpecDocument, pointer: string): readonly string[] {
  const members = valueAt(spec.root, pointer)
  return Object.keys(isJsonObject(members) ? members : {}).map((name) => appendPointer(pointer, name))
}

function listDocuments(source: unknown): readonly string[] {
  if (!Array.isArray(source)) return []
  return source.map((entry: unknown) => {
    const { document, supports } = isJsonObject(entry) ? entry : {}
    if (typeof document !== 'string' || typeof supports !== 'string') {
      throw new Error(`expected a source with document and supports, found ${JSON.stringify(entry)}`)
    }
    return document
  })
}
