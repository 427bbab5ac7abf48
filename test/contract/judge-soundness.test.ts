import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apis } from '../../src/apis/registry.ts'
import { isFailure } from '../../src/apis/failure.ts'
import type { Exchange } from '../../src/contract/exchange.ts'
import { loadDeployments, type DeploymentStore } from '../../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { findRule } from '../../src/judge/find-rule.ts'
import { createJudge, type Judge, type Verdict } from '../../src/judge/judge.ts'
import { createPipeline, type Pipeline } from '../../src/pipeline/pipeline.ts'
import { badRequest } from '../support/bad-requests.ts'
import { basetenBadRequest } from '../support/baseten-bad-requests.ts'
import { basetenRequest } from '../support/baseten-requests.ts'
import { cerebriumV1BadRequest } from '../support/cerebrium-v1-bad-requests.ts'
import { cerebriumV4BadRequest } from '../support/cerebrium-v4-bad-requests.ts'
import { anyRequest, type GeneratedRequest } from '../support/generated-requests.ts'
import { record } from '../support/judged-exchanges.ts'
import { peltarionRequest } from '../support/peltarion-requests.ts'

let store: DeploymentStore
let plain: Pipeline
let varied: Pipeline
let knowing: Judge
const unknowing = createJudge({ apis })
beforeAll(async () => {
  store = await loadDeployments({ engine: createOnnxEngine() })
  plain = createPipeline({ store, seed: 1 })
  varied = createPipeline({ store, seed: 1, vary: true })
  knowing = createJudge({
    apis,
    deployments: new Map(store.served.map(({ api, deployments }) => [api, deployments])),
  })
})
afterAll(() => store.close())

// It takes its time.
const isQuick = ({ path }: GeneratedRequest): boolean => !path.includes('slow')
const baseten = basetenRequest.map(({ label, path, ...rest }) => ({ ...rest, path: `/${label}${path}` }))
const GENERATORS: readonly {
  name: string
  api: string
  requests: fc.Arbitrary<GeneratedRequest>
  runs: number
}[] = [
  { name: 'Modelbit, any', api: 'modelbit', requests: anyRequest.filter(isQuick), runs: 450 },
  { name: 'Modelbit, bad', api: 'modelbit', requests: badRequest, runs: 300 },
  { name: 'Peltarion, any', api: 'peltarion', requests: peltarionRequest, runs: 450 },
  { name: 'Baseten, any', api: 'baseten', requests: baseten, runs: 300 },
  { name: 'Baseten, bad', api: 'baseten', requests: basetenBadRequest, runs: 300 },
  { name: 'Cerebrium v1, bad', api: 'cerebrium-v1', requests: cerebriumV1BadRequest, runs: 300 },
  { name: 'Cerebrium v4, bad', api: 'cerebrium-v4', requests: cerebriumV4BadRequest, runs: 300 },
]

/** Violations that our own server, and a client that it understands, must never cause. */
function falseAlarms({ api, violations }: Verdict, { status = 0 }: Exchange): readonly string[] {
  const severityOf = (one: Verdict['violations'][number]): string =>
    one.severity ?? (api && findRule(one.code, api)?.severity) ?? 'no rule'
  return violations
    .filter(
      (one) =>
        one.side !== 'client' ||
        severityOf(one) === 'no rule' ||
        (status < 300 && severityOf(one) === 'error'),
    )
    .map(({ side, code, pointer, message }) => `${side} ${code} ${pointer} ${message}`)
}

const speaks = /^must .*found /s

async function expectNoAlarm(request: GeneratedRequest, api: string, pipeline: Pipeline): Promise<Verdict> {
  const exchange = await record(pipeline, request, `/${api}`)
  const [known, unknown] = [knowing(exchange), unknowing(exchange)]
  const body = new TextDecoder().decode(exchange.responseBody).slice(0, 300)
  const told = `${exchange.method} ${exchange.url} ${exchange.status} ${body}`
  expect({ told, alarms: falseAlarms(known, exchange) }).toEqual({ told, alarms: [] })
  expect({ told, alarms: falseAlarms(unknown, exchange) }).toEqual({ told, alarms: [] })
  for (const { message } of known.violations) expect(message).toMatch(speaks)
  return known
}

describe.each(GENERATORS)('$name', ({ api, requests, runs }) => {
  test('our server gives no reason for a finding, plain and varied', async () => {
    let refused = 0
    let missed = 0
    await fc.assert(
      fc.asyncProperty(requests, fc.boolean(), async (request, isVaried) => {
        const { violations, operation, response } = await expectNoAlarm(
          request,
          api,
          isVaried ? varied : plain,
        )
        const status = response?.status ?? 0
        // What was refused for its own fault is found to be at fault.
        // To compress a request is not forbidden by any contract; this server does not take it.
        const isFault =
          [400, 415, 422].includes(status) &&
          operation !== undefined &&
          !('content-encoding' in request.headers)
        if (isFault) refused += 1
        if (isFault && violations.length === 0) missed += 1
      }),
      { numRuns: runs, seed: 7 },
    )
    // The arguments of functions and of models behind templates, and what a server does not fetch, nobody else knows.
    const isOpen = api === 'baseten' || api === 'cerebrium-v4'
    expect(missed / Math.max(1, refused)).toBeLessThan(isOpen ? 0.6 : 0.1)
  })
})

test('examples of every deployment give no reason for a finding', async () => {
  for (const { api, deployments, credentials } of store.served) {
    for (const deployment of deployments.filter(
      (one) => one.coldStartMs === undefined && one.latencyMs === 0,
    )) {
      const { path, headers, body } = api.exampleRequest(deployment, credentials.apiKeys[0])
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
      const sent = { 'content-type': 'application/json', ...headers }
      for (const pipeline of [plain, varied]) {
        const known = await expectNoAlarm({ method: 'POST', path, headers: sent, bytes }, api.id, pipeline)
        const isAnswered = !isFailure(api.findDeployment(known.request!, [deployment]))
        if (isAnswered) expect(known.violations).toEqual([])
      }
    }
  }
})
