import { expect, test } from 'vitest'
import type { Violation } from '../../contract/violation.ts'
import { forwardAnswer, type ForwardContext } from './function-run.ts'

test('remarks that a webhook is lost when no more runs are taken', () => {
  const remarks: Violation[] = []
  const context = {
    webhook: { url: 'http://127.0.0.1/', secret: undefined },
    deployment: { name: 'add', settings: { forwardsBareResult: false } },
    services: {
      signal: undefined,
      runs: { submit: () => ({ refusal: { reason: 'store-full', message: 'found 10000 under way' } }) },
      remark: (found: readonly Violation[]) => remarks.push(...found),
    },
  } as unknown as ForwardContext
  forwardAnswer(context, { runId: 'id', status: 200, body: { result: 1 } })
  expect(remarks).toEqual([
    {
      code: 'webhook-lost',
      pointer: '/webhookEndpoint',
      message: 'must be told of run id, which it is not: found 10000 under way',
    },
  ])
})
