import { defineRules } from '../contract/rule.ts'
import { SCHEMA_RULES } from './schema-rules.ts'
import { VALUE_RULES } from './value-rules.ts'

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
  {
    code: 'form-syntax',
    title: 'A form is one',
    description:
      'A multipart body begins with its boundary, its parts have names, and it ends where the boundary says. The boundary stands in the Content-Type; a library that writes the form knows it.',
    source: { document: 'RFC 7578', section: '4', url: 'https://www.rfc-editor.org/rfc/rfc7578#section-4' },
    severity: 'error',
    example: 'Content-Type: multipart/form-data, without a boundary',
  },
  {
    code: 'event-stream-cut',
    title: 'Every event of a stream is whole',
    description:
      'An event stream is UTF-8, and an empty line ends each event. Readers throw away an event that is not ended.',
    source: {
      document: 'HTML, Server-sent events',
      section: '9.2.6',
      url: 'https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation',
    },
    severity: 'error',
    example: 'data: last, and then the end without an empty line',
  },
  {
    code: 'body-missing',
    title: 'An answer has the body that is promised',
    description: 'Where the operation promises a body for the status, an empty one cannot be read.',
    source: SPECIFICATION,
    severity: 'error',
    example: 'HTTP/1.1 200 with Content-Type: application/json and no body',
  },
  {
    code: 'body-unexpected',
    title: 'An answer without a documented body is empty',
    description:
      'Nobody reads what is not documented; after 204 and 304 it would be taken for the next answer.',
    source: SPECIFICATION,
    severity: 'warning',
    example: 'HTTP/1.1 202 with {"ok": true} where no body is documented',
  },
  {
    code: 'body-too-large',
    title: 'A request is not larger than documented',
    description: 'The vendor documents a largest body and refuses what is larger.',
    source: SPECIFICATION,
    severity: 'error',
    example: 'a body of 300 KiB where 256 KiB are allowed',
  },
  {
    code: 'html-answer',
    title: 'A program is not answered with a web page',
    description:
      'HTML where JSON is promised comes from something in front of the service, or from a wrong address: a log-in page, an error page of a proxy. Clients fail to parse it.',
    source: SPECIFICATION,
    severity: 'error',
    example: '<!doctype html><title>502 Bad Gateway</title>',
  },
  {
    code: 'status-infrastructure',
    title: 'Infrastructure answers with statuses of its own',
    description:
      'Proxies and gateways in front of a service answer 408, 413, 429, 431, 502, 503 and 504 by themselves. Where the operation does not promise them, clients should still be ready for them.',
    source: { ...HTTP, section: '15' },
    severity: 'warning',
    example: 'HTTP/1.1 503 where it is not documented',
  },
  {
    code: 'media-type-unsupported',
    title: 'A request has a media type that the operation takes',
    description: 'The Content-Type of a request says how its body is read; it is one of those documented.',
    source: SPECIFICATION,
    severity: 'error',
    example: 'Content-Type: text/csv',
  },
  {
    code: 'media-type-missing',
    title: 'A request with a body says what the body is',
    description: 'Without a Content-Type a server has to guess; many refuse.',
    source: { ...HTTP, section: '8.3' },
    severity: 'warning',
    example: 'POST with a JSON body and no Content-Type',
  },
  {
    code: 'content-length-mismatch',
    title: 'Content-Length is the length of the body',
    description:
      'A wrong length cuts the body or makes the receiver wait. A recording may have changed the body, too.',
    source: { ...HTTP, section: '8.6' },
    severity: 'warning',
    example: 'Content-Length: 20 with a body of 12 bytes',
  },
  {
    code: 'header-invalid',
    title: 'A documented header has a documented value',
    description: 'The value of a response header fits its schema in the OpenAPI document.',
    source: SPECIFICATION,
    severity: 'error',
    example: 'X-BASETEN-ERROR-CODE: 42',
  },
  {
    code: 'header-missing',
    title: 'A required header is there',
    description: 'The OpenAPI document marks the response header as required.',
    source: SPECIFICATION,
    severity: 'error',
    example: 'an answer without the header that callers read',
  },
  {
    code: 'parameter-missing',
    title: 'A required parameter is given',
    description: 'The OpenAPI document marks the query parameter or the request header as required.',
    source: SPECIFICATION,
    severity: 'error',
    example: 'GET /responses/7f3c2a9e.json without signature',
  },
  {
    code: 'parameter-invalid',
    title: 'A parameter has a documented value',
    description:
      'The value of a query parameter or of a request header fits its schema in the OpenAPI document.',
    source: SPECIFICATION,
    severity: 'error',
    example: '?async=maybe',
  },
  {
    code: 'credentials-missing',
    title: 'A request that needs credentials has some',
    description:
      'The operation needs credentials, there are none, and the request was refused. Recordings often leave them out, so a request that was answered counts as complete.',
    source: { ...HTTP, section: '11.6.2' },
    severity: 'error',
    example: 'POST without Authorization, answered with 401',
  },
  {
    code: 'credentials-scheme',
    title: 'Credentials have the form that the API documents',
    description:
      'Some APIs take a bare key in Authorization, others want a word such as Bearer before it. The wrong form is refused whatever the key is.',
    source: { ...HTTP, section: '11.4' },
    severity: 'error',
    example: 'Authorization: Bearer <key> where the bare key is documented',
  },
  {
    code: 'judge-failed',
    title: 'An exchange could be judged',
    description:
      'The tool itself failed on this exchange; that says nothing about client and server. Please report it.',
    source: { document: 'Mockference' },
    severity: 'warning',
    example: 'a bug',
  },
  ...SCHEMA_RULES,
  ...VALUE_RULES,
])
