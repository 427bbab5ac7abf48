import type { RuleCases } from './rule-cases.ts'
import type { ShortExchange } from './exchange-of.ts'

const MODELBIT: ShortExchange = {
  to: 'modelbit/v1/f/latest',
  sent: {
    data: [
      [1, 10],
      ['a', 11],
      [9007199254740991, 1],
    ],
  },
  got: {
    data: [
      ['a', 22],
      [9007199254740991, null],
      [1, 20],
    ],
  },
}
const ERROR = { error: 'x' }

/** What breaks rules, and what comes near. */
export const modelbitCases: readonly RuleCases[] = [
  [
    MODELBIT,
    [
      { code: 'answer-missing', broken: { status: 0, failure: 'connection reset' }, legal: {} },
      { code: 'answer-incomplete', broken: { failure: 'the connection was closed' }, legal: {} },
      { code: 'address-unknown', broken: { to: 'modelbit/v2/f', status: 404, got: ERROR }, legal: {} },
      { code: 'status-undocumented', broken: { status: 302 }, legal: { status: 400, got: ERROR } },
      {
        code: 'status-infrastructure',
        broken: { status: 503, got: ERROR },
        legal: { status: 500, got: ERROR },
      },
      {
        code: 'media-type-undocumented',
        broken: { gotHeaders: { 'content-type': 'text/plain' } },
        legal: { gotHeaders: { 'content-type': 'Application/JSON;charset=utf-8' } },
      },
      {
        code: 'media-type-unsupported',
        broken: { sentHeaders: { 'content-type': 'text/csv' } },
        legal: { sentHeaders: { 'content-type': 'application/x-www-form-urlencoded' } },
      },
      {
        code: 'body-syntax',
        broken: { got: '{"data": NaN}' },
        legal: { got: ' {"data":\n[["a",1],[1,1],[9007199254740991,1]]}' },
      },
      {
        code: 'body-missing',
        broken: { got: '' },
        legal: { got: '', gotHeaders: { 'content-length': '25' } },
      },
      {
        code: 'html-answer',
        broken: { got: '<!doctype html><title>Log in</title>', gotHeaders: { 'content-type': 'text/html' } },
        legal: {},
      },
      {
        code: 'content-length-mismatch',
        broken: { gotHeaders: { 'content-length': '3' } },
        legal: { gotHeaders: { 'content-length': '3', 'content-encoding': 'gzip' } },
      },
      { code: 'schema-required', broken: { sent: {} }, legal: { sent: { data: null }, got: { data: null } } },
      {
        code: 'credentials-scheme',
        broken: { sentHeaders: { authorization: 'Bearer x' } },
        legal: { sentHeaders: { authorization: 'id:Bearer' } },
      },
      { code: 'credentials-missing', broken: { status: 401, got: ERROR }, legal: {} },
      {
        code: 'member-unknown',
        broken: { sent: { data: 1, timeout: 5 }, got: { data: 1 } },
        legal: { sent: { data: 1, timeout_seconds: 5 }, got: { data: 1 } },
      },
      {
        code: 'timeout-too-long',
        broken: { sent: { data: 1, timeout_seconds: 301 }, got: { data: 1 } },
        legal: { sent: { data: 1, timeout_seconds: 300 }, got: { data: 1 } },
      },
      {
        code: 'batch-id-duplicate',
        broken: {
          sent: {
            data: [
              [1, 1],
              [1, 2],
            ],
          },
          got: {
            data: [
              [1, 1],
              [1, 2],
            ],
          },
        },
        legal: {
          sent: {
            data: [
              [1, 1],
              ['1', 2],
            ],
          },
          got: {
            data: [
              ['1', 1],
              [1, 2],
            ],
          },
        },
      },
      { code: 'batch-result-count', broken: { got: { data: [[1, 20]] } }, legal: {} },
      { code: 'batch-pair', broken: { got: { data: [[1, 20], ['a'], [3, 1]] } }, legal: {} },
      {
        code: 'batch-ids',
        broken: { sent: '{"data":[[9007199254740993,1]]}', got: '{"data":[[9007199254740992,1]]}' },
        legal: {
          sent: '{"data":[[1e2,1],[1.0,1],[9007199254740993,1]]}',
          got: '{"data":[[9007199254740993,1],[1,1],[100.0,1]]}',
        },
      },
      {
        code: 'result-link',
        broken: { sent: { data: 1, response_format: 'links' }, got: { data: 2 } },
        legal: { sent: { data: 1, response_format: 'links' }, got: { data: 'https://x.test/a.json?sig=1' } },
      },
      {
        code: 'webhook-acknowledgement',
        broken: { got: { batchId: 'b' } },
        legal: { sent: { data: 1, response_webhook: 'https://x.test/' }, got: { batchId: 'b' } },
      },
    ],
  ],
  [
    { to: 'modelbit/responses/a.json?expires=1&signature=x', method: 'GET', got: [1] },
    [
      { code: 'parameter-missing', broken: { to: 'modelbit/responses/a.json?expires=1' }, legal: {} },
      {
        code: 'parameter-invalid',
        broken: { to: 'modelbit/responses/a.json?expires=x&signature=x' },
        legal: {},
      },
    ],
  ],
]
