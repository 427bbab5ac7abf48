// Generated from specs/modelbit.openapi.yaml by scripts/generate.ts. Do not edit.

import type { Operation, ParameterContract } from '../../../contract/operation.ts'
import * as validate from './validators.js'

/** Where the specification comes from. */
export const documentInfo = {
  file: 'specs/modelbit.openapi.yaml',
  title: 'Modelbit inference REST API',
  version: '0.1.0',
  source: [
    {
      document: 'Modelbit documentation, Batch inference REST requests',
      supports: 'the batch form of data, IDs, the three batch examples, the answers as pairs',
    },
    {
      document: 'Modelbit documentation, REST API',
      supports:
        'addresses, the single form, authentication, asynchronous answers, time limits, links to large answers',
    },
    {
      document: 'modelbit 0.44.3 on PyPI, modelbit/api/inference_api.py',
      version: '0.44.3',
      date: '2025-06-28',
      supports: 'the address with a branch, the request members, batchId, the error member',
    },
    {
      document: 'decision of this project',
      supports: 'every status other than 200, the address of linked answers, bounds of numbers',
    },
  ],
} as const

const query_expires = {
  name: 'expires',
  place: 'query',
  isRequired: true,
  validate: validate.query_expires,
} as const satisfies ParameterContract

const query_signature = {
  name: 'signature',
  place: 'query',
  isRequired: true,
  validate: validate.query_signature,
} as const satisfies ParameterContract

/** The operations in the order of the specification. */
export const operations = [
  {
    operationId: 'infer',
    method: 'POST',
    path: '/v1/{deployment}/{version}',
    requiresCredentials: true,
    requestMediaTypes: ['application/json', 'application/x-www-form-urlencoded', 'text/plain'],
    validateRequest: validate.infer_request,
    responses: {
      200: { mediaTypes: ['application/json'], validate: validate.infer_200 },
      400: { mediaTypes: ['application/json'], validate: validate.infer_400, undocumented: 'status' },
      401: { mediaTypes: ['application/json'], validate: validate.infer_401, undocumented: 'status' },
      404: { mediaTypes: ['application/json'], validate: validate.infer_404, undocumented: 'status' },
      405: { mediaTypes: ['application/json'], validate: validate.infer_405, undocumented: 'status' },
      408: { mediaTypes: ['application/json'], validate: validate.infer_408, undocumented: 'status' },
      413: { mediaTypes: ['application/json'], validate: validate.infer_413, undocumented: 'status' },
      415: { mediaTypes: ['application/json'], validate: validate.infer_415, undocumented: 'status' },
      500: { mediaTypes: ['application/json'], validate: validate.infer_500, undocumented: 'status' },
      503: { mediaTypes: ['application/json'], validate: validate.infer_503, undocumented: 'status' },
    },
  },
  {
    operationId: 'inferOnBranch',
    method: 'POST',
    path: '/v1/{deployment}/{branch}/{version}',
    requiresCredentials: true,
    requestMediaTypes: ['application/json', 'application/x-www-form-urlencoded', 'text/plain'],
    validateRequest: validate.inferOnBranch_request,
    responses: {
      200: { mediaTypes: ['application/json'], validate: validate.inferOnBranch_200 },
      400: { mediaTypes: ['application/json'], validate: validate.inferOnBranch_400, undocumented: 'status' },
      401: { mediaTypes: ['application/json'], validate: validate.inferOnBranch_401, undocumented: 'status' },
      404: { mediaTypes: ['application/json'], validate: validate.inferOnBranch_404, undocumented: 'status' },
      405: { mediaTypes: ['application/json'], validate: validate.inferOnBranch_405, undocumented: 'status' },
      408: { mediaTypes: ['application/json'], validate: validate.inferOnBranch_408, undocumented: 'status' },
      413: { mediaTypes: ['application/json'], validate: validate.inferOnBranch_413, undocumented: 'status' },
      415: { mediaTypes: ['application/json'], validate: validate.inferOnBranch_415, undocumented: 'status' },
      500: { mediaTypes: ['application/json'], validate: validate.inferOnBranch_500, undocumented: 'status' },
      503: { mediaTypes: ['application/json'], validate: validate.inferOnBranch_503, undocumented: 'status' },
    },
  },
  {
    operationId: 'getLinkedResponse',
    method: 'GET',
    path: '/responses/{name}',
    requiresCredentials: false,
    requestMediaTypes: [],
    parameters: [query_expires, query_signature],
    responses: {
      200: { mediaTypes: ['application/json'], validate: validate.getLinkedResponse_200 },
      403: {
        mediaTypes: ['application/json'],
        validate: validate.getLinkedResponse_403,
        undocumented: 'status',
      },
      404: {
        mediaTypes: ['application/json'],
        validate: validate.getLinkedResponse_404,
        undocumented: 'status',
      },
      405: {
        mediaTypes: ['application/json'],
        validate: validate.getLinkedResponse_405,
        undocumented: 'status',
      },
      500: {
        mediaTypes: ['application/json'],
        validate: validate.getLinkedResponse_500,
        undocumented: 'status',
      },
    },
  },
] as const satisfies readonly Operation[]
