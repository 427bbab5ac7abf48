// Generated from specs/peltarion.openapi.yaml by scripts/generate.ts. Do not edit.

import type { Operation } from '../../../contract/operation.ts'
import * as validate from './validators.js'

/** Where the specification comes from. */
export const documentInfo = {
  file: 'specs/peltarion.openapi.yaml',
  title: 'Peltarion Deployment API',
  version: '0.1.0',
  source: [
    {
      document: 'Peltarion Knowledge Center, Deployment API',
      supports:
        'address, bearer token, rows, the four rows with their weights, data URLs, the form, kinds of answers, error codes',
    },
    {
      document: 'Peltarion Knowledge Center, Access authentication',
      supports: 'the token as bearer token and as the user name of HTTP basic',
    },
    {
      document: 'Peltarion/sidekick 0.3.1, sidekick/deployment.py',
      version: '0.3.1',
      supports:
        "the address of the deployment's document, its members that are read, tensor JSON, the members of an error",
    },
    {
      document: 'Peltarion/sidekick 0.3.1, sidekick/encode.py',
      version: '0.3.1',
      supports: 'the encoding of every kind of feature',
    },
    {
      document: 'Peltarion/community-code, Peltarion_deployment_JSON_examples.ipynb',
      version: '6437fac',
      supports: 'requests of pictures and of table rows with the recorded answers',
    },
    {
      document: 'Peltarion/community-code, Peltarion_deployment_curl_examples.ipynb',
      version: '6437fac',
      supports: 'HTTP basic, forms, the bare row with which a form is answered',
    },
    {
      document: 'decision of this project',
      supports:
        'the statuses 405, 413 and 504, that unknown members are ignored, that the members of an error and of a result exclude each other',
    },
  ],
} as const

/** The operations in the order of the specification. */
export const operations = [
  {
    operationId: 'forward',
    method: 'POST',
    path: '/deployment/{deploymentId}/forward',
    requiresCredentials: true,
    requestMediaTypes: ['application/json', 'multipart/form-data'],
    validateRequest: validate.forward_request,
    responses: {
      200: { mediaTypes: ['application/json'], validate: validate.forward_200 },
      400: { mediaTypes: ['application/json'], validate: validate.forward_400 },
      401: { mediaTypes: ['application/json'], validate: validate.forward_401 },
      403: { mediaTypes: ['application/json'], validate: validate.forward_403 },
      404: { mediaTypes: ['application/json'], validate: validate.forward_404 },
      405: { mediaTypes: ['application/json'], validate: validate.forward_405, undocumented: 'status' },
      413: { mediaTypes: ['application/json'], validate: validate.forward_413, undocumented: 'status' },
      415: { mediaTypes: ['application/json'], validate: validate.forward_415 },
      500: { mediaTypes: ['application/json'], validate: validate.forward_500 },
      503: { mediaTypes: ['application/json'], validate: validate.forward_503, undocumented: 'status' },
      504: { mediaTypes: ['application/json'], validate: validate.forward_504, undocumented: 'status' },
    },
  },
  {
    operationId: 'describeDeployment',
    method: 'GET',
    path: '/deployment/{deploymentId}/openapi.json',
    requiresCredentials: true,
    requestMediaTypes: [],
    responses: {
      200: { mediaTypes: ['application/json'], validate: validate.describeDeployment_200 },
      401: { mediaTypes: ['application/json'], validate: validate.describeDeployment_401 },
      403: { mediaTypes: ['application/json'], validate: validate.describeDeployment_403 },
      404: { mediaTypes: ['application/json'], validate: validate.describeDeployment_404 },
      405: {
        mediaTypes: ['application/json'],
        validate: validate.describeDeployment_405,
        undocumented: 'status',
      },
      500: { mediaTypes: ['application/json'], validate: validate.describeDeployment_500 },
    },
  },
] as const satisfies readonly Operation[]
