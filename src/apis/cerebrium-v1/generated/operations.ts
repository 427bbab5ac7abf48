// Generated from specs/cerebrium-v1.openapi.yaml by scripts/generate.ts. Do not edit.

import type { Operation } from '../../../contract/operation.ts'
import * as validate from './validators.js'

/** Where the specification comes from. */
export const documentInfo = {
  file: 'specs/cerebrium-v1.openapi.yaml',
  title: 'Cerebrium model endpoint, version 1',
  version: '0.1.0',
  source: [
    {
      document: 'CerebriumAI/documentation, cerebrium/conduit/advanced-functionality/using-files.mdx',
      version: 'fb05136',
      supports: 'the form, its parts data and files, the members of an answer',
    },
    {
      document: 'CerebriumAI/documentation, cerebrium/conduit/introduction.mdx',
      version: 'fb05136',
      supports:
        'the address, names of models, the header Authorization, the array as JSON body, the members of an answer',
    },
    {
      document:
        'CerebriumAI/documentation, cerebrium/conduit/advanced-functionality/processing-functions.mdx',
      version: 'fb05136',
      supports: 'that a function of the deployment makes the result, so that it may be an object',
    },
    {
      document:
        'CerebriumAI/documentation, cerebrium/conduit/advanced-functionality/using-webhook-endpoints.mdx',
      version: 'fb05136',
      supports:
        'the member webhook_endpoint, the acknowledgement, the delivery, addresses of prebuilt models, the limit of 180 seconds',
    },
    {
      document: 'CerebriumAI/documentation, cerebrium/conduit/examples',
      version: 'fb05136',
      supports: 'requests of each kind of model, data and parameters in an object',
    },
    {
      document: 'CerebriumAI/documentation, images/quickstarts',
      version: 'fb05136',
      supports:
        'recorded requests and answers, the form of run_id, of prediction_ids and of run_time_ms, the address without a version',
    },
    {
      document: 'CerebriumAI/documentation, cerebrium/prebuilt-models',
      version: 'fb05136',
      supports: 'objects of parameters, the answer of a prebuilt model, status 202 for an acknowledgement',
    },
    {
      document: 'cerebrium 1.1.7 on PyPI, cerebrium/core.py',
      version: '1.1.7',
      supports: 'characters of names, the parts file0, file1 and so on, that every answer is read as JSON',
    },
    {
      document: 'langchain-community, llms/cerebriumai.py',
      supports:
        'the bare key, an object with a prompt, that result is read and any status but 200 is an error',
    },
    {
      document: 'decision of this project',
      supports:
        'every status other than 200 and 202, the body of an error, that the address without a version answers the same, bounds of numbers, that the members of answers, acknowledgements and errors exclude each other',
    },
  ],
} as const

/** The operations in the order of the specification. */
export const operations = [
  {
    operationId: 'predict',
    method: 'POST',
    path: '/v1/{projectId}/{modelName}/predict',
    requiresCredentials: true,
    requestMediaTypes: ['application/json', 'multipart/form-data'],
    validateRequest: validate.predict_request,
    responses: {
      200: { mediaTypes: ['application/json'], validate: validate.predict_200 },
      202: { mediaTypes: ['application/json'], validate: validate.predict_202 },
      400: { mediaTypes: ['application/json'], validate: validate.predict_400, undocumented: 'status' },
      401: { mediaTypes: ['application/json'], validate: validate.predict_401, undocumented: 'status' },
      404: { mediaTypes: ['application/json'], validate: validate.predict_404, undocumented: 'status' },
      405: { mediaTypes: ['application/json'], validate: validate.predict_405, undocumented: 'status' },
      413: { mediaTypes: ['application/json'], validate: validate.predict_413, undocumented: 'status' },
      415: { mediaTypes: ['application/json'], validate: validate.predict_415, undocumented: 'status' },
      500: { mediaTypes: ['application/json'], validate: validate.predict_500, undocumented: 'status' },
      503: { mediaTypes: ['application/json'], validate: validate.predict_503, undocumented: 'status' },
      504: { mediaTypes: ['application/json'], validate: validate.predict_504, undocumented: 'status' },
    },
  },
  {
    operationId: 'predictUnversioned',
    method: 'POST',
    path: '/{projectId}/{modelName}/predict',
    requiresCredentials: true,
    requestMediaTypes: ['application/json', 'multipart/form-data'],
    validateRequest: validate.predictUnversioned_request,
    responses: {
      200: { mediaTypes: ['application/json'], validate: validate.predictUnversioned_200 },
      202: { mediaTypes: ['application/json'], validate: validate.predictUnversioned_202 },
      400: {
        mediaTypes: ['application/json'],
        validate: validate.predictUnversioned_400,
        undocumented: 'status',
      },
      401: {
        mediaTypes: ['application/json'],
        validate: validate.predictUnversioned_401,
        undocumented: 'status',
      },
      404: {
        mediaTypes: ['application/json'],
        validate: validate.predictUnversioned_404,
        undocumented: 'status',
      },
      405: {
        mediaTypes: ['application/json'],
        validate: validate.predictUnversioned_405,
        undocumented: 'status',
      },
      413: {
        mediaTypes: ['application/json'],
        validate: validate.predictUnversioned_413,
        undocumented: 'status',
      },
      415: {
        mediaTypes: ['application/json'],
        validate: validate.predictUnversioned_415,
        undocumented: 'status',
      },
      500: {
        mediaTypes: ['application/json'],
        validate: validate.predictUnversioned_500,
        undocumented: 'status',
      },
      503: {
        mediaTypes: ['application/json'],
        validate: validate.predictUnversioned_503,
        undocumented: 'status',
      },
      504: {
        mediaTypes: ['application/json'],
        validate: validate.predictUnversioned_504,
        undocumented: 'status',
      },
    },
  },
  {
    operationId: 'predictPrebuilt',
    method: 'POST',
    path: '/{webhookName}/predict',
    requiresCredentials: true,
    requestMediaTypes: ['application/json'],
    validateRequest: validate.predictPrebuilt_request,
    responses: {
      200: { mediaTypes: ['application/json'], validate: validate.predictPrebuilt_200 },
      202: { mediaTypes: ['application/json'], validate: validate.predictPrebuilt_202 },
      400: {
        mediaTypes: ['application/json'],
        validate: validate.predictPrebuilt_400,
        undocumented: 'status',
      },
      401: {
        mediaTypes: ['application/json'],
        validate: validate.predictPrebuilt_401,
        undocumented: 'status',
      },
      404: {
        mediaTypes: ['application/json'],
        validate: validate.predictPrebuilt_404,
        undocumented: 'status',
      },
      405: {
        mediaTypes: ['application/json'],
        validate: validate.predictPrebuilt_405,
        undocumented: 'status',
      },
      413: {
        mediaTypes: ['application/json'],
        validate: validate.predictPrebuilt_413,
        undocumented: 'status',
      },
      415: {
        mediaTypes: ['application/json'],
        validate: validate.predictPrebuilt_415,
        undocumented: 'status',
      },
      500: {
        mediaTypes: ['application/json'],
        validate: validate.predictPrebuilt_500,
        undocumented: 'status',
      },
      503: {
        mediaTypes: ['application/json'],
        validate: validate.predictPrebuilt_503,
        undocumented: 'status',
      },
      504: {
        mediaTypes: ['application/json'],
        validate: validate.predictPrebuilt_504,
        undocumented: 'status',
      },
    },
  },
] as const satisfies readonly Operation[]
