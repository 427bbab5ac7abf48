import type { RuleCases } from './rule-cases.ts'
import type { ShortExchange } from './exchange-of.ts'

const V1: ShortExchange = {
  to: 'cerebrium-v1/v1/p-1/m/predict',
  sentHeaders: { authorization: 'key' },
  sent: [['a'], ['b']],
  got: { run_id: 'r', prediction_ids: ['a', 'b'], result: ['x'], run_time_ms: 0 },
}
const V4: ShortExchange = {
  to: 'cerebrium-v4/v4/p-1/app/run',
  sent: { a: 1 },
  got: { run_id: 'r', run_time_ms: 1.5, result: { status_code: 200 } },
  gotHeaders: { 'x-request-id': 'r' },
}

/** What breaks rules, and what comes near. */
export const cerebriumCases: readonly RuleCases[] = [
  [
    V1,
    [
      {
        code: 'prediction-ids',
        broken: { got: { run_id: 'r', prediction_ids: ['a'], result: [1], run_time_ms: 1 } },
        legal: { sent: [1, 2], got: { run_id: 'r', prediction_ids: ['a'], result: [1], run_time_ms: 1 } },
      },
      {
        code: 'acknowledgement',
        broken: { sent: { data: ['x'], webhook_endpoint: 'https://x.test/' } },
        legal: {
          sent: { data: ['x'], webhook_endpoint: 'https://x.test/' },
          status: 202,
          got: { run_id: 'r', message: 'm' },
        },
      },
      {
        code: 'json-media-type',
        broken: { sentHeaders: { authorization: 'key', 'content-type': 'text/plain' } },
        legal: {},
      },
      {
        code: 'credentials-missing',
        broken: { sentHeaders: {}, status: 401, got: { message: 'x' } },
        legal: { sentHeaders: {} },
      },
    ],
  ],
  [
    V4,
    [
      { code: 'run-id-header', broken: { gotHeaders: { 'x-request-id': 's' } }, legal: { gotHeaders: {} } },
      {
        code: 'async-acknowledgement',
        broken: { to: 'cerebrium-v4/v4/p-1/app/run?async=true' },
        legal: { to: 'cerebrium-v4/v4/p-1/app/run?async=True', status: 202, got: { run_id: 'r' } },
      },
      {
        code: 'function-status',
        broken: { got: { run_id: 'r', result: { status_code: 404 } } },
        legal: { status: 404, got: { run_id: 'r', run_time_ms: 1, result: { status_code: 404 } } },
      },
      {
        code: 'private-function',
        broken: { to: 'cerebrium-v4/v4/p-1/app/_run' },
        legal: { to: 'cerebrium-v4/v4/p-1/app/_run', status: 404, got: { message: 'x' } },
      },
      {
        code: 'parameter-invalid',
        broken: { to: 'cerebrium-v4/v4/p-1/app/run?async=maybe' },
        legal: { to: 'cerebrium-v4/v4/p-1/app/run?async=false' },
      },
    ],
  ],
]
