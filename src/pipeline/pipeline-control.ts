import type { ConditionStore } from '../conditions/condition-store.ts'
import type { FaultSchedule } from '../conditions/fault-schedule.ts'
import type { DeploymentStore } from '../deployments/deployment-store.ts'
import type { Workload } from '../engine/engine.ts'
import { MAX_ENTRIES, type Journal, type JournalEntry, type JournalFilter } from '../journal/journal.ts'
import type { Metrics } from '../journal/metrics.ts'
import type { MetricFamily, MetricSample } from '../journal/prometheus-text.ts'
import { showEntries, type ShownEntry } from '../journal/shown-entry.ts'
import type { Random } from '../random/random.ts'
import { createRedactor } from '../report/redaction.ts'
import type { AnswerState } from './answer-state.ts'
import type { CarryOut } from './carry-out.ts'
import type { PipelineOptions } from './pipeline-options.ts'

/** A part of the journal, as it is told. */
export interface JournalPage {
  /** How many exchanges there were since the start or the last reset. */
  readonly total: number
  /** The newest last. */
  readonly requests: readonly ShownEntry[]
}

/** A look inside a pipeline, and the means to put it back to its start. */
export interface PipelineControl {
  readonly conditions: ConditionStore
  readRequests(filter: JournalFilter): Promise<JournalPage>
  /** Prometheus' text format 0.0.4. */
  readMetrics(): string
  /** Empties the journal, gives up runs, forgets conditions and counts, and begins every random stream anew. */
  reset(): Promise<void>
}

export interface PipelineControlOptions {
  readonly options: Pick<PipelineOptions, 'store' | 'judge' | 'bareOrigins'>
  readonly conditions: ConditionStore
  readonly schedule: FaultSchedule
  readonly journal: Journal | undefined
  readonly metrics: Metrics
  readonly state: AnswerState
  readonly carryOut: CarryOut
  readonly random: Random
}

export function createPipelineControl(parts: PipelineControlOptions): PipelineControl {
  const { options, conditions, schedule, journal, metrics, state, carryOut, random } = parts
  const { store, judge, bareOrigins = [] } = options
  const keys = store.served.flatMap(({ credentials }) => credentials.apiKeys)
  const addressOf = ({ origin, target, api }: JournalEntry): string => {
    const isBare = api !== undefined && bareOrigins.includes(origin) && !`${target}/`.startsWith(`/${api}/`)
    return `${origin}${isBare ? `/${api}` : ''}${target}`
  }
  return {
    conditions,
    async readRequests(filter) {
      if (journal === undefined) return { total: 0, requests: [] }
      const judgeExchange = await judge?.()
      const redactor = createRedactor({ values: keys })
      const found = journal.find({ ...filter, limit: Math.min(filter.limit, MAX_ENTRIES) })
      return {
        total: journal.nextId - 1,
        requests: showEntries(found, { redactor, judge: judgeExchange, addressOf }),
      }
    },
    readMetrics() {
      const gauge = (name: string, help: string, value: number) =>
        ({ name, help, type: 'gauge', samples: [{ labels: {}, value }] }) as const
      return metrics.toText([
        gauge('mockference_requests_under_way', 'Requests that are not answered yet.', carryOut.underWay),
        gauge(
          'mockference_runs_under_way',
          'Asynchronous runs that are accepted and not over.',
          state.context.runs.underWay,
        ),
        ...describeWorkload(store),
        gauge('mockference_journal_entries', 'Exchanges that the journal holds.', journal?.count ?? 0),
      ])
    },
    async reset() {
      journal?.reset()
      metrics.reset()
      conditions.reset()
      schedule.reset()
      random.reset()
      await state.reset()
    },
  }
}

/** Runs and workers of models that do not compute on this thread. */
function describeWorkload({ served }: DeploymentStore): readonly MetricFamily[] {
  const models = new Map(
    served.flatMap(({ deployments }) => deployments.map(({ model, modelId }) => [model, modelId] as const)),
  )
  const found = [...models].flatMap(([model, modelId]) => {
    const workload = model.workload?.()
    return workload === undefined ? [] : [{ modelId, workload }]
  })
  const family = (name: string, help: string, member: keyof Workload): MetricFamily => ({
    name: `mockference_model_${name}`,
    help,
    type: 'gauge',
    samples: toSums(found.map(({ modelId, workload }) => [modelId, workload[member]])),
  })
  return [
    family('runs_waiting', 'Runs that wait for a worker, or for others to share a run with.', 'waiting'),
    family('runs_computing', 'Runs that workers compute.', 'computing'),
    family('workers', 'Worker processes that are up.', 'workers'),
  ]
}

/** One sample for each model, which may be loaded more than once. */
function toSums(values: readonly (readonly [model: string, value: number])[]): readonly MetricSample[] {
  const sums = new Map<string, number>()
  for (const [model, value] of values) sums.set(model, (sums.get(model) ?? 0) + value)
  return [...sums].map(([model, value]) => ({ labels: { model }, value }))
}
