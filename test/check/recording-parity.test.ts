import { afterAll, beforeAll, expect, test } from 'vitest'
import { apis } from '../../src/apis/registry.ts'
import type { Exchange } from '../../src/contract/exchange.ts'
import type { SidedViolation } from '../../src/contract/violation.ts'
import { loadDeployments, type DeploymentStore } from '../../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { createRedactor } from '../../src/report/redaction.ts'
import { createRecorder } from '../../src/traffic/recorder.ts'
import { createTrafficJudge } from '../../src/traffic/traffic-judge.ts'
import { serverMutants } from '../mutants/servers/all-servers.ts'
import { checkMutant } from '../mutants/servers/check-mutant.ts'
import { readAllOf, useFolder } from '../traffic/recordings.ts'

/** Rules that one exchange can break, whatever was asked. */
const OF_ONE = 'body-syntax html-answer prediction-ids run-time openai-done probabilities npy-shape'.split(
  ' ',
)
const names = serverMutants.filter(({ rules }) => rules.some((code) => OF_ONE.includes(code)))
const folder = useFolder()

let store: DeploymentStore
beforeAll(async () => {
  store = await loadDeployments({ engine: createOnnxEngine() })
})
afterAll(() => store.close())

interface Judged {
  readonly exchange: Exchange
  readonly violations: readonly SidedViolation[]
}

/** What is found, without what differs between runs: the order of answers that were under way at once. */
function toLines(judged: readonly Judged[]): readonly string[] {
  return judged
    .flatMap(({ exchange: { method, url, status }, violations }) =>
      violations
        .filter(({ side }) => side === 'server')
        .map(({ code, pointer, message, severity = '' }) =>
          [method, url, status, code, pointer, message, severity].join(' '),
        ),
    )
    .sort()
}

test.each(names.map((mutant, i) => ({ mutant, ending: i % 2 === 0 ? 'ndjson' : 'har' })))(
  '$mutant.api: a recording ($ending) of a server that $mutant.name shows what check found in single exchanges',
  { timeout: 60_000 },
  async ({ mutant, ending }) => {
    const path = await folder.write(`recorded.${ending}`, '')
    const redactor = createRedactor({ values: ['test-key'] })
    const recorder = await createRecorder(path, {
      version: '1',
      redact: (exchange) => redactor.redactExchange(exchange),
      onFailure: (message) => expect.fail(message),
    })
    const live: Judged[] = []
    let base = ''
    await checkMutant(store, {
      mutant,
      api: mutant.api,
      seed: 5,
      check: {
        maxRequests: 250,
        sink: {
          take: ({ violations }, exchange) => live.push({ exchange, violations }),
          add: () => undefined,
          record({ exchange, ...times }) {
            base ||= `${new URL(exchange.url).origin}/${mutant.api}`
            return recorder.write(exchange, times)
          },
        },
      },
    })
    await recorder.close()
    const judge = createTrafficJudge({
      apis: apis.filter(({ id }) => id === mutant.api),
      baseUrl: base,
      deployments: new Map(store.served.map(({ api, deployments }) => [api, deployments])),
    })
    const { taken } = await readAllOf([path])
    const read = taken.map(({ exchange }): Judged => {
      const seen = judge(exchange)
      return { exchange, violations: 'skip' in seen ? [] : seen.verdict.violations }
    })
    expect(read).toHaveLength(live.length)
    expect(toLines(read)).toEqual(toLines(live))
    expect(toLines(live).length).toBeGreaterThan(0)
  },
)
