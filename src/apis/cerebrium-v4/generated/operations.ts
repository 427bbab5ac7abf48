// Generated from specs/cerebrium-v4.openapi.yaml by scripts/generate.ts. Do not edit.

import type { Operation, ParameterContract } from '../../../contract/operation.ts'
import * as validate from './validators.js'

/** Where the specification comes from. */
export const documentInfo = {
  file: 'specs/cerebrium-v4.openapi.yaml',
  title: 'Cerebrium function endpoint, version 4',
  version: '0.1.0',
  source: [
    {
      document: 'api-evangelist/cerebrium, cerebrium-openapi.yml',
      file: 'openapi/_original/cerebrium-openapi.yml',
      supports:
        'address, bearer token, async, statuses 200, 202, 401, 403, 404, 500, the members of an answer, the addresses chat/completions and embedding',
    },
    {
      document: 'api-evangelist/cerebrium, cerebrium-rate-limits.yml',
      file: 'rate-limits/cerebrium-rate-limits.yml',
      supports: 'status 429',
    },
    {
      document: 'Cerebrium documentation, REST API',
      file: 'CerebriumAI/documentation, endpoints/inference-api.mdx',
      version: 'b35c55a',
      supports:
        'address, arguments, members of an answer, statuses, status_code, private functions, that a token may not be needed',
    },
    {
      document: 'Cerebrium documentation, Async requests',
      file: 'CerebriumAI/documentation, endpoints/async.mdx',
      version: 'b35c55a',
      supports: 'async, status 202 with its body and headers',
    },
    {
      document: 'Cerebrium documentation, Webhook Forwarding',
      file: 'CerebriumAI/documentation, endpoints/webhook.mdx',
      version: 'b35c55a',
      supports: 'webhookEndpoint, X-Webhook-Secret, the delivery, its repetition and its signature',
    },
    {
      document: 'Cerebrium documentation, Streaming Endpoints',
      file: 'CerebriumAI/documentation, endpoints/streaming.mdx',
      version: 'b35c55a',
      supports: 'the header Accept, the event stream and its headers',
    },
    {
      document: 'Cerebrium documentation, OpenAI-Compatible Endpoints',
      file: 'CerebriumAI/documentation, endpoints/openai-compatible-endpoints.mdx',
      version: 'b35c55a',
      supports: 'the addresses chat/completions and embedding, the token as key of an OpenAI client',
    },
    {
      document: 'Cerebrium documentation, TOML Reference',
      file: 'CerebriumAI/documentation, toml-reference/toml-reference.mdx',
      version: 'b35c55a',
      supports: 'response_grace_period, after which a request is ended with GatewayTimeout',
    },
    {
      document: 'Cerebrium documentation, Inter-Cluster Routing',
      file: 'CerebriumAI/documentation, networking/inter-cluster-routing.mdx',
      version: 'b35c55a',
      supports: 'the host inside the cluster',
    },
    {
      document: 'CerebriumAI/examples',
      supports:
        'order and spelling of a recorded answer, statuses 429 and 500 chosen by functions, ready-made frames of event streams',
    },
    {
      document: 'openai/openai-openapi, openapi.yaml',
      version: '2.3.0',
      supports: 'requests, answers and errors of the addresses that OpenAI clients call',
    },
    {
      document: 'openai-python 3.22.1',
      version: '3.22.1',
      supports: 'the address embeddings, that stream is asked for in the body, embeddings as base64',
    },
    {
      document: 'decision of this project',
      supports:
        "the bodies of errors, statuses 400, 405, 413, 415, 422 and 501, the addresses completions, models and models/{model}, the webhook's body for a stream of chunks, bounds of numbers, that answers and errors exclude each other",
    },
  ],
} as const

const query_async = {
  name: 'async',
  place: 'query',
  isRequired: false,
  validate: validate.query_async,
} as const satisfies ParameterContract

const query_webhookEndpoint = {
  name: 'webhookEndpoint',
  place: 'query',
  isRequired: false,
  validate: validate.query_webhookEndpoint,
} as const satisfies ParameterContract

const header_x_webhook_secret = {
  name: 'x-webhook-secret',
  place: 'header',
  isRequired: false,
  validate: validate.header_x_webhook_secret,
} as const satisfies ParameterContract

const header_x_request_id = {
  name: 'x-request-id',
  place: 'header',
  isRequired: false,
  validate: validate.header_x_request_id,
} as const satisfies ParameterContract

const header_allow = {
  name: 'allow',
  place: 'header',
  isRequired: false,
  validate: validate.header_allow,
} as const satisfies ParameterContract

/** The operations in the order of the specification. */
export const operations = [
  {
    operationId: 'callFunction',
    method: 'POST',
    path: '/v4/{projectId}/{appName}/{functionName}',
    requiresCredentials: true,
    requestMediaTypes: ['application/json'],
    validateRequest: validate.callFunction_request,
    parameters: [query_async, query_webhookEndpoint, header_x_webhook_secret],
    responses: {
      200: {
        mediaTypes: ['application/json', 'text/event-stream'],
        validate: validate.callFunction_200,
        headers: [header_x_request_id],
      },
      202: {
        mediaTypes: ['application/json'],
        validate: validate.callFunction_202,
        headers: [header_x_request_id],
      },
      204: { mediaTypes: [], undocumented: 'status', headers: [header_x_request_id] },
      205: { mediaTypes: [], undocumented: 'status', headers: [header_x_request_id] },
      304: { mediaTypes: [], undocumented: 'status', headers: [header_x_request_id] },
      400: { mediaTypes: ['application/json'], validate: validate.callFunction_400, undocumented: 'status' },
      401: { mediaTypes: ['application/json'], validate: validate.callFunction_401, undocumented: 'body' },
      403: { mediaTypes: ['application/json'], validate: validate.callFunction_403, undocumented: 'body' },
      404: { mediaTypes: ['application/json'], validate: validate.callFunction_404, undocumented: 'body' },
      405: {
        mediaTypes: ['application/json'],
        validate: validate.callFunction_405,
        undocumented: 'status',
        headers: [header_allow],
      },
      413: { mediaTypes: ['application/json'], validate: validate.callFunction_413, undocumented: 'status' },
      415: { mediaTypes: ['application/json'], validate: validate.callFunction_415, undocumented: 'status' },
      422: { mediaTypes: ['application/json'], validate: validate.callFunction_422, undocumented: 'status' },
      429: { mediaTypes: ['application/json'], validate: validate.callFunction_429, undocumented: 'status' },
      500: { mediaTypes: ['application/json'], validate: validate.callFunction_500, undocumented: 'body' },
      501: { mediaTypes: ['application/json'], validate: validate.callFunction_501, undocumented: 'status' },
      502: {
        mediaTypes: ['application/json'],
        validate: validate.callFunction_502,
        headers: [header_x_request_id],
      },
      504: { mediaTypes: ['application/json'], validate: validate.callFunction_504, undocumented: 'body' },
    },
    defaultResponse: {
      mediaTypes: ['application/json'],
      validate: validate.callFunction_default,
      headers: [header_x_request_id],
    },
  },
  {
    operationId: 'createChatCompletion',
    method: 'POST',
    path: '/v4/{projectId}/{appName}/{functionName}/chat/completions',
    requiresCredentials: true,
    requestMediaTypes: ['application/json'],
    validateRequest: validate.createChatCompletion_request,
    parameters: [query_webhookEndpoint, header_x_webhook_secret],
    responses: {
      200: {
        mediaTypes: ['application/json', 'text/event-stream'],
        validate: validate.createChatCompletion_200,
      },
      400: {
        mediaTypes: ['application/json'],
        validate: validate.createChatCompletion_400,
        undocumented: 'status',
      },
      401: {
        mediaTypes: ['application/json'],
        validate: validate.createChatCompletion_401,
        undocumented: 'body',
      },
      403: {
        mediaTypes: ['application/json'],
        validate: validate.createChatCompletion_403,
        undocumented: 'body',
      },
      404: {
        mediaTypes: ['application/json'],
        validate: validate.createChatCompletion_404,
        undocumented: 'body',
      },
      405: {
        mediaTypes: ['application/json'],
        validate: validate.createChatCompletion_405,
        undocumented: 'status',
        headers: [header_allow],
      },
      413: {
        mediaTypes: ['application/json'],
        validate: validate.createChatCompletion_413,
        undocumented: 'status',
      },
      415: {
        mediaTypes: ['application/json'],
        validate: validate.createChatCompletion_415,
        undocumented: 'status',
      },
      429: {
        mediaTypes: ['application/json'],
        validate: validate.createChatCompletion_429,
        undocumented: 'status',
      },
      500: {
        mediaTypes: ['application/json'],
        validate: validate.createChatCompletion_500,
        undocumented: 'body',
      },
      504: {
        mediaTypes: ['application/json'],
        validate: validate.createChatCompletion_504,
        undocumented: 'body',
      },
    },
  },
  {
    operationId: 'createCompletion',
    method: 'POST',
    path: '/v4/{projectId}/{appName}/{functionName}/completions',
    requiresCredentials: true,
    requestMediaTypes: ['application/json'],
    validateRequest: validate.createCompletion_request,
    parameters: [query_webhookEndpoint, header_x_webhook_secret],
    responses: {
      200: { mediaTypes: ['application/json', 'text/event-stream'], validate: validate.createCompletion_200 },
      400: {
        mediaTypes: ['application/json'],
        validate: validate.createCompletion_400,
        undocumented: 'status',
      },
      401: {
        mediaTypes: ['application/json'],
        validate: validate.createCompletion_401,
        undocumented: 'body',
      },
      403: {
        mediaTypes: ['application/json'],
        validate: validate.createCompletion_403,
        undocumented: 'body',
      },
      404: {
        mediaTypes: ['application/json'],
        validate: validate.createCompletion_404,
        undocumented: 'body',
      },
      405: {
        mediaTypes: ['application/json'],
        validate: validate.createCompletion_405,
        undocumented: 'status',
        headers: [header_allow],
      },
      413: {
        mediaTypes: ['application/json'],
        validate: validate.createCompletion_413,
        undocumented: 'status',
      },
      415: {
        mediaTypes: ['application/json'],
        validate: validate.createCompletion_415,
        undocumented: 'status',
      },
      429: {
        mediaTypes: ['application/json'],
        validate: validate.createCompletion_429,
        undocumented: 'status',
      },
      500: {
        mediaTypes: ['application/json'],
        validate: validate.createCompletion_500,
        undocumented: 'body',
      },
      504: {
        mediaTypes: ['application/json'],
        validate: validate.createCompletion_504,
        undocumented: 'body',
      },
    },
  },
  {
    operationId: 'createEmbeddings',
    method: 'POST',
    path: '/v4/{projectId}/{appName}/{functionName}/embeddings',
    requiresCredentials: true,
    requestMediaTypes: ['application/json'],
    validateRequest: validate.createEmbeddings_request,
    parameters: [query_webhookEndpoint, header_x_webhook_secret],
    responses: {
      200: { mediaTypes: ['application/json'], validate: validate.createEmbeddings_200 },
      400: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbeddings_400,
        undocumented: 'status',
      },
      401: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbeddings_401,
        undocumented: 'body',
      },
      403: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbeddings_403,
        undocumented: 'body',
      },
      404: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbeddings_404,
        undocumented: 'body',
      },
      405: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbeddings_405,
        undocumented: 'status',
        headers: [header_allow],
      },
      413: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbeddings_413,
        undocumented: 'status',
      },
      415: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbeddings_415,
        undocumented: 'status',
      },
      429: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbeddings_429,
        undocumented: 'status',
      },
      500: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbeddings_500,
        undocumented: 'body',
      },
      504: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbeddings_504,
        undocumented: 'body',
      },
    },
  },
  {
    operationId: 'createEmbedding',
    method: 'POST',
    path: '/v4/{projectId}/{appName}/{functionName}/embedding',
    requiresCredentials: true,
    requestMediaTypes: ['application/json'],
    validateRequest: validate.createEmbedding_request,
    parameters: [query_webhookEndpoint, header_x_webhook_secret],
    responses: {
      200: { mediaTypes: ['application/json'], validate: validate.createEmbedding_200 },
      400: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbedding_400,
        undocumented: 'status',
      },
      401: { mediaTypes: ['application/json'], validate: validate.createEmbedding_401, undocumented: 'body' },
      403: { mediaTypes: ['application/json'], validate: validate.createEmbedding_403, undocumented: 'body' },
      404: { mediaTypes: ['application/json'], validate: validate.createEmbedding_404, undocumented: 'body' },
      405: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbedding_405,
        undocumented: 'status',
        headers: [header_allow],
      },
      413: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbedding_413,
        undocumented: 'status',
      },
      415: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbedding_415,
        undocumented: 'status',
      },
      429: {
        mediaTypes: ['application/json'],
        validate: validate.createEmbedding_429,
        undocumented: 'status',
      },
      500: { mediaTypes: ['application/json'], validate: validate.createEmbedding_500, undocumented: 'body' },
      504: { mediaTypes: ['application/json'], validate: validate.createEmbedding_504, undocumented: 'body' },
    },
  },
  {
    operationId: 'listModels',
    method: 'GET',
    path: '/v4/{projectId}/{appName}/{functionName}/models',
    requiresCredentials: true,
    requestMediaTypes: [],
    responses: {
      200: { mediaTypes: ['application/json'], validate: validate.listModels_200 },
      401: { mediaTypes: ['application/json'], validate: validate.listModels_401, undocumented: 'body' },
      403: { mediaTypes: ['application/json'], validate: validate.listModels_403, undocumented: 'body' },
      404: { mediaTypes: ['application/json'], validate: validate.listModels_404, undocumented: 'body' },
      405: {
        mediaTypes: ['application/json'],
        validate: validate.listModels_405,
        undocumented: 'status',
        headers: [header_allow],
      },
      429: { mediaTypes: ['application/json'], validate: validate.listModels_429, undocumented: 'status' },
      500: { mediaTypes: ['application/json'], validate: validate.listModels_500, undocumented: 'body' },
    },
  },
  {
    operationId: 'getModel',
    method: 'GET',
    path: '/v4/{projectId}/{appName}/{functionName}/models/{model}',
    requiresCredentials: true,
    requestMediaTypes: [],
    responses: {
      200: { mediaTypes: ['application/json'], validate: validate.getModel_200 },
      401: { mediaTypes: ['application/json'], validate: validate.getModel_401, undocumented: 'body' },
      403: { mediaTypes: ['application/json'], validate: validate.getModel_403, undocumented: 'body' },
      404: { mediaTypes: ['application/json'], validate: validate.getModel_404, undocumented: 'body' },
      405: {
        mediaTypes: ['application/json'],
        validate: validate.getModel_405,
        undocumented: 'status',
        headers: [header_allow],
      },
      429: { mediaTypes: ['application/json'], validate: validate.getModel_429, undocumented: 'status' },
      500: { mediaTypes: ['application/json'], validate: validate.getModel_500, undocumented: 'body' },
    },
  },
] as const satisfies readonly Operation[]
