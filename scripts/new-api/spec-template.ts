const ERRORS = [
  { status: 400, name: 'bodyInvalid', when: 'The body is not JSON or does not fit the schema.' },
  { status: 401, name: 'keyMissing', when: 'The key is missing or unknown.' },
  { status: 404, name: 'deploymentUnknown', when: 'No deployment has this name.' },
  { status: 405, name: 'methodWrong', when: 'The address exists and does not know the method.' },
  { status: 413, name: 'bodyTooLarge', when: 'The body has more bytes than the server accepts.' },
  { status: 415, name: 'mediaTypeUnknown', when: 'The body is labelled as something else than JSON.' },
  { status: 500, name: 'serverFault', when: 'The server failed.' },
  { status: 503, name: 'overloaded', when: 'More requests wait for the model than it takes.' },
  { status: 504, name: 'timedOut', when: 'The model took too long.' },
] as const

/** The specification that a new api begins with: one operation, an example for every status. */
export function specTemplate(id: string): string {
  const errors = ERRORS.map(
    ({ status, name, when }) => `        '${status}':
          description: ${when}
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/ErrorResponse'
              examples:
                ${name}:
                  value: { error: { message: '${when}' } }
`,
  ).join('')
  return `openapi: 3.1.0
jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema
info:
  title: ${id} inference API
  version: 0.1.0
  # Replace: the vendor's documents, each with its version or date, and what in here it supports.
  x-source:
    - document: scaffold of this project
      supports: nothing yet
servers:
  - url: https://api.${id}.example
security:
  - ApiKey: []
paths:
  /deployments/{deployment}/infer:
    parameters:
      - name: deployment
        in: path
        required: true
        description: Name of the deployment.
        schema:
          type: string
          pattern: ^[A-Za-z0-9_-]+$
        example: example_doubler
    post:
      operationId: infer
      summary: Runs a deployment on a list of inputs
      x-source:
        - document: scaffold of this project
          supports: nothing yet
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/InferenceRequest'
            examples:
              doubler:
                value: { inputs: [{ foo: 10 }, { foo: 11 }] }
      responses:
        '200':
          description: One output for each input, in the same order.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/InferenceResponse'
              examples:
                doubler:
                  value: { outputs: [{ result: 20 }, { result: 22 }] }
${errors}components:
  securitySchemes:
    ApiKey:
      type: http
      scheme: bearer
  schemas:
    InferenceRequest:
      type: object
      required: [inputs]
      properties:
        inputs:
          type: array
          description: One object for each item, with a value for each input feature of the model.
          minItems: 1
          maxItems: 10000
          items:
            type: object
    InferenceResponse:
      type: object
      required: [outputs]
      properties:
        outputs:
          type: array
          description: One object for each item, with a value for each output feature of the model.
          items:
            type: object
    ErrorResponse:
      type: object
      required: [error]
      properties:
        error:
          type: object
          required: [message]
          properties:
            message:
              type: string
`
}

/** The deployments file: the smallest model of the project under its own name. */
export function deploymentsTemplate(id: string): string {
  return `# What is served under /${id} when nobody configures anything: the documented examples.
api: ${id}
credentials:
  apiKeys: [test-key]
deployments:
  - name: example_doubler
    model: example_doubler
`
}
