import fc from 'fast-check'
import { ASYNC, bad, json, path, scalar, VALID, type BasetenBadRequest } from './baseten-bad-request.ts'
import { badFile, badMsgpack, badPixels, badUrl, wrongInput } from './baseten-bad-values.ts'

const noJson = fc.oneof(
  fc
    .tuple(path, fc.nat({ max: VALID.length - 1 }))
    .map(([to, end]) => bad('cut JSON', to, VALID.slice(0, end))),
  fc
    .tuple(
      path,
      fc.constantFrom(
        '{]',
        '[1,]',
        "{'a':1}",
        'x',
        '\u0000',
        '{"a":1}}',
        '"\n"',
        'prompts=a&duration=8',
        'True',
      ),
    )
    .map(([to, text]) => bad('no JSON', to, text)),
  path.map((to) => bad('deep JSON', to, '['.repeat(5000) + ']'.repeat(5000))),
)
const noUtf8 = fc
  .tuple(path, fc.constantFrom(0x80, 0xc0, 0xff, 0xed), fc.nat({ max: VALID.length }))
  .map(([to, byte, at]) =>
    bad('not UTF-8', to, Uint8Array.from([...VALID.slice(0, at), byte, 0x22, ...VALID.slice(at)])),
  )

const badAsync = fc.oneof(
  fc
    .record({
      model_input: fc.constant('x'),
      priority: fc.constantFrom<unknown>(-1, 3, '1', 1.5, null),
    })
    .map((body) => bad('a wrong priority', ASYNC, body)),
  fc
    .constantFrom<unknown>(9, 259_201, '600', 10.5)
    .map((seconds) => bad('a wrong time', ASYNC, { model_input: 'x', max_time_in_queue_seconds: seconds })),
  fc
    .constantFrom<unknown>(
      { max_attempts: 0 },
      { max_attempts: 11 },
      { initial_delay_ms: -1 },
      { max_delay_ms: 60_001 },
      [],
      'x',
    )
    .map((retry) => bad('a wrong retry', ASYNC, { model_input: 'x', inference_retry_config: retry })),
  fc
    .constantFrom<unknown>(
      'http://example.com/',
      'https://example.com/',
      'ftp://127.0.0.1/',
      'x',
      7,
      'http://user:pw@localhost/',
      '',
    )
    .map((url) => bad('a wrong webhook', ASYNC, { model_input: 'x', webhook_endpoint: url })),
  scalar.map((body) => bad('no envelope', ASYNC, json(body))),
  fc.constant(bad('a large body', ASYNC, { model_input: 'x'.repeat(262_144) })),
  fc.constant(
    bad('a stream', 'model-sw2h6yjd/production/async_predict', {
      model_input: { prompt: 'x', stream: true },
    }),
  ),
  scalar
    .filter((one) => typeof one !== 'object' || Array.isArray(one) || one === null)
    .map((body) => bad('no arguments', 'chain-ts6n1glc/production/async_run_remote', json(body))),
)

const id = fc.oneof(fc.constantFrom('0'.repeat(32), 'x', '%00', '__proto__', '%F0%9F%98%80'), fc.uuid())
const badAddress = fc.oneof(
  fc
    .tuple(id, fc.constantFrom('GET', 'DELETE'))
    .map(([one, method]) =>
      bad('an unknown request', `model-tt3c9vbm/async_request/${one}`, undefined, { method }),
    ),
  fc
    .constantFrom(
      'model-zzzz9999/production/predict',
      'model-/production/predict',
      'model-tt3c9vbm/environments/nowhere/predict',
      'model-tt3c9vbm/environments/%FF/predict',
      'model-tt3c9vbm/deployment/other/predict',
      'model-tt3c9vbm/predict',
      'model-tt3c9vbm-nowhere/predict',
      'model-tt3c9vbm-/predict',
      'chain-tt3c9vbm/production/run_remote',
      'model-ts6n1glc/production/run_remote',
      'model-tt3c9vbm/production/predict/',
      'model-__proto__/production/predict',
      'model-tt3c9vbm/production/sync/v1/embeddings',
      'model-tt3c9vbm/production/sync/v1/rerank',
    )
    .map((to) => bad('an unknown address', to, '"x"')),
  fc
    .tuple(path, fc.constantFrom('PUT', 'PATCH', 'DELETE', 'GET'))
    .map(([to, method]) => bad('another method', to, undefined, { method })),
)

const badKey = fc
  .tuple(
    path,
    fc.constantFrom(
      '',
      'Bearer',
      'Bearer other',
      'Api-Key',
      'Api-Key test',
      'Basic dGVzdA==',
      'test-key',
      'Bearer test-key '.repeat(20),
    ),
  )
  .map(([to, authorization]) =>
    bad('a wrong key', to, '"x"', {
      headers: { 'content-type': 'application/json', ...(authorization === '' ? {} : { authorization }) },
    }),
  )

/** Requests that are wrong in every way there is; each is refused with a 4xx. */
export const basetenBadRequest: fc.Arbitrary<BasetenBadRequest> = fc.oneof(
  noJson,
  noUtf8,
  wrongInput,
  badFile,
  badUrl,
  badAsync,
  badAddress,
  badKey,
  badMsgpack,
  badPixels,
)
