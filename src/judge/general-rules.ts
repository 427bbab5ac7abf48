import { defineRules } from '../contract/rule.ts'

const HTTP = { document: 'RFC 9110', url: 'https://www.rfc-editor.org/rfc/rfc9110' }
const SPECIFICATION = { document: 'OpenAPI document of the API', section: 'paths' }

/** What every api demands, whatever its vendor decided. */
export const GENERAL_RULES = defineRules([
  {
    code: 'answer-missing',
    title: 'A request is answered',
    description:
      'Every request gets a response. A connection that is closed, reset or silent leaves the caller without a reason.',
    source: { ...HTTP, section: '3.4' },
    severity: 'error',
    example: 'POST /v1/example_doubler/latest, then the connection is closed',
  },
  {
    code: 'answer-incomplete',
    title: 'A response is complete',
    description:
      'The body ends where its Content-Length or its last chunk says. A caller cannot tell a shorter one from the whole.',
    source: { document: 'RFC 9112', section: '8', url: 'https://www.rfc-editor.org/rfc/rfc9112#section-8' },
    severity: 'error',
    example: 'Content-Length: 20, then 12 bytes',
  },
  {
    code: 'address-unknown',
    title: 'A request goes to a documented address',
    description: 'Path and method are those of an operation of the API.',
    source: SPECIFICATION,
    severity: 'error',
    example: 'GET /v2/example_doubler',
  },
  {
    code: 'status-undocumented',
    title: 'A status is one that the operation promises',
    description:
      'Callers decide by the status what to do. One that is not documented has no documented body either.',
    source: SPECIFICATION,
    severity: 'error',
    example: 'HTTP/1.1 418',
  },
  {
    code: 'media-type-undocumented',
    title: 'A body has a media type that the operation promises',
    description: 'The Content-Type says how the body is read; it is one of those documented for the status.',
    source: SPECIFICATION,
    severity: 'error',
    example: 'Content-Type: text/html',
  },
  {
    code: 'body-syntax',
    title: 'A body is what its media type says',
    description: 'A body of JSON is JSON in UTF-8, a form is a form.',
    source: {
      document: 'RFC 8259',
      section: '8.1',
      url: 'https://www.rfc-editor.org/rfc/rfc8259#section-8.1',
    },
    severity: 'error',
    example: '{"data": [1, 2',
  },
])
