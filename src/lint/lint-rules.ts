import { defineRules } from '../contract/rule.ts'

const OPENAPI = { document: 'OpenAPI Specification 3.1', url: 'https://spec.openapis.org/oas/v3.1.0' }

/** What an OpenAPI document has to be, so that code can be generated from it and its examples can be trusted. */
export const LINT_RULES = defineRules([
  {
    code: 'document-version',
    title: 'A document is OpenAPI 3.1',
    description:
      'Its member openapi is 3.1 with any patch. Schemas of earlier versions are another dialect, and are not compiled here.',
    source: { ...OPENAPI, section: '4.8.1' },
    severity: 'error',
    example: 'swagger: "2.0"',
  },
  {
    code: 'document-openapi',
    title: 'A document fits the schema of OpenAPI',
    description: 'Members are called and nested as the specification says, references lead somewhere.',
    source: { ...OPENAPI, section: '4.8' },
    severity: 'error',
    example: 'paths: [] or responses without a description',
  },
  {
    code: 'document-schema',
    title: 'Every schema compiles',
    description:
      'A schema has known keywords with values that they take; one that does not compile checks nothing.',
    source: { document: 'JSON Schema 2020-12', url: 'https://json-schema.org/draft/2020-12/schema' },
    severity: 'error',
    example: 'schema: { type: strin }',
  },
  {
    code: 'document-example',
    title: 'Every example fits its schema',
    description: 'Examples are what people copy, and what mocks answer.',
    source: { ...OPENAPI, section: '4.8.14.1' },
    severity: 'error',
    example: 'schema: { type: number } with example: x',
  },
  {
    code: 'document-example-missing',
    title: 'Every body has an example',
    description:
      'Each media type of a request or of an answer has one, so that there is something to try and to mock.',
    source: { document: 'decision of this project' },
    severity: 'warning',
    example: 'an answer 200 with a schema alone',
  },
  {
    code: 'document-operation-id',
    title: 'Every operation has a name of its own',
    description: 'operationId names the operation in code and in reports.',
    source: { ...OPENAPI, section: '4.8.10.1' },
    severity: 'error',
    example: 'two operations called predict',
  },
])
