import type { Feature } from '../../features/feature.ts'
import type { ApiDeployment, TypedRequest, TypedResponse } from '../api.ts'
import type { PeltarionSettings } from './settings.ts'
import { NPY_MEDIA_TYPE } from './wire-value.ts'

/**
 * The deployment's own OpenAPI document. The vendor's client reads the literal path, `x-peltarion-tensorjson`, and an
 * `x-peltarion` of every feature in `input-row` and in `output-row-batch`, where it looks below `rows.properties`
 * although `rows` is a list; everything else makes the document a valid one.
 *
 * @see {@link https://github.com/Peltarion/sidekick | sidekick 0.3.1, sidekick/deployment.py}
 */
export function describeDeployment(
  { operation, baseUrl }: TypedRequest,
  { name, settings, inputs, outputs }: ApiDeployment<PeltarionSettings>,
): TypedResponse | undefined {
  if (operation.operationId !== 'describeDeployment') return undefined
  const { usesTensorJson, id } = settings
  const row = (features: readonly Feature[]): object => ({
    type: 'object',
    required: features.map((feature) => feature.name),
    properties: propertiesOf(features, usesTensorJson),
  })
  const batch = (rowName: string): object => ({
    type: 'object',
    required: ['rows'],
    properties: { rows: { type: 'array', items: reference(rowName) } },
  })
  const outputBatch = {
    type: 'object',
    required: ['rows'],
    properties: {
      rows: {
        type: 'array',
        items: reference('output-row'),
        properties: propertiesOf(outputs, usesTensorJson),
      },
    },
  }
  const document = {
    openapi: '3.1.0',
    info: { title: `Deployment ${name}`, version: '1.0.0' },
    servers: [{ url: baseUrl }],
    security: [{ bearer: [] }, { basic: [] }],
    paths: {
      '/deployment/{deploymentId}/forward': {
        'x-peltarion-tensorjson': usesTensorJson,
        parameters: [
          { name: 'deploymentId', in: 'path', required: true, schema: { type: 'string', enum: [id] } },
        ],
        post: {
          operationId: 'forward',
          summary: 'Runs the deployment on one or more examples',
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: reference('input-row-batch') },
              'multipart/form-data': { schema: reference('input-form') },
            },
          },
          responses: {
            200: {
              description: 'One row per row of the request, in its order; the bare row for a form',
              content: {
                'application/json': {
                  schema: { anyOf: [reference('output-row-batch'), reference('output-row')] },
                },
              },
            },
            default: {
              description: 'The request was refused, or the deployment failed',
              content: { 'application/json': { schema: reference('error') } },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        basic: {
          type: 'http',
          scheme: 'basic',
          description: 'The token as user name, with an empty password',
        },
      },
      schemas: {
        'input-row': row(inputs),
        'input-row-batch': batch('input-row'),
        'input-form': {
          type: 'object',
          required: inputs.map((feature) => feature.name),
          properties: Object.fromEntries(inputs.map((feature) => [feature.name, { type: 'string' }])),
        },
        'output-row': row(outputs),
        'output-row-batch': outputBatch,
        error: {
          type: 'object',
          required: ['errorCode', 'errorMessage'],
          properties: { errorCode: { type: 'string' }, errorMessage: { type: 'string' } },
        },
      },
    },
  }
  return { status: 200, body: { value: document } }
}

function reference(name: string): object {
  return { $ref: `#/components/schemas/${name}` }
}

function propertiesOf(features: readonly Feature[], usesTensorJson: boolean): Record<string, object> {
  return Object.fromEntries(
    features.map((feature) => [
      feature.name,
      {
        ...schemaOf(feature, usesTensorJson),
        'x-peltarion': { type: typeOf(feature), shape: shapeOf(feature) },
      },
    ]),
  )
}

function typeOf({ kind }: Feature): string {
  return kind === 'number' || kind === 'tensor' ? 'numeric' : kind === 'category' ? 'categorical' : kind
}

/** The client wants a list of whole numbers, `[1]` for a scalar; 0 stands for a size that is left open. */
function shapeOf({ shape }: Feature): readonly number[] {
  return shape.length === 0 ? [1] : shape.map((size) => (typeof size === 'number' ? size : 0))
}

function schemaOf({ kind, categories = [], shape }: Feature, usesTensorJson: boolean): object {
  switch (kind) {
    case 'number':
      return { type: 'number' }
    case 'binary':
      return { type: ['number', 'boolean'], minimum: 0, maximum: 1 }
    case 'category':
      return {
        anyOf: [
          { type: 'string', enum: categories },
          {
            type: 'object',
            properties: Object.fromEntries(categories.map((name) => [name, { type: 'number', minimum: 0 }])),
            additionalProperties: false,
          },
        ],
      }
    case 'image':
      return { type: 'string', pattern: '^data:image/[A-Za-z]+;base64,' }
    case 'tensor': {
      const url = { type: 'string', pattern: `^data:${NPY_MEDIA_TYPE.replaceAll('.', '\\.')};base64,` }
      if (!usesTensorJson) return url
      if (shape.length === 1 && shape[0] === 1) return { anyOf: [{ type: 'number' }, url] }
      return {
        anyOf: [
          {
            type: 'object',
            required: ['shape', 'data'],
            properties: {
              shape: { type: 'array', items: { type: 'integer', minimum: 0 } },
              data: { type: 'array', items: { type: 'number' } },
            },
          },
          url,
        ],
      }
    }
    default:
      return { type: 'string' }
  }
}
