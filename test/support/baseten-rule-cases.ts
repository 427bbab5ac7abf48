import type { RuleCases } from './rule-cases.ts'
import type { ShortExchange } from './exchange-of.ts'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='
const ERROR = { error: 'x' }
const BASETEN: ShortExchange = {
  to: 'baseten/model-abcd1234/production/predict',
  sentHeaders: { authorization: 'Api-Key x' },
  sent: { prompt: 'x' },
  got: { data: [PNG] },
}
const STATUS = {
  request_id: 'r1',
  model_id: 'abcd1234',
  deployment_id: 'd1',
  status: 'QUEUED',
  webhook_status: 'PENDING',
  created_at: '2024-04-30T01:01:08.883423Z',
  status_at: '2024-04-30T01:01:08.883423Z',
  errors: [],
}
const ASYNC: ShortExchange = {
  to: 'baseten/model-abcd1234/async_request/r1',
  method: 'GET',
  sentHeaders: { authorization: 'Bearer x' },
  got: STATUS,
}

/** What breaks rules, and what comes near. */
export const basetenCases: readonly RuleCases[] = [
  [
    BASETEN,
    [
      {
        code: 'error-headers',
        broken: { status: 500, got: ERROR, gotHeaders: { 'x-baseten-error-source': '04' } },
        legal: {
          status: 500,
          got: ERROR,
          gotHeaders: { 'x-baseten-error-code': '600', 'x-baseten-error-source': '04' },
        },
      },
      {
        code: 'status-undocumented',
        broken: { status: 418, got: ERROR },
        legal: {
          status: 418,
          got: ERROR,
          gotHeaders: { 'x-baseten-error-code': '600', 'x-baseten-error-source': '04' },
        },
      },
      {
        code: 'header-invalid',
        broken: {
          status: 400,
          got: ERROR,
          gotHeaders: { 'x-baseten-error-code': '42', 'x-baseten-error-source': '04' },
        },
        legal: { status: 400, got: ERROR },
      },
      {
        code: 'base64-file',
        broken: { got: { data: [PNG.slice(0, 60)] } },
        legal: { got: { data: ['iVBORw0KGgo is how the base64 of a PNG file begins'] } },
      },
      {
        code: 'bytes-input',
        broken: {
          sent: Uint8Array.of(0xc1),
          sentHeaders: { authorization: 'Bearer x', 'content-type': 'application/octet-stream' },
        },
        legal: {
          sent: Uint8Array.of(0xa1, 0x61),
          sentHeaders: { authorization: 'Bearer x', 'content-type': 'application/octet-stream' },
        },
      },
      {
        code: 'form-syntax',
        broken: { sentHeaders: { authorization: 'Bearer x', 'content-type': 'multipart/form-data' } },
        legal: {
          sentHeaders: { authorization: 'Bearer x', 'content-type': 'multipart/form-data; boundary=x' },
        },
      },
      {
        code: 'chain-input',
        broken: { to: 'baseten/chain-abcd1234/production/run_remote', sent: [1] },
        legal: { to: 'baseten/chain-abcd1234/production/run_remote', sent: {} },
      },
      {
        code: 'body-too-large',
        broken: {
          to: 'baseten/model-abcd1234/production/async_predict',
          sent: { model_input: 'x'.repeat(262_144) },
          status: 413,
          got: ERROR,
        },
        legal: {
          to: 'baseten/model-abcd1234/production/async_predict',
          sent: { model_input: 'x' },
          status: 201,
          got: { request_id: 'r' },
        },
      },
      {
        code: 'chain-input-wrapped',
        broken: {
          to: 'baseten/chain-abcd1234/production/async_run_remote',
          sent: { model_input: 1 },
          status: 201,
          got: { request_id: 'r' },
        },
        legal: {
          to: 'baseten/chain-abcd1234/production/async_run_remote',
          sent: { model_input: 1, a: 2 },
          status: 201,
          got: { request_id: 'r' },
        },
      },
      {
        code: 'body-unexpected',
        broken: { to: 'baseten/model-abcd1234/production/wake', sent: undefined, status: 202, got: {} },
        legal: { to: 'baseten/model-abcd1234/production/wake', sent: undefined, status: 202, got: undefined },
      },
    ],
  ],
  [
    ASYNC,
    [
      { code: 'async-id', broken: { got: { ...STATUS, request_id: 'r2' } }, legal: {} },
      { code: 'async-owner', broken: { got: { ...STATUS, model_id: 'other' } }, legal: {} },
      {
        code: 'async-times',
        broken: { got: { ...STATUS, status_at: '2024-04-30T01:01:07.883423Z' } },
        legal: { got: { ...STATUS, status_at: '2024-04-30T01:01:09.883423Z' } },
      },
    ],
  ],
]
